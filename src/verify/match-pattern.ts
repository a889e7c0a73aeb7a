import { isJsonObject, type Json } from '../domain/json.ts';
import { secondsOf } from '../generate/scenarios/compare.ts';
import type { Pattern, Unknown } from '../generate/scenarios/pattern.ts';

/** What earlier answers of a scenario held, and what other data adds to counts. */
export interface PlayMemory {
  readonly captured: Map<string, Json>;
  /** By id of the aggregate: what the service counted beyond this scenario's rows when it was first asked. */
  readonly baselines: Map<string, number>;
  /** Settings that the service was started with, as far as they are known. */
  readonly settings: Readonly<Record<string, string>>;
  /** Scheme and authority of the service, for example `http://127.0.0.1:8101`. */
  readonly origin: string;
  /** Checks a value against a schema of the service; gives the faults. */
  readonly validate: (schema: object, value: Json) => readonly string[];
}

/** What requests are filled from. */
export type Known = Pick<PlayMemory, 'captured' | 'origin' | 'settings'>;

/**
 * Compares an answer of a service that may hold other data, too.
 *
 * @returns one line for each difference, with a JSON pointer; empty when it matches
 */
export function mismatches(
  pattern: Pattern,
  actual: Json | undefined,
  memory: PlayMemory,
  at = '',
): readonly string[] {
  const differs = (expected: string) => [`${at || '/'}: expected ${expected}, got ${shown(actual)}`];
  switch (pattern.kind) {
    case 'literal':
      return equal(pattern.value, actual) ? [] : differs(shown(pattern.value));
    case 'captured': {
      const wanted = memory.captured.get(pattern.name);
      return wanted !== undefined && equal(wanted, actual) ? [] : differs(`${shown(wanted)} as before`);
    }
    case 'setting':
    case 'text':
    case 'origin': {
      const wanted = textOf(pattern, memory);
      return wanted === null
        ? typeof actual === 'string'
          ? []
          : differs('a text')
        : wanted === actual
          ? []
          : differs(shown(wanted));
    }
    case 'unknown':
      if (actual === undefined || !FORMS[pattern.of](actual))
        return differs(`a value of the form ${pattern.of}`);
      return pattern.after && !isAfter(actual, pattern.after, memory) ? differs('a later moment') : [];
    case 'object':
      return objectMismatches(pattern, actual, memory, at);
    case 'array':
      return arrayMismatches(pattern, actual, memory, at);
    case 'some':
      return Array.isArray(actual) && actual.length <= Math.max(pattern.length, actual.length)
        ? []
        : differs('a list');
    case 'aggregate': {
      if (typeof actual !== 'number') return differs('a number');
      const baseline = memory.baselines.get(pattern.id) ?? actual - pattern.value;
      memory.baselines.set(pattern.id, baseline);
      const wanted = baseline + pattern.value;
      return baseline >= -TOLERANCE && Math.abs(wanted - actual) < TOLERANCE
        ? []
        : differs(String(Math.max(wanted, pattern.value)));
    }
    case 'computed':
      return actual !== undefined && typeof actual === typeof pattern.value
        ? []
        : differs(`a ${typeof pattern.value}`);
    case 'increased': {
      const before = memory.captured.get(pattern.name);
      const least = typeof before === 'number' ? before + pattern.by : pattern.by;
      return typeof actual === 'number' && actual >= least ? [] : differs(`at least ${least}`);
    }
    case 'anything':
      if (actual === undefined) return differs('a value');
      return pattern.schema
        ? memory.validate(pattern.schema, actual).map((fault) => `${at || '/'}: ${fault}`)
        : [];
  }
}

/** Sums of decimal fractions are compared up to this. */
const TOLERANCE = 1e-6;

const FORMS: { readonly [form in Unknown]: (value: Json) => boolean } = {
  uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  timestamp: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  integer: (value) => typeof value === 'number' && Number.isInteger(value),
  number: (value) => typeof value === 'number',
  text: (value) => typeof value === 'string' && value !== '',
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: (value) => isJsonObject(value),
  any: () => true,
};

function isAfter(actual: Json, before: Pattern, memory: PlayMemory): boolean {
  const [then, now] = [textOf(before, memory), actual].map((text) => secondsOf(String(text)));
  return typeof then !== 'number' || typeof now !== 'number' || now > then;
}

/** The text that a path, query or header pattern stands for; null where a part is not known. */
export function textOf(pattern: Pattern, memory: Known): string | null {
  switch (pattern.kind) {
    case 'literal':
      return String(pattern.value);
    case 'captured': {
      const value = memory.captured.get(pattern.name);
      return value === undefined ? null : String(value);
    }
    case 'setting':
      return memory.settings[pattern.name] ?? null;
    case 'origin':
      return pattern.scheme === 'ws' ? memory.origin.replace(/^http/, 'ws') : memory.origin;
    case 'text': {
      const parts = pattern.parts.map((part) => textOf(part, memory));
      return parts.includes(null) ? null : parts.join('');
    }
    default:
      return null;
  }
}

/** The JSON value of a pattern that can be sent. */
export function jsonOf(pattern: Pattern, memory: Known): Json {
  switch (pattern.kind) {
    case 'literal':
    case 'aggregate':
    case 'computed':
      return pattern.value;
    case 'captured':
      return memory.captured.get(pattern.name) ?? null;
    case 'object':
      return Object.fromEntries(pattern.entries.map(({ name, value }) => [name, jsonOf(value, memory)]));
    case 'array':
      return pattern.items.map((item) => jsonOf(item, memory));
    default:
      return textOf(pattern, memory);
  }
}

function objectMismatches(
  pattern: Extract<Pattern, { kind: 'object' }>,
  actual: Json | undefined,
  memory: PlayMemory,
  at: string,
): readonly string[] {
  if (!isJsonObject(actual)) return [`${at || '/'}: expected an object, got ${shown(actual)}`];
  const names = new Set(pattern.entries.map(({ name }) => name));
  const further = pattern.open ? [] : Object.keys(actual).filter((name) => !names.has(name));
  return [
    ...pattern.entries.flatMap(({ name, value }) => mismatches(value, actual[name], memory, `${at}/${name}`)),
    ...further.map((name) => `${at}/${name}: is not documented`),
  ];
}

function arrayMismatches(
  pattern: Extract<Pattern, { kind: 'array' }>,
  actual: Json | undefined,
  memory: PlayMemory,
  at: string,
): readonly string[] {
  if (!Array.isArray(actual)) return [`${at || '/'}: expected a list, got ${shown(actual)}`];
  const list: readonly Json[] = actual;
  if (pattern.limit === 0 && pattern.complete && pattern.ordered) {
    if (list.length !== pattern.items.length)
      return [`${at || '/'}: expected ${pattern.items.length} items, got ${list.length}`];
    return pattern.items.flatMap((item, index) => mismatches(item, list[index], memory, `${at}/${index}`));
  }
  if (pattern.limit !== null && pattern.limit > 0 && list.length > pattern.limit)
    return [`${at || '/'}: expected at most ${pattern.limit} items, got ${list.length}`];
  // Behind a full page there may be more: what is missing here may stand there.
  if (pattern.limit !== null && pattern.limit > 0 && list.length >= pattern.limit) return [];
  const places = pattern.items.map((item) =>
    list.findIndex((one) => mismatches(item, one, memory, at).length === 0),
  );
  const lost = places.flatMap((place, index) =>
    place < 0 ? [`${at || '/'}: item ${index + 1} of ${pattern.items.length} is not in the list`] : [],
  );
  if (lost.length > 0) return lost;
  const rising = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  if (pattern.ordered && !rising) return [`${at || '/'}: the items are in another order`];
  return pattern.limit === 0 && list.length !== pattern.items.length
    ? [`${at || '/'}: expected ${pattern.items.length} items, got ${list.length}`]
    : [];
}

/** Numbers up to rounding, timestamps as points in time however they are written, all else exactly. */
function equal(expected: Json, actual: Json | undefined): boolean {
  if (actual === undefined) return false;
  if (typeof expected === 'number' && typeof actual === 'number')
    return Math.abs(expected - actual) < TOLERANCE;
  if (typeof expected === 'string' && typeof actual === 'string')
    return (
      expected === actual ||
      (isMoment(expected) && isMoment(actual) && plainMoment(expected) === plainMoment(actual))
    );
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const other: readonly Json[] = actual;
    return expected.length === other.length && expected.every((item, index) => equal(item, other[index]));
  }
  if (isJsonObject(expected) && isJsonObject(actual)) {
    const names = Object.keys(expected);
    return (
      names.length === Object.keys(actual).length &&
      names.every((name) => equal(expected[name] ?? null, actual[name]))
    );
  }
  return expected === actual;
}

function isMoment(text: string): boolean {
  return FORMS.timestamp(text);
}

/** `Z` for `+00:00`, no empty fraction. Other offsets stay: a service that changes them tells another text. */
function plainMoment(text: string): string {
  return text
    .replace(/\+00:00$/, 'Z')
    .replace(/\.0+(?=Z|[+-])/, '')
    .replace(/(\.\d*?)0+(?=Z|[+-])/, '$1');
}

function shown(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 157)}...` : text;
}

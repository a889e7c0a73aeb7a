import type { Json } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import { type Entry, literalOf, type Pattern, samePattern, type Unknown } from '../../scenarios/pattern.ts';
import { infix } from '../expression.ts';
import { formatted, type Piece } from '../f-string.ts';
import { snakeCase } from '../identifiers.ts';
import { bracketed, call, type Doc, dictLiteral, flat, listLiteral } from '../layout.ts';
import { jsonLiteral, pythonNumber, pythonString } from '../literal.ts';

/** Something that a test has at hand and that a dict can be built from: `booking.record`, `A_ROOM`. */
export interface Base {
  readonly code: string;
  /** The answer that it comes from, null for a constant. */
  readonly label: string | null;
  readonly entries: ReadonlyMap<string, Pattern>;
}

/** What a test's code refers to; filled while it is written. */
export class References {
  /** Names from `support.py`. */
  readonly support = new Set<string>();
  /** Answers by label. */
  readonly answers = new Set<string>();
  /** Constants of the file. */
  readonly constants = new Set<string>();
}

/** A pattern as Python, built from what is at hand where that is shorter. */
export function patternDoc(pattern: Pattern, bases: readonly Base[], references: References): Doc {
  const inner = (part: Pattern): Doc => patternDoc(part, bases, references);
  switch (pattern.kind) {
    case 'literal':
      return literalDoc(pattern.value);
    case 'aggregate':
    case 'computed':
      return computed(pattern.value, references);
    case 'captured':
      return captured(pattern.name, references);
    case 'increased':
      return infix(captured(pattern.name, references), '+', pythonNumber(pattern.by));
    case 'unknown':
      return pattern.after?.kind === 'captured'
        ? call(use(references, 'after'), [captured(pattern.after.name, references)])
        : use(references, CHECKS[pattern.of]);
    case 'anything':
      return schemaDoc(pattern.schema, references);
    case 'setting':
      return `${use(references, 'ENVIRONMENT')}[${pythonString(pattern.name)}]`;
    case 'origin':
    case 'text':
      return isOpenText(pattern) ? openText(pattern, references) : textDoc(pattern, references);
    case 'object':
      return objectDoc(pattern, bases, references);
    case 'array': {
      const items = listLiteral(pattern.items.map(inner));
      return pattern.ordered || pattern.items.length < 2
        ? items
        : call(use(references, 'in_any_order'), [items]);
    }
    case 'some':
      return call(use(references, 'some_of'), [String(pattern.length), listLiteral(pattern.of.map(inner))]);
  }
}

/** A value that is known when the test is written. Long texts are told by what they repeat. */
export function literalDoc(value: Json): Doc {
  const [first] = typeof value === 'string' ? [...value] : [];
  if (
    typeof value === 'string' &&
    first !== undefined &&
    value.length > 40 &&
    value === first.repeat(value.length / first.length)
  )
    return `${pythonString(first)} * ${value.length / first.length}`;
  return jsonLiteral(value);
}

/** Sums of fractions are not compared to the last digit. */
function computed(value: Json, references: References): Doc {
  return typeof value === 'number' && !Number.isInteger(value)
    ? call(use(references, 'about'), [pythonNumber(value)])
    : jsonLiteral(value);
}

/** `booking.at("id")` for the value that the answer `booking` held. */
export function captured(name: string, references: References): string {
  const [label = '', ...path] = name.split('/');
  references.answers.add(label);
  return `${variableOf(label)}.at(${pythonString(path.join('/'))})`;
}

/** Variable of an answer. */
export function variableOf(label: string): string {
  const name = snakeCase(label, 'answer');
  return FIXTURES.has(name) ? `${name}_answer` : name;
}

const FIXTURES = new Set(['api', 'valid', 'faults', 'fault', 'body', 'pytest', 'spec']);

/** Whether a place of the text is only known by its form: it is then a check, and no text. */
function isOpenText(pattern: Pattern): boolean {
  if (pattern.kind !== 'text') return pattern.kind === 'unknown' || pattern.kind === 'anything';
  return pattern.parts.some(isOpenText);
}

function openText(pattern: Pattern, references: References): Doc {
  const parts = pattern.kind === 'text' ? pattern.parts : [pattern];
  return call(
    use(references, 'text_of'),
    parts.map((part) => patternDoc(part, [], references)),
  );
}

/** Text with values in it. */
export function textDoc(pattern: Pattern, references: References): Doc {
  if (pattern.kind === 'literal') return pythonString(String(pattern.value));
  return formatted(piecesOf(pattern, references));
}

export function piecesOf(pattern: Pattern, references: References): readonly Piece[] {
  switch (pattern.kind) {
    case 'literal':
      return [String(pattern.value)];
    case 'captured':
      return [{ code: captured(pattern.name, references) }];
    case 'origin':
      return [{ code: use(references, pattern.scheme === 'ws' ? 'WS_ORIGIN' : 'ORIGIN') }];
    case 'text':
      return pattern.parts.flatMap((part) => piecesOf(part, references));
    default:
      return [{ code: flat(patternDoc(pattern, [], references)) }];
  }
}

function use(references: References, name: string): string {
  references.support.add(name);
  return name;
}

const CHECKS: { readonly [form in Unknown]: string } = {
  uuid: 'a_uuid',
  timestamp: 'a_timestamp',
  date: 'a_date',
  integer: 'an_integer',
  number: 'a_number',
  text: 'some_text',
  boolean: 'a_boolean',
  array: 'a_list',
  object: 'an_object',
  any: 'anything',
};

function schemaDoc(schema: Schema | null, references: References): Doc {
  if (!schema) return use(references, 'anything');
  if (schema.enum) return call(use(references, 'one_of'), schema.enum.map(literalDoc));
  switch (schema.type) {
    case 'string':
      return use(references, schema.format === 'date-time' ? 'a_timestamp' : 'some_text');
    case 'integer':
      return use(references, 'an_integer');
    case 'number':
      return use(references, 'a_number');
    case 'boolean':
      return use(references, 'a_boolean');
    case 'object':
      return use(references, 'an_object');
    case 'array':
      return schema.minItems !== undefined && schema.minItems === schema.maxItems
        ? call(use(references, 'a_list_of'), [String(schema.minItems)])
        : use(references, 'a_list');
    default:
      return use(references, 'anything');
  }
}

function objectDoc(
  pattern: Extract<Pattern, { kind: 'object' }>,
  bases: readonly Base[],
  references: References,
): Doc {
  const written = (entries: readonly Entry[]): readonly (readonly [string, Doc])[] =>
    entries.map(({ name, value }) => [pythonString(name), patternDoc(value, bases, references)]);
  if (pattern.open) return call(use(references, 'partly'), [dictLiteral(written(pattern.entries))]);
  if (pattern.entries.length === 0) return '{}';
  const whole = pickedFrom(pattern.entries, bases, references);
  if (whole !== null) return whole;
  const best = bestBase(pattern.entries, bases);
  if (!best) return dictLiteral(written(pattern.entries));
  refer(best, references);
  const rest = pattern.entries.filter(({ name, value }) => {
    const there = best.entries.get(name);
    return !there || !samePattern(there, value);
  });
  return rest.length === 0 ? best.code : dictLiteral([['**', best.code], ...written(rest)]);
}

/** Few shared members are written out. */
const WORTH_SPREADING = 3;
const MANY = 7;

/** The base with the most members in common; all of its members must stand in the object. */
function bestBase(entries: readonly Entry[], bases: readonly Base[]): Base | null {
  let best: Base | null = null;
  let most = Math.min(WORTH_SPREADING, entries.length) - 1;
  for (const base of bases) {
    if (base.entries.size > entries.length) continue;
    if (![...base.entries.keys()].every((name) => entries.some((entry) => entry.name === name))) continue;
    const shared = sharedWith(entries, base);
    if (base.label !== null && !isWorthReading(entries, base, shared)) continue;
    // Later bases win: they are nearer.
    if (shared > 1 && shared >= most) [best, most] = [base, shared];
  }
  return best;
}

/** An answer is worth looking up for what only the service knew, or for much at once. */
function isWorthReading(entries: readonly Entry[], base: Base, shared: number): boolean {
  if (shared >= MANY) return true;
  return entries.some(({ name, value }) => {
    const there = base.entries.get(name);
    return there !== undefined && literalOf(value) === undefined && samePattern(there, value);
  });
}

/** `booking.pick("id", "status")` where an answer has all of it and more. */
function pickedFrom(entries: readonly Entry[], bases: readonly Base[], references: References): Doc | null {
  if (entries.length < WORTH_SPREADING) return null;
  const base = bases.findLast((one) => one.label !== null && sharedWith(entries, one) === entries.length);
  if (!base || base.label === null) return null;
  refer(base, references);
  if (base.entries.size === entries.length) return base.code;
  return bracketed(
    `${variableOf(base.label)}.pick(`,
    entries.map(({ name }) => pythonString(name)),
    ')',
  );
}

function sharedWith(entries: readonly Entry[], base: Base): number {
  return entries.filter(({ name, value }) => {
    const there = base.entries.get(name);
    return there !== undefined && samePattern(there, value);
  }).length;
}

function refer({ label, code }: Base, references: References): void {
  if (label === null) references.constants.add(code);
  else references.answers.add(label);
}

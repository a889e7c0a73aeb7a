import type { Json } from '../../domain/json.ts';
import type { Schema } from '../../domain/schema.ts';
import { typescriptMember, typescriptString, typescriptTemplate } from '../rendering/encoders.ts';
import { type Entry, literalOf, type Pattern, samePattern, type Unknown } from '../scenarios/pattern.ts';
import { arrayLiteral, braced, member } from '../typescript/layout.ts';
import { jsonLiteral } from '../typescript/literal.ts';

/** Something that a test has at hand and that an object can be built from: `booking.record`, `room1`. */
export interface Base {
  readonly code: string;
  /** The answer that it comes from, null for a constant. */
  readonly label: string | null;
  readonly entries: ReadonlyMap<string, Pattern>;
}

/** What a test's code refers to; filled while it is written. */
export class References {
  /** Names from `support.ts`. */
  readonly support = new Set<string>();
  /** Answers by label. */
  readonly answers = new Set<string>();
  /** Constants of the file. */
  readonly constants = new Set<string>();
}

/** A pattern as a TypeScript expression, built from what is at hand where that is shorter. */
export function patternCode(pattern: Pattern, bases: readonly Base[], references: References): string {
  const inner = (part: Pattern) => patternCode(part, bases, references);
  switch (pattern.kind) {
    case 'literal':
      return literalCode(pattern.value);
    case 'aggregate':
    case 'computed':
      return literalCode(pattern.value);
    case 'captured':
      return capturedCode(pattern.name, references);
    case 'increased':
      return `Number(${capturedCode(pattern.name, references)}) + ${pattern.by}`;
    case 'unknown':
      return pattern.after?.kind === 'captured'
        ? `${use(references, 'after')}(${capturedCode(pattern.after.name, references)})`
        : use(references, CHECKS[pattern.of]);
    case 'anything':
      return schemaCode(pattern.schema, references);
    case 'setting':
      return `${use(references, 'environment')}${typescriptMember(pattern.name)}`;
    case 'origin':
    case 'text':
      return `${isOpenText(pattern) ? use(references, 'textOf') : ''}${textCode(pattern, references)}`;
    case 'object':
      return objectCode(pattern, bases, references);
    case 'array': {
      const items = arrayLiteral(pattern.items.map(inner));
      return pattern.ordered || pattern.items.length < 2
        ? items
        : `${use(references, 'inAnyOrder')}(${items})`;
    }
    case 'some':
      return `${use(references, 'someOf')}(${pattern.length}, ${arrayLiteral(pattern.of.map(inner))})`;
  }
}

/** A value that is known when the test is written. Long texts are told by what they repeat. */
export function literalCode(value: Json): string {
  const [first] = typeof value === 'string' ? [...value] : [];
  if (
    typeof value === 'string' &&
    first !== undefined &&
    value.length > 40 &&
    value === first.repeat(value.length)
  )
    return `${typescriptString(first)}.repeat(${value.length})`;
  return jsonLiteral(value);
}

/** `booking.at('id')` for the value that the answer `booking` held. */
export function capturedCode(name: string, references: References): string {
  const [label = '', ...path] = name.split('/');
  references.answers.add(label);
  return `${label}.at(${typescriptString(path.join('/'))})`;
}

/** A template literal, or a plain one where all is known. */
export function textCode(pattern: Pattern, references: References): string {
  if (pattern.kind === 'literal') return typescriptString(String(pattern.value));
  return `\`${templateInside(pattern, references)}\``;
}

/** What stands between the backticks. */
export function templateInside(pattern: Pattern, references: References): string {
  switch (pattern.kind) {
    case 'literal':
      return typescriptTemplate(String(pattern.value));
    case 'captured':
      return `\${${capturedCode(pattern.name, references)}}`;
    case 'origin':
      return pattern.scheme === 'ws'
        ? `\${${use(references, 'wsOrigin')}}`
        : `\${${use(references, 'origin')}}`;
    case 'text':
      return pattern.parts.map((part) => templateInside(part, references)).join('');
    default:
      return `\${${patternCode(pattern, [], references)}}`;
  }
}

/** Whether a place of the text is only known by its form: it is then a check, and no text. */
function isOpenText(pattern: Pattern): boolean {
  if (pattern.kind !== 'text') return pattern.kind === 'unknown' || pattern.kind === 'anything';
  return pattern.parts.some(isOpenText);
}

function use(references: References, name: string): string {
  references.support.add(name);
  return name;
}

const CHECKS: { readonly [form in Unknown]: string } = {
  uuid: 'aUuid',
  timestamp: 'aTimestamp',
  date: 'aDate',
  integer: 'anInteger',
  number: 'aNumber',
  text: 'someText',
  boolean: 'aBoolean',
  array: 'aList',
  object: 'anObject',
  any: 'anything',
};

function schemaCode(schema: Schema | null, references: References): string {
  if (!schema) return use(references, 'anything');
  if (schema.enum) return `${use(references, 'oneOf')}(${schema.enum.map(literalCode).join(', ')})`;
  switch (schema.type) {
    case 'string':
      return use(references, schema.format === 'date-time' ? 'aTimestamp' : 'someText');
    case 'integer':
      return use(references, 'anInteger');
    case 'number':
      return use(references, 'aNumber');
    case 'boolean':
      return use(references, 'aBoolean');
    case 'object':
      return use(references, 'anObject');
    case 'array':
      return schema.minItems !== undefined && schema.minItems === schema.maxItems
        ? `${use(references, 'aListOf')}(${schema.minItems})`
        : use(references, 'aList');
    default:
      return use(references, 'anything');
  }
}

function objectCode(
  pattern: Extract<Pattern, { kind: 'object' }>,
  bases: readonly Base[],
  references: References,
): string {
  const written = (entries: readonly Entry[]) =>
    entries.map(({ name, value }) => member(name, patternCode(value, bases, references)));
  if (pattern.open) return `${use(references, 'partly')}(${braced(written(pattern.entries))})`;
  if (pattern.entries.length === 0) return '{}';
  const whole = pickedFrom(pattern.entries, bases, references);
  if (whole !== null) return whole;
  const best = bestBase(pattern.entries, bases);
  if (!best) return braced(written(pattern.entries));
  refer(best, references);
  const rest = pattern.entries.filter(({ name, value }) => {
    const there = best.entries.get(name);
    return !there || !samePattern(there, value);
  });
  return rest.length === 0 ? best.code : braced([`...${best.code}`, ...written(rest)]);
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
    return there !== undefined && !isKnown(value) && samePattern(there, value);
  });
}

/** `booking.pick('id', 'status')` where an answer has all of it and more. */
function pickedFrom(
  entries: readonly Entry[],
  bases: readonly Base[],
  references: References,
): string | null {
  if (entries.length < WORTH_SPREADING) return null;
  const base = bases.findLast((one) => one.label !== null && sharedWith(entries, one) === entries.length);
  if (!base || base.label === null) return null;
  refer(base, references);
  if (base.entries.size === entries.length) return base.code;
  return `${base.label}.pick(${entries.map(({ name }) => typescriptString(name)).join(', ')})`;
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

/** Whether nothing in it depends on an answer. */
export function isKnown(pattern: Pattern): boolean {
  return literalOf(pattern) !== undefined;
}

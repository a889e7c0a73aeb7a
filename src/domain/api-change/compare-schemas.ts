import { canonicalJson, digestOf } from '../digest.ts';
import type { Schema } from '../schema.ts';
import { compareLimits } from './compare-limits.ts';
import { type Models, plainSchema, type SchemaDifference, type Side } from './schema-difference.ts';
import { covers, typesOf, typeText, valuesOf, valueText, without } from './schema-sets.ts';

export interface Version {
  readonly schema: Schema;
  readonly models: Models;
}

/** Everything by which the later schema lets through more, or less, or something else than the earlier one. */
export function compareSchemas(before: Version, after: Version, side: Side): readonly SchemaDifference[] {
  return compare(before, after, { side, field: '', open: new Set() });
}

interface Walk {
  readonly side: Side;
  readonly field: string;
  /** Pairs of references that are being compared further up: a model may hold itself. */
  readonly open: ReadonlySet<string>;
}

function compare(before: Version, after: Version, walk: Walk): readonly SchemaDifference[] {
  const pair = `${before.schema.$ref ?? ''} ${after.schema.$ref ?? ''}`;
  if (pair !== ' ' && walk.open.has(pair)) return [];
  const inner: Walk = { ...walk, open: new Set([...walk.open, pair]) };
  const was = { ...before, schema: plainSchema(before.schema, before.models) };
  const is = { ...after, schema: plainSchema(after.schema, after.models) };
  const types = compareTypes(was.schema, is.schema);
  const own = [
    ...types,
    ...compareValues(was.schema, is.schema),
    ...compareLimits(was.schema, is.schema),
    ...compareAlternatives(was, is),
    ...compareDefaults(was.schema, is.schema),
  ].map((difference) => ({ ...difference, field: walk.field }));
  // Where the kind of value is another one, what is inside it says nothing more.
  if (types.some(({ narrows, widens }) => narrows && widens)) return own;
  return [...own, ...compareFields(was, is, inner), ...compareItems(was, is, inner)];
}

type Unplaced = Omit<SchemaDifference, 'field'>;

function compareTypes(before: Schema, after: Schema): readonly Unplaced[] {
  const [was, is] = [typesOf(before), typesOf(after)];
  const difference = { narrows: !covers(is, was), widens: !covers(was, is) };
  if (!difference.narrows && !difference.widens) return [];
  return [{ code: 'type', ...difference, detail: `from ${typeText(was)} to ${typeText(is)}` }];
}

function compareValues(before: Schema, after: Schema): readonly Unplaced[] {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  if (was === null && is === null) return [];
  if (is === null) return [{ code: 'values', narrows: false, widens: true, detail: 'any value is possible' }];
  if (was === null) {
    return [{ code: 'values', narrows: true, widens: false, detail: `only ${valueText(is)}` }];
  }
  const [gone, come] = [without(was, is), without(is, was)];
  return [
    ...(gone.length > 0
      ? [{ code: 'values', narrows: true, widens: false, detail: `no longer ${valueText(gone)}` } as const]
      : []),
    ...(come.length > 0
      ? [{ code: 'values', narrows: false, widens: true, detail: `also ${valueText(come)}` } as const]
      : []),
  ];
}

/** Alternatives are the same when they look the same with every reference written out by its own content. */
function compareAlternatives(before: Version, after: Version): readonly Unplaced[] {
  const [was, is] = [alternatives(before), alternatives(after)];
  const gone = was.filter((one) => !is.includes(one)).length;
  const come = is.filter((one) => !was.includes(one)).length;
  if (gone === 0 && come === 0) return [];
  const detail = [
    ...(gone > 0 ? [`${gone} of ${was.length} alternatives are gone`] : []),
    ...(come > 0 ? [`${come} of ${is.length} alternatives are new`] : []),
  ].join(', ');
  return [
    {
      code: 'alternatives',
      narrows: was.length === 0 || gone > 0,
      widens: is.length === 0 || come > 0,
      detail,
    },
  ];
}

function alternatives({ schema, models }: Version): readonly string[] {
  return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map((one) => digestOf(plainSchema(one, models)));
}

function compareDefaults(before: Schema, after: Schema): readonly Unplaced[] {
  if (canonicalJson(before.default) === canonicalJson(after.default)) return [];
  const text = (schema: Schema) => (schema.default === undefined ? 'none' : JSON.stringify(schema.default));
  return [
    { code: 'default', narrows: false, widens: false, detail: `from ${text(before)} to ${text(after)}` },
  ];
}

function compareFields(before: Version, after: Version, walk: Walk): readonly SchemaDifference[] {
  const [was, is] = [fieldsOf(before, walk.side), fieldsOf(after, walk.side)];
  const closed = after.schema.additionalProperties === false;
  const differences: SchemaDifference[] = [];
  const add = (
    code: SchemaDifference['code'],
    name: string,
    narrows: boolean,
    widens: boolean,
    detail = '',
  ) => differences.push({ code, field: joined(walk.field, name), narrows, widens, detail });
  for (const [name, schema] of was) {
    const later = is.get(name);
    if (later === undefined) {
      add('field-removed', name, closed, true, renamed(name, { was, is }));
      continue;
    }
    const [needed, needs] = [isRequired(before, name), isRequired(after, name)];
    if (!needed && needs) add('required', name, true, false);
    if (needed && !needs) add('optional', name, false, true);
    const inside = { ...walk, field: joined(walk.field, name) };
    differences.push(
      ...compare({ schema, models: before.models }, { schema: later, models: after.models }, inside),
    );
  }
  for (const name of is.keys()) {
    if (was.has(name)) continue;
    const needs = isRequired(after, name);
    add('field-added', name, needs, false, needs ? 'required' : 'optional');
  }
  if (closed && before.schema.additionalProperties !== false && is.size > 0) {
    differences.push({ code: 'closed', field: walk.field, narrows: true, widens: false, detail: '' });
  }
  return differences;
}

function compareItems(before: Version, after: Version, walk: Walk): readonly SchemaDifference[] {
  const [was, is] = [before.schema.items, after.schema.items];
  if (was === undefined || is === undefined) return [];
  return compare(
    { schema: was, models: before.models },
    { schema: is, models: after.models },
    {
      ...walk,
      field: `${walk.field}[]`,
    },
  );
}

/** The fields that travel in one direction. */
function fieldsOf({ schema, models }: Version, side: Side): ReadonlyMap<string, Schema> {
  const hidden = side === 'request' ? 'readOnly' : 'writeOnly';
  return new Map(
    Object.entries(schema.properties ?? {}).filter(
      ([, field]) => field[hidden] !== true && plainSchema(field, models)[hidden] !== true,
    ),
  );
}

function isRequired({ schema }: Version, name: string): boolean {
  return schema.required?.includes(name) ?? false;
}

/** One field went and one of the same content came: most likely it has another name now. */
function renamed(
  name: string,
  { was, is }: { was: ReadonlyMap<string, Schema>; is: ReadonlyMap<string, Schema> },
): string {
  const gone = [...was.keys()].filter((one) => !is.has(one));
  const come = [...is.keys()].filter((one) => !was.has(one));
  const [only] = come;
  if (gone.length !== 1 || come.length !== 1 || only === undefined) return '';
  const alike = typesOf(was.get(name) ?? {}).join() === typesOf(is.get(only) ?? {}).join();
  return alike ? `renamed to \`${only}\`?` : '';
}

function joined(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}

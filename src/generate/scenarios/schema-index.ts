import type { Model } from '../../domain/ir.ts';
import type { Schema } from '../../domain/schema.ts';

/** Models by name, for `$ref`. */
export type SchemaIndex = ReadonlyMap<string, Schema>;

export function schemaIndex(models: readonly Model[]): SchemaIndex {
  return new Map(models.map(({ name, schema }) => [name, schema]));
}

const REFERENCE = '#/models/';
/** References that go round in a circle end here as a schema that accepts anything. */
const DEEPEST = 16;

/** One flat schema: references followed, `allOf` merged, of `anyOf` and `oneOf` the first branch that is not null. */
export function resolved(schema: Schema, index: SchemaIndex, depth = 0): Schema {
  if (depth > DEEPEST) return {};
  const { $ref, allOf, anyOf, oneOf, ...own } = schema;
  let whole: Schema = own;
  if ($ref?.startsWith(REFERENCE)) {
    const target = index.get($ref.slice(REFERENCE.length));
    whole = merged(resolved(target ?? {}, index, depth + 1), own);
  }
  for (const part of allOf ?? []) whole = merged(whole, resolved(part, index, depth + 1));
  const choice = (anyOf ?? oneOf)?.find((branch) => branch.type !== 'null');
  return choice ? merged(whole, resolved(choice, index, depth + 1)) : whole;
}

function merged(first: Schema, second: Schema): Schema {
  const properties = { ...first.properties, ...second.properties };
  const required = [...new Set([...(first.required ?? []), ...(second.required ?? [])])];
  return {
    ...first,
    ...second,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}

/** Whether null is allowed. */
export function isNullable(schema: Schema, index: SchemaIndex): boolean {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.includes('null') || schema.enum?.includes(null)) return true;
  if ([...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some((branch) => branch.type === 'null'))
    return true;
  return schema.$ref !== undefined && types.length === 0
    ? isNullable(index.get(schema.$ref.slice(REFERENCE.length)) ?? {}, new Map())
    : false;
}

import { canonicalJson } from '../digest.ts';
import type { Json } from '../json.ts';
import type { Schema, SchemaType } from '../schema.ts';

const ALL_TYPES: readonly SchemaType[] = [
  'string',
  'integer',
  'number',
  'boolean',
  'object',
  'array',
  'null',
];

/** The types that a schema lets through; `number` covers `integer`. */
export function typesOf(schema: Schema): readonly SchemaType[] {
  if (schema.type !== undefined) return typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (schema.const !== undefined) return [typeOfValue(schema.const)];
  if (schema.enum !== undefined) return [...new Set(schema.enum.map(typeOfValue))];
  if (schema.properties !== undefined) return ['object'];
  if (schema.items !== undefined) return ['array'];
  return ALL_TYPES;
}

/** Whether every value of one set of types is in the other. */
export function covers(types: readonly SchemaType[], others: readonly SchemaType[]): boolean {
  return others.every((type) => types.includes(type) || (type === 'integer' && types.includes('number')));
}

export function typeText(types: readonly SchemaType[]): string {
  return types.length >= ALL_TYPES.length ? 'anything' : types.join(' or ');
}

/** The values a schema is limited to; null: not limited to certain values. */
export function valuesOf(schema: Schema): readonly Json[] | null {
  if (schema.const !== undefined) return [schema.const];
  return schema.enum ?? null;
}

/** Members of the first list that are not in the second. */
export function without(values: readonly Json[], others: readonly Json[]): readonly Json[] {
  const known = new Set(others.map((value) => canonicalJson(value)));
  return values.filter((value) => !known.has(canonicalJson(value)));
}

export function valueText(values: readonly Json[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

function typeOfValue(value: Json): SchemaType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : 'object';
}

import type { Schema, SchemaType } from '../../domain/schema.ts';
import type { ColumnType } from '../../domain/service-plan.ts';

/**
 * What the generator knows about the TypeScript type of an expression: enough to say whether one may be assigned to
 * another and to convert where not, so that generated code always passes the compiler.
 */
export interface TsType {
  readonly base: 'string' | 'number' | 'boolean' | 'unknown';
  /** May be null. */
  readonly nullable: boolean;
  /** May be undefined. */
  readonly optional: boolean;
}

export const STRING: TsType = { base: 'string', nullable: false, optional: false };
export const NUMBER: TsType = { base: 'number', nullable: false, optional: false };
export const BOOLEAN: TsType = { base: 'boolean', nullable: false, optional: false };
/** Objects, lists and whatever a schema does not pin down. */
export const UNKNOWN: TsType = { base: 'unknown', nullable: false, optional: false };

const COLUMN_BASE = {
  text: 'string',
  timestamp: 'string',
  date: 'string',
  integer: 'number',
  real: 'number',
  boolean: 'boolean',
  json: 'unknown',
} as const satisfies { readonly [column in ColumnType]: TsType['base'] };

export function columnType(column: ColumnType, nullable: boolean): TsType {
  return { base: COLUMN_BASE[column], nullable, optional: false };
}

export type Resolve = (schema: Schema) => Schema;

/** Follows `#/models/<Name>`; a name that is missing, or a circle, accepts anything. */
export function resolver(models: readonly { readonly name: string; readonly schema: Schema }[]): Resolve {
  const byName = new Map(models.map(({ name, schema }) => [`#/models/${name}`, schema]));
  return (schema) => {
    let current = schema;
    for (let depth = 0; current.$ref !== undefined; depth += 1) {
      const target = byName.get(current.$ref);
      if (!target || depth > 20) return {};
      current = target;
    }
    return current;
  };
}

const SCHEMA_BASE: { readonly [type in SchemaType]: TsType['base'] | null } = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  object: 'unknown',
  array: 'unknown',
  null: null,
};

/** The type that TypeBox's `Static` gives for a schema as `schema-code` writes it. */
export function schemaType(schema: Schema, resolve: Resolve): TsType {
  const found = resolve(schema);
  const parts = found.anyOf ?? found.oneOf;
  if (parts) return union(parts.map((part) => schemaType(part, resolve)));
  if (found.allOf) return UNKNOWN;
  if (found.const !== undefined) return valuesType([found.const]);
  if (found.enum) return valuesType(found.enum);
  if (found.type === undefined) return UNKNOWN;
  const types = typeof found.type === 'string' ? [found.type] : found.type;
  const bases = new Set(types.flatMap((type) => SCHEMA_BASE[type] ?? []));
  const [base] = bases;
  if (bases.size !== 1 || base === undefined || base === 'unknown') return UNKNOWN;
  return { base, nullable: types.includes('null'), optional: false };
}

export function union(types: readonly TsType[]): TsType {
  const bases = new Set(types.map((type) => type.base));
  const [base] = bases;
  if (bases.size !== 1 || base === undefined || base === 'unknown') return UNKNOWN;
  return {
    base,
    nullable: types.some((type) => type.nullable),
    optional: types.some((type) => type.optional),
  };
}

function valuesType(values: readonly unknown[]): TsType {
  const present = values.filter((value) => value !== null);
  const bases = new Set(present.map((value) => typeof value));
  const [base] = bases;
  if (bases.size !== 1 || (base !== 'string' && base !== 'number' && base !== 'boolean')) return UNKNOWN;
  return { base, nullable: present.length < values.length, optional: false };
}

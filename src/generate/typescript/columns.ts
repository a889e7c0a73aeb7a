import type { ColumnType, FieldPlan } from '../../domain/service-plan.ts';
import { jsonLiteral } from './literal.ts';

/** Type of a column in the database; `json`, `boolean` and `timestamptz` are told apart by this word on SQLite. */
export const SQL_TYPE = {
  text: 'text',
  date: 'text',
  timestamp: 'timestamptz',
  integer: 'bigint',
  real: 'double precision',
  boolean: 'boolean',
  json: 'json',
} as const satisfies { readonly [column in ColumnType]: string };

/** A date and a time of day, https://www.rfc-editor.org/rfc/rfc3339#section-5.6; the zone may be missing. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})?$/;

const ZERO = {
  text: "''",
  date: "''",
  timestamp: "'1970-01-01T00:00:00.000Z'",
  integer: '0',
  real: '0',
  boolean: 'false',
  json: '[]',
} as const satisfies { readonly [column in ColumnType]: string };

/** The empty value of a column, as code. */
export function zeroOf(column: ColumnType): string {
  return ZERO[column];
}

/** What a row holds where nothing is given: the field's default, null, or the empty value. */
export function defaultOf(field: FieldPlan): string {
  if (field.default !== undefined && (field.default !== null || field.nullable)) {
    if (fits(field)) return jsonLiteral(field.default);
  }
  if (field.nullable) return 'null';
  return field.column === 'json' && field.schema.type === 'object' ? '{}' : zeroOf(field.column);
}

/** A document may give a default of another type than the field's. */
export function fits({ column, default: value }: FieldPlan): boolean {
  if (value === null) return true;
  if (column === 'json') return true;
  if (column === 'integer' || column === 'real') return typeof value === 'number';
  if (column === 'boolean') return typeof value === 'boolean';
  if (column === 'timestamp') return typeof value === 'string' && RFC_3339.test(value);
  return typeof value === 'string';
}

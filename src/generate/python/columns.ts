import type { ColumnType, FieldPlan } from '../../domain/service-plan.ts';
import { fits } from '../typescript/columns.ts';
import type { Doc } from './layout.ts';
import { jsonLiteral, pythonString } from './literal.ts';
import type { Uses } from './uses.ts';

const ZERO = {
  text: '""',
  date: '""',
  timestamp: '"1970-01-01T00:00:00.000Z"',
  integer: '0',
  real: '0',
  boolean: 'False',
  json: '[]',
} as const satisfies { readonly [column in ColumnType]: string };

/** The empty value of a column, as code. */
export function zeroOf(column: ColumnType): string {
  return ZERO[column];
}

/** What a row holds where nothing is given: the field's default, None, or the empty value. */
export function defaultOf(field: FieldPlan): Doc {
  if (field.default !== undefined && (field.default !== null || field.nullable) && fits(field))
    return jsonLiteral(field.default);
  if (field.nullable) return 'None';
  return field.column === 'json' && field.schema.type === 'object' ? '{}' : zeroOf(field.column);
}

/** Members of a table's column collection that a column may not be reached like. */
const COLLECTION_MEMBERS = new Set(
  (
    'add as_readonly clear compare contains_column corresponding_column extend get items keys remove update values ' +
    'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** `tables.rooms.c.name`. */
export function columnOf(table: string, name: string, uses: Uses): string {
  const plain = /^[a-z][a-z\d_]*$/.test(name) && !COLLECTION_MEMBERS.has(name);
  return `${uses.tables()}.${table}.c${plain ? `.${name}` : `[${pythonString(name)}]`}`;
}

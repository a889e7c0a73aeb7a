import type { Comparison, Condition, Membership, ResourcePlan, Value } from '../../domain/service-plan.ts';
import { typescriptString } from '../rendering/encoders.ts';
import { zeroOf } from './columns.ts';
import {
  canonical,
  converted,
  type Expression,
  expression,
  orElse,
  type Render,
  type Scope,
} from './expression.ts';
import { arrayLiteral, chain } from './layout.ts';
import { mapped } from './mapped-rows.ts';
import { fieldOf } from './plan-index.ts';
import { plainColumns } from './row-columns.ts';
import { rowVariable } from './row-names.ts';
import { columnType, UNKNOWN } from './ts-type.ts';

const SQL_OPERATORS = {
  equals: '=',
  not_equals: '!=',
  at_least: '>=',
  at_most: '<=',
  greater: '>',
  less: '<',
} as const satisfies { readonly [comparison in Comparison]: string };

/** The `.where(...)` calls of a Kysely query. */
export function whereLinks(
  resource: ResourcePlan,
  conditions: readonly Condition[],
  scope: Scope,
  render: Render,
): readonly string[] {
  return conditions.map(({ field: name, operator = 'equals', value }) => {
    const column = typescriptString(name);
    if (value.kind === 'literal' && value.value === null) {
      return `.where(${column}, '${operator === 'not_equals' ? 'is not' : 'is'}', null)`;
    }
    const field = fieldOf(resource, name);
    if (value.kind === 'candidate') {
      return `.whereRef(${column}, '${SQL_OPERATORS[operator]}', ${typescriptString(value.field)})`;
    }
    const sql = operator === 'not_equals' && field.nullable ? 'is distinct from' : SQL_OPERATORS[operator];
    return `.where(${column}, '${sql}', ${operand(resource, name, render(value, scope), scope)})`;
  });
}

/** A value as the column keeps it, never missing. */
export function operand(resource: ResourcePlan, name: string, value: Expression, scope: Scope): string {
  const field = fieldOf(resource, name);
  const type = columnType(field.column, false);
  const fitting = orElse(converted(value, type.base, scope.uses), expression(zeroOf(field.column), type));
  return field.column === 'timestamp' ? canonical(fitting, scope.uses).text : fitting.text;
}

/** A Kysely query as its parts, so that further links can follow before it is laid out. */
export interface Query {
  readonly start: string;
  readonly links: readonly string[];
}

/** Rows that match, without a select list (`none`), with these columns, or with all (null). */
export function rowsWhere(
  resource: ResourcePlan,
  columns: readonly string[] | 'none' | null,
  where: readonly Condition[],
  scope: Scope,
  render: Render,
): Query {
  const select = columns === 'none' ? [] : [selectLink(columns, resource)];
  return {
    start: database(scope),
    links: [
      `.selectFrom(${typescriptString(resource.plural)})`,
      ...select,
      ...whereLinks(resource, where, scope, render),
    ],
  };
}

export function laidOut({ start, links }: Query, ...further: readonly string[]): string {
  return chain(start, [...links, ...further]);
}

function database(scope: Scope): string {
  if (scope.db === 'db') scope.uses.service.add('db');
  return scope.db;
}

export function selectLink(columns: readonly string[] | null, resource: ResourcePlan): string {
  if (!columns || columns.length === resource.fields.length) return '.selectAll()';
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return `.select(${typescriptString(only)})`;
  return `.select(${arrayLiteral(columns.map(typescriptString))})`;
}

/** The `.where(... in (...))` calls for rows that have to be among others. */
export function amongLinks(
  memberships: readonly Membership[],
  scope: Scope,
  render: Render,
): readonly string[] {
  return memberships.map((one) => `.where(${amongArguments(one, scope, render)})`);
}

/** Column, operator and subquery. */
export function amongArguments(
  { field, resource, select, where, among = [] }: Membership,
  scope: Scope,
  render: Render,
): string {
  const rows = rowsWhere(scope.index.resource(resource), [select], where, scope, render);
  const others = laidOut(rows, ...amongLinks(among, scope, render));
  return `${typescriptString(field)}, 'in', ${others}`;
}

/** Rows of any resource as a list. */
export function renderRecords(
  value: Extract<Value, { kind: 'records' }>,
  scope: Scope,
  render: Render,
): Expression {
  const resource = scope.index.resource(value.resource);
  const columns = plainColumns(value.each, resource);
  const order = value.order_by
    ? [`.orderBy(${typescriptString(value.order_by.field)}, '${value.order_by.order}')`]
    : [];
  const limit = value.limit
    ? orElse(
        converted(render(value.limit, scope), 'number', scope.uses),
        expression('100', columnType('integer', false)),
      )
    : null;
  const query = laidOut(
    rowsWhere(resource, columns, value.where, scope, render),
    ...order,
    ...(limit ? [`.limit(${limit.text})`] : []),
    '.execute()',
  );
  const rows = expression(`await ${query}`, UNKNOWN, { awaits: true, loose: true });
  if (columns || value.each === null) return rows;
  const variable = rowVariable(resource, scope.row?.variable);
  const items = mapped(`(${rows.text})`, value.each, { ...scope, row: { variable, resource } }, render);
  if (value.flat) {
    const text = `${scope.uses.import('values', 'eachOnce')}(${items.text})`;
    return expression(text, UNKNOWN, { awaits: true });
  }
  return { ...items, awaits: true };
}

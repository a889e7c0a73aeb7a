import type { Comparison, Condition, Membership, ResourcePlan, Value } from '../../domain/service-plan.ts';
import { fieldOf } from '../typescript/plan-index.ts';
import { columnType, UNKNOWN } from '../typescript/ts-type.ts';
import { columnOf, zeroOf } from './columns.ts';
import { converted, type Expression, expression, infix, orElse, type Scope, tight } from './expression.ts';
import { call, type Doc, flat, keyword, listLiteral, listOf } from './layout.ts';
import { rowVariable, tableVariable } from './row-names.ts';

export type Render = (value: Value, scope: Scope) => Expression;

const SQL_OPERATORS = {
  equals: '==',
  not_equals: '!=',
  at_least: '>=',
  at_most: '<=',
  greater: '>',
  less: '<',
} as const satisfies { readonly [comparison in Comparison]: string };

/** Conditions on rows of a table, each an argument of a query. */
export function conditions(
  resource: ResourcePlan,
  where: readonly Condition[],
  scope: Scope,
  render: Render,
): readonly Doc[] {
  return where.map(({ field: name, operator = 'equals', value }) => {
    const column = columnDoc(resource, name, scope);
    if (value.kind === 'literal' && value.value === null)
      return `${column}.${operator === 'not_equals' ? 'is_not' : 'is_'}(None)`;
    if (value.kind === 'candidate')
      return infix(column, SQL_OPERATORS[operator], columnDoc(resource, value.field, scope));
    const wanted = operand(resource, name, render(value, scope), scope);
    const text = flat(wanted);
    if (text === 'True' || text === 'False')
      return `${column}.${operator === 'not_equals' ? 'is_not' : 'is_'}(${text})`;
    if (operator === 'not_equals' && fieldOf(resource, name).nullable)
      return call(`${column}.is_distinct_from`, [wanted]);
    return infix(column, SQL_OPERATORS[operator], wanted);
  });
}

/** The rows are among those that other rows name. */
export function amongCondition(
  resource: ResourcePlan,
  { field, resource: other, select, where, among = [] }: Membership,
  scope: Scope,
  render: Render,
): Doc {
  const others = scope.index.resource(other);
  const chosen = `${scope.uses.import('sqlalchemy', 'select')}(${columnDoc(others, select, scope)})`;
  const narrowed = [
    ...conditions(others, where, scope, render),
    ...among.map((one) => amongCondition(others, one, scope, render)),
  ];
  return call(`${columnDoc(resource, field, scope)}.in_`, [call(`${chosen}.where`, narrowed)]);
}

export function tableDoc(resource: ResourcePlan, { uses, index }: Pick<Scope, 'uses' | 'index'>): string {
  return `${uses.tables()}.${tableVariable(index.plan, resource)}`;
}

export function columnDoc(
  resource: ResourcePlan,
  name: string,
  { uses, index }: Pick<Scope, 'uses' | 'index'>,
): string {
  return columnOf(tableVariable(index.plan, resource), name, uses);
}

/** A value as the column keeps it, never missing. */
export function operand(resource: ResourcePlan, name: string, value: Expression, scope: Scope): Doc {
  const field = fieldOf(resource, name);
  const type = columnType(field.column, false);
  return tight(
    orElse(converted(value, type.base, scope.uses), expression(zeroOf(field.column), type), scope.uses),
  );
}

/** `find(db, tables.rooms, ...)` or one of its kin. */
export function query(
  name: string,
  resource: ResourcePlan,
  where: readonly Condition[],
  scope: Scope,
  render: Render,
  further: readonly Doc[] = [],
): Doc {
  return call(scope.uses.query(name), [
    'db',
    tableDoc(resource, scope),
    ...conditions(resource, where, scope, render),
    ...further,
  ]);
}

/** Rows of any resource as a list. */
export function renderRecords(
  value: Extract<Value, { kind: 'records' }>,
  scope: Scope,
  render: Render,
): Expression {
  const resource = scope.index.resource(value.resource);
  const order = value.order_by
    ? [
        keyword(
          'order_by',
          listLiteral([ordering(resource, value.order_by.field, value.order_by.order, scope)]),
        ),
      ]
    : [];
  const limit = value.limit
    ? [
        keyword(
          'limit',
          call('int', [
            orElse(
              converted(render(value.limit, scope), 'number', scope.uses),
              expression('100', columnType('integer', false)),
              scope.uses,
            ).doc,
          ]),
        ),
      ]
    : [];
  const rows = query('find_all', resource, value.where, scope, render, [...order, ...limit]);
  const variable = rowVariable(resource, scope.row?.variable);
  if (value.flat && value.each) {
    const lists = mapped(rows, value.each, { ...scope, row: { variable, resource } }, render);
    return expression(call(scope.uses.value('each_once'), [lists.doc]), UNKNOWN);
  }
  return value.each === null && resource.fields.every(({ hidden }) => !hidden)
    ? expression(rows, UNKNOWN)
    : mapped(rows, value.each ?? { kind: 'record' }, { ...scope, row: { variable, resource } }, render);
}

/** `[... for room in rooms]`, or the rows themselves where nothing is changed about them. */
export function mapped(rows: Doc, each: Value, scope: Scope, render: Render): Expression {
  const variable = scope.row?.variable ?? 'row';
  const item = render(each, scope).doc;
  if (flat(item) === variable) return expression(rows, UNKNOWN);
  return expression(listOf(item, `for ${variable} in ${flat(rows)}`), UNKNOWN);
}

export function ordering(
  resource: ResourcePlan,
  field: string,
  order: 'asc' | 'desc',
  scope: Pick<Scope, 'uses' | 'index'>,
): string {
  return `${columnDoc(resource, field, scope)}${order === 'desc' ? '.desc()' : ''}`;
}

import type { Behaviour, FilterPlan, ResourcePlan } from '../../../domain/service-plan.ts';
import { fieldOf } from '../../typescript/plan-index.ts';
import { columnType, NUMBER, STRING } from '../../typescript/ts-type.ts';
import {
  converted,
  expression,
  infix,
  mayBeMissing,
  orElse,
  rowField,
  type Scope,
  tight,
} from '../expression.ts';
import type { Handler } from '../handler.ts';
import { call, type Doc, flat, joined, keyword, listLiteral, listOf } from '../layout.ts';
import { pythonString } from '../literal.ts';
import { amongCondition, columnDoc, conditions, ordering, tableDoc } from '../queries.ts';
import { asText, renderValue } from '../render-value.ts';
import { rowsVariable, rowVariable } from '../row-names.ts';
import { effectStatements, isOwned, requireParents, requireRow, touchesOwnResource } from '../rows.ts';
import { assign, block, giveBack, line, type Statement } from '../statement.ts';
import { inTransaction, reading, rereadInto } from './with-database.ts';

type Kind<K extends Behaviour['kind']> = Extract<Behaviour, { kind: K }>;

export function readStatements(handler: Handler, behaviour: Kind<'read'>): readonly Statement[] {
  const resource = handler.index.resource(behaviour.resource);
  const response = giveBack(handler.response(handler.scope(handler.row(resource))));
  return findRow(handler, resource, behaviour, response);
}

export function redirectStatements(handler: Handler, behaviour: Kind<'redirect'>): readonly Statement[] {
  const resource = handler.index.resource(behaviour.resource);
  const field = fieldOf(resource, behaviour.field);
  const target = converted(
    expression(rowField(rowVariable(resource), field.name), columnType(field.column, field.nullable)),
    'string',
    handler.uses,
  );
  const location = orElse(target, expression('"/"', STRING), handler.uses).doc;
  const scope = handler.scope(handler.row(resource));
  const response = giveBack(handler.response(scope, [['location', location]]));
  return findRow(handler, resource, { ...behaviour, parents: [] }, response);
}

type Found = Pick<Kind<'read'>, 'parents' | 'lookup' | 'effects'>;

function findRow(
  handler: Handler,
  resource: ResourcePlan,
  found: Found,
  response: Statement,
): readonly Statement[] {
  const variable = rowVariable(resource);
  const scope = handler.scope(handler.row(resource));
  const work = [
    ...requireParents(handler, found.parents, scope),
    ...requireRow(handler, resource, found.lookup, scope, variable),
  ];
  if (found.effects.length === 0) return reading(handler, work, response);
  const effects = effectStatements(handler, found.effects, scope);
  const again = touchesOwnResource(found.effects, resource) ? [rereadInto(handler, resource, variable)] : [];
  return inTransaction(handler, [...work, ...effects, ...again], [], response);
}

export function summaryStatements(handler: Handler, behaviour: Kind<'summary'>): readonly Statement[] {
  const scope = handler.scope();
  return reading(
    handler,
    requireParents(handler, behaviour.parents, scope),
    giveBack(handler.response(scope)),
  );
}

export function listStatements(handler: Handler, behaviour: Kind<'list'>): readonly Statement[] {
  const resource = handler.index.resource(behaviour.resource);
  const scope = handler.scope();
  const items = rowsVariable(resource);
  const response = handler.response(handler.scope(handler.row(resource), null, items));
  const shown = flat(response);
  const narrowing = [
    ...ownRows(handler, resource, scope),
    ...behaviour.filters.flatMap((filter) => filterStatements(handler, resource, filter, scope)),
    ...searchStatements(handler, behaviour, resource, scope),
  ];
  const base = [
    ...conditions(resource, behaviour.scope, scope, renderValue),
    ...(behaviour.among ?? []).map((one) => amongCondition(resource, one, scope, renderValue)),
  ];
  const paging = pagingStatements(handler, behaviour, shown);
  const where = narrowing.length > 0 ? ['*matching'] : base;
  const args = ['db', tableDoc(resource, scope), ...where];
  const found = call(handler.uses.query('find_all'), [
    ...args,
    keyword('order_by', orderBy(handler, behaviour, resource, scope)),
    ...(paging.paged ? ['limit=limit', 'offset=offset'] : []),
  ]);
  const isShown = new RegExp(`\\b${items}\\b`).test(shown);
  const total = /\btotal\b/.test(shown) ? [assign('total', call(handler.uses.query('count'), args))] : [];
  return [
    ...paging.statements,
    ...(narrowing.length > 0
      ? [assign(`matching: list[${handler.uses.query('Condition')}]`, listLiteral(base)), ...narrowing]
      : []),
    ...reading(
      handler,
      [
        ...requireParents(handler, behaviour.parents, scope),
        ...(isShown ? [assign(items, found)] : []),
        ...total,
      ],
      giveBack(response),
    ),
  ];
}

function ownRows(handler: Handler, resource: ResourcePlan, scope: Scope): readonly Statement[] {
  if (!isOwned(handler, resource) || resource.owner_field === null) return [];
  handler.uses.parameters.add('user');
  const field = fieldOf(resource, resource.owner_field);
  const id = field.column === 'integer' ? 'int(user.id)' : 'user.id';
  return [
    block('if', 'user.role != "admin"', [matching(infix(columnDoc(resource, field.name, scope), '==', id))]),
  ];
}

function matching(condition: Doc): Statement {
  return line(call('matching.append', [condition]));
}

const FILTER_OPERATORS = { equals: '==', at_least: '>=', at_most: '<=' } as const;

function filterStatements(
  handler: Handler,
  resource: ResourcePlan,
  filter: FilterPlan,
  scope: Scope,
): readonly Statement[] {
  const { uses } = handler;
  const field = fieldOf(resource, filter.field);
  const column = columnDoc(resource, field.name, scope);
  const input = renderValue({ kind: 'input', from: 'query', name: filter.parameter }, scope);
  const present = { ...input, type: { ...input.type, optional: false, nullable: false } };
  const fitting = converted(present, columnType(field.column, false).base, uses);
  const narrowed = (condition: Doc): readonly Statement[] =>
    mayBeMissing(input)
      ? [block('if', infix(tight(input), 'is not', 'None'), [matching(condition)])]
      : [matching(condition)];
  if (filter.among) return narrowed(amongCondition(resource, filter.among, scope, renderValue));
  switch (filter.operator) {
    case 'equals':
    case 'at_least':
    case 'at_most':
      return narrowed(infix(column, FILTER_OPERATORS[filter.operator], fitting.doc));
    case 'contains':
      return narrowed(call(uses.query('contains'), [asText(present, scope).doc, column]));
    case 'includes':
      return narrowed(call(uses.query('includes'), [column, present.doc]));
    case 'one_of':
      return narrowed(call(`${column}.in_`, [listOfTexts(handler, field.column, present.doc)]));
    case 'at_most_field': {
      const other = columnDoc(resource, filter.other_field ?? filter.field, scope);
      return flag(handler, input, infix(column, '<=', other), infix(column, '>', other));
    }
    case 'is_set':
      return flag(handler, input, `${column}.is_not(None)`, `${column}.is_(None)`);
  }
}

function listOfTexts(handler: Handler, column: string, value: Doc): Doc {
  const split = call(handler.uses.value('split_list'), [value]);
  if (column === 'integer' || column === 'real')
    return listOf(`${handler.uses.value('to_number')}(each)`, `for each in ${flat(split)}`);
  return column === 'boolean' ? listOf('each == "true"', `for each in ${flat(split)}`) : split;
}

function flag(
  handler: Handler,
  input: Parameters<typeof converted>[0],
  yes: Doc,
  no: Doc,
): readonly Statement[] {
  const value = converted(input, 'boolean', handler.uses).doc;
  return [
    block('if', infix(value, 'is', 'True'), [matching(yes)]),
    block('if', infix(value, 'is', 'False'), [matching(no)]),
  ];
}

function searchStatements(
  handler: Handler,
  behaviour: Kind<'list'>,
  resource: ResourcePlan,
  scope: Scope,
): readonly Statement[] {
  const { search } = behaviour;
  if (!search || search.fields.length === 0) return [];
  const input = renderValue({ kind: 'input', from: 'query', name: search.parameter }, scope);
  const present = { ...input, type: { ...input.type, optional: false, nullable: false } };
  const columns = search.fields.map((field) => columnDoc(resource, field, scope));
  const found = matching(call(handler.uses.query('contains'), [asText(present, scope).doc, ...columns]));
  return mayBeMissing(input) ? [block('if', infix(tight(input), 'is not', 'None'), [found])] : [found];
}

function pagingStatements(
  handler: Handler,
  behaviour: Kind<'list'>,
  response: string,
): { readonly paged: boolean; readonly statements: readonly Statement[] } {
  const { paging } = behaviour;
  const named = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(response);
  if (paging.style === 'none') {
    const values = { limit: '2**53 - 1', offset: '0', page: '1' };
    return {
      paged: false,
      statements: Object.entries(values).flatMap(([name, value]) =>
        named(name) ? [assign(name, value)] : [],
      ),
    };
  }
  const number = (parameter: string | null, fallback: number): Doc => {
    if (parameter === null) return String(fallback);
    const input = renderValue({ kind: 'input', from: 'query', name: parameter }, handler.scope());
    const given = converted(input, 'number', handler.uses);
    return orElse(given, expression(String(fallback), NUMBER), handler.uses).doc;
  };
  const size = paging.style === 'offset' ? paging.limit : paging.size;
  const limit =
    size === null
      ? String(paging.default_limit)
      : call(handler.uses.value('within'), ['1', number(size, paging.default_limit), String(paging.maximum)]);
  const least = (smallest: number, value: Doc): Doc => call('max', [String(smallest), value]);
  if (paging.style === 'offset') {
    const offset = paging.offset === null ? '0' : least(0, number(paging.offset, 0));
    return { paged: true, statements: [assign('limit', limit), assign('offset', offset)] };
  }
  const { first } = paging;
  return {
    paged: true,
    statements: [
      assign('limit', limit),
      assign('page', least(first, number(paging.page, first))),
      assign('offset', first === 0 ? 'page * limit' : '(page - 1) * limit'),
    ],
  };
}

function orderBy(handler: Handler, behaviour: Kind<'list'>, resource: ResourcePlan, scope: Scope): Doc {
  const { sort } = behaviour;
  const { field: key } = resource.key;
  const tie = key === sort.default_field ? [] : [columnDoc(resource, key, scope)];
  if (sort.parameter === null)
    return listLiteral([ordering(resource, sort.default_field, sort.default_order, scope), ...tie]);
  const input = (name: string): Doc =>
    converted(renderValue({ kind: 'input', from: 'query', name }, scope), 'string', handler.uses).doc;
  const asked = call(handler.uses.import('service.sorting', 'sort_order'), [
    tableDoc(resource, scope),
    keyword('by', input(sort.parameter)),
    ...(sort.order_parameter === null ? [] : [keyword('order', input(sort.order_parameter))]),
    keyword('fields', listLiteral(sort.fields.map(pythonString))),
    keyword('otherwise', pythonString(`${sort.default_order === 'desc' ? '-' : ''}${sort.default_field}`)),
  ]);
  return listLiteral([joined(asked), ...tie]);
}

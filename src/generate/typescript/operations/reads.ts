import type { Behaviour, FilterPlan, ResourcePlan, Value } from '../../../domain/service-plan.ts';
import { typescriptString } from '../../rendering/encoders.ts';
import {
  canonical,
  converted,
  expression,
  mayBeMissing,
  orElse,
  rowField,
  type Scope,
  tight,
} from '../expression.ts';
import type { Handler } from '../handler.ts';
import { arrayLiteral, block, chain, objectLiteral } from '../layout.ts';
import { fieldOf } from '../plan-index.ts';
import { amongArguments, amongLinks, laidOut, rowsWhere, selectLink } from '../queries.ts';
import { renderValue } from '../render-value.ts';
import { plainColumns } from '../row-columns.ts';
import { rowVariable } from '../row-names.ts';
import { isOwned, requireParents, requireRow } from '../rows.ts';
import { columnType, NUMBER } from '../ts-type.ts';
import { inTransaction } from './writes.ts';

type Kind<K extends Behaviour['kind']> = Extract<Behaviour, { kind: K }>;

export function readStatements(handler: Handler, behaviour: Kind<'read'>): readonly string[] {
  const resource = handler.index.resource(behaviour.resource);
  return [...findRow(handler, resource, behaviour), handler.respond(handler.scope(handler.row(resource)))];
}

export function redirectStatements(handler: Handler, behaviour: Kind<'redirect'>): readonly string[] {
  const resource = handler.index.resource(behaviour.resource);
  const field = fieldOf(resource, behaviour.field);
  const target = converted(
    expression(rowField(rowVariable(resource), field.name), columnType(field.column, field.nullable)),
    'string',
    handler.uses,
  );
  const location = orElse(target, expression("'/'", { ...NUMBER, base: 'string' })).text;
  return [
    ...findRow(handler, resource, { ...behaviour, parents: [] }),
    handler.respond(handler.scope(handler.row(resource)), [['location', location]]),
  ];
}

type Found = Pick<Extract<Behaviour, { kind: 'read' }>, 'parents' | 'lookup' | 'effects'>;

function findRow(handler: Handler, resource: ResourcePlan, found: Found): readonly string[] {
  const variable = rowVariable(resource);
  if (found.effects.length === 0) {
    const scope = handler.scope();
    return [
      ...requireParents(handler, found.parents, scope),
      ...requireRow(handler, resource, found.lookup, scope, variable),
    ];
  }
  const scope = handler.scope(handler.row(resource), 'trx');
  const work = [
    ...requireParents(handler, found.parents, scope),
    ...requireRow(handler, resource, found.lookup, scope, variable),
  ];
  return inTransaction(handler, resource, work, found.effects);
}

export function summaryStatements(handler: Handler, behaviour: Kind<'summary'>): readonly string[] {
  const scope = handler.scope();
  return [...requireParents(handler, behaviour.parents, scope), handler.respond(scope)];
}

export function listStatements(handler: Handler, behaviour: Kind<'list'>): readonly string[] {
  const resource = handler.index.resource(behaviour.resource);
  const scope = handler.scope();
  const items = pageItems(handler.plan.respond.body);
  const response = handler.respond(handler.scope(handler.row(resource)));
  const all = rowsWhere(resource, 'none', behaviour.scope, scope, renderValue);
  const base = { ...all, links: [...all.links, ...amongLinks(behaviour.among ?? [], scope, renderValue)] };
  const narrowing = [
    ...ownRows(handler, resource),
    ...behaviour.filters.map((filter) => filterStatement(handler, resource, filter, scope)),
    ...searchStatement(handler, behaviour, scope),
  ];
  const wantsTotal = /\btotal\b/.test(response);
  const paging = pagingStatements(handler, behaviour, response);
  const sort = sortLinks(handler, behaviour, resource, scope);
  const select = chain('matching', [
    selectLink(plainColumns(items.each, resource), resource),
    ...sort.links,
    ...(paging.paged ? ['.limit(limit)', '.offset(offset)'] : []),
    '.execute()',
  ]);
  return [
    ...requireParents(handler, behaviour.parents, scope),
    ...paging.statements,
    ...sort.statements,
    `${narrowing.length > 0 ? 'let' : 'const'} matching = ${laidOut(base)};`,
    ...narrowing,
    ...(items.used ? [`const items = await ${select};`] : []),
    ...(wantsTotal ? [`const total = await ${handler.uses.import('queries', 'count')}(matching);`] : []),
    response,
  ];
}

/** The first `page_items` in the response. */
function pageItems(body: Value | null): { readonly used: boolean; readonly each: Value | null } {
  const found = body ? findItems(body) : null;
  return found ? { used: true, each: found.each } : { used: false, each: null };
}

function findItems(value: Value): Extract<Value, { kind: 'page_items' }> | null {
  if (value.kind === 'page_items') return value;
  const inner =
    value.kind === 'object'
      ? value.entries.map((entry) => entry.value)
      : value.kind === 'array'
        ? value.items
        : value.kind === 'length'
          ? [value.of]
          : [];
  for (const each of inner) {
    const found = findItems(each);
    if (found) return found;
  }
  return null;
}

function ownRows(handler: Handler, resource: ResourcePlan): readonly string[] {
  if (!isOwned(handler, resource) || resource.owner_field === null) return [];
  handler.uses.input.add('user');
  const field = fieldOf(resource, resource.owner_field);
  const id = field.column === 'integer' ? 'Number(user.id)' : 'user.id';
  return [
    `if (user.role !== 'admin') matching = matching.where(${typescriptString(field.name)}, '=', ${id});`,
  ];
}

const FILTER_OPERATORS = { equals: '=', at_least: '>=', at_most: '<=' } as const;

function filterStatement(handler: Handler, resource: ResourcePlan, filter: FilterPlan, scope: Scope): string {
  const { uses } = handler;
  const field = fieldOf(resource, filter.field);
  const column = typescriptString(field.name);
  const input = renderValue({ kind: 'input', from: 'query', name: filter.parameter }, scope);
  const given = mayBeMissing(input) ? `${tight(input)} !== undefined` : 'true';
  const present = { ...input, type: { ...input.type, optional: false } };
  const fitting = converted(present, columnType(field.column, false).base, uses);
  const value = field.column === 'timestamp' ? canonical(fitting, uses).text : fitting.text;
  const text = converted(present, 'string', uses);
  const narrowed = (condition: string, hoisted?: string): string =>
    block(`if (${given})`, [
      ...(hoisted === undefined ? [] : [`const text = ${hoisted};`]),
      `matching = matching.where(${condition});`,
    ]);
  if (filter.among) return narrowed(amongArguments(filter.among, scope, renderValue));
  switch (filter.operator) {
    case 'equals':
    case 'at_least':
    case 'at_most':
      return narrowed(`${column}, '${FILTER_OPERATORS[filter.operator]}', ${value}`);
    case 'contains':
      return narrowed(
        `(eb) => ${uses.import('queries', 'contains')}(eb, [${column}], text)`,
        asDefinite(text),
      );
    case 'includes':
      return narrowed(`(eb) => ${uses.import('queries', 'includes')}(eb, ${column}, ${present.text})`);
    case 'one_of':
      return narrowed(`${column}, 'in', ${listOf(handler, field.column, present.text)}`);
    case 'at_most_field': {
      const other = typescriptString(filter.other_field ?? filter.field);
      return flag(
        input,
        `matching.whereRef(${column}, '<=', ${other})`,
        `matching.whereRef(${column}, '>', ${other})`,
        handler,
      );
    }
    case 'is_set':
      return flag(
        input,
        `matching.where(${column}, 'is not', null)`,
        `matching.where(${column}, 'is', null)`,
        handler,
      );
  }
}

function asDefinite(value: { readonly text: string; readonly type: { nullable: boolean } }): string {
  return value.type.nullable ? `${value.text} ?? ''` : value.text;
}

function listOf(handler: Handler, column: string, text: string): string {
  const split = `${handler.uses.import('values', 'splitList')}(${text})`;
  if (column === 'integer' || column === 'real') return `${split}.map(Number)`;
  if (column === 'boolean') return `${split}.map((each) => each === 'true')`;
  return split;
}

function flag(input: Parameters<typeof converted>[0], yes: string, no: string, handler: Handler): string {
  const value = converted(input, 'boolean', handler.uses);
  const given = `${tight(value)} ${value.type.nullable ? '!= null' : '!== undefined'}`;
  return block(`if (${given})`, [`matching = ${value.text}\n  ? ${yes}\n  : ${no};`]);
}

function searchStatement(handler: Handler, behaviour: Kind<'list'>, scope: Scope): readonly string[] {
  const { search } = behaviour;
  if (!search || search.fields.length === 0) return [];
  const input = renderValue({ kind: 'input', from: 'query', name: search.parameter }, scope);
  const text = asDefinite(
    converted({ ...input, type: { ...input.type, optional: false } }, 'string', handler.uses),
  );
  const contains = handler.uses.import('queries', 'contains');
  const fields = arrayLiteral(search.fields.map(typescriptString));
  return [
    block(`if (${tight(input)} !== undefined)`, [
      `const text = ${text};`,
      `matching = matching.where((eb) => ${contains}(eb, ${fields}, text));`,
    ]),
  ];
}

function pagingStatements(
  handler: Handler,
  behaviour: Kind<'list'>,
  response: string,
): { readonly paged: boolean; readonly statements: readonly string[] } {
  const { paging } = behaviour;
  const named = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(response);
  if (paging.style === 'none') {
    return {
      paged: false,
      statements: [
        ...(named('limit') ? ['const limit = Number.MAX_SAFE_INTEGER;'] : []),
        ...(named('offset') ? ['const offset = 0;'] : []),
        ...(named('page') ? ['const page = 1;'] : []),
      ],
    };
  }
  const number = (parameter: string | null, fallback: number): string => {
    if (parameter === null) return String(fallback);
    const input = renderValue({ kind: 'input', from: 'query', name: parameter }, handler.scope());
    return orElse(converted(input, 'number', handler.uses), expression(String(fallback), NUMBER)).text;
  };
  const size = paging.style === 'offset' ? paging.limit : paging.size;
  const limit =
    size === null
      ? String(paging.default_limit)
      : `${handler.uses.import('values', 'within')}(1, ${number(size, paging.default_limit)}, ${paging.maximum})`;
  if (paging.style === 'offset') {
    const offset = paging.offset === null ? '0' : `Math.max(0, ${number(paging.offset, 0)})`;
    return { paged: true, statements: [`const limit = ${limit};`, `const offset = ${offset};`] };
  }
  const first = paging.first;
  return {
    paged: true,
    statements: [
      `const limit = ${limit};`,
      `const page = Math.max(${first}, ${number(paging.page, first)});`,
      `const offset = ${first === 0 ? 'page' : '(page - 1)'} * limit;`,
    ],
  };
}

function sortLinks(
  handler: Handler,
  behaviour: Kind<'list'>,
  resource: ResourcePlan,
  scope: Scope,
): { readonly statements: readonly string[]; readonly links: readonly string[] } {
  const { sort } = behaviour;
  const { field: key } = resource.key;
  const tie = sort.default_field === key ? [] : [`.orderBy(${typescriptString(key)})`];
  if (sort.parameter === null) {
    const order = sort.default_order === 'desc' ? ", 'desc'" : '';
    return { statements: [], links: [`.orderBy(${typescriptString(sort.default_field)}${order})`, ...tie] };
  }
  const input = (name: string): string =>
    asDefinite(
      converted(renderValue({ kind: 'input', from: 'query', name }, scope), 'string', handler.uses),
    ).replace(/ \?\? ''$/, ' ?? undefined');
  const options = objectLiteral([
    ['by', input(sort.parameter)],
    ...(sort.order_parameter === null ? [] : [['order', input(sort.order_parameter)] as const]),
    ['fields', arrayLiteral(sort.fields.map(typescriptString))],
    [
      'otherwise',
      objectLiteral([
        ['field', typescriptString(sort.default_field)],
        ['order', `'${sort.default_order}'`],
      ]),
    ],
  ]);
  return {
    statements: [`const order = ${handler.uses.import('sorting', 'sortOrder')}(${options});`],
    links: ['.orderBy(order.field, order.order)', ...(key === sort.default_field ? [] : tie)],
  };
}

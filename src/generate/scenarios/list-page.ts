import type { Behaviour, FilterPlan, Membership } from '../../domain/service-plan.ts';
import { mayTouch } from './caller.ts';
import { compares, Undecidable } from './compare.ts';
import { isClosed, matching } from './evaluate.ts';
import type { Frame, Page } from './frame.ts';
import { known, literalOf, type Pattern } from './pattern.ts';
import { numberOf } from './row-numbers.ts';
import type { Row } from './row-store.ts';
import { sortedRows } from './sorted-rows.ts';

type List = Extract<Behaviour, { kind: 'list' }>;

/** The rows that a list call answers with. Throws Undecidable where that is open. */
export function pageOf(list: List, frame: Frame): Page {
  const { query } = frame.call;
  let rows = matching(list.resource, list.scope, frame).filter((row) => mayTouch(row, frame));
  for (const among of list.among ?? []) rows = rows.filter((row) => isAmong(row, among, frame));
  let closed = isClosed(list.scope, frame);
  for (const filter of list.filters) {
    const wanted = query.get(filter.parameter);
    if (wanted === undefined) continue;
    rows = rows.filter((row) => passes(row, filter, wanted, frame));
    if (filter.operator === 'equals' && wanted.kind === 'unknown') closed = true;
  }
  const sought = list.search && query.get(list.search.parameter);
  if (list.search && sought) {
    const { fields } = list.search;
    rows = rows.filter((row) => fields.some((field) => contains(row.fields.get(field), sought)));
  }
  const sorting = sortingOf(list, frame);
  const sorted = sortedRows(rows, sorting.field, sorting.order, frame.store);
  return {
    matching: sorted.rows,
    ordered: sorted.ordered,
    ...window(list, frame),
    id: `${list.resource} ${JSON.stringify([...query].filter(([name]) => !isPaging(list, name)))}`,
    closed,
  };
}

function isPaging({ paging }: List, name: string): boolean {
  if (paging.style === 'offset') return name === paging.limit || name === paging.offset;
  return paging.style === 'page' && (name === paging.size || name === paging.page);
}

function window({ paging }: List, { call }: Frame): Pick<Page, 'limit' | 'offset' | 'number'> {
  const given = (name: string | null, otherwise: number) =>
    name !== null && call.query.has(name) ? numberOf(call.query.get(name)) : otherwise;
  if (paging.style === 'none') return { limit: null, offset: 0, number: 1 };
  // Sizes out of bounds that the schema lets through are brought back into them.
  const size = paging.style === 'offset' ? paging.limit : paging.size;
  const limit = Math.min(Math.max(given(size, paging.default_limit), 1), paging.maximum);
  if (paging.style === 'offset') return { limit, offset: Math.max(0, given(paging.offset, 0)), number: 1 };
  const number = Math.max(paging.first, given(paging.page, paging.first));
  return { limit, number, offset: (number - paging.first) * limit };
}

function sortingOf({ sort }: List, { call }: Frame): { field: string; order: 'asc' | 'desc' } {
  const given = sort.parameter === null ? undefined : textOf(call.query.get(sort.parameter));
  const order = sort.order_parameter === null ? undefined : textOf(call.query.get(sort.order_parameter));
  if (given === undefined && order === undefined)
    return { field: sort.default_field, order: sort.default_order };
  const descending = given?.startsWith('-') ?? false;
  return {
    field: given?.replace(/^-/, '') ?? sort.default_field,
    order: order === 'asc' || order === 'desc' ? order : descending ? 'desc' : 'asc',
  };
}

/** Whether the row is one of those that other rows name. */
function isAmong(row: Row, membership: Membership, frame: Frame): boolean {
  const { field, resource, select, where, among = [] } = membership;
  const value = row.fields.get(field) ?? known(null);
  return matching(resource, where, frame)
    .filter((other) => among.every((one) => isAmong(other, one, frame)))
    .some((other) => compares(value, 'equals', other.fields.get(select) ?? known(null), frame.store.moments));
}

function passes(row: Row, filter: FilterPlan, wanted: Pattern, frame: Frame): boolean {
  if (filter.among) return isAmong(row, filter.among, frame);
  const { store } = frame;
  const value = row.fields.get(filter.field) ?? known(null);
  switch (filter.operator) {
    case 'equals':
      return compares(value, 'equals', wanted, store.moments);
    case 'at_least':
    case 'at_most':
      return literalOf(value) !== null && compares(value, filter.operator, wanted, store.moments);
    case 'contains':
      return contains(value, wanted);
    case 'one_of':
      return String(textOf(wanted))
        .split(',')
        .some((one) => compares(value, 'equals', known(one), store.moments));
    case 'includes': {
      const items = literalOf(value);
      return Array.isArray(items) && items.includes(literalOf(wanted));
    }
    case 'is_set':
      return (literalOf(value) !== null) === (literalOf(wanted) === true);
    case 'at_most_field': {
      const other = row.fields.get(filter.other_field ?? '') ?? known(null);
      return compares(value, 'at_most', other, store.moments) === (literalOf(wanted) === true);
    }
  }
}

function contains(value: Pattern | undefined, wanted: Pattern): boolean {
  const [whole, part] = [value && textOf(value), textOf(wanted)];
  if (part === undefined) throw new Undecidable('an open search');
  if (value && whole === undefined && literalOf(value) !== null) throw new Undecidable('an open text');
  return whole?.toLowerCase().includes(part.toLowerCase()) ?? false;
}

function textOf(pattern: Pattern | undefined): string | undefined {
  const literal = pattern && literalOf(pattern);
  return typeof literal === 'string' ? literal : undefined;
}

import type { Condition, OperationPlan, Value } from '../../domain/service-plan.ts';
import { compares, orderOf, Undecidable } from './compare.ts';
import { joined, known, literalOf, member, object, type Pattern } from './pattern.ts';
import type { Row, RowStore } from './row-store.ts';
import type { Actor } from './scenario.ts';
import { serviceFact } from './service-facts.ts';
import { slugOf } from './slug.ts';

/** One call of an operation, typed as the service sees it after validation. */
export interface Call {
  readonly plan: OperationPlan;
  readonly path: ReadonlyMap<string, Pattern>;
  readonly query: ReadonlyMap<string, Pattern>;
  readonly headers: ReadonlyMap<string, Pattern>;
  readonly body: Pattern | null;
  readonly actor: Actor | null;
}

/** The rows that a list answers with. */
export interface Page {
  readonly matching: readonly Row[];
  /** Whether the order of `matching` is certain. */
  readonly ordered: boolean;
  readonly limit: number | null;
  readonly offset: number;
  readonly number: number;
  /** Identifies the filters; see `aggregate` in {@link Pattern}. */
  readonly id: string;
  /** Other data of the same service can never be among these rows. */
  readonly closed: boolean;
}

export interface Frame {
  readonly store: RowStore;
  readonly call: Call;
  readonly row: Row | null;
  readonly page: Page | null;
  /** The row that a condition is tested on. */
  readonly candidate?: Row;
}

/** What a value of the plan is in this frame; undefined: an absent input. Throws {@link Undecidable}. */
export function evaluate(value: Value, frame: Frame): Pattern | undefined {
  const { store, row } = frame;
  switch (value.kind) {
    case 'literal':
      return known(value.value);
    case 'input':
      return inputValue(value, frame);
    case 'body':
      return frame.call.body ?? undefined;
    case 'row':
      return row?.fields.get(value.field);
    case 'candidate':
      return frame.candidate?.fields.get(value.field);
    case 'record':
      return row ? record(row, store) : undefined;
    case 'object':
      return object(
        value.entries.map(({ name, value: entry }) => ({
          name,
          value: evaluate(entry, frame) ?? known(null),
        })),
      );
    case 'array':
      return listed(value.items.map((item) => evaluate(item, frame) ?? known(null)));
    case 'page_items':
      return pageItems(value.each, frame);
    case 'page_total':
      return total(frame);
    case 'page_limit':
      return known(frame.page?.limit ?? null);
    case 'page_offset':
      return known(frame.page?.offset ?? null);
    case 'page_number':
      return known(frame.page?.number ?? null);
    case 'page_count':
      return pageCount(frame);
    case 'records':
      return records(value, frame);
    case 'count':
      return aggregate('count', value.resource, value.where, frame, (rows) => rows.length);
    case 'exists':
      return followed(
        known(matching(value.resource, value.where, frame).length > 0),
        !isClosed(value.where, frame),
      );
    case 'sum':
      return aggregate(
        `sum ${value.field} ${value.times ?? ''}`,
        value.resource,
        value.where,
        frame,
        (rows) =>
          rows.reduce(
            (sum, one) => sum + numberIn(one, value.field) * (value.times ? numberIn(one, value.times) : 1),
            0,
          ),
      );
    case 'average': {
      const rows = matching(value.resource, value.where, frame);
      const sum = rows.reduce((all, one) => all + numberIn(one, value.field), 0);
      return { kind: 'computed', value: rows.length === 0 ? 0 : sum / rows.length };
    }
    case 'arithmetic':
      return arithmetic(value, frame);
    case 'related':
      return matching(value.resource, value.where, frame)[0]?.fields.get(value.field) ?? known(null);
    case 'compare': {
      const [left, right] = [evaluate(value.left, frame), evaluate(value.right, frame)];
      const holds = compares(left ?? known(null), value.operator, right ?? known(null), store.moments);
      return followed(known(holds), dependsOnRows(left) || dependsOnRows(right));
    }
    case 'choose':
      return choice(value, frame);
    case 'text':
      return joined(
        value.parts.map((part) => {
          const made = evaluate(part, frame) ?? known('');
          return literalOf(made) === null ? known('') : made;
        }),
      );
    case 'length': {
      const of = evaluate(value.of, frame);
      return known(of?.kind === 'array' ? of.items.length : 0);
    }
    case 'request':
      return value.field === 'method'
        ? known(frame.call.plan.operation.method)
        : { kind: 'anything', schema: { type: 'string' } };
    case 'change':
      return { kind: 'anything', schema: { type: 'string' } };
    case 'now':
      return store.unknown('timestamp');
    case 'start_of_today':
      return store.unknown('timestamp', -86_400 / 2);
    case 'now_plus': {
      const seconds = numberOf(evaluate(value.seconds, frame));
      return store.unknown('timestamp', seconds);
    }
    case 'uuid':
      return store.unknown('uuid');
    case 'slug': {
      const of = evaluate(value.of, frame);
      const literal = of ? literalOf(of) : undefined;
      return typeof literal === 'string' ? known(slugOf(literal)) : store.unknown('text');
    }
    case 'hash_password':
    case 'token':
      return store.unknown('text');
    case 'url':
      return joined([
        { kind: 'origin', scheme: value.scheme },
        ...filledPath(value.path, value.parameters, frame),
      ]);
    case 'path':
      return joined(filledPath(value.path, value.parameters, frame));
    case 'current_user':
      return currentUser(value.field, frame);
    case 'service':
      return serviceFact(value.field, store);
  }
}

/** Rows of a resource for which all conditions hold. Throws {@link Undecidable}. */
export function matching(resource: string, where: readonly Condition[], frame: Frame): readonly Row[] {
  return frame.store.rows(resource).filter((candidate) =>
    where.every(({ field, operator, value }) => {
      const wanted = evaluate(value, { ...frame, candidate }) ?? known(null);
      return compares(
        candidate.fields.get(field) ?? known(null),
        operator ?? 'equals',
        wanted,
        frame.store.moments,
      );
    }),
  );
}

/** Callers other than administrators may touch their own rows only, where the operation says so. */
export function mayTouch(row: Row, { store, call }: Frame): boolean {
  const { owner_field } = store.resource(row.resource);
  const { security } = call.plan;
  if (!security?.owner_only || owner_field === null || !call.actor || call.actor.roles.includes('admin'))
    return true;
  const caller = call.actor.key ?? known(call.actor.subject);
  return compares(row.fields.get(owner_field) ?? known(null), 'equals', caller, store.moments);
}

/** The row as an answer shows it. */
export function record(row: Row, store: RowStore): Pattern {
  const resource = store.resource(row.resource);
  return object(
    resource.fields
      .filter((field) => !field.hidden)
      .map((field) => ({ name: field.name, value: row.fields.get(field.name) ?? known(null) })),
  );
}

function listed(items: readonly Pattern[]): Pattern {
  return { kind: 'array', items, ordered: true, complete: true, limit: 0 };
}

function inputValue(value: Extract<Value, { kind: 'input' }>, frame: Frame): Pattern | undefined {
  const { call } = frame;
  let found: Pattern | undefined;
  if (value.from === 'path') found = call.path.get(value.name);
  else if (value.from === 'query') found = call.query.get(value.name);
  else if (value.from === 'header') found = call.headers.get(value.name.toLowerCase());
  else {
    let around = call.body ?? undefined;
    for (const name of value.within ?? []) around = around && member(around, name);
    found = around && member(around, value.name);
  }
  if (found) return found;
  if (value.fallback) return evaluate(value.fallback, frame);
  const parameter = call.plan.operation.parameters.find(
    (one) => one.in === value.from && one.name === value.name,
  );
  return parameter?.schema.default === undefined ? undefined : known(parameter.schema.default);
}

function pageItems(each: Value | null, frame: Frame): Pattern {
  const { page, store } = frame;
  if (!page) throw new Undecidable('no page');
  const shown = (row: Row) =>
    each ? (evaluate(each, { ...frame, row }) ?? known(null)) : record(row, store);
  const end = page.limit === null ? page.matching.length : page.offset + page.limit;
  const fits = page.offset === 0 && end >= page.matching.length;
  if (!page.ordered && !fits) {
    const length = Math.max(0, Math.min(end, page.matching.length) - page.offset);
    return { kind: 'some', of: page.matching.map(shown), length };
  }
  return {
    kind: 'array',
    items: page.matching.slice(page.offset, end).map(shown),
    ordered: page.ordered,
    complete: true,
    limit: page.closed ? 0 : page.limit,
  };
}

function total(frame: Frame): Pattern {
  const { page } = frame;
  if (!page) throw new Undecidable('no page');
  return page.closed
    ? known(page.matching.length)
    : { kind: 'aggregate', id: `total ${page.id}`, value: page.matching.length };
}

function pageCount(frame: Frame): Pattern {
  const { page } = frame;
  if (!page) throw new Undecidable('no page');
  return { kind: 'computed', value: page.limit ? Math.ceil(page.matching.length / page.limit) : 1 };
}

function records(value: Extract<Value, { kind: 'records' }>, frame: Frame): Pattern {
  const { store } = frame;
  const found = matching(value.resource, value.where, frame);
  const order = value.order_by;
  const sorted = order
    ? sortedRows(found, order.field, order.order, store)
    : { rows: found, ordered: found.length < 2 };
  const limit = value.limit ? numberOf(evaluate(value.limit, frame)) : null;
  const closed = isClosed(value.where, frame);
  const { each } = value;
  return pageItems(each, {
    ...frame,
    page: {
      matching: sorted.rows,
      ordered: sorted.ordered,
      limit,
      offset: 0,
      number: 1,
      id: value.resource,
      closed,
    },
  });
}

/** Sorted as far as that can be known; ties and open values leave the order open. */
export function sortedRows(
  rows: readonly Row[],
  field: string,
  order: 'asc' | 'desc',
  store: RowStore,
): { rows: readonly Row[]; ordered: boolean } {
  let certain = true;
  const sign = order === 'asc' ? 1 : -1;
  const sorted = [...rows].sort((a, b) => {
    try {
      const found = orderOf(
        a.fields.get(field) ?? known(null),
        b.fields.get(field) ?? known(null),
        store.moments,
      );
      if (found === 0) certain = false;
      return found * sign;
    } catch (error) {
      if (!(error instanceof Undecidable)) throw error;
      certain = false;
      return 0;
    }
  });
  return { rows: sorted, ordered: certain };
}

function aggregate(
  what: string,
  resource: string,
  where: readonly Condition[],
  frame: Frame,
  over: (rows: readonly Row[]) => number,
): Pattern {
  const value = over(matching(resource, where, frame));
  if (isClosed(where, frame)) return known(value);
  return { kind: 'aggregate', id: `${what} ${resource} ${JSON.stringify(where)}`, value };
}

/** Whether a condition names a value that the service chose for this scenario, so that no other data can match. */
export function isClosed(where: readonly Condition[], frame: Frame): boolean {
  return where.some(({ operator, value }) => {
    if (operator !== undefined && operator !== 'equals') return false;
    const wanted = evaluate(value, frame);
    return wanted?.kind === 'unknown' && wanted.of !== 'timestamp';
  });
}

function arithmetic(value: Extract<Value, { kind: 'arithmetic' }>, frame: Frame): Pattern {
  const [left, right] = [evaluate(value.left, frame), evaluate(value.right, frame)];
  const [a, b] = [numberOf(left), numberOf(right)];
  const made = { '+': a + b, '-': a - b, '*': a * b, '/': b === 0 ? 0 : a / b }[value.operator];
  return followed(known(made), dependsOnRows(left) || dependsOnRows(right));
}

function dependsOnRows(pattern: Pattern | undefined): boolean {
  return pattern?.kind === 'aggregate' || pattern?.kind === 'computed';
}

/** What was made of stored rows is certain only where there is no other data. */
function followed(pattern: Pattern, fromRows: boolean): Pattern {
  if (!fromRows || pattern.kind !== 'literal') return pattern;
  const { value } = pattern;
  return value === null || typeof value !== 'object' ? { kind: 'computed', value } : pattern;
}

function numberIn(row: Row, field: string): number {
  return numberOf(row.fields.get(field));
}

/** Absent and null count as 0. */
export function numberOf(pattern: Pattern | undefined): number {
  const literal = pattern === undefined ? null : literalOf(pattern);
  if (literal === null) return 0;
  if (typeof literal === 'number') return literal;
  if (typeof literal === 'string' && literal.trim() !== '' && !Number.isNaN(Number(literal)))
    return Number(literal);
  throw new Undecidable(`${JSON.stringify(pattern)} is no known number`);
}

function filledPath(
  path: string,
  parameters: readonly { readonly name: string; readonly value: Value }[],
  frame: Frame,
): readonly Pattern[] {
  return path.split(/(\{[^}]+\})/).map((part) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) return known(part);
    const given = parameters.find((parameter) => parameter.name === name);
    return encodedPart((given && evaluate(given.value, frame)) ?? known(''));
  });
}

/** A known value as it stands in a path; values that services choose need no encoding. */
export function encodedPart(part: Pattern): Pattern {
  const literal = literalOf(part);
  return literal === undefined ? part : known(encodeURIComponent(String(literal)));
}

/** What is known of the caller: from its row where it has one, else from what its credential says. */
function currentUser(field: string, { store, call }: Frame): Pattern {
  const { actor } = call;
  if (!actor) return known(null);
  const users = store.plan.authentication?.users ?? null;
  const resource = users ? store.resource(users.resource) : null;
  const key = actor.key ?? known(actor.subject);
  if (field === 'id' || field === resource?.key.field) return key;
  if (field === 'role' || field === 'roles') return known(actor.roles[0] ?? '');
  const row = resource && actor.key ? rowOfKey(store, resource.name, resource.key.field, actor.key) : null;
  const identity = users?.identity_fields[0];
  if (field === 'name' || field === 'username' || field === identity)
    return (row && identity !== undefined ? row.fields.get(identity) : undefined) ?? known(actor.subject);
  return row?.fields.get(field) ?? { kind: 'anything', schema: null };
}

function rowOfKey(store: RowStore, resource: string, field: string, key: Pattern): Row | null {
  const found = store
    .rows(resource)
    .find((row) => compares(row.fields.get(field) ?? known(null), 'equals', key, store.moments));
  return found ?? null;
}

/** The first case that holds. Where that is open, any of the outcomes may come. */
function choice(value: Extract<Value, { kind: 'choose' }>, frame: Frame): Pattern | undefined {
  const on = evaluate(value.on, frame) ?? known(null);
  try {
    const found = value.cases.find((one) => compares(on, 'equals', known(one.equals), frame.store.moments));
    const chosen = evaluate(found?.then ?? value.otherwise, frame);
    return chosen && followed(chosen, dependsOnRows(on));
  } catch (thrown) {
    if (!(thrown instanceof Undecidable)) throw thrown;
    const outcomes = [...value.cases.map(({ then }) => then), value.otherwise].map((one) =>
      evaluate(one, frame),
    );
    const literals = outcomes.flatMap((one) => (one?.kind === 'literal' ? [one.value] : []));
    return { kind: 'anything', schema: literals.length === outcomes.length ? { enum: literals } : null };
  }
}

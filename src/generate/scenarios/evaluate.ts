import type { Condition, Value } from '../../domain/service-plan.ts';
import { currentUser } from './caller.ts';
import { compares, Undecidable } from './compare.ts';
import type { Frame } from './frame.ts';
import { joined, known, literalOf, member, object, type Pattern } from './pattern.ts';
import { dependsOnRows, followed, numberIn, numberOf } from './row-numbers.ts';
import type { Row, RowStore } from './row-store.ts';
import { serviceFact } from './service-facts.ts';
import { slugOf } from './slug.ts';
import { sortedRows } from './sorted-rows.ts';

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

export function aggregate(
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

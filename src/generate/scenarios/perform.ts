import type { Behaviour, Condition, Guard, Lookup } from '../../domain/service-plan.ts';
import { mayTouch } from './caller.ts';
import { compares, Undecidable } from './compare.ts';
import { applyEffects } from './effects.ts';
import { evaluate, matching } from './evaluate.ts';
import type { Call, Frame, Page } from './frame.ts';
import { pageOf } from './list-page.ts';
import { known, literalOf, type Pattern } from './pattern.ts';
import { Refusal, refusalBody } from './refusal.ts';
import { assigned, clash, defaultOf, insert, newFields, touched, write } from './row-changes.ts';
import type { Row, RowStore } from './row-store.ts';

/** What the plan says that a call answers. */
export interface Outcome {
  readonly status: number;
  /** Why it is refused; null for a success. */
  readonly refused: string | null;
  readonly content_type: string | null;
  readonly body: Pattern | null;
  readonly headers: readonly { readonly name: string; readonly value: Pattern }[];
  readonly row: Row | null;
}

/**
 * Does to the store what a valid and permitted call does to the service, and says what it answers. A refused call
 * leaves the store as it was. Throws {@link Undecidable} where that depends on what only the running service knows.
 */
export function perform(store: RowStore, call: Call): Outcome {
  const before = store.snapshot();
  try {
    const { row, page } = act(call.plan.behaviour, { store, call, row: null, page: null });
    return success(store, call, row && store.current(row), page);
  } catch (thrown) {
    store.restore(before);
    if (!(thrown instanceof Refusal)) throw thrown;
    const body = refusalBody(store, thrown.status);
    return { status: thrown.status, refused: thrown.message, ...body, headers: [], row: null };
  }
}

function success(store: RowStore, call: Call, row: Row | null, page: Page | null): Outcome {
  const { respond } = call.plan;
  const frame = { store, call, row, page };
  const body = respond.body ? (evaluate(respond.body, frame) ?? known(null)) : null;
  return {
    status: respond.status,
    refused: null,
    content_type: respond.body === null && !TEXTS.has(call.plan.behaviour.kind) ? null : respond.content_type,
    body,
    headers: respond.headers.map(({ name, value }) => ({
      name: name.toLowerCase(),
      value: evaluate(value, frame) ?? known(''),
    })),
    row,
  };
}

/** Behaviours whose body is not for the plan to tell. */
const TEXTS = new Set(['page', 'download', 'openapi']);

interface Acted {
  readonly row: Row | null;
  readonly page: Page | null;
}

const NOTHING: Acted = { row: null, page: null };

function act(behaviour: Behaviour, frame: Frame): Acted {
  switch (behaviour.kind) {
    case 'create':
      return { row: create(behaviour, frame), page: null };
    case 'register':
      return { row: insert(behaviour.resource, behaviour.assign, frame), page: null };
    case 'list':
      requireParents(behaviour.parents, frame);
      return { row: null, page: pageOf(behaviour, frame) };
    case 'read': {
      requireParents(behaviour.parents, frame);
      const row = find(behaviour.resource, behaviour.lookup, frame);
      applyEffects(behaviour.effects, { ...frame, row });
      return { row, page: null };
    }
    case 'redirect': {
      const row = find(behaviour.resource, behaviour.lookup, frame);
      applyEffects(behaviour.effects, { ...frame, row });
      return { row, page: null };
    }
    case 'update':
      return { row: update(behaviour, frame), page: null };
    case 'action':
      return { row: action(behaviour, frame), page: null };
    case 'delete': {
      requireParents(behaviour.parents, frame);
      const row = find(behaviour.resource, behaviour.lookup, frame);
      applyEffects(behaviour.effects, { ...frame, row });
      const held = frame.store.remove(row);
      if (held) throw new Refusal(409, `a ${held} still belongs to it`);
      return { row, page: null };
    }
    case 'clear':
      requireParents(behaviour.parents, frame);
      for (const row of matching(behaviour.resource, behaviour.scope, frame)) frame.store.remove(row);
      return NOTHING;
    case 'summary':
      requireParents(behaviour.parents, frame);
      return NOTHING;
    case 'upload':
      return { row: upload(behaviour, frame), page: null };
    case 'download':
      return { row: find(behaviour.resource, behaviour.lookup, frame), page: null };
    case 'current_user':
      return { row: currentUser(behaviour.resource, frame), page: null };
    case 'login':
      return { row: loggedIn(behaviour, frame), page: null };
    case 'standard':
    case 'openapi':
    case 'page':
      return NOTHING;
    default:
      throw new Undecidable(`no story for ${behaviour.kind}`);
  }
}

function requireParents(parents: readonly Lookup[], frame: Frame): void {
  for (const { resource, where, missing_status } of parents)
    if (matching(resource, where, frame).length === 0)
      throw new Refusal(missing_status, `there is no such ${resource}`);
}

export function find(resource: string, lookup: readonly Condition[], frame: Frame): Row {
  const [row] = matching(resource, lookup, frame);
  if (!row) throw new Refusal(404, `there is no such ${resource}`);
  if (!mayTouch(row, frame)) throw new Refusal(403, `this ${resource} belongs to somebody else`);
  return row;
}

function create(behaviour: Extract<Behaviour, { kind: 'create' }>, frame: Frame): Row {
  requireParents(behaviour.parents, frame);
  checkGuards(behaviour.guards, frame);
  const { store } = frame;
  const resource = store.resource(behaviour.resource);
  const stored = clash(resource, newFields(resource, behaviour.assign, frame), null, frame);
  let row: Row;
  if (!stored) row = insert(behaviour.resource, behaviour.assign, frame);
  else if (behaviour.on_conflict === 'refuse') throw new Refusal(409, `such a ${behaviour.resource} exists`);
  else if (behaviour.on_conflict === 'return') row = stored;
  else row = write(stored, behaviour.assign, { ...frame, row: stored });
  applyEffects(behaviour.effects, { ...frame, row });
  return row;
}

function update(behaviour: Extract<Behaviour, { kind: 'update' }>, frame: Frame): Row {
  requireParents(behaviour.parents, frame);
  const { store } = frame;
  const resource = store.resource(behaviour.resource);
  const [found] = matching(behaviour.resource, behaviour.lookup, frame);
  if (!found && behaviour.on_missing === 'refuse')
    throw new Refusal(404, `there is no such ${behaviour.resource}`);
  checkGuards(behaviour.guards, { ...frame, row: found ?? null });
  let row: Row;
  if (!found) {
    const keys = behaviour.lookup.map(({ field, value }) => ({ field, value }));
    row = insert(behaviour.resource, [...keys, ...behaviour.assign], frame);
  } else {
    const defaults = behaviour.mode === 'replace' ? behaviour.assign.map(({ field }) => field) : [];
    const cleared = new Map(defaults.map((name) => [name, defaultOf(resource, name, frame)]));
    const changes = assigned(behaviour.assign, { ...frame, row: found });
    if (clash(resource, new Map([...found.fields, ...cleared, ...changes]), found, frame))
      throw new Refusal(409, `such a ${behaviour.resource} exists`);
    row = store.change(found, new Map([...cleared, ...changes, ...touched(resource, changes, found, store)]));
  }
  applyEffects(behaviour.effects, { ...frame, row });
  return row;
}

function action(behaviour: Extract<Behaviour, { kind: 'action' }>, frame: Frame): Row {
  requireParents(behaviour.parents, frame);
  const found = find(behaviour.resource, behaviour.lookup, frame);
  const state = frame.store.resource(behaviour.resource).states?.field;
  if (state && behaviour.allowed_from.length > 0) {
    const current = found.fields.get(state) ?? known(null);
    if (!behaviour.allowed_from.some((one) => compares(current, 'equals', known(one), frame.store.moments)))
      throw new Refusal(409, `the ${behaviour.resource} is not ${behaviour.allowed_from.join(' or ')}`);
  }
  checkGuards(behaviour.guards, { ...frame, row: found });
  const row = write(found, behaviour.assign, { ...frame, row: found });
  applyEffects(behaviour.effects, { ...frame, row });
  return row;
}

/** What is stored of the file is for the pack to say. */
function upload(behaviour: Extract<Behaviour, { kind: 'upload' }>, frame: Frame): Row {
  const row = insert(behaviour.resource, behaviour.assign, frame);
  return frame.store.change(row, new Map([[behaviour.field, { kind: 'anything', schema: null }]]));
}

function checkGuards(guards: readonly Guard[], frame: Frame): void {
  for (const guard of guards) {
    if (guard.kind === 'no_row') {
      if (matching(guard.resource, guard.where, frame).length > 0)
        throw new Refusal(guard.status, guard.reason);
      continue;
    }
    const [left, right] = [evaluate(guard.left, frame), evaluate(guard.right, frame)];
    const absent = [left, right].some((side) => side === undefined || literalOf(side) === null);
    if (absent || !left || !right) continue;
    if (!compares(left, guard.operator, right, frame.store.moments))
      throw new Refusal(guard.status, guard.reason);
  }
}

function currentUser(name: string, frame: Frame): Row {
  const { store, call } = frame;
  const { key } = store.resource(name);
  const wanted = call.actor?.key;
  const row = store
    .rows(name)
    .find(
      (one) => wanted && compares(one.fields.get(key.field) ?? known(null), 'equals', wanted, store.moments),
    );
  if (!row) throw new Undecidable('the caller has no row');
  return row;
}

/** The password is taken to be right: wrong ones are a story of their own. */
function loggedIn(behaviour: Extract<Behaviour, { kind: 'login' }>, frame: Frame): Row | null {
  if (behaviour.resource === null) return null;
  const { identity_field, within } = behaviour;
  if (identity_field === null) throw new Undecidable('the password alone decides');
  const given =
    evaluate({ kind: 'input', from: 'body', name: identity_field, ...(within && { within }) }, frame) ??
    known(null);
  const users = frame.store.plan.authentication?.users;
  const fields = users?.identity_fields ?? [identity_field];
  const row = frame.store
    .rows(behaviour.resource)
    .find((one) =>
      fields.some((field) =>
        compares(one.fields.get(field) ?? known(null), 'equals', given, frame.store.moments),
      ),
    );
  if (!row) throw new Refusal(401, 'there is no such user');
  return row;
}

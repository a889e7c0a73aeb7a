import type {
  Assignment,
  Behaviour,
  Condition,
  Effect,
  Guard,
  Lookup,
  ResourcePlan,
} from '../../domain/service-plan.ts';
import { compares, Undecidable } from './compare.ts';
import { type Call, evaluate, type Frame, matching, mayTouch, numberOf, type Page } from './evaluate.ts';
import { pageOf } from './list-page.ts';
import { known, literalOf, type Pattern } from './pattern.ts';
import { fieldOf, type Row, type RowStore, unknownKind } from './row-store.ts';

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

class Refusal extends Error {
  readonly status: number;
  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
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

/** An answer that refuses, whatever the reason. */
export function refusalBody(
  { plan }: RowStore,
  status: number,
): { readonly content_type: string; readonly body: Pattern } {
  const { errors } = plan;
  if (errors.kind === 'problem') {
    const body: Pattern = {
      kind: 'object',
      open: true,
      entries: [
        { name: 'status', value: known(status) },
        { name: 'title', value: someText() },
      ],
    };
    return { content_type: 'application/problem+json', body };
  }
  const names = [errors.message_field, errors.code_field].filter((name) => name !== null);
  const inside: Pattern = {
    kind: 'object',
    open: true,
    entries: names.map((name) => ({ name, value: someText() })),
  };
  const body: Pattern = errors.envelope
    ? { kind: 'object', open: true, entries: [{ name: errors.envelope, value: inside }] }
    : inside;
  return { content_type: 'application/json', body };
}

function someText(): Pattern {
  return { kind: 'anything', schema: { type: 'string', minLength: 1 } };
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

function find(resource: string, lookup: readonly Condition[], frame: Frame): Row {
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

function insert(name: string, assign: readonly Assignment[], frame: Frame): Row {
  const resource = frame.store.resource(name);
  const fields = newFields(resource, assign, frame);
  if (clash(resource, fields, null, frame)) throw new Refusal(409, `such a ${name} exists`);
  return frame.store.insert(name, fields);
}

/** Every field of a new row. */
function newFields(
  resource: ResourcePlan,
  assign: readonly Assignment[],
  frame: Frame,
): ReadonlyMap<string, Pattern> {
  const given = assigned(assign, frame);
  const { key } = resource;
  const fields = resource.fields.map((field): [string, Pattern] => [
    field.name,
    given.get(field.name) ?? defaultOf(resource, field.name, frame),
  ]);
  const all = new Map(fields);
  if (key.generate === 'slug' && key.slug_from !== null && !given.has(key.field))
    all.set(key.field, frame.store.unknown('text'));
  return all;
}

function defaultOf(resource: ResourcePlan, name: string, frame: Frame): Pattern {
  const field = fieldOf(resource, name);
  const { store } = frame;
  if (!field) return known(null);
  if (field.role === 'key') return generatedKey(resource, store);
  if (field.role === 'created_at' || field.role === 'updated_at') return store.unknown('timestamp');
  if (field.default !== undefined) return known(field.default);
  if (field.role === 'state' && resource.states) return known(resource.states.initial);
  if (field.role === 'owner' && frame.call.actor)
    return frame.call.actor.key ?? known(frame.call.actor.subject);
  if (field.role === 'counter') return known(0);
  if (field.nullable) return known(null);
  return { kind: 'anything', schema: null };
}

function generatedKey(resource: ResourcePlan, store: RowStore): Pattern {
  switch (resource.key.generate) {
    case 'uuid':
      return store.unknown('uuid');
    case 'integer':
      return store.unknown('integer');
    default:
      return store.unknown(unknownKind(fieldOf(resource, resource.key.field)));
  }
}

function assigned(assign: readonly Assignment[], frame: Frame): ReadonlyMap<string, Pattern> {
  const fields = new Map<string, Pattern>();
  for (const { field, value } of assign) {
    const made = evaluate(value, frame);
    if (made !== undefined) fields.set(field, made);
  }
  return fields;
}

function write(row: Row, assign: readonly Assignment[], frame: Frame): Row {
  const changes = assigned(assign, frame);
  const resource = frame.store.resource(row.resource);
  return frame.store.change(row, new Map([...changes, ...touched(resource, changes, row, frame.store)]));
}

function touched(
  resource: ResourcePlan,
  changes: ReadonlyMap<string, Pattern>,
  row: Row,
  store: RowStore,
): ReadonlyMap<string, Pattern> {
  const field = resource.fields.find(({ role }) => role === 'updated_at');
  if (!field || changes.has(field.name)) return new Map();
  const before = row.fields.get(field.name);
  const now = store.unknown('timestamp');
  const later = before?.kind === 'unknown' && now.kind === 'unknown' && isLater(now, before, store);
  return new Map([[field.name, later ? { ...now, after: withoutAfter(before) } : now]]);
}

/** A chain of moments would grow with every change. */
function withoutAfter(pattern: Pattern): Pattern {
  return pattern.kind === 'unknown' ? { kind: 'unknown', slot: pattern.slot, of: pattern.of } : pattern;
}

function isLater(now: Pattern, before: Pattern, store: RowStore): boolean {
  try {
    return compares(now, 'greater', before, store.moments);
  } catch (thrown) {
    if (thrown instanceof Undecidable) return false;
    throw thrown;
  }
}

/** The stored row with the same key or the same unique fields. */
function clash(
  resource: ResourcePlan,
  fields: ReadonlyMap<string, Pattern>,
  self: Row | null,
  { store }: Frame,
): Row | null {
  const sets = [[resource.key.field], ...resource.unique];
  for (const row of store.rows(resource.name)) {
    if (row.inserted === self?.inserted) continue;
    for (const names of sets) {
      const same = names.every((name) => {
        const [mine, theirs] = [fields.get(name) ?? known(null), row.fields.get(name) ?? known(null)];
        if (literalOf(mine) === null || literalOf(theirs) === null) return false;
        return compares(mine, 'equals', theirs, store.moments);
      });
      if (same) return row;
    }
  }
  return null;
}

function applyEffects(effects: readonly Effect[], frame: Frame): void {
  const { store } = frame;
  for (const effect of effects) {
    if (effect.kind === 'insert') {
      insert(effect.resource, effect.assign, frame);
      continue;
    }
    const resource = store.resource(effect.resource);
    for (const row of matching(effect.resource, effect.where, frame)) {
      const changes =
        effect.kind === 'set' ? assigned(effect.assign, frame) : incremented(effect, row, frame);
      store.change(row, new Map([...changes, ...loosened(resource, changes)]));
    }
  }
}

function incremented(
  effect: Extract<Effect, { kind: 'increment' }>,
  row: Row,
  frame: Frame,
): ReadonlyMap<string, Pattern> {
  const sum = numberOf(row.fields.get(effect.field)) + numberOf(evaluate(effect.by, frame));
  if (effect.minimum !== undefined && sum < effect.minimum)
    throw new Refusal(409, `${effect.field} would fall below ${effect.minimum}`);
  return new Map([[effect.field, known(sum)]]);
}

/** Whether a side effect counts as a change of the row is not said: its `updated_at` may be either. */
function loosened(
  resource: ResourcePlan,
  changes: ReadonlyMap<string, Pattern>,
): ReadonlyMap<string, Pattern> {
  const field = resource.fields.find(({ role }) => role === 'updated_at');
  return new Map(
    field && !changes.has(field.name)
      ? [[field.name, { kind: 'anything', schema: { type: 'string', format: 'date-time' } }]]
      : [],
  );
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
  const { identity_field } = behaviour;
  if (identity_field === null) throw new Undecidable('the password alone decides');
  const given = evaluate({ kind: 'input', from: 'body', name: identity_field }, frame) ?? known(null);
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

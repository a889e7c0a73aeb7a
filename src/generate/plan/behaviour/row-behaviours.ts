import type { Operation } from '../../../domain/ir.ts';
import type { Assignment, Behaviour, Condition, Effect, Value } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import { requestFields } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import { fieldNamed, lookupOf } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isFinal, targetState } from '../resource/states.ts';
import type { RoleOf } from '../role.ts';
import { proseOf, statusProse, typeOf } from '../shapes.ts';
import { choice, fromBody, literal, NOW, row } from '../values.ts';
import { participles, statesOfVerb } from '../verbs.ts';
import { snake, wordsOf } from '../words.ts';
import { bodyAssignments, newRowAssignments } from './assignments.ts';
import {
  accumulated,
  amountEffects,
  countEffects,
  journalEffects,
  visitEffects,
  voteEffect,
} from './effects.ts';
import { formulaForState } from './formulas.ts';
import { periodGuards } from './guards.ts';
import { pathParents } from './parents.ts';

type Made<Kind extends Behaviour['kind']> = Extract<Behaviour, { readonly kind: Kind }>;

export function createBehaviour(
  operation: Operation,
  role: RoleOf<'create'>,
  built: BuiltResource,
  planner: Planner,
): Made<'create'> {
  const path = pathParents(planner, built, role.parents);
  const posted = requestFields(operation, built.survey.draft, planner.shapes);
  const inBody = built.plan.belongs_to.flatMap((relation) => {
    const given = posted.find((part) => part.name === relation.field);
    const parent = planner.resources.find((one) => one.plan.name === relation.resource);
    const own = path.assign.some((one) => one.field === relation.field);
    if (!given || !parent || own) return [];
    const where: Condition[] = [{ field: parent.plan.key.field, value: fromBody(given) }];
    return [{ resource: parent.plan.name, where, missing_status: relation.missing_status }];
  });
  const rows = newRowAssignments(operation, built, planner);
  const assign = [
    ...path.assign,
    ...rows.filter((one) => !path.assign.some((known) => known.field === one.field)),
  ];
  const totals =
    role.verb !== null && /^(?:add|record|increment|deposit|credit|vote|grant|award)/.test(role.verb)
      ? accumulated(operation, built, planner)
      : [];
  const effects = [
    ...totals,
    ...amountEffects(operation, built, planner),
    ...countEffects(built, planner, 1),
    ...journalEffects(operation, built, totals.length > 0 ? (role.verb ?? 'create') : 'create', planner),
  ];
  return {
    kind: 'create',
    resource: built.plan.name,
    assign,
    parents: [...path.lookups, ...inBody],
    effects,
    on_conflict: totals.length > 0 ? 'return' : conflictOf(operation, role, built),
    guards: periodGuards(operation, built, planner, false),
  };
}

/** `register` and `PUT` with a key of the caller's write over the row, unless the document has a 409. */
function conflictOf(
  operation: Operation,
  role: RoleOf<'create'>,
  built: BuiltResource,
): 'refuse' | 'replace' {
  const keyed = built.plan.key.generate === 'client';
  const again = role.verb !== null && /^(?:register|put|upsert|sync|subscribe|save)/.test(role.verb);
  return keyed && again && statusProse(operation, 409) === null ? 'replace' : 'refuse';
}

export function readBehaviour(
  operation: Operation,
  role: RoleOf<'read'>,
  built: BuiltResource,
  planner: Planner,
): Made<'read'> {
  const path = pathParents(planner, built, role.parents);
  const lookup = [lookupOf(built, role.locate), ...path.scope];
  const journal = journalEffects(operation, built, 'read', planner);
  const visits = role.view === null ? visitEffects(built, lookup, false) : [];
  const effects = operation.method === 'GET' ? [...visits, ...journal] : [];
  return { kind: 'read', resource: built.plan.name, parents: path.lookups, lookup, effects };
}

export function updateBehaviour(
  operation: Operation,
  role: RoleOf<'update'>,
  built: BuiltResource,
  planner: Planner,
): Made<'update'> {
  const path = pathParents(planner, built, role.parents);
  const lookup = [lookupOf(built, role.locate), ...path.scope];
  const creates =
    operation.method === 'PUT' && operation.responses.some((response) => response.status === 201);
  const assign = bodyAssignments(operation, built, planner)
    .filter((one) => creates || one.field !== built.plan.key.field)
    .map((one) => (role.mode === 'merge' ? withoutFallback(one) : one));
  return {
    kind: 'update',
    resource: built.plan.name,
    parents: path.lookups,
    lookup,
    mode: role.mode,
    assign: creates ? withKey(assign, lookup) : assign,
    on_missing: creates ? 'create' : 'refuse',
    effects: journalEffects(operation, built, 'update', planner),
    guards: periodGuards(operation, built, planner, true),
  };
}

function withKey(assign: readonly Assignment[], lookup: readonly Condition[]): Assignment[] {
  const missing = lookup.filter((one) => !assign.some((known) => known.field === one.field));
  return [...missing.map(({ field, value }) => ({ field, value })), ...assign];
}

function withoutFallback(assignment: Assignment): Assignment {
  const { value } = assignment;
  if (value.kind !== 'input') return assignment;
  const { fallback: _fallback, ...bare } = value;
  return { ...assignment, value: bare };
}

/** A resource with a `revoked` flag keeps the row when it is deleted, so that the token it stands for stays refused. */
export function deleteBehaviour(
  operation: Operation,
  role: RoleOf<'delete'>,
  built: BuiltResource,
  planner: Planner,
): Made<'delete'> | Made<'action'> {
  const path = pathParents(planner, built, role.parents);
  const lookup = [lookupOf(built, role.locate), ...path.scope];
  const resource = built.plan.name;
  const journal = journalEffects(operation, built, 'delete', planner);
  const revoked = fieldNamed(built, 'revoked') ?? fieldNamed(built, 'is_revoked');
  const flag = built.plan.fields.find((field) => field.name === revoked && field.column === 'boolean');
  if (flag && /revo(?:ke|cation)/.test(proseOf(operation))) {
    const at = fieldNamed(built, 'revoked_at');
    const assign = [
      { field: flag.name, value: literal(true) },
      ...(at === null ? [] : [{ field: at, value: NOW }]),
    ];
    return {
      kind: 'action',
      resource,
      parents: path.lookups,
      lookup,
      allowed_from: [],
      assign,
      effects: journal,
      guards: [],
    };
  }
  return {
    kind: 'delete',
    resource,
    parents: path.lookups,
    lookup,
    effects: [...countEffects(built, planner, -1), ...journal],
  };
}

/** null: nothing of the row would change, so that the verb has no meaning that the document gives. */
export function actionBehaviour(
  operation: Operation,
  role: RoleOf<'action'>,
  built: BuiltResource,
  planner: Planner,
): Made<'action'> | null {
  const path = pathParents(planner, built, role.parents);
  const { plan } = built;
  const lookup = [lookupOf(built, role.locate), ...path.scope];
  const verb = role.verb;
  const body = bodyAssignments(operation, built, planner).filter(
    (one) => one.field !== plan.key.field && !lookup.some((known) => known.field === one.field),
  );
  const target = plan.states
    ? targetState({ operation, role, verb }, plan.states.field, plan.states.values, planner.shapes)
    : null;
  const posted = requestFields(operation, built.survey.draft, planner.shapes);
  const says = plan.states && posted.some((part) => part.name === plan.states?.field);
  const change =
    target !== null && plan.states && !says
      ? stateChange(target, verb, built, posted)
      : flagChange(verb, built);
  const effects: Effect[] = [
    ...voteEffect(verb, built, lookup),
    ...(/update|add|change/.test(verb) ? accumulated(operation, built, planner) : []),
  ];
  const assign = [
    ...change,
    ...body.filter((one) => !change.some((known) => known.field === one.field)),
    ...beat(verb, built),
  ];
  if (assign.length === 0 && effects.length === 0) return null;
  effects.push(...journalEffects(operation, built, verb, planner));
  return {
    kind: 'action',
    resource: plan.name,
    parents: path.lookups,
    lookup,
    allowed_from: target !== null && plan.states && !says ? allowedFrom(operation, verb, target, built) : [],
    assign: assign.map(withoutFallback),
    effects,
    guards: periodGuards(operation, built, planner, true),
  };
}

/** `{"approved": false}` at `approve` is a refusal: the refused state where there is one, else no change. */
function verdict(
  target: string,
  posted: readonly BodyField[],
  values: readonly string[],
  field: string,
): Value {
  const answer = posted.find(
    (part) =>
      typeOf(part.schema) === 'boolean' &&
      /^(?:approved?|accepted?|confirmed?|approval)$/.test(snake(part.name)),
  );
  if (!answer) return literal(target);
  const refused = values.find((value) => /^(?:rejected|declined|denied|refused)$/.test(snake(value)));
  return choice(
    fromBody(answer),
    [[false, refused === undefined ? row(field) : literal(refused)]],
    literal(target),
  );
}

function stateChange(
  target: string,
  verb: string,
  built: BuiltResource,
  posted: readonly BodyField[],
): Assignment[] {
  const { states, fields } = built.plan;
  const stems = [snake(target), ...participles(snake(verb))];
  const stamped = fields.filter(
    (field) =>
      ['timestamp', 'date'].includes(field.column) &&
      field.role === 'data' &&
      stems.some((stem) => [`${stem}_at`, `${stem}_date`, `${stem}_on`].includes(snake(field.name))),
  );
  const recalculated = fields.flatMap((field): Assignment[] => {
    const value = formulaForState(field, target);
    return value ? [{ field: field.name, value }] : [];
  });
  return [
    {
      field: states?.field ?? 'status',
      value: verdict(target, posted, states?.values ?? [], states?.field ?? 'status'),
    },
    ...stamped.map((field) => ({ field: field.name, value: NOW })),
    ...recalculated,
  ];
}

/** `revoke` sets `revoked`, `deactivate` clears `is_active`, `publish` sets `published_at`. */
function flagChange(verb: string, built: BuiltResource): Assignment[] {
  const word = wordsOf(verb).join('');
  const positive = word.replace(/^(?:un|de|dis)/, '');
  const stems = [...statesOfVerb(word), word];
  const { fields } = built.plan;
  const named = (stem: string) =>
    fields.find((field) => field.column === 'boolean' && [stem, `is_${stem}`].includes(snake(field.name)));
  const direct = stems.map(named).find((field) => field !== undefined);
  const opposite =
    positive === word
      ? undefined
      : [...statesOfVerb(positive), positive].map(named).find((field) => field !== undefined);
  const flag = direct ?? opposite;
  const stamp = fields.find(
    (field) => field.column === 'timestamp' && stems.some((stem) => snake(field.name) === `${stem}_at`),
  );
  return [
    ...(flag ? [{ field: flag.name, value: literal(direct !== undefined) }] : []),
    ...(stamp ? [{ field: stamp.name, value: NOW }] : []),
  ];
}

/** A heartbeat is the time of the last sign of life. */
function beat(verb: string, built: BuiltResource): Assignment[] {
  if (!/^(?:heartbeat|ping|touch|checkin|keepalive)$/.test(snake(verb))) return [];
  const field = built.plan.fields.find((one) =>
    /^last_(?:heartbeat|seen|ping|contact)(?:_at)?$/.test(snake(one.name)),
  );
  return field ? [{ field: field.name, value: NOW }] : [];
}

const STARTS_FROM_FINAL =
  /^(?:rollback|reopen|refund|retry|restart|restore|archive|reactivate|renew|undo|return|reset|redeploy)/;

/**
 * States that the action may start from. The document's own words first (`the booking is not pending`, `that is pending
 * or confirmed`, `already cancelled`), else every state but the target and those that a row does not leave.
 */
function allowedFrom(operation: Operation, verb: string, target: string, built: BuiltResource): string[] {
  const values = built.plan.states?.values ?? [];
  const others = values.filter((value) => value !== target);
  const conflict = statusProse(operation, 409) ?? '';
  const told = [...values].filter((value) =>
    new RegExp(`\\bnot (?:in )?(?:the )?(?:state )?(?:\\w+ or )?${escaped(value)}\\b`).test(conflict),
  );
  if (told.length > 0) return told;
  const prose = proseOf(operation);
  const from = sourceStates(prose, others);
  if (from.length > 0) return from;
  const open = others.filter((value) => !isFinal(value));
  if (STARTS_FROM_FINAL.test(snake(verb)) || open.length === 0) return others;
  return /already/.test(conflict) &&
    new RegExp(`already ${escaped(target)}`).test(conflict) &&
    !/ or /.test(conflict)
    ? others
    : open;
}

function sourceStates(prose: string, values: readonly string[]): string[] {
  const [first = ''] = prose
    .split(/(?<=[.\n])/)
    .filter((sentence) => values.some((value) => sentence.includes(spokenState(value))));
  const pattern = /(?:only|from|that (?:is|are)|an?|in|is|while|when)\b[^.]*/.exec(first)?.[0] ?? '';
  return values.filter((value) => new RegExp(`\\b${escaped(spokenState(value))}\\b`).test(pattern));
}

function spokenState(value: string): string {
  return value.toLowerCase();
}

function escaped(value: string): string {
  return value.toLowerCase().replace(/[^a-z0-9_ -]/g, '.');
}

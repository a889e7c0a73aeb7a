import type { Operation } from '../../../domain/ir.ts';
import type { Assignment, Behaviour, Condition } from '../../../domain/service-plan.ts';
import { requestFields } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import { fieldNamed, lookupOf } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import type { RoleOf } from '../role.ts';
import { proseOf, statusProse } from '../shapes.ts';
import { fromBody, literal, NOW } from '../values.ts';
import { bodyAssignments, newRowAssignments, withoutFallback } from './assignments.ts';
import { amountEffects, countEffects, visitEffects } from './effects.ts';
import { periodGuards } from './guards.ts';
import { journalEffects } from './journal-entries.ts';
import { pathParents } from './parents.ts';
import { accumulated } from './tally.ts';

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

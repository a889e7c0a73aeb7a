import type { Operation } from '../../../domain/ir.ts';
import type { Behaviour, Condition, Value } from '../../../domain/service-plan.ts';
import { feedOf, peopleFilters } from '../people/followed.ts';
import type { Planner } from '../planner.ts';
import { builtOf, lookupOf } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { deriveBody } from '../respond/derive.ts';
import { plain, underivable } from '../respond/plain.ts';
import { bodyless, respondWithList, sceneOf } from '../respond/respond.ts';
import type { RoleOf } from '../role.ts';
import { isOpen, successBody, successOf } from '../shapes.ts';
import { count, literal, objectOf } from '../values.ts';
import { spoken } from '../words.ts';
import type { Planned } from './authentication-behaviours.ts';
import { listOptions, viewConditions } from './list-options.ts';
import { pathParents } from './parents.ts';

export function planList(operation: Operation, role: RoleOf<'list'>, planner: Planner): Planned | null {
  const built = builtOf(planner, role.draft);
  if (!built) return null;
  const path = pathParents(planner, built, role.parents);
  const narrowed = role.view === null ? [] : viewConditions(role.view, built);
  if (!narrowed)
    return underivable(`the spec does not say which ${spoken(built.plan.plural)} are '${role.view ?? ''}'`);
  const by = role.by ? [lookupOf(built, role.by)] : [];
  const options = listOptions(operation, built, role.view);
  const people = peopleFilters(operation, built, planner);
  const named = new Set(people.map((filter) => filter.parameter));
  const feed = feedOf(role.view, built, planner);
  const behaviour: Behaviour = {
    kind: 'list',
    resource: built.plan.name,
    parents: path.lookups,
    scope: [...path.scope, ...by, ...narrowed],
    ...(feed && { among: [feed] }),
    filters: [...options.filters.filter((filter) => !named.has(filter.parameter)), ...people],
    search: options.search,
    sort: options.sort,
    paging: options.paging,
  };
  return { behaviour, respond: respondWithList(operation, behaviour, built, planner) };
}

export function planClear(operation: Operation, role: RoleOf<'clear'>, planner: Planner): Planned | null {
  const built = builtOf(planner, role.draft);
  if (!built) return null;
  const path = pathParents(planner, built, role.parents);
  const behaviour: Behaviour = {
    kind: 'clear',
    resource: built.plan.name,
    parents: path.lookups,
    scope: path.scope,
  };
  const status = successOf(operation)?.status ?? 204;
  if (bodyless(status)) return { behaviour, respond: plain(operation, null) };
  const body = successBody(operation);
  const scene = { ...sceneOf(operation, behaviour, built, 'clear', planner), row: false };
  const documented = body && !isOpen(planner.shapes.resolve(body.schema));
  return {
    behaviour,
    respond: plain(
      operation,
      documented ? deriveBody(body.schema, scene) : objectOf([['cleared', literal(true)]]),
    ),
  };
}

export function planSummary(operation: Operation, role: RoleOf<'summary'>, planner: Planner): Planned | null {
  const built = builtOf(planner, role.draft);
  const path = built ? pathParents(planner, built, role.parents) : null;
  const by = built && role.by ? [lookupOf(built, role.by)] : [];
  const behaviour: Behaviour = { kind: 'summary', parents: path?.lookups ?? [] };
  const body = successBody(operation);
  const scene = {
    ...sceneOf(operation, behaviour, built, null, planner),
    row: false,
    scope: [...(path?.scope ?? []), ...by],
  };
  if (!body || isOpen(planner.shapes.resolve(body.schema))) {
    const value = usualSummary(built, scene.scope, planner);
    return value ? { behaviour, respond: plain(operation, value) } : null;
  }
  return { behaviour, respond: plain(operation, deriveBody(body.schema, scene)) };
}

/** No shape is shown: rows of each resource, and of each state. */
function usualSummary(
  built: BuiltResource | null,
  scope: readonly Condition[],
  planner: Planner,
): Value | null {
  const about = built ? [built] : planner.resources;
  if (about.length === 0) return null;
  const groups = about.map(({ plan }) => {
    const states = (plan.states?.values ?? []).map((state) => {
      const where = [...scope, { field: plan.states?.field ?? 'status', value: literal(state) }];
      return [state, count(plan.name, where)] as const;
    });
    return [plan.plural, objectOf([['total', count(plan.name, scope)], ...states])] as const;
  });
  return objectOf(groups);
}

import type { Operation } from '../../domain/ir.ts';
import type { FieldPlan } from '../../domain/service-plan.ts';
import { administratorRole } from './authentication.ts';
import type { Planner } from './planner.ts';
import type { BuiltResource } from './resource/build-resource.ts';
import { choicesOf } from './shapes.ts';
import { snake } from './words.ts';

/** Names of roles that may do everything. */
const PRIVILEGED = /admin|owner|root|super/i;

/** Whether authorisation reads the field: what it holds decides what its user may do. */
export function givesRights(field: FieldPlan, built: BuiltResource, planner: Planner): boolean {
  return (
    built.plan.name === planner.users?.resource.plan.name && ['role', 'is_admin'].includes(snake(field.name))
  );
}

/** Whether none but the most privileged may call the operation, so that it may say who may do what. */
export function mayGiveRights({ security }: Operation, planner: Planner): boolean {
  if (!security?.required || security.roles.length === 0) return false;
  const highest = administratorRole(planner.service);
  return security.roles.every((role) => role === highest);
}

/** What a new user may do: the documented default or the first role that is offered, never a privileged one. */
export function leastRights(field: FieldPlan, planner: Planner): string | boolean {
  if (field.column === 'boolean') return false;
  const offered = [
    field.default,
    ...(field.schema.enum ?? []),
    ...choicesOf(field.schema),
    ...(planner.service.authentication?.roles ?? []),
  ];
  const highest = administratorRole(planner.service);
  const least = offered.find(
    (role) => typeof role === 'string' && role !== '' && role !== highest && !PRIVILEGED.test(role),
  );
  return typeof least === 'string' ? least : 'user';
}

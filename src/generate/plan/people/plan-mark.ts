import type { Operation } from '../../../domain/ir.ts';
import type { Assignment, Behaviour, Effect } from '../../../domain/service-plan.ts';
import type { Planned } from '../behaviour/authentication-behaviours.ts';
import type { Planner } from '../planner.ts';
import { builtOf, lookupOf } from '../planner.ts';
import { respondWithRow } from '../respond/respond.ts';
import type { RoleOf } from '../role.ts';
import { row } from '../values.ts';

/** Puts the caller's mark on a row, or takes it off; doing either twice is the same as once. The row is the answer. */
export function planMark(operation: Operation, role: RoleOf<'mark'>, planner: Planner): Planned | null {
  const { mark } = role;
  const built = builtOf(planner, mark.on);
  const { users } = planner;
  if (!built || !users) return null;
  const caller = users.resource.plan.key.field;
  const pair: readonly Assignment[] = [
    { field: mark.by, value: { kind: 'current_user', field: caller } },
    { field: mark.target, value: row(built.plan.key.field) },
  ];
  const effect: Effect =
    operation.method === 'DELETE'
      ? { kind: 'remove', resource: mark.resource, where: pair }
      : { kind: 'insert', resource: mark.resource, assign: pair, once: true };
  const behaviour: Behaviour = {
    kind: 'action',
    resource: built.plan.name,
    parents: [],
    lookup: [lookupOf(built, role.locate)],
    allowed_from: [],
    assign: [],
    effects: [effect],
    guards: [],
  };
  return { behaviour, respond: respondWithRow(operation, behaviour, built, mark.word, planner) };
}

import type { Operation } from '../../domain/ir.ts';
import type { Behaviour } from '../../domain/service-plan.ts';
import { actionBehaviour } from './behaviour/action-behaviour.ts';
import {
  createBehaviour,
  deleteBehaviour,
  readBehaviour,
  updateBehaviour,
} from './behaviour/row-behaviours.ts';
import type { Planner } from './planner.ts';
import { builtOf } from './planner.ts';
import type { BuiltResource } from './resource/build-resource.ts';
import type { Role } from './role.ts';

/** Whether some operation, or an effect of one, makes rows of a resource. */
export function isFilled(built: BuiltResource, planner: Planner): boolean {
  const { survey, plan } = built;
  if (survey.creates.length > 0 || planner.users?.resource === built) return true;
  if (
    survey.updates.some(
      ({ operation }) => operation.method === 'PUT' && operation.responses.some((one) => one.status === 201),
    )
  ) {
    return true;
  }
  return planner.understood.some(({ operation, role }) => {
    const other = 'draft' in role ? builtOf(planner, role.draft) : null;
    if (!other || other === built || !['create', 'read', 'update', 'delete', 'action'].includes(role.kind))
      return false;
    const { behaviour } = roughly(operation, role, planner);
    return (
      'effects' in behaviour &&
      behaviour.effects.some((effect) => effect.kind === 'insert' && effect.resource === plan.name)
    );
  });
}

/** The behaviour without its response, for questions about effects. */
function roughly(operation: Operation, role: Role, planner: Planner): { readonly behaviour: Behaviour } {
  const built = 'draft' in role ? builtOf(planner, role.draft) : null;
  const nothing: Behaviour = { kind: 'underivable', reason: '' };
  if (!built) return { behaviour: nothing };
  switch (role.kind) {
    case 'create':
      return { behaviour: createBehaviour(operation, role, built, planner) };
    case 'read':
      return { behaviour: readBehaviour(operation, role, built, planner) };
    case 'update':
      return { behaviour: updateBehaviour(operation, role, built, planner) };
    case 'delete':
      return { behaviour: deleteBehaviour(operation, role, built, planner) };
    case 'action':
      return { behaviour: actionBehaviour(operation, role, built, planner) ?? nothing };
    default:
      return { behaviour: nothing };
  }
}

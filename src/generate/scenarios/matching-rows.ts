import type { OperationPlan } from '../../domain/service-plan.ts';
import { matching } from './evaluate.ts';
import type { Inputs } from './sample-request.ts';
import type { Session } from './session.ts';

/** How many stored rows a stream starts with. */
export function matchingRows(session: Session, plan: OperationPlan, inputs: Inputs): number {
  const { behaviour } = plan;
  if (behaviour.kind !== 'stream' || behaviour.resource === null) return 0;
  const call = { plan, ...inputs, body: null, actor: null };
  return matching(behaviour.resource, behaviour.lookup, { store: session.store, call, row: null, page: null })
    .length;
}

import type { ServicePlan } from '../../domain/service-plan.ts';
import { topicOf, validInputs } from './fault-stories.ts';
import { actorFor } from './stage.ts';
import { type Story, signature } from './story.ts';

/** Operations that no other story proves: one call, the documented answer. */
export function contractStories(plan: ServicePlan, proven: ReadonlySet<string>): readonly Story[] {
  return plan.operations
    .filter(({ operation }) => !proven.has(operation.id) && operation.method !== 'WS')
    .map((operation) => ({
      kind: 'contract' as const,
      topic: topicOf(plan, operation),
      source: operation.operation.source,
      proves: [operation.operation.id],
      name: `${signature(operation.operation)} answers ${operation.respond.status}`,
      tell(session) {
        session.call(operation, validInputs(session, operation), {
          title: 'calls it',
          label: 'answer',
          actor: actorFor(session, operation),
        });
      },
    }));
}

import type { OperationPlan, ServicePlan } from '../../domain/service-plan.ts';
import { topicOf } from './fault-stories.ts';
import { matchingRows } from './matching-rows.ts';
import { filledPath, type Session } from './session.ts';
import { actorFor, creator, inputsOn, make } from './stage.ts';
import { type Story, signature } from './story.ts';

/** WebSocket operations: they open, and tell how the rows stand. */
export function streamStories(plan: ServicePlan): readonly Story[] {
  return plan.operations
    .filter(({ operation, behaviour }) => operation.method === 'WS' && behaviour.kind === 'stream')
    .map((operation) => ({
      kind: 'contract' as const,
      topic: topicOf(plan, operation),
      source: operation.operation.source,
      proves: [operation.operation.id],
      name: `${signature(operation.operation)} opens${tellsRows(operation) ? ' and tells how things stand' : ''}`,
      tell: (session: Session) => tellStream(session, operation),
    }));
}

function tellsRows({ behaviour }: OperationPlan): boolean {
  return behaviour.kind === 'stream' && behaviour.resource !== null;
}

function tellStream(session: Session, plan: OperationPlan): void {
  const { behaviour, operation } = plan;
  if (behaviour.kind !== 'stream') return;
  const row =
    behaviour.resource !== null && creator(session, behaviour.resource)
      ? make(session, behaviour.resource)
      : null;
  const inputs = inputsOn(session, plan, row);
  const actor = actorFor(session, plan);
  session.add({
    kind: 'websocket',
    title: 'opens the stream',
    operation: operation.id,
    path: session.sendable(filledPath(operation.path, inputs.path)),
    actor: session.sendableActor(actor),
    send: [],
    expect_messages: row ? matchingRows(session, plan, inputs) : 0,
  });
}

import type { OperationPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { creationStories } from './creation-stories.ts';
import type { Session } from './session.ts';
import { actorFor, inputsOn, listBack, make, readBack } from './stage.ts';
import { article, named, type Story } from './story.ts';
import { updateStories } from './update-stories.ts';

/** Making, reading, listing, changing and removing the rows of one resource. */
export function rowStories(plan: ServicePlan, resource: ResourcePlan): readonly Story[] {
  const operations = plan.operations.filter(
    ({ behaviour }) => 'resource' in behaviour && behaviour.resource === resource.name,
  );
  return operations.flatMap((operation) => storiesOf(plan, resource, operation));
}

function storiesOf(plan: ServicePlan, resource: ResourcePlan, operation: OperationPlan): readonly Story[] {
  const base = {
    kind: 'lifecycle' as const,
    topic: resource.plural,
    source: operation.operation.source,
    proves: [operation.operation.id],
  };
  switch (operation.behaviour.kind) {
    case 'create':
    case 'register':
      return creationStories(plan, resource, operation, base);
    case 'read':
      return [
        { ...base, name: `reads ${article(resource.name)}`, tell: (session) => tellRead(session, operation) },
      ];
    case 'update':
      return updateStories(resource, operation, base);
    case 'delete':
      return [
        {
          ...base,
          name: `removes ${article(resource.name)}`,
          tell: (session) => tellDelete(session, operation),
        },
      ];
    case 'clear':
      return [
        {
          ...base,
          name: `removes all ${named(resource.plural)}`,
          tell: (session) => tellClear(session, operation),
        },
      ];
    case 'redirect':
      return [
        {
          ...base,
          name: `redirects to the ${operation.behaviour.field.replaceAll('_', ' ')} of ${article(resource.name)}`,
          tell: (session) => tellRedirect(session, operation),
        },
      ];
    default:
      return [];
  }
}

function tellRead(session: Session, operation: OperationPlan): void {
  const { behaviour } = operation;
  if (behaviour.kind !== 'read') return;
  const row = make(session, behaviour.resource);
  const inputs = inputsOn(session, operation, row);
  const actor = actorFor(session, operation);
  session.call(operation, inputs, { title: 'reads it', label: 'read', actor });
  // A read with effects (a counter of visits) answers something else the second time.
  session.call(operation, inputs, { title: 'reads it again', label: 'again', actor });
}

function tellDelete(session: Session, operation: OperationPlan): void {
  const { behaviour } = operation;
  if (behaviour.kind !== 'delete') return;
  const doomed = make(session, behaviour.resource, {}, { label: 'doomed' });
  const spared = make(session, behaviour.resource, {}, { label: 'spared' });
  const inputs = inputsOn(session, operation, doomed);
  const actor = actorFor(session, operation);
  const outcome = session.call(operation, inputs, { title: 'removes the first', label: 'removed', actor });
  if (outcome.refused !== null) throw new Undecidable('it is refused');
  for (const reader of session.operations('read', behaviour.resource))
    session.call(reader, inputsOn(session, reader, doomed), {
      title: 'it is gone',
      label: 'gone',
      actor: actorFor(session, reader),
    });
  listBack(session, spared, 'the other one is still listed');
  session.call(operation, inputs, { title: 'removes it again', label: 'again', actor });
}

function tellClear(session: Session, operation: OperationPlan): void {
  const { behaviour } = operation;
  if (behaviour.kind !== 'clear') return;
  const row = make(session, behaviour.resource);
  const inputs = inputsOn(session, operation, row);
  session.call(operation, inputs, {
    title: 'removes all',
    label: 'cleared',
    actor: actorFor(session, operation),
  });
  listBack(session, row, 'none is left');
}

function tellRedirect(session: Session, operation: OperationPlan): void {
  const { behaviour } = operation;
  if (behaviour.kind !== 'redirect') return;
  const row = make(session, behaviour.resource);
  const inputs = inputsOn(session, operation, row);
  const actor = actorFor(session, operation);
  session.call(operation, inputs, { title: 'follows it', label: 'followed', actor });
  session.call(operation, inputs, { title: 'follows it again', label: 'again', actor });
  readBack(session, session.store.current(row), 'what following it changed');
}

import type { OperationPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import type { Session } from './session.ts';
import { actionInputs, actorFor, make, readBack } from './stage.ts';
import { allows, bringTo, stateOf, targetState } from './states.ts';
import { article, named, type Story } from './story.ts';

/** Actions on a row: what they change, and the states in which they are refused. */
export function actionStories(plan: ServicePlan, resource: ResourcePlan): readonly Story[] {
  const actions = plan.operations.filter(
    ({ behaviour }) => behaviour.kind === 'action' && behaviour.resource === resource.name,
  );
  return actions.flatMap((operation) => [
    successStory(resource, operation),
    ...startStories(resource, operation),
    ...refusalStories(resource, operation),
  ]);
}

function base(resource: ResourcePlan, { operation }: OperationPlan) {
  return {
    kind: 'lifecycle' as const,
    topic: resource.plural,
    source: operation.source,
    proves: [operation.id],
  };
}

/** The last word of the path says what it does: `cancel`. */
function verb({ operation }: OperationPlan): string {
  const word = operation.path.split('/').findLast((segment) => segment !== '' && !segment.startsWith('{'));
  return (word ?? operation.id).replaceAll(/[_-]/g, ' ');
}

function successStory(resource: ResourcePlan, operation: OperationPlan): Story {
  return {
    ...base(resource, operation),
    name: `${verb(operation)}: moves ${article(resource.name)} on`,
    tell(session) {
      const bystander = make(session, resource.name, {}, { label: 'bystander' });
      const row = ready(session, operation, make(session, resource.name));
      session.pause();
      const outcome = session.call(operation, actionInputs(session, operation, row), {
        title: verb(operation),
        label: 'acted',
        actor: actorFor(session, operation),
      });
      if (!outcome.row) throw new Undecidable(`it is refused: ${outcome.refused}`);
      readBack(session, outcome.row);
      readBack(session, bystander, 'the other one stayed as it was');
    },
  };
}

type Row = ReturnType<typeof make>;

function ready(session: Session, { behaviour }: OperationPlan, row: Row): Row {
  const from = behaviour.kind === 'action' ? behaviour.allowed_from : [];
  return from.length === 0 ? row : bringTo(session, row, from);
}

/** Each further state from which it may start. */
function startStories(resource: ResourcePlan, operation: OperationPlan): readonly Story[] {
  const { behaviour } = operation;
  if (behaviour.kind !== 'action' || !resource.states) return [];
  const { field, initial } = resource.states;
  const target = targetState(operation, field);
  return behaviour.allowed_from
    .filter((state) => state !== initial && state !== target)
    .map((state) => ({
      ...base(resource, operation),
      name: `${verb(operation)}: is allowed when the ${named(resource.name)} is ${state}`,
      tell(session: Session) {
        const row = bringTo(session, make(session, resource.name), [state]);
        const outcome = session.call(operation, actionInputs(session, operation, row), {
          title: `${verb(operation)} from ${state}`,
          label: 'acted',
          actor: actorFor(session, operation),
        });
        if (outcome.row) readBack(session, outcome.row);
      },
    }));
}

function refusalStories(resource: ResourcePlan, operation: OperationPlan): readonly Story[] {
  const { behaviour } = operation;
  if (behaviour.kind !== 'action' || !resource.states || behaviour.allowed_from.length === 0) return [];
  const { field, values } = resource.states;
  return values
    .filter((state) => !allows(behaviour.allowed_from, state))
    .map((state) => ({
      ...base(resource, operation),
      kind: 'error' as const,
      name: `${verb(operation)}: is refused when the ${named(resource.name)} is ${state}`,
      tell(session: Session) {
        const row = bringTo(session, make(session, resource.name), [state]);
        if (stateOf(row, field) !== state) throw new Undecidable('another state');
        session.call(operation, actionInputs(session, operation, row), {
          title: `${verb(operation)} from ${state}`,
          label: 'refused',
          actor: actorFor(session, operation),
        });
        readBack(session, session.store.current(row), 'nothing changed');
      },
    }));
}

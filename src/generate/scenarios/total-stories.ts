import type { Effect, OperationPlan, ServicePlan, Value } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { topicOf, validInputs } from './fault-stories.ts';
import { known, type Pattern } from './pattern.ts';
import type { Row } from './row-store.ts';
import { bodySchema, type Inputs, withInputs } from './sample-request.ts';
import { resolved } from './schema-index.ts';
import type { Session } from './session.ts';
import { actorFor, inputsOn, isRefused, listBack, make, readBack, rowOf } from './stage.ts';
import { bringTo } from './states.ts';
import { named, type Story, signature } from './story.ts';

/** Counts and sums that follow the rows; changes that an operation makes to other rows. */
export function totalStories(plan: ServicePlan): readonly Story[] {
  return plan.operations.flatMap((operation) => [...totals(plan, operation), ...effects(plan, operation)]);
}

const COUNTING = new Set(['summary', 'standard', 'read']);

function totals(plan: ServicePlan, operation: OperationPlan): readonly Story[] {
  const { behaviour, respond } = operation;
  if (!COUNTING.has(behaviour.kind) || !respond.body) return [];
  const counted = [...new Set(aggregatedResources(respond.body))];
  return counted.map((name) => ({
    kind: 'lifecycle' as const,
    topic: plan.resources.find((one) => one.name === name)?.plural ?? 'service',
    source: operation.operation.source,
    proves: [operation.operation.id],
    name: `${signature(operation.operation)} counts the ${named(plan.resources.find((one) => one.name === name)?.plural ?? name)}`,
    tell(session: Session) {
      const subject = behaviour.kind === 'read' ? rowOf(session, behaviour.resource) : null;
      const ask = (title: string) =>
        session.call(operation, asked(session, operation, subject && session.store.current(subject)), {
          title,
          label: 'totals',
          actor: actorFor(session, operation),
        });
      ask('before');
      make(session, name);
      const second = make(session, name);
      ask('after two were made');
      for (const moved of otherStates(session, second)) ask(moved);
      removeOne(session, second, ask);
    },
  }));
}

/** Every message is another one: the same again gets the answer that it got the first time. */
function asked(session: Session, operation: OperationPlan, subject: Row | null): Inputs {
  const { behaviour } = operation;
  if (behaviour.kind !== 'standard' || behaviour.endpoint !== 'message')
    return inputsOn(session, operation, subject);
  const inputs = session.sample(operation);
  if (!inputs.body.has('trace_id')) throw new Undecidable('messages have no trace id');
  return inputs;
}

function aggregatedResources(value: Value): readonly string[] {
  switch (value.kind) {
    case 'count':
    case 'sum':
    case 'average':
    case 'exists':
      return [value.resource];
    case 'object':
      return value.entries.flatMap((entry) => aggregatedResources(entry.value));
    case 'array':
      return value.items.flatMap(aggregatedResources);
    case 'arithmetic':
      return [...aggregatedResources(value.left), ...aggregatedResources(value.right)];
    default:
      return [];
  }
}

/** Moves the row through every state that can be reached, one after the other. */
function* otherStates(session: Session, row: Row): Generator<string> {
  const { states } = session.store.resource(row.resource);
  if (!states) return;
  for (const state of states.values) {
    try {
      const current = session.store.current(row);
      if (bringTo(session, current, [state]).fields === current.fields) continue;
    } catch (thrown) {
      if (thrown instanceof Undecidable) continue;
      throw thrown;
    }
    yield `after one became ${state}`;
  }
}

function removeOne(session: Session, row: Row, ask: (title: string) => void): void {
  const [remove] = session.operations('delete', row.resource);
  if (!remove) return;
  session.call(remove, inputsOn(session, remove, session.store.current(row)), {
    title: 'removes it',
    label: 'removed',
    actor: actorFor(session, remove),
  });
  ask('after one was removed');
}

function effects(plan: ServicePlan, operation: OperationPlan): readonly Story[] {
  const { behaviour } = operation;
  const all = 'effects' in behaviour ? behaviour.effects : [];
  if (all.length === 0 || operation.operation.method === 'WS') return [];
  const changed = [...new Set(all.map(({ resource }) => resource))];
  const base = {
    topic: topicOf(plan, operation),
    source: operation.operation.source,
    proves: [operation.operation.id],
  };
  const what = changed.map(named).join(' and ');
  const story: Story = {
    ...base,
    kind: 'lifecycle',
    name: `${signature(operation.operation)} also changes ${what}`,
    tell(session) {
      let told = 0;
      for (const { title, body } of branches(session, operation)) {
        const inputs = withInputs(validInputs(session, operation), { body });
        if (isRefused(session, operation, inputs)) continue;
        session.call(operation, inputs, { title, label: 'done', actor: actorFor(session, operation) });
        for (const name of changed) show(session, name);
        told += 1;
      }
      if (told === 0) throw new Undecidable('it is refused');
    },
  };
  return [story, ...all.flatMap((effect) => shortage(operation, effect, base))];
}

/** Effects may depend on a choice in the body: each of its values, else the body as it is. */
function branches(
  session: Session,
  operation: OperationPlan,
): readonly { readonly title: string; readonly body: ReadonlyMap<string, Pattern> }[] {
  const { behaviour } = operation;
  const all = 'effects' in behaviour ? behaviour.effects : [];
  const name = all
    .map((effect) => (effect.kind === 'increment' ? chosenBy(effect.by) : null))
    .find((one) => one !== null);
  const choices = name ? bodySchema(operation, session.index)?.properties?.[name] : undefined;
  const values = choices && resolved(choices, session.index).enum;
  if (!name || !values) return [{ title: 'does it', body: new Map() }];
  return values.map((value) => ({
    title: `${name.replaceAll('_', ' ')} ${String(value)}`,
    body: new Map([[name, known(value)]]),
  }));
}

/** The body member that a value is chosen by. */
function chosenBy(value: Value): string | null {
  return value.kind === 'choose' && value.on.kind === 'input' && value.on.from === 'body'
    ? value.on.name
    : null;
}

function show(session: Session, name: string): void {
  for (const row of session.store.rows(name)) {
    readBack(session, row, `what became of the ${named(name)}`);
    listBack(session, row, `the list of ${named(name)}`);
  }
}

/** More is taken than there is. */
function shortage(
  operation: OperationPlan,
  effect: Effect,
  base: Pick<Story, 'topic' | 'source' | 'proves'>,
): readonly Story[] {
  if (effect.kind !== 'increment' || effect.minimum === undefined) return [];
  const name = bodyInput(effect.by);
  if (name === null) return [];
  return [
    {
      ...base,
      kind: 'error',
      name: `${signature(operation.operation)} is refused when there is too little ${effect.field.replaceAll('_', ' ')}`,
      tell(session) {
        for (const { body } of branches(session, operation)) {
          const much = new Map([...body, [name, known(1_000_000)] as const]);
          const inputs = withInputs(validInputs(session, operation), { body: much });
          const refused = session.foresee(operation, inputs, actorFor(session, operation)).status === 409;
          if (!refused) continue;
          session.call(operation, inputs, {
            title: 'a million',
            label: 'refused',
            actor: actorFor(session, operation),
          });
          show(session, effect.resource);
          return;
        }
        throw new Undecidable('it is not refused');
      },
    },
  ];
}

function bodyInput(value: Value): string | null {
  if (value.kind === 'input') return value.from === 'body' ? value.name : null;
  if (value.kind === 'choose') return bodyInput(value.otherwise);
  return value.kind === 'arithmetic' ? (bodyInput(value.left) ?? bodyInput(value.right)) : null;
}

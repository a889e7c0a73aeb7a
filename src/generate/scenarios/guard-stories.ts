import type { Condition, Guard, OperationPlan, ServicePlan, Value } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { known, literalOf, type Pattern } from './pattern.ts';
import type { Row } from './row-store.ts';
import { type Inputs, raised, withInputs } from './sample-request.ts';
import type { Session } from './session.ts';
import { actionInputs, actorFor, creationInputs, make } from './stage.ts';
import { bringTo } from './states.ts';
import { article, type Story } from './story.ts';

/** What has to hold before a row is written: the refusal, and each way around it. */
export function guardStories(plan: ServicePlan): readonly Story[] {
  return plan.operations.flatMap((operation) => {
    const { behaviour } = operation;
    if (!('guards' in behaviour)) return [];
    return behaviour.guards.flatMap((guard) =>
      guard.kind === 'holds'
        ? [comparisonStory(plan, operation, guard)]
        : rowStoriesOf(plan, operation, guard),
    );
  });
}

type Guarded = Extract<OperationPlan['behaviour'], { guards: readonly Guard[] }>;

function base(plan: ServicePlan, operation: OperationPlan) {
  const behaviour = operation.behaviour as Guarded;
  const resource = plan.resources.find(({ name }) => name === behaviour.resource);
  return {
    kind: 'error' as const,
    topic: resource?.plural ?? 'service',
    source: operation.operation.source,
    proves: [operation.operation.id],
  };
}

function inputsOf(session: Session, operation: OperationPlan): Inputs {
  const { behaviour } = operation;
  if (behaviour.kind === 'create') return creationInputs(session, operation);
  if (!('resource' in behaviour) || behaviour.resource === null) throw new Undecidable('no row');
  return actionInputs(session, operation, make(session, behaviour.resource));
}

/** `ends_at > starts_at`: the two sides exchanged, and made equal. */
function comparisonStory(
  plan: ServicePlan,
  operation: OperationPlan,
  guard: Extract<Guard, { kind: 'holds' }>,
): Story {
  return {
    ...base(plan, operation),
    name: `refuses with ${guard.status}: ${guard.reason} (${operation.operation.method} ${operation.operation.path})`,
    tell(session) {
      const inputs = inputsOf(session, operation);
      const [left, right] = [bodyName(guard.left), bodyName(guard.right)];
      if (left === null || right === null) throw new Undecidable('not both sides are inputs');
      const [a, b] = [inputs.body.get(left), inputs.body.get(right)];
      if (!a || !b) throw new Undecidable('a side is not sent');
      const actor = actorFor(session, operation);
      const variations: [string, Inputs][] = [
        [
          'the other way round',
          withBody(inputs, [
            [left, b],
            [right, a],
          ]),
        ],
        [
          'both the same',
          withBody(inputs, [
            [left, b],
            [right, b],
          ]),
        ],
      ];
      let refused = 0;
      for (const [title, variation] of variations) {
        const outcome = session.call(operation, variation, { title, label: 'answer', actor });
        if (outcome.refused !== null) refused += 1;
      }
      if (refused === 0) throw new Undecidable('nothing is refused');
    },
  };
}

/** No row may match: the same again is refused; with any one condition not met it is accepted. */
function rowStoriesOf(
  plan: ServicePlan,
  operation: OperationPlan,
  guard: Extract<Guard, { kind: 'no_row' }>,
): readonly Story[] {
  if (operation.behaviour.kind !== 'create' || guard.resource !== operation.behaviour.resource) return [];
  const where = `${operation.operation.method} ${operation.operation.path}`;
  const refusal: Story = {
    ...base(plan, operation),
    name: `refuses with ${guard.status}: ${guard.reason} (${where})`,
    tell(session) {
      const { inputs } = firstRow(session, operation);
      const outcome = session.call(operation, inputs, {
        title: 'the same again',
        label: 'refused',
        actor: actorFor(session, operation),
      });
      if (outcome.refused === null) throw new Undecidable('it is not refused');
    },
  };
  const ways = guard.where.map(
    (condition): Story => ({
      ...base(plan, operation),
      kind: 'lifecycle',
      name: `accepts ${article(guard.resource)} next to another: ${wayAround(condition)} (${where})`,
      tell(session) {
        const { inputs, row } = firstRow(session, operation);
        const changed = around(session, operation, condition, inputs, row);
        const outcome = session.call(operation, changed, {
          title: wayAround(condition),
          label: 'accepted',
          actor: actorFor(session, operation),
        });
        if (outcome.refused !== null) throw new Undecidable(outcome.refused);
      },
    }),
  );
  return [refusal, ...ways];
}

function firstRow(session: Session, operation: OperationPlan): { inputs: Inputs; row: Row } {
  const inputs = creationInputs(session, operation);
  const { row } = session.call(operation, inputs, {
    title: 'creates the first',
    label: 'first',
    actor: actorFor(session, operation),
  });
  if (!row) throw new Undecidable('a sample is refused');
  return { inputs, row };
}

function wayAround({ field, operator, value }: Condition): string {
  const name = field.replaceAll('_', ' ');
  if (value.kind === 'literal') return `the first one's ${name} is ${String(value.value)}`;
  const other = value.kind === 'input' ? value.name.replaceAll('_', ' ') : 'another value';
  if (operator === undefined || operator === 'equals') return `another ${name}`;
  return `its ${other} is the first one's ${name}`;
}

/** Inputs for which this condition alone does not hold. */
function around(
  session: Session,
  operation: OperationPlan,
  condition: Condition,
  inputs: Inputs,
  row: Row,
): Inputs {
  const { field, value } = condition;
  const operator = condition.operator ?? 'equals';
  if (value.kind === 'literal' && operator === 'not_equals' && typeof value.value === 'string') {
    bringTo(session, row, [value.value]);
    return inputs;
  }
  const name = bodyName(value);
  if (name === null) throw new Undecidable('not an input');
  if (operator === 'equals') {
    const { belongs_to } = session.store.resource(row.resource);
    const parent = belongs_to.find((one) => one.field === field);
    if (!parent)
      return withBody(inputs, [[name, creationInputs(session, operation).body.get(name) ?? known(null)]]);
    const other = make(session, parent.resource, {}, { label: 'other' });
    const key = session.store.resource(parent.resource).key.field;
    return withBody(inputs, [[name, other.fields.get(key) ?? known(null)]]);
  }
  const border = row.fields.get(field) ?? known(null);
  return stillHolding(operation, withBody(inputs, [[name, border]]), name, border);
}

/** The other sides of comparisons with this member move along. */
function stillHolding(operation: OperationPlan, inputs: Inputs, moved: string, border: Pattern): Inputs {
  let adjusted = inputs;
  const guards = 'guards' in operation.behaviour ? operation.behaviour.guards : [];
  for (const guard of guards) {
    if (guard.kind !== 'holds') continue;
    const [left, right] = [bodyName(guard.left), bodyName(guard.right)];
    if (left === null || right === null || guard.operator === 'equals') continue;
    const [upper, lower] =
      guard.operator === 'greater' || guard.operator === 'at_least' ? [left, right] : [right, left];
    if (lower === moved) adjusted = withBody(adjusted, [[upper, raised(border)]]);
    if (upper === moved) adjusted = withBody(adjusted, [[lower, lowered(border)]]);
  }
  return adjusted;
}

/** A little less than {@link raised} makes more. */
function lowered(pattern: Pattern): Pattern {
  const value = literalOf(pattern);
  if (typeof value === 'number') return known(value - 1);
  if (typeof value === 'string') return known(value.replace('T10:', 'T09:').replace('T11:', 'T10:'));
  return pattern;
}

function withBody(inputs: Inputs, members: readonly (readonly [string, Pattern])[]): Inputs {
  return withInputs(inputs, { body: new Map(members) });
}

function bodyName(value: Value): string | null {
  return value.kind === 'input' && value.from === 'body' && value.within === undefined ? value.name : null;
}

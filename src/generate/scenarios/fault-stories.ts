import type { Parameter } from '../../domain/ir.ts';
import type { OperationPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { missingInputs } from './missing-rows.ts';
import { known } from './pattern.ts';
import { bodySchema, type Inputs, withInputs } from './sample-request.ts';
import type { Session } from './session.ts';
import { actionInputs, actorFor, creationInputs, creator, inputsOn, make } from './stage.ts';
import { article, type Story, signature } from './story.ts';
import { type Violation, violations } from './violations.ts';

/** Requests that are not valid, rows that are not there, and operations that the spec leaves open. */
export function faultStories(plan: ServicePlan): readonly Story[] {
  return plan.operations.flatMap((operation) => [
    ...bodyStories(plan, operation),
    ...queryStories(plan, operation),
    ...missingRowStories(plan, operation),
    ...missingParentStories(plan, operation),
    ...openStories(plan, operation),
  ]);
}

/** What a request that breaks the documented schema answers: 400, or 422 where the plan has that alone. */
export function validationStatus({ failures }: OperationPlan): number {
  const statuses = failures.map(({ status }) => status);
  return !statuses.includes(400) && statuses.includes(422) ? 422 : 400;
}

function base(plan: ServicePlan, operation: OperationPlan) {
  return {
    kind: 'error' as const,
    topic: topicOf(plan, operation),
    source: operation.operation.source,
    proves: [operation.operation.id],
  };
}

export function topicOf(plan: ServicePlan, { behaviour }: OperationPlan): string {
  const name = 'resource' in behaviour ? behaviour.resource : null;
  const resource: ResourcePlan | undefined = plan.resources.find((one) => one.name === name);
  return resource?.plural ?? 'service';
}

function bodyStories(plan: ServicePlan, operation: OperationPlan): readonly Story[] {
  const [content] = operation.operation.request?.content ?? [];
  if (!content || operation.behaviour.kind === 'underivable' || operation.operation.method === 'WS')
    return [];
  if (!/json|x-www-form-urlencoded/.test(content.content_type)) return [];
  const status = validationStatus(operation);
  const name = signature(operation.operation);
  const whole: Story = {
    ...base(plan, operation),
    name: `${name} refuses a body that is not valid`,
    tell(session) {
      const inputs = validInputs(session, operation);
      const schema = bodySchema(operation, session.index) ?? {};
      const broken = violations(schema, session.index).filter(
        // A form is text: it has no other types.
        ({ value }) =>
          /json/.test(content.content_type) ||
          value === undefined ||
          (typeof value !== 'object' && value !== ''),
      );
      for (const violation of broken) tellViolation(session, operation, inputs, violation, status);
      if (broken.length === 0) throw new Undecidable('the body has no rules');
    },
  };
  return /json/.test(content.content_type) ? [whole, malformedStory(plan, operation, name)] : [whole];
}

function tellViolation(
  session: Session,
  operation: OperationPlan,
  inputs: Inputs,
  { member, value, title }: Violation,
  status: number,
): void {
  const body = new Map(inputs.body);
  if (value === undefined) body.delete(member);
  else body.set(member, known(value));
  session.refused(operation, { ...inputs, body }, status, {
    title,
    label: 'refused',
    actor: actorFor(session, operation),
  });
}

function malformedStory(plan: ServicePlan, operation: OperationPlan, name: string): Story {
  return {
    ...base(plan, operation),
    name: `${name} refuses a body that is no JSON`,
    tell(session) {
      session.refused(operation, validInputs(session, operation), 400, {
        title: 'broken JSON',
        label: 'refused',
        actor: actorFor(session, operation),
        content: { kind: 'broken' },
      });
    },
  };
}

/** Inputs that would succeed. */
export function validInputs(session: Session, operation: OperationPlan): Inputs {
  const { behaviour } = operation;
  if (behaviour.kind === 'create' || behaviour.kind === 'register') return creationInputs(session, operation);
  const resource = 'resource' in behaviour ? behaviour.resource : null;
  if (resource !== null && creator(session, resource) && 'lookup' in behaviour)
    return actionInputs(session, operation, make(session, resource));
  return withInputs(session.sample(operation), inputsOn(session, operation, null));
}

function queryStories(plan: ServicePlan, operation: OperationPlan): readonly Story[] {
  const broken = operation.operation.parameters.flatMap(brokenValues);
  if (broken.length === 0 || operation.behaviour.kind !== 'list') return [];
  const status = validationStatus(operation);
  return [
    {
      ...base(plan, operation),
      name: `${signature(operation.operation)} refuses a query that is not valid`,
      tell(session) {
        const inputs = inputsOn(session, operation, null);
        for (const [name, value, how] of broken)
          session.refused(operation, withInputs(inputs, { query: new Map([[name, known(value)]]) }), status, {
            title: `${name} ${how}`,
            label: 'refused',
            actor: actorFor(session, operation),
          });
      },
    },
  ];
}

/** Values of a query parameter that its schema forbids. Text accepts anything. */
function brokenValues(parameter: Parameter): readonly [name: string, value: string, how: string][] {
  const { name, schema } = parameter;
  if (parameter.in !== 'query') return [];
  const numeric = schema.type === 'integer' || schema.type === 'number';
  const formed =
    numeric || schema.enum !== undefined || schema.format === 'date-time' || schema.type === 'boolean';
  return [
    ...(formed ? [[name, 'no-such-value', 'in no valid form'] as [string, string, string]] : []),
    ...(numeric && schema.maximum !== undefined
      ? [[name, String(schema.maximum + 1), `above ${schema.maximum}`] as [string, string, string]]
      : []),
    ...(numeric && schema.minimum !== undefined
      ? [[name, String(schema.minimum - 1), `below ${schema.minimum}`] as [string, string, string]]
      : []),
  ];
}

function missingRowStories(plan: ServicePlan, operation: OperationPlan): readonly Story[] {
  const { behaviour } = operation;
  if (!('lookup' in behaviour) || behaviour.kind === 'stream' || behaviour.lookup.length === 0) return [];
  if (behaviour.kind === 'update' && behaviour.on_missing === 'create') return [];
  if (operation.operation.method === 'WS') return [];
  return [
    {
      ...base(plan, operation),
      name: `${signature(operation.operation)} answers 404 for ${article(behaviour.resource)} that does not exist`,
      tell(session) {
        const wanted = missingInputs(session, behaviour.resource, behaviour.lookup);
        const inputs = withInputs(
          withInputs(session.sample(operation), inputsOn(session, operation, null)),
          wanted,
        );
        const outcome = session.call(operation, inputs, {
          title: 'there is none',
          label: 'missing',
          actor: actorFor(session, operation),
        });
        if (outcome.refused === null) throw new Undecidable('it is not refused');
      },
    },
  ];
}

/** Parents of new rows have stories where rows are made. */
function missingParentStories(plan: ServicePlan, operation: OperationPlan): readonly Story[] {
  const { behaviour } = operation;
  if (!('parents' in behaviour) || behaviour.kind === 'create' || operation.operation.method === 'WS')
    return [];
  return behaviour.parents.map((parent) => ({
    ...base(plan, operation),
    name: `${signature(operation.operation)} answers ${parent.missing_status} for ${article(parent.resource)} that does not exist`,
    tell(session) {
      const wanted = missingInputs(session, parent.resource, parent.where);
      const inputs = withInputs(validInputs(session, operation), wanted);
      const outcome = session.call(operation, inputs, {
        title: 'there is none',
        label: 'missing',
        actor: actorFor(session, operation),
      });
      if (outcome.refused === null) throw new Undecidable('it is not refused');
    },
  }));
}

function openStories(plan: ServicePlan, operation: OperationPlan): readonly Story[] {
  if (operation.behaviour.kind !== 'underivable' || operation.operation.method === 'WS') return [];
  const { reason } = operation.behaviour;
  return [
    {
      ...base(plan, operation),
      kind: 'contract',
      name: `${signature(operation.operation)} says that it is not implemented: ${reason}`,
      tell(session) {
        session.refused(operation, validInputs(session, operation), 501, {
          title: 'answers 501',
          label: 'answer',
          actor: actorFor(session, operation),
        });
      },
    },
  ];
}

import type { OperationPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { known } from './pattern.ts';
import { bodySchema, type Inputs, withInputs } from './sample-request.ts';
import type { Session } from './session.ts';
import { actionInputs, actorFor, creationInputs, creator, inputsOn, make, missingInputs } from './stage.ts';
import { article, type Story, signature } from './story.ts';
import { type Violation, violations } from './violations.ts';

/** Requests that are not valid, rows that are not there, and operations that the spec leaves open. */
export function faultStories(plan: ServicePlan): readonly Story[] {
  return plan.operations.flatMap((operation) => [
    ...bodyStories(plan, operation),
    ...queryStories(plan, operation),
    ...missingRowStories(plan, operation),
    ...openStories(plan, operation),
  ]);
}

/**
 * What a request that breaks the documented schema answers: the failure that speaks of validity, else 400 or 422 as the
 * plan has them.
 */
export function validationStatus({ failures, behaviour }: OperationPlan): number {
  const candidates = failures.filter(({ status }) => status === 400 || status === 422);
  const spoken = candidates.find(({ reason }) => /\bvalid/i.test(reason));
  if (spoken) return spoken.status;
  const parents = 'parents' in behaviour ? behaviour.parents : [];
  const taken = new Set(parents.map(({ missing_status }) => missing_status));
  return candidates.find(({ status }) => !taken.has(status))?.status ?? 400;
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
      const broken = violations(schema, session.index);
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
  const checked = operation.operation.parameters.filter(
    (parameter) =>
      parameter.in === 'query' &&
      (parameter.schema.type === 'integer' ||
        parameter.schema.type === 'number' ||
        parameter.schema.enum !== undefined ||
        parameter.schema.format === 'date-time'),
  );
  if (checked.length === 0 || operation.behaviour.kind !== 'list') return [];
  const status = validationStatus(operation);
  return [
    {
      ...base(plan, operation),
      name: `${signature(operation.operation)} refuses a query that is not valid`,
      tell(session) {
        const inputs = inputsOn(session, operation, null);
        for (const { name } of checked)
          session.refused(
            operation,
            withInputs(inputs, { query: new Map([[name, known('no-such-value')]]) }),
            status,
            {
              title: `${name} in no valid form`,
              label: 'refused',
              actor: actorFor(session, operation),
            },
          );
      },
    },
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

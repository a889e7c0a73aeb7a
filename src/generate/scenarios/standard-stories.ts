import type { OperationPlan, ServicePlan, Value } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import type { Pattern } from './pattern.ts';
import type { Session } from './session.ts';
import { actorFor, inputsOn } from './stage.ts';
import { type Story, signature } from './story.ts';

/** The five endpoints that every service has. */
export function standardStories(plan: ServicePlan): readonly Story[] {
  return plan.operations.flatMap((operation) => {
    const { behaviour } = operation;
    if (behaviour.kind !== 'standard') return [];
    if (behaviour.endpoint === 'message') return messageStories(operation);
    const story: Story = {
      ...base(operation),
      name: `${signature(operation.operation)} tells its ${behaviour.endpoint}`,
      tell: (session) => {
        ask(session, operation, 'asks', behaviour.endpoint);
      },
    };
    const counter = operation.respond.body && pointerOf(operation.respond.body, 'requests_total');
    return behaviour.endpoint === 'state' && counter ? [story, countingStory(operation, counter)] : [story];
  });
}

function base({ operation }: OperationPlan) {
  return { kind: 'standard' as const, topic: 'standard', source: operation.source, proves: [operation.id] };
}

function ask(
  session: Session,
  operation: OperationPlan,
  title: string,
  label: string,
  adjust?: (body: Pattern) => Pattern,
) {
  return session.call(operation, inputsOn(session, operation, null), {
    title,
    label,
    actor: actorFor(session, operation),
    ...(adjust ? { adjust } : {}),
  });
}

/** Calls between two looks at the counter move it on. */
function countingStory(operation: OperationPlan, pointer: readonly string[]): Story {
  return {
    ...base(operation),
    name: `${signature(operation.operation)} counts the requests`,
    tell(session) {
      ask(session, operation, 'before', 'before');
      const health = session.plan.operations.find(
        ({ behaviour }) => behaviour.kind === 'standard' && behaviour.endpoint === 'capabilities',
      );
      if (!health) throw new Undecidable('nothing to call');
      for (const title of ['one request', 'another one']) ask(session, health, title, 'between');
      ask(session, operation, 'after', 'after', (body) =>
        replaced(body, pointer, { kind: 'increased', name: `before/${pointer.join('/')}`, by: 3 }),
      );
    },
  };
}

/** Where the plan puts a fact about the service into an answer. */
function pointerOf(value: Value, field: string): readonly string[] | null {
  if (value.kind === 'service') return value.field === field ? [] : null;
  if (value.kind !== 'object') return null;
  for (const entry of value.entries) {
    const inside = pointerOf(entry.value, field);
    if (inside) return [entry.name, ...inside];
  }
  return null;
}

function replaced(body: Pattern, pointer: readonly string[], by: Pattern): Pattern {
  const [name, ...rest] = pointer;
  if (name === undefined) return by;
  if (body.kind !== 'object') return body;
  return {
    ...body,
    entries: body.entries.map((entry) =>
      entry.name === name ? { name, value: replaced(entry.value, rest, by) } : entry,
    ),
  };
}

function messageStories(operation: OperationPlan): readonly Story[] {
  const stories: Story[] = [
    {
      ...base(operation),
      name: `${signature(operation.operation)} takes a message`,
      tell(session) {
        send(session, operation, 'sends one', 'answer');
      },
    },
    {
      ...base(operation),
      name: `${signature(operation.operation)} handles the same message once`,
      tell(session) {
        const inputs = session.sample(operation);
        if (!inputs.body.has('trace_id')) throw new Undecidable('messages have no trace id');
        const first = session.call(operation, inputs, {
          title: 'sends it',
          label: 'first',
          actor: actorFor(session, operation),
        });
        session.pause();
        session.call(operation, inputs, {
          title: 'sends it again: the answer of the first time',
          label: 'second',
          actor: actorFor(session, operation),
          adjust: (body) => first.body ?? body,
        });
        send(session, operation, 'sends another one', 'other');
      },
    },
  ];
  return stories;
}

function send(session: Session, operation: OperationPlan, title: string, label: string) {
  return session.call(operation, session.sample(operation), {
    title,
    label,
    actor: actorFor(session, operation),
  });
}

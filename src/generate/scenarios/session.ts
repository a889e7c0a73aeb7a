import type { Schema } from '../../domain/schema.ts';
import type { BehaviourKind, OperationPlan, ServicePlan } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { encodedPart } from './evaluate.ts';
import type { Call } from './frame.ts';
import { namesUsed } from './names-used.ts';
import { isSendable, joined, known, mapPattern, object, type Pattern } from './pattern.ts';
import { type Outcome, perform } from './perform.ts';
import { refusalBody } from './refusal.ts';
import { RowStore } from './row-store.ts';
import { messageInputs, multipart } from './sample-messages.ts';
import { type Inputs, NO_INPUTS, sampleBody, withInputs } from './sample-request.ts';
import type { Actor, Capture, Expectation, RequestContent, Step } from './scenario.ts';
import { type SchemaIndex, schemaIndex } from './schema-index.ts';

/** How many samples were given, by what they are samples of. */
export type Variants = Map<string, number>;

/** How a step is told, and what differs from a plain call. */
export interface Telling {
  readonly title: string;
  /** Name of the answer; a number is added when it is taken. */
  readonly label: string;
  readonly actor?: Actor | null;
  /** Sent as the whole body instead of the members. */
  readonly content?: RequestContent | null;
  /** Changes what is expected of the body. */
  readonly adjust?: (body: Pattern) => Pattern;
}

/**
 * Writes down a story: every call is done to a symbolic store at the same time, which tells what the service has to
 * answer. Values that the service chooses are captured when they are first seen.
 */
export class Session {
  readonly plan: ServicePlan;
  readonly index: SchemaIndex;
  readonly store: RowStore;
  /** Callers of this story by name. */
  readonly actors = new Map<string, Actor>();
  readonly #variants: Variants;
  readonly #captured = new Map<number, string>();
  readonly #labels = new Map<string, number>();
  #steps: readonly Step[] = [];

  /** @param variants counts samples; shared by sessions whose samples have to differ */
  constructor(plan: ServicePlan, variants: Variants) {
    this.plan = plan;
    this.index = schemaIndex(plan.models);
    this.store = new RowStore(plan);
    this.#variants = variants;
  }

  /** What was told so far, captures that nobody uses left out. */
  steps(): readonly Step[] {
    const used = new Set<string>();
    for (const step of this.#steps) for (const name of namesUsed(step)) used.add(name);
    return this.#steps.map((step) =>
      step.kind === 'request'
        ? { ...step, captures: step.captures.filter(({ name }) => used.has(name)) }
        : step,
    );
  }

  /** The next sample of what the operation works with: no two of one resource are the same. */
  nextVariant({ behaviour, operation }: OperationPlan): number {
    const subject = 'resource' in behaviour ? String(behaviour.resource) : operation.id;
    const next = this.#variants.get(subject) ?? 0;
    this.#variants.set(subject, next + 1);
    return next;
  }

  operations(kind: BehaviourKind, resource?: string): readonly OperationPlan[] {
    return this.plan.operations.filter(
      ({ behaviour }) =>
        behaviour.kind === kind &&
        (resource === undefined || ('resource' in behaviour && behaviour.resource === resource)),
    );
  }

  sample(plan: OperationPlan, extent: 'full' | 'minimal' = 'full'): Inputs {
    if (plan.operation.request === null) return messageInputs(plan, this.nextVariant(plan));
    return withInputs(NO_INPUTS, {
      body: sampleBody(plan, this.nextVariant(plan), this.index, extent, this.plan.resources),
    });
  }

  /** Calls and expects what the plan says. Throws Undecidable where the plan leaves the answer open. */
  call(plan: OperationPlan, inputs: Inputs, telling: Telling): Outcome {
    const call = this.#callOf(plan, inputs, telling);
    const outcome = perform(this.store, call);
    this.#tell(call, telling, outcome, outcome.refused === null);
    return outcome;
  }

  /** What a call would answer; nothing is told and nothing changes. Throws Undecidable. */
  foresee(plan: OperationPlan, inputs: Inputs, actor: Actor | null = null): Outcome {
    const before = this.store.snapshot();
    try {
      return perform(this.store, this.#callOf(plan, inputs, { title: '', label: '', actor }));
    } finally {
      this.store.restore(before);
    }
  }

  /** Calls and expects a refusal that the store has no part in: a fault in the request or in the credential. */
  refused(plan: OperationPlan, inputs: Inputs, status: number, telling: Telling): void {
    const call = this.#callOf(plan, inputs, telling);
    this.#tell(call, telling, { status, ...refusalBody(this.store, status), headers: [] }, false);
  }

  /** What is stamped from here on is later than what was. */
  pause(): void {
    this.store.pause();
    this.add({ kind: 'pause' });
  }

  restart(): void {
    this.#steps = [...this.#steps, { kind: 'restart' }];
  }

  add(step: Step): void {
    this.#steps = [...this.#steps, step];
  }

  /** A pattern as a request can send it. Throws Undecidable when a part of it was never seen. */
  sendable(pattern: Pattern): Pattern {
    const made = this.#withCaptures(pattern);
    if (!isSendable(made)) throw new Undecidable(`${JSON.stringify(made)} cannot be sent`);
    return made;
  }

  #callOf(plan: OperationPlan, inputs: Inputs, telling: Telling): Call {
    const members = [...inputs.body].map(([name, value]) => ({ name, value }));
    const takesBody = plan.operation.request !== null || inputs.body.size > 0;
    return {
      plan,
      path: inputs.path,
      query: inputs.query,
      headers: inputs.headers,
      body: takesBody ? object(members) : null,
      actor: telling.actor === undefined ? null : telling.actor,
    };
  }

  #tell(
    call: Call,
    telling: Telling,
    outcome: Pick<Outcome, 'status' | 'content_type' | 'body' | 'headers'>,
    succeeded: boolean,
  ): void {
    const { operation } = call.plan;
    const label = this.#uniqueLabel(telling.label);
    const request = {
      method: operation.method === 'ANY' ? 'GET' : operation.method,
      path: this.sendable(filledPath(operation.path, call.path)),
      query: this.#sendableMembers(call.query),
      headers: this.#sendableMembers(call.headers),
      body: telling.content === undefined ? this.#content(call) : telling.content,
      actor: this.sendableActor(call.actor),
    };
    const told = outcome.body && telling.adjust ? telling.adjust(outcome.body) : outcome.body;
    const expect: Expectation = {
      status: outcome.status,
      content_type: outcome.content_type,
      headers: outcome.headers.map(({ name, value }) => ({ name, value: this.#withCaptures(value) })),
      body: told && this.#withCaptures(told),
      schema: succeeded ? documentedSchema(call.plan, outcome.status) : null,
    };
    const captures = this.#capturesIn(label, expect);
    // What is made of values that the same answer tells: a Location of its id, a link of its code.
    const headers = expect.headers.map(({ name, value }) => ({ name, value: this.#withCaptures(value) }));
    const body =
      expect.body &&
      mapPattern(expect.body, (part) => (part.kind === 'text' ? this.#withCaptures(part) : part));
    this.add({
      kind: 'request',
      title: telling.title,
      label,
      operation: operation.id,
      request,
      expect: { ...expect, headers, body },
      captures,
    });
  }

  #content(call: Call): RequestContent | null {
    if (!call.body) return null;
    const type = call.plan.operation.request?.content[0]?.content_type ?? 'application/json';
    const value = this.sendable(call.body);
    if (type.startsWith('multipart/')) return multipart(call.plan, value, this.index);
    return type === 'application/x-www-form-urlencoded' ? { kind: 'form', value } : { kind: 'json', value };
  }

  #sendableMembers(members: ReadonlyMap<string, Pattern>) {
    return [...members].map(([name, value]) => ({ name, value: this.sendable(value) }));
  }

  /** The caller as a step names it. */
  sendableActor(actor: Actor | null): Actor | null {
    if (!actor) return null;
    return {
      ...actor,
      key: actor.key && this.sendable(actor.key),
      token: actor.token && this.sendable(actor.token),
    };
  }

  #withCaptures(pattern: Pattern): Pattern {
    return mapPattern(pattern, (part) => {
      const name = part.kind === 'unknown' ? this.#captured.get(part.slot) : undefined;
      return name === undefined ? part : { kind: 'captured', name };
    });
  }

  #capturesIn(label: string, expect: Expectation): readonly Capture[] {
    const captures: Capture[] = [];
    const see = (pattern: Pattern, pointer: string) => {
      if (pattern.kind === 'object')
        for (const { name, value } of pattern.entries) see(value, `${pointer}/${escaped(name)}`);
      if (pattern.kind === 'array' && pattern.ordered && pattern.limit === 0)
        for (const [at, item] of pattern.items.entries()) see(item, `${pointer}/${at}`);
      if (pattern.kind !== 'unknown' || pattern.slot < 0 || this.#captured.has(pattern.slot)) return;
      const name = `${label}${pointer}`;
      this.#captured.set(pattern.slot, name);
      captures.push({ name, from: { kind: 'body', pointer } });
    };
    if (expect.body) see(expect.body, '');
    return captures;
  }

  #uniqueLabel(wanted: string): string {
    const taken = this.#labels.get(wanted) ?? 0;
    this.#labels.set(wanted, taken + 1);
    return taken === 0 ? wanted : `${wanted}${taken + 1}`;
  }
}

export function filledPath(path: string, values: ReadonlyMap<string, Pattern>): Pattern {
  return joined(
    path.split(/(\{[^}]+\})/).map((part) => {
      const name = /^\{(.+?)(?::path)?\}$/.exec(part)?.[1];
      return name === undefined
        ? known(part)
        : encodedPart(values.get(name) ?? known(`sample-${name.replaceAll('_', '-')}`));
    }),
  );
}

function documentedSchema({ operation }: OperationPlan, status: number): Schema | null {
  return operation.responses.find((response) => response.status === status)?.content[0]?.schema ?? null;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

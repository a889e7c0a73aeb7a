import { SlipwayError } from '../domain/failure.ts';
import type { Json } from '../domain/json.ts';
import type { Schema } from '../domain/schema.ts';
import type { AuthenticationPlan, ServicePlan } from '../domain/service-plan.ts';
import { credentialSettings } from '../generate/scenarios/credential-settings.ts';
import { mapPattern, type Pattern } from '../generate/scenarios/pattern.ts';
import type { Actor, RequestStep, Scenario, Step, WebSocketStep } from '../generate/scenarios/scenario.ts';
import type { HttpResponse, World } from '../ports/world.ts';
import { credential } from './credential.ts';
import { mismatches, type PlayMemory, textOf } from './match-pattern.ts';
import { requestBody } from './request-body.ts';
import type { Validate } from './response-schema.ts';

const ANSWER_WITHIN_MS = 10_000;
/** Services tell time in milliseconds at least. */
const PAUSE_MS = 3;
const SOCKET_WITHIN_MS = 2_000;

/** A running service and what is needed to call it. */
export interface Stage {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly plan: ServicePlan;
  readonly world: Pick<World, 'clock' | 'http'>;
  readonly signal: AbortSignal;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Settings that the service was started with; callers whose credential follows from none of them are left out. */
  readonly settings: Readonly<Record<string, string>>;
  readonly validate: Validate;
}

/** `faults`: empty when the service did all it should. `left_out`: why it could not be played. */
export interface Played {
  readonly scenario: Scenario;
  readonly faults: readonly string[];
  readonly left_out: string | null;
  readonly not_implemented: boolean;
  readonly duration_ms: number;
}

/** Plays one story against the running service; ends at the first step that goes wrong. */
export async function playScenario(scenario: Scenario, stage: Stage): Promise<Played> {
  const { clock } = stage.world;
  const began = clock.monotonic();
  const done = (result: Pick<Played, 'faults' | 'left_out'>): Played => ({
    scenario,
    ...result,
    not_implemented: scenario.steps.some((step) => step.kind === 'request' && step.expect.status === 501),
    duration_ms: Math.round(clock.monotonic() - began),
  });
  const obstacle = whyNotPlayable(scenario, stage);
  if (obstacle !== null) return done({ faults: [], left_out: obstacle });
  const memory: PlayMemory = {
    captured: new Map(),
    baselines: new Map(),
    settings: stage.settings,
    origin: stage.baseUrl,
    validate: (schema, value) => stage.validate(schema, value),
  };
  for (const step of scenario.steps) {
    if (step.kind === 'restart') continue;
    if (step.kind === 'pause') {
      await clock.sleep(PAUSE_MS, stage.signal);
      continue;
    }
    const faults =
      step.kind === 'request'
        ? await playRequest(step, stage, memory)
        : await playSocket(step, stage, memory);
    if (faults.length > 0)
      return done({ faults: faults.map((fault) => `${step.title}: ${fault}`), left_out: null });
  }
  return done({ faults: [], left_out: null });
}

function whyNotPlayable({ steps }: Scenario, { settings, plan }: Stage): string | null {
  if (steps.some(({ kind }) => kind === 'restart')) return 'the service would have to be restarted';
  const missing = steps
    .flatMap((step) => settingsNeeded(step, plan))
    .find((name) => settings[name] === undefined);
  return missing === undefined ? null : `the service's ${missing} is not known here`;
}

/** Settings without which a step cannot be played: those it sends, and those its caller's credential is made from. */
function settingsNeeded(step: Step, { authentication }: ServicePlan): readonly string[] {
  if (step.kind !== 'request' && step.kind !== 'websocket') return [];
  const actor = step.kind === 'request' ? step.request.actor : step.actor;
  const unsigned = actor !== null && actor.token === null && authentication !== null;
  const sent: string[] = [];
  const content = step.kind === 'request' ? step.request.body : null;
  if (content && 'value' in content)
    mapPattern(content.value, (part) => {
      if (part.kind === 'setting') sent.push(part.name);
      return part;
    });
  return unsigned ? [...sent, ...credentialSettings(authentication)] : sent;
}

async function playRequest(step: RequestStep, stage: Stage, memory: PlayMemory): Promise<readonly string[]> {
  const answer = await send(step, stage, memory);
  if (typeof answer === 'string') return [answer];
  const { expect } = step;
  if (answer.status !== expect.status)
    return [`${call(step, memory)} answered ${answer.status} instead of ${expect.status}${excerpt(answer)}`];
  const body = bodyOf(answer);
  for (const { name, from } of step.captures) {
    const value = from.kind === 'header' ? answer.headers[from.name] : at(body, from.pointer);
    if (value !== undefined) memory.captured.set(name, value);
  }
  const faults = [
    ...contentTypeFaults(step, answer),
    ...headerFaults(step, answer, memory),
    ...bodyFaults(step, body, stage, memory),
  ];
  return faults.map((fault) => `${call(step, memory)}: ${fault}`);
}

async function send(step: RequestStep, stage: Stage, memory: PlayMemory): Promise<HttpResponse | string> {
  const { request } = step;
  const query = new URLSearchParams(
    request.query.map(({ name, value }): [string, string] => [name, textOf(value, memory) ?? '']),
  ).toString();
  const carried = carry(request.actor, stage, memory);
  const search = [query, carried.query].filter((part) => part !== '').join('&');
  const content = request.body ? requestBody(request.body, memory) : null;
  const headers: Record<string, string> = {
    accept: 'application/json, */*',
    ...stage.headers,
    ...carried.headers,
  };
  for (const { name, value } of request.headers) headers[name] = textOf(value, memory) ?? '';
  if (content) headers['content-type'] = content.content_type;
  try {
    return await stage.world.http.request({
      method: request.method,
      url: `${stage.baseUrl}${pathOf(request.path, memory)}${search === '' ? '' : `?${search}`}`,
      headers,
      ...(content ? { body: content.body } : {}),
      timeout_ms: ANSWER_WITHIN_MS,
      signal: stage.signal,
    });
  } catch (thrown) {
    stage.signal.throwIfAborted();
    if (thrown instanceof SlipwayError) return thrown.failure.message;
    throw thrown;
  }
}

function carry(actor: Actor | null, stage: Stage, memory: PlayMemory) {
  const authentication: AuthenticationPlan | null = stage.plan.authentication;
  if (!actor || !authentication) return { headers: {}, query: '' };
  const token = actor.token ? textOf(actor.token, memory) : null;
  const key = actor.key ? textOf(actor.key, memory) : null;
  return credential(authentication, { subject: key ?? actor.subject, roles: actor.roles, token }, stage);
}

/** A path whose known parts are encoded already. */
function pathOf(pattern: Pattern, memory: PlayMemory): string {
  if (pattern.kind === 'text') return pattern.parts.map((part) => pathOf(part, memory)).join('');
  const text = textOf(pattern, memory) ?? '';
  return pattern.kind === 'captured' ? encodeURIComponent(text) : text;
}

function contentTypeFaults({ expect }: RequestStep, answer: HttpResponse): readonly string[] {
  if (expect.content_type === null || answer.body.byteLength === 0) return [];
  const given = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return given === expect.content_type
    ? []
    : [`the content type is '${given}', not '${expect.content_type}'`];
}

function headerFaults({ expect }: RequestStep, answer: HttpResponse, memory: PlayMemory): readonly string[] {
  return expect.headers.flatMap(({ name, value }) =>
    mismatches(value, answer.headers[name], memory, `header ${name}`),
  );
}

function bodyFaults(
  step: RequestStep,
  body: Json | undefined,
  stage: Stage,
  memory: PlayMemory,
): readonly string[] {
  const { expect } = step;
  if (expect.content_type === null)
    return body === undefined || body === '' ? [] : ['a body where none is documented'];
  const shape = expect.schema && body !== undefined ? shapeFaults(expect.schema, body, stage) : [];
  return [...(expect.body ? mismatches(expect.body, body, memory) : []), ...shape];
}

function shapeFaults(schema: Schema, body: Json, { validate }: Stage): readonly string[] {
  return validate(schema, body).map((fault) => `not of the documented shape: ${fault}`);
}

/** JSON where it says so, else the text; undefined where there is none. */
export function bodyOf(answer: HttpResponse): Json | undefined {
  if (answer.body.byteLength === 0) return undefined;
  if (!/json/.test(answer.headers['content-type'] ?? '')) return answer.text;
  try {
    const parsed: Json = JSON.parse(answer.text);
    return parsed;
  } catch {
    // What is no JSON is compared as the text it is, and differs.
    return answer.text;
  }
}

function at(body: Json | undefined, pointer: string): Json | undefined {
  let value: Json | undefined = body;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return value;
}

function call({ request }: RequestStep, memory: PlayMemory): string {
  return `${request.method} ${textOf(request.path, memory) ?? ''}`;
}

function excerpt({ text }: HttpResponse): string {
  return text === '' ? '' : `: ${text.length > 200 ? `${text.slice(0, 197)}...` : text}`;
}

async function playSocket(step: WebSocketStep, stage: Stage, memory: PlayMemory): Promise<readonly string[]> {
  const carried = carry(step.actor, stage, memory);
  const path = pathOf(step.path, memory);
  const answer = await stage.world.http.webSocket({
    url: `${stage.baseUrl.replace(/^http/, 'ws')}${path}${carried.query === '' ? '' : `?${carried.query}`}`,
    headers: { ...stage.headers, ...carried.headers },
    send: step.send.map((message) => JSON.stringify(message)),
    expect: step.expect_messages,
    until_ms: SOCKET_WITHIN_MS,
  });
  if (!answer.opened) return [`WS ${path} did not open (close code ${answer.close_code ?? 'none'})`];
  return answer.messages.length >= step.expect_messages
    ? []
    : [`WS ${path} sent ${answer.messages.length} messages instead of ${step.expect_messages}`];
}

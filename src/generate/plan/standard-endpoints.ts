import type { Operation, Service, StandardEndpoint } from '../../domain/ir.ts';
import { STANDARD_ENDPOINTS } from '../../domain/ir.ts';
import type { Json } from '../../domain/json.ts';
import { isJsonObject } from '../../domain/json.ts';
import type { Schema } from '../../domain/schema.ts';
import type { ResponsePlan, Value } from '../../domain/service-plan.ts';
import type { Planner } from './planner.ts';
import { builtOf } from './planner.ts';
import { deriveBody } from './respond/derive.ts';
import { sceneOf } from './respond/respond.ts';
import type { Scene } from './respond/scene.ts';
import { exampleObject, isOpen, own, successBody, successOf, typeOf, wordsAllowed } from './shapes.ts';
import { choice, count, literal, NOW, objectOf, service } from './values.ts';
import { snake, wordsOf } from './words.ts';

/** The operations that the document leaves out of the five, as if it had them. */
export function missingStandardEndpoints(spec: Service): Operation[] {
  return STANDARD_ENDPOINTS.filter((endpoint) => {
    const method = endpoint === 'message' ? 'POST' : 'GET';
    const taken = (operation: Operation) =>
      operation.standard === endpoint || (operation.method === method && operation.path === `/${endpoint}`);
    return !spec.operations.some(taken);
  }).map((endpoint) => synthesized(endpoint, spec));
}

/** What a standard endpoint answers: the document's shape where it has one, else the usual one. It never fails to derive. */
export function respondStandard(
  operation: Operation,
  endpoint: StandardEndpoint,
  planner: Planner,
): ResponsePlan {
  const status = successOf(operation)?.status ?? 200;
  const base = { status, content_type: 'application/json', headers: [] };
  const body = successBody(operation);
  const schema = body ? planner.shapes.resolve(body.schema) : {};
  if (!body || isOpen(schema) || !schema.properties)
    return { ...base, body: usualBody(endpoint, operation, planner) };
  const scene: Scene = {
    ...sceneOf(operation, { kind: 'standard', endpoint }, null, null, planner),
    row: false,
    lenient: true,
    example: exampleObject(body),
  };
  return { ...base, body: documentedBody(endpoint, body.schema, scene) };
}

function documentedBody(endpoint: StandardEndpoint, schema: Schema, scene: Scene): Value {
  const parts = scene.planner.shapes.properties(schema);
  const entries = parts.flatMap((part): (readonly [string, Value])[] => {
    const known =
      encryption(part.name, endpoint, scene) ??
      ENDPOINT_VALUES[endpoint](snake(part.name), part.schema, own(scene.example, part.name));
    if (known) return [[part.name, known]];
    const borrowed = borrowedValue(part.name, scene);
    if (borrowed) return [[part.name, borrowed]];
    const only: Schema = { type: 'object', properties: { [part.name]: part.schema }, required: [part.name] };
    const value = deriveBody(only, scene);
    return value.kind === 'object' ? value.entries.map((entry) => [entry.name, entry.value] as const) : [];
  });
  return objectOf(entries);
}

/** `holder_control` and `governance_stable`, where `GET /voting/governance` has `holder_control_percentage` and `is_stable`. */
function borrowedValue(name: string, scene: Scene): Value | null {
  const { planner } = scene;
  const word = snake(name);
  const words = wordsOf(name);
  if (words.length < 2) return null;
  for (const { operation, role } of planner.understood) {
    const body = role.kind === 'summary' ? successBody(operation) : null;
    if (role.kind !== 'summary' || !body) continue;
    const about = operation.path.includes(words[0] ?? '') ? `is_${words.slice(1).join('_')}` : null;
    const wanted = planner.shapes
      .properties(body.schema)
      .find((part) => snake(part.name).startsWith(`${word}_`) || snake(part.name) === about);
    if (!wanted) continue;
    const built = builtOf(planner, role.draft);
    const other = {
      ...sceneOf(operation, { kind: 'summary', parents: [] }, built, null, planner),
      row: false,
      lenient: true,
    };
    const value = deriveBody(body.schema, other);
    const found =
      value.kind === 'object' ? value.entries.find((entry) => entry.name === wanted.name) : undefined;
    if (found && found.value.kind !== 'literal') return found.value;
  }
  return null;
}

function encryption(name: string, endpoint: StandardEndpoint, scene: Scene): Value | null {
  const keeps = scene.planner.resources.some(({ plan }) =>
    plan.fields.some((field) => field.role === 'secret'),
  );
  return endpoint === 'health' && snake(name) === 'encryption' && keeps ? literal('active') : null;
}

type Known = (name: string, schema: Schema, example: Json | undefined) => Value | null;

const ENDPOINT_VALUES: Readonly<Record<StandardEndpoint, Known>> = {
  health: (name, schema, example) => {
    if (name === 'status') return healthWord(schema, example);
    if (/^(?:database|db|storage|store)$/.test(name) && typeOf(schema) === 'string')
      return literal('connected');
    return name === 'timestamp' || name === 'time' ? NOW : null;
  },
  capabilities: (name, schema, example) => {
    if (name === 'dependencies') return service('dependency_names');
    if (/^\w+_version$/.test(name) && typeof example === 'string') return literal(example);
    // What a service declares about itself is fixed, so the document's own words are the answer.
    if (name === 'metadata' && isJsonObject(example)) return literal(example);
    return name === 'metadata' && typeOf(schema) === 'object' ? metadata() : null;
  },
  state: (name, schema, example) => (name === 'status' ? healthWord(schema, example) : null),
  dependencies: (name) => {
    if (name === 'required') return service('dependencies_required');
    if (name === 'optional') return service('dependencies_optional');
    if (name === 'missing') return service('dependencies_missing');
    return name === 'dependencies' ? service('dependencies') : null;
  },
  message: (name) => {
    if (name === 'received' || name === 'acknowledged') return literal(true);
    if (name === 'trace_id' || name === 'message_id') return traceId(name);
    if (name === 'processed_at' || name === 'timestamp') return NOW;
    return name === 'result' || name === 'status' ? literal('success') : null;
  },
};

/** The document's own word for healthy; `degraded` while a required dependency does not answer. */
function healthWord(schema: Schema, example: Json | undefined): Value {
  const listed = wordsAllowed(schema);
  const shown = typeof example === 'string' ? (example.split('|')[0]?.trim() ?? 'ok') : undefined;
  const word = listed[0] ?? shown ?? 'ok';
  if (word === 'ok') return service('status');
  const other = listed.find((one) => /degraded|unhealthy|error|inactive/.test(one)) ?? 'degraded';
  return choice(service('status'), [['ok', literal(word)]], literal(other));
}

function metadata(): Value {
  return objectOf([['operations', service('operations')]]);
}

function traceId(name: string): Value {
  return { kind: 'input', from: 'body', name, fallback: { kind: 'request', field: 'id' } };
}

function usualBody(endpoint: StandardEndpoint, operation: Operation, planner: Planner): Value {
  switch (endpoint) {
    case 'health':
      return objectOf([
        ['status', service('status')],
        ['service', service('name')],
        ['version', service('version')],
        ['timestamp', NOW],
        ['uptime_seconds', service('uptime_seconds')],
      ]);
    case 'capabilities':
      return objectOf([
        ['service', service('name')],
        ['version', service('version')],
        ['features', service('features')],
        ['operations', service('operations')],
        ['dependencies', service('dependency_names')],
      ]);
    case 'state':
      return objectOf([
        ['uptime_seconds', service('uptime_seconds')],
        ['requests_total', service('requests_total')],
        ['errors_last_hour', service('errors_last_hour')],
        ['last_restart', service('started_at')],
        ...planner.resources.map(({ plan }) => [plan.plural, count(plan.name, [])] as const),
      ]);
    case 'dependencies':
      return objectOf([
        ['required', service('dependencies_required')],
        ['optional', service('dependencies_optional')],
        ['missing', service('dependencies_missing')],
      ]);
    case 'message':
      return objectOf([
        ['received', literal(true)],
        ['trace_id', traceIdOf(operation, planner)],
        ['processed_at', NOW],
        ['result', literal('success')],
      ]);
  }
}

function traceIdOf(operation: Operation, planner: Planner): Value {
  const media = operation.request?.content[0];
  const named = media
    ? planner.shapes.properties(media.schema).some((part) => part.name === 'trace_id')
    : true;
  return named ? traceId('trace_id') : { kind: 'request', field: 'id' };
}

const MESSAGE: Schema = {
  type: 'object',
  properties: {
    trace_id: { type: 'string', maxLength: 200 },
    source: { type: 'string' },
    target: { type: 'string' },
    message_type: { type: 'string', enum: ['status', 'event', 'command', 'query'] },
    payload: { type: 'object' },
    timestamp: { type: 'string', format: 'date-time' },
  },
  required: ['trace_id', 'message_type'],
};

function synthesized(endpoint: StandardEndpoint, spec: Service): Operation {
  const message = endpoint === 'message';
  const ids = new Set(spec.operations.map((operation) => operation.id));
  const wanted = message ? 'postMessage' : `get${endpoint.charAt(0).toUpperCase()}${endpoint.slice(1)}`;
  let id = wanted;
  for (let number = 2; ids.has(id); number += 1) id = `${wanted}${number}`;
  return {
    id,
    method: message ? 'POST' : 'GET',
    path: `/${endpoint}`,
    summary: SUMMARIES[endpoint],
    description: '',
    source: spec.source,
    origin: 'inferred',
    standard: endpoint,
    parameters: [],
    request: message
      ? {
          required: true,
          description: '',
          content: [{ content_type: 'application/json', schema: MESSAGE, examples: [] }],
          source: spec.source,
        }
      : null,
    responses: [
      {
        status: 200,
        description: SUMMARIES[endpoint],
        content: [{ content_type: 'application/json', schema: { type: 'object' }, examples: [] }],
        headers: [],
        source: spec.source,
        origin: 'inferred',
      },
    ],
    security: null,
    messages: [],
    notes: [],
    tags: ['standard'],
  };
}

const SUMMARIES: Readonly<Record<StandardEndpoint, string>> = {
  health: 'Whether the service works',
  capabilities: 'What the service can do',
  state: 'Counters since the start',
  dependencies: 'What the service needs, and whether it answers',
  message: 'A message from another service',
};

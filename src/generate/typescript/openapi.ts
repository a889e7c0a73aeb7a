import type { Parameter, Response, Service } from '../../domain/ir.ts';
import type { Json, JsonObject } from '../../domain/json.ts';
import type { Schema } from '../../domain/schema.ts';
import type { AuthenticationPlan, ErrorPlan, OperationPlan, ServicePlan } from '../../domain/service-plan.ts';
import { Names, pascalCase } from './identifiers.ts';
import { distinctPlaces } from './openapi-paths.ts';

/** The OpenAPI 3.1 document of a service, as it is served. WebSocket operations stand in it as the GET that they begin with. */
export function openapiDocument(plan: ServicePlan, ir: Service): JsonObject {
  const { models: names, problem } = componentNames(plan);
  const convert = (schema: Schema): Json => schemaJson(schema, names);
  const parts: Parts = { convert, problem: { $ref: `#/components/schemas/${problem}` } };
  const paths = distinctPlaces(plan.operations).map(({ path, operations }): readonly [string, Json] => [
    path,
    Object.fromEntries(
      operations.map(({ method, plan: operation }) => [method, operationJson(operation, plan, parts)]),
    ),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: plan.title,
      version: plan.version,
      ...(ir.purpose !== '' && { description: ir.purpose }),
    },
    'x-service-name': plan.name,
    paths: Object.fromEntries(paths),
    components: {
      schemas: {
        ...Object.fromEntries(
          plan.models.map((model) => [names.get(model.name) ?? model.name, convert(model.schema)]),
        ),
        [problem]: problemSchema(plan.errors),
      },
      ...(plan.authentication && {
        securitySchemes: { credentials: securityScheme(plan.authentication) },
      }),
    },
  };
}

interface Parts {
  readonly convert: (schema: Schema) => Json;
  /** Reference to the schema of error bodies. */
  readonly problem: JsonObject;
}

/** The document's own models keep their names; the error body takes one that is free. */
function componentNames(plan: ServicePlan): {
  readonly models: ReadonlyMap<string, string>;
  readonly problem: string;
} {
  const names = new Names();
  const models = new Map(
    plan.models.map(({ name }) => [name, names.take(/^[\w.-]+$/.test(name) ? name : pascalCase(name))]),
  );
  return { models, problem: names.take('Problem') };
}

function operationJson(
  { operation, respond, failures, security, behaviour }: OperationPlan,
  plan: ServicePlan,
  { convert, problem }: Parts,
): JsonObject {
  const parameters = operation.parameters.filter((parameter) => parameter.in !== 'cookie');
  const documented = operation.responses.filter(({ status }) => status < 400);
  const success = documented.some(({ status }) => status === respond.status)
    ? documented.filter(({ status }) => status === respond.status)
    : [];
  const responses: Record<string, Json> = {};
  const unknown = { description: 'Success' };
  for (const { status, description, content, headers } of success) {
    responses[String(status)] = {
      description: description === '' ? 'Success' : description,
      ...(headers.length > 0 && { headers: headersJson(headers, convert) }),
      ...(content.length > 0 && {
        content: Object.fromEntries(
          content.map(({ content_type, schema }) => [content_type, { schema: convert(schema) }]),
        ),
      }),
    };
  }
  if (behaviour.kind !== 'underivable') responses[String(respond.status)] ??= unknown;
  for (const { status, reason } of failures) {
    responses[String(status)] = problemResponse(reason, plan.errors, problem);
  }
  if (behaviour.kind === 'underivable')
    responses['501'] ??= problemResponse(behaviour.reason, plan.errors, problem);
  return {
    operationId: operation.id,
    ...(operation.summary !== '' && { summary: operation.summary }),
    ...(operation.description !== '' && { description: operation.description }),
    ...(operation.tags.length > 0 && { tags: operation.tags }),
    ...(parameters.length > 0 && {
      parameters: parameters.map((parameter) => parameterJson(parameter, convert)),
    }),
    ...(operation.request && {
      requestBody: {
        required: operation.request.required,
        content: Object.fromEntries(
          operation.request.content.map(({ content_type, schema, examples }) => [
            content_type,
            { schema: convert(schema), ...(examples[0] !== undefined && { example: examples[0] }) },
          ]),
        ),
      },
    }),
    responses,
    ...(security && plan.authentication && { security: [{ credentials: [] }] }),
    'x-source': `${operation.source.file}:${operation.source.line}`,
  };
}

function parameterJson(parameter: Parameter, convert: (schema: Schema) => Json): JsonObject {
  return {
    name: parameter.name,
    in: parameter.in,
    required: parameter.in === 'path' || parameter.required,
    ...(parameter.description !== '' && { description: parameter.description }),
    ...listStyle(parameter),
    schema: convert(parameter.schema),
  };
}

/** How a list travels in one query parameter; in paths and headers a comma is the rule. */
function listStyle({ in: place, separator }: Parameter): JsonObject {
  if (separator === undefined || place === 'path' || place === 'header') return {};
  if (separator === ',') return { explode: false };
  return { style: separator === ' ' ? 'spaceDelimited' : 'pipeDelimited', explode: false };
}

function headersJson(headers: Response['headers'], convert: (schema: Schema) => Json): JsonObject {
  return Object.fromEntries(
    headers.map(({ name, description, schema }) => [
      name,
      { ...(description !== '' && { description }), schema: convert(schema) },
    ]),
  );
}

function problemResponse(reason: string, errors: ErrorPlan, problem: JsonObject): JsonObject {
  const type = errors.kind === 'problem' ? 'application/problem+json' : 'application/json';
  return {
    description: reason === '' ? 'Refused' : reason,
    content: { [type]: { schema: problem } },
  };
}

function problemSchema(errors: ErrorPlan): JsonObject {
  const text = { type: 'string' };
  if (errors.kind === 'problem') {
    const fields = {
      type: 'array',
      items: { type: 'object', properties: { pointer: text, detail: text }, required: ['pointer', 'detail'] },
    };
    return {
      type: 'object',
      properties: { type: text, title: text, status: { type: 'integer' }, detail: text, errors: fields },
      required: ['type', 'title', 'status', 'detail'],
    };
  }
  const names = [errors.message_field, errors.code_field].filter((name) => name !== null);
  const inner: JsonObject = {
    type: 'object',
    properties: {
      ...Object.fromEntries(names.map((name) => [name, text])),
      ...(errors.list_field !== null && { [errors.list_field]: { type: 'array', items: {} } }),
    },
    required: names,
  };
  if (errors.envelope === null) return inner;
  return { type: 'object', properties: { [errors.envelope]: inner }, required: [errors.envelope] };
}

function securityScheme({ kind, carrier }: AuthenticationPlan): JsonObject {
  if (kind === 'basic') return { type: 'http', scheme: 'basic' };
  if (kind === 'jwt' && carrier.in === 'header' && carrier.name.toLowerCase() === 'authorization') {
    return { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };
  }
  return { type: 'apiKey', in: carrier.in, name: carrier.name };
}

function schemaJson(schema: Schema, names: ReadonlyMap<string, string>): Json {
  const reference = /^#\/models\/(.+)$/s.exec(schema.$ref ?? '')?.[1];
  if (schema.$ref !== undefined) {
    const name = reference === undefined ? undefined : names.get(reference);
    return name === undefined ? {} : { $ref: `#/components/schemas/${name}` };
  }
  const convert = (inner: Schema): Json => schemaJson(inner, names);
  const { properties, items, additionalProperties, allOf, anyOf, oneOf, ...rest } = schema;
  return {
    ...(rest as JsonObject),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, inner]) => [name, convert(inner)]),
      ),
    }),
    ...(items && { items: convert(items) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? convert(additionalProperties) : additionalProperties,
    }),
    ...(allOf && { allOf: allOf.map(convert) }),
    ...(anyOf && { anyOf: anyOf.map(convert) }),
    ...(oneOf && { oneOf: oneOf.map(convert) }),
  };
}

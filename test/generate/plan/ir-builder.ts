import type {
  Model,
  Operation,
  OperationMethod,
  Parameter,
  Response,
  Service,
  StandardEndpoint,
} from '../../../src/domain/ir.ts';
import type { Json } from '../../../src/domain/json.ts';
import type { Schema } from '../../../src/domain/schema.ts';
import type { SourcePlace } from '../../../src/domain/source-place.ts';

/** Compact spelling of an operation for tests: `operation('POST /rooms', {...})`. */
export interface OperationSketch {
  readonly id?: string;
  readonly summary?: string;
  readonly notes?: readonly string[];
  readonly query?: Readonly<Record<string, Schema>>;
  readonly body?: Schema;
  readonly bodyExample?: Json;
  readonly contentType?: string;
  /** Status -> body schema; null for a response without a body. */
  readonly responses: Readonly<Record<number, Schema | null>>;
  readonly descriptions?: Readonly<Record<number, string>>;
  readonly examples?: Readonly<Record<number, Json>>;
  readonly responseType?: string;
  readonly roles?: readonly string[] | null;
  readonly standard?: StandardEndpoint;
  readonly line?: number;
}

export const text: Schema = { type: 'string' };
export const integer: Schema = { type: 'integer' };
export const number: Schema = { type: 'number' };
export const boolean: Schema = { type: 'boolean' };
export const time: Schema = { type: 'string', format: 'date-time' };
export const uuid: Schema = { type: 'string', format: 'uuid' };

export function list(items: Schema): Schema {
  return { type: 'array', items };
}

export function ref(model: string): Schema {
  return { $ref: `#/models/${model}` };
}

export function nullable(schema: Schema): Schema {
  return { ...schema, type: [typeof schema.type === 'string' ? schema.type : 'string', 'null'] };
}

/** All properties required but those whose name ends in `?`. */
export function object(properties: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
    required: entries.filter(([name]) => !name.endsWith('?')).map(([name]) => name),
  };
}

export function operation(route: string, sketch: OperationSketch): Operation {
  const [method, path = '/'] = route.split(' ');
  const source = place(sketch.line ?? 1);
  const responses = Object.entries(sketch.responses).map(([status, schema]): Response => {
    const code = Number(status);
    const example = sketch.examples?.[code];
    const media = {
      content_type: sketch.responseType ?? 'application/json',
      schema: schema ?? {},
      examples: example === undefined ? [] : [example],
    };
    return {
      status: code,
      description: sketch.descriptions?.[code] ?? '',
      content: schema === null ? [] : [media],
      headers: [],
      source,
      origin: 'stated',
    };
  });
  return {
    id: sketch.id ?? idOf(route),
    method: method as OperationMethod,
    path,
    summary: sketch.summary ?? '',
    description: '',
    source,
    origin: 'stated',
    standard: sketch.standard ?? null,
    parameters: [...pathParameters(path, source), ...queryParameters(sketch.query ?? {}, source)],
    request: sketch.body
      ? {
          required: true,
          description: '',
          content: [
            {
              content_type: sketch.contentType ?? 'application/json',
              schema: sketch.body,
              examples: sketch.bodyExample === undefined ? [] : [sketch.bodyExample],
            },
          ],
          source,
        }
      : null,
    responses,
    security:
      sketch.roles === undefined
        ? null
        : { required: sketch.roles !== null, roles: sketch.roles ?? [], owner_only: false, source },
    messages: [],
    notes: sketch.notes ?? [],
    tags: [],
  };
}

export function model(name: string, schema: Schema, constraints: Model['constraints'] = []): Model {
  return { name, description: '', schema, constraints, source: place(1), origin: 'stated' };
}

export function service(name: string, parts: Partial<Service>): Service {
  return {
    name,
    title: name,
    version: '1.0.0',
    port: null,
    purpose: '',
    source: place(1),
    operations: [],
    models: [],
    dependencies: [],
    configuration: [],
    authentication: null,
    error_shape: null,
    stack: [],
    capabilities: [],
    inferences: [],
    ...parts,
  };
}

export function place(line: number): SourcePlace {
  return { file: 'SPEC.md', line };
}

function idOf(route: string): string {
  const [method = '', path = ''] = route.split(' ');
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(
    '',
  );
}

function pathParameters(path: string, source: SourcePlace): Parameter[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map((match) => ({
    name: match[1] ?? '',
    in: 'path',
    required: true,
    description: '',
    schema: text,
    source,
  }));
}

function queryParameters(query: Readonly<Record<string, Schema>>, source: SourcePlace): Parameter[] {
  return Object.entries(query).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    description: schema.description ?? '',
    schema,
    source,
  }));
}

import type { MediaType, Model, Operation, Response, Service } from '../../domain/ir.ts';
import type { Json } from '../../domain/json.ts';
import { isJsonObject } from '../../domain/json.ts';
import type { Schema, SchemaType } from '../../domain/schema.ts';

/** One named part of an object schema, references followed. */
export interface Property {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly nullable: boolean;
  /** The model that its schema refers to, or its items do. */
  readonly model: string | null;
}

/** Reads schemas of one service with references followed. Never throws; a cycle ends in an open schema. */
export interface Shapes {
  readonly models: readonly Model[];
  resolve(schema: Schema): Schema;
  properties(schema: Schema): readonly Property[];
  modelOf(schema: Schema): string | null;
}

const DEEPEST = 12;

export function shapesOf(models: readonly Model[]): Shapes {
  const byName = new Map(models.map((model) => [model.name, model.schema]));
  const target = (schema: Schema): string | null => {
    const name = schema.$ref?.startsWith('#/models/') ? schema.$ref.slice('#/models/'.length) : null;
    return name !== null && byName.has(name) ? name : null;
  };
  function resolve(schema: Schema, depth = 0): Schema {
    if (depth > DEEPEST) return {};
    if (schema.$ref !== undefined) {
      const name = target(schema);
      const found = name === null ? undefined : byName.get(name);
      return found === undefined ? {} : resolve(found, depth + 1);
    }
    if (schema.allOf)
      return merged(
        schema,
        schema.allOf.map((part) => resolve(part, depth + 1)),
      );
    const choices = schema.anyOf ?? schema.oneOf;
    if (!choices) return schema;
    const real = choices.filter((choice) => choice.type !== 'null');
    const [only] = real;
    if (only === undefined || real.length > 1) return schema;
    const chosen = resolve(only, depth + 1);
    return real.length < choices.length ? { ...chosen, type: withNull(chosen) } : chosen;
  }
  function modelOf(schema: Schema): string | null {
    const direct = target(schema);
    if (direct !== null) return direct;
    for (const part of schema.allOf ?? schema.anyOf ?? schema.oneOf ?? []) {
      const name = target(part);
      if (name !== null) return name;
    }
    return null;
  }
  return {
    models,
    resolve: (schema) => resolve(schema),
    modelOf,
    properties(schema) {
      const whole = resolve(schema);
      const required = new Set(whole.required ?? []);
      return Object.entries(whole.properties ?? {}).map(([name, part]) => {
        const inner = resolve(part);
        return {
          name,
          schema: inner,
          required: required.has(name),
          nullable: isNullable(inner),
          model: modelOf(part) ?? (inner.items ? modelOf(inner.items) : null),
        };
      });
    },
  };
}

/** The type of a schema without `null`; told from its parts where it is not written. */
export function typeOf(schema: Schema): SchemaType | null {
  const types = (typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])).filter(
    (type) => type !== 'null',
  );
  const [first] = types;
  if (first !== undefined) return types.includes('number') ? 'number' : first;
  if (schema.properties) return 'object';
  if (schema.items) return 'array';
  const sample = schema.const ?? schema.enum?.[0] ?? schema.default;
  return sample === undefined ? null : typeOfValue(sample);
}

export function isNullable(schema: Schema): boolean {
  if (Array.isArray(schema.type)) return schema.type.includes('null');
  return schema.type === 'null' || schema.enum?.includes(null) === true;
}

export function isTime(schema: Schema): boolean {
  return schema.format === 'date-time' || schema.format === 'date';
}

export function isNumeric(schema: Schema): boolean {
  const type = typeOf(schema);
  return type === 'integer' || type === 'number';
}

/** Strings of an `enum` or `const`, else of the examples. */
export function wordsAllowed(schema: Schema): readonly string[] {
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return values.filter((value) => typeof value === 'string');
}

/** The words that a value may be: its `enum`, else those that its description lists (`in, out`, `held | redeemed`). */
export function choicesOf(schema: Schema): readonly string[] {
  const allowed = wordsAllowed(schema);
  return allowed.length > 0 ? allowed : listedWords(schema.description ?? '');
}

/** `queued, running, completed` in a comment: words that are separated by commas, bars, slashes or `or`. */
export function listedWords(description: string): string[] {
  const parts = description
    .split(/\s*(?:,|\||\/|\bor\b)\s*/)
    .map((part) => part.trim().replace(/^["'`]|["'`.]$/g, ''));
  return parts.length > 1 && parts.every((part) => /^[a-z][a-z0-9_-]{1,30}$/i.test(part)) ? parts : [];
}

/** The first response below 400; an operation of a valid IR has one. */
export function successOf(operation: Operation): Response | null {
  return operation.responses.find((response) => response.status < 400) ?? null;
}

/** JSON body of a success, or null when it has none or is no JSON. */
export function successBody(operation: Operation): MediaType | null {
  return jsonMedia(successOf(operation)?.content ?? []);
}

/** Body of a request in a form that has named fields: JSON, a form or a multipart form. */
export function requestBody(operation: Operation): MediaType | null {
  const content = operation.request?.content ?? [];
  return jsonMedia(content) ?? content.find((media) => /form/.test(media.content_type)) ?? null;
}

export function jsonMedia(content: readonly MediaType[]): MediaType | null {
  return content.find((media) => /json/.test(media.content_type)) ?? null;
}

/** The first example of a media type that is an object; the schema's own where it has one. */
export function exampleObject(media: MediaType | null): { readonly [name: string]: Json } {
  const samples: readonly Json[] = [...(media?.examples ?? []), ...(media?.schema.examples ?? [])];
  return (
    (samples.find((sample) => isJsonObject(sample)) as { readonly [name: string]: Json } | undefined) ?? {}
  );
}

/** Own value of a name in an object that came from a document; never an inherited one. */
export function own(object: { readonly [name: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Whether a schema says nothing about the value. */
export function isOpen(schema: Schema): boolean {
  return (
    typeOf(schema) === null && !schema.anyOf && !schema.oneOf && !schema.allOf && schema.$ref === undefined
  );
}

/** Every sentence the document has on an operation, lower case, for rules that look for words. */
export function proseOf(operation: Operation): string {
  return [operation.summary, operation.description, ...operation.notes].join('\n').toLowerCase();
}

/** What the document says on a status of an operation, lower case. */
export function statusProse(operation: Operation, status: number): string | null {
  const response = operation.responses.find((candidate) => candidate.status === status);
  return response === undefined ? null : response.description.toLowerCase();
}

export function modelsByName(service: Service): ReadonlyMap<string, Model> {
  return new Map(service.models.map((model) => [model.name, model]));
}

function merged(outer: Schema, parts: readonly Schema[]): Schema {
  const { allOf: _allOf, ...rest } = outer;
  const all = [...parts, rest];
  return {
    ...Object.assign({}, ...all),
    properties: Object.fromEntries(all.flatMap((part) => Object.entries(part.properties ?? {}))),
    required: [...new Set(all.flatMap((part) => part.required ?? []))],
  };
}

function withNull(schema: Schema): readonly SchemaType[] {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return [...types.filter((type) => type !== 'null'), 'null'];
}

function typeOfValue(value: Json): SchemaType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : 'object';
}

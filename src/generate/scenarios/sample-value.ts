import { isJsonObject, type Json } from '../../domain/json.ts';
import type { Schema, SchemaType } from '../../domain/schema.ts';
import { resolved, type SchemaIndex } from './schema-index.ts';
import { textMatching } from './text-matching.ts';

/**
 * A value that a schema accepts. `variant` counts up through the samples of one scenario: different variants give
 * different values wherever the schema leaves room, so that unique fields do not clash.
 */
export function sampleValue(schema: Schema, name: string, variant: number, index: SchemaIndex): Json {
  return sample(schema, name, variant, { index, open: new Set() });
}

interface Walk {
  readonly index: SchemaIndex;
  /** Models that are being sampled further up: what may be left out of them ends there. */
  readonly open: ReadonlySet<string>;
}

function sample(schema: Schema, name: string, variant: number, { index, open }: Walk): Json {
  const whole = resolved(schema, index);
  const walk = { index, open: new Set([...open, ...modelsIn(schema)]) };
  if (open.size > DEEPEST) return null;
  if (whole.const !== undefined) return whole.const;
  if (whole.enum)
    return (
      pick(
        whole.enum.filter((one) => one !== null),
        variant,
      ) ?? null
    );
  switch (typeOf(whole)) {
    case 'object':
      return sampleObject(whole, variant, walk);
    case 'array':
      return sampleArray(whole, name, variant, walk);
    case 'integer':
    case 'number':
      return sampleNumber(whole, variant);
    case 'boolean':
      return booleanSample(whole, variant);
    case 'null':
      return null;
    default:
      return sampleText(whole, name, variant);
  }
}

/** Members of an object schema that a caller may send: read-only ones left out. */
export function sendableProperties(schema: Schema, index: SchemaIndex): readonly [string, Schema][] {
  return Object.entries(resolved(schema, index).properties ?? {}).filter(
    ([, property]) => !isReadOnly(property, index),
  );
}

function isReadOnly(property: Schema, index: SchemaIndex): boolean {
  return resolved(property, index).readOnly === true;
}

/** The type that decides how a value looks: the first that is not null; told from the keywords where none is given. */
export function typeOf(schema: Schema): SchemaType {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const first = types.find((type) => type !== 'null') ?? types[0];
  if (first !== undefined) return first;
  if (schema.properties) return 'object';
  if (schema.items) return 'array';
  if (schema.minimum !== undefined || schema.maximum !== undefined) return 'number';
  return 'string';
}

/**
 * What the document marks read-only below the top names rows that exist (`specialties: [{id, name}]`): it is sent where it
 * is required.
 */
function sampleObject(schema: Schema, variant: number, walk: Walk): Json {
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties ?? {}).filter(([name, property]) =>
    required.has(name) ? true : !isReadOnly(property, walk.index) && !comesBack(property, walk),
  );
  return Object.fromEntries(members.map(([name, property]) => [name, sample(property, name, variant, walk)]));
}

function sampleArray(schema: Schema, name: string, variant: number, walk: Walk): Json {
  const least = schema.minItems ?? 0;
  const wanted = schema.items && comesBack(schema.items, walk) ? least : Math.max(least, 1);
  const length = Math.min(wanted, schema.maxItems ?? Number.POSITIVE_INFINITY);
  const example = firstExample(schema, Array.isArray);
  if (example !== undefined && variant === 0) return example;
  const items = schema.items && { ...schema.items, examples: Array.isArray(example) ? example : [] };
  return Array.from({ length }, (_, at) =>
    items ? sample(items, singular(name), variant + at, walk) : `${singular(name)}-${variant + at + 1}`,
  );
}

/** A model that needs itself has no finite sample; what is left then is refused by the service. */
const DEEPEST = 24;

/** Whether a schema is, or may be, a model that is being sampled further up. */
function comesBack(schema: Schema, { open }: Walk): boolean {
  return modelsIn(schema).some((name) => open.has(name));
}

/** Models that a schema names itself, not those that they name. */
function modelsIn(schema: Schema): readonly string[] {
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [...(schema.$ref === undefined ? [] : [schema.$ref]), ...parts.flatMap(modelsIn)];
}

function sampleNumber(schema: Schema, variant: number): number {
  const whole = typeOf(schema) === 'integer';
  const step = schema.multipleOf ?? (whole ? 1 : 0.5);
  const least =
    schema.minimum ?? (schema.exclusiveMinimum === undefined ? undefined : schema.exclusiveMinimum + step);
  const most =
    schema.maximum ?? (schema.exclusiveMaximum === undefined ? undefined : schema.exclusiveMaximum - step);
  const example = firstExample(schema, (value) => typeof value === 'number');
  const start = typeof example === 'number' ? example : (least ?? Math.min(0, most ?? 0)) + step * 2;
  const wanted = start + step * variant;
  if (most === undefined || wanted <= most)
    return round(least === undefined ? wanted : Math.max(least, wanted));
  if (least === undefined) return round(most - step * variant);
  const room = Math.floor((most - least) / step) + 1;
  return round(least + step * (variant % room));
}

function booleanSample(schema: Schema, variant: number): boolean {
  const preferred = schema.default === true ? false : schema.default !== false || variant % 2 === 0;
  return variant % 2 === 0 ? preferred : !preferred;
}

function sampleText(schema: Schema, name: string, variant: number): string {
  const example = firstExample(schema, (value) => typeof value === 'string');
  if (schema.pattern !== undefined) {
    const expression = schema.pattern;
    if (typeof example === 'string' && variant === 0 && new RegExp(expression, 'u').test(example))
      return example;
    return textMatching(expression, variant + 1) ?? (typeof example === 'string' ? example : 'x');
  }
  const formatted = formattedText(schema.format, name, variant, typeof example === 'string' ? example : '');
  if (formatted !== null) return formatted;
  const base = typeof example === 'string' && example !== '' ? example : plainText(name);
  const gap = IDENTIFIER.test(name) ? '-' : ' ';
  return fitted(
    variant === 0 ? base : `${base}${gap}${variant + 1}`,
    variant,
    schema.minLength ?? 0,
    schema.maxLength,
  );
}

/** Names of fields whose values stand in paths: no blanks. */
const IDENTIFIER =
  /(?:^|_)(?:id|key|code|sku|slug|username|handle|hash|address|wallet|token)$|[a-z](?:Id|Key|Code)$/i;

/** Cut or filled to the allowed length; the variant's digits stay. */
function fitted(wanted: string, variant: number, least: number, most: number | undefined): string {
  const filled = wanted.padEnd(least, 'abcdefghij');
  if (most === undefined || filled.length <= most) return filled;
  const tail = variant === 0 ? '' : String(variant + 1);
  return `${wanted.slice(0, Math.max(0, most - tail.length))}${tail}`.slice(-most).padEnd(least, 'x');
}

function formattedText(
  format: string | undefined,
  name: string,
  variant: number,
  example: string,
): string | null {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `2031-${two((variant % 12) + 1)}-${two((Math.floor(variant / 12) % 28) + 1)}`;
  switch (format) {
    case 'date-time':
      return `${day}T10:00:00Z`;
    case 'date':
      return day;
    case 'time':
      return `${two(8 + (variant % 12))}:30:00Z`;
    case 'duration':
      return `PT${variant + 1}H`;
    case 'email':
    case 'idn-email':
      return numberedAddress(example, name, variant);
    case 'uri':
    case 'url':
    case 'iri':
      return `https://example.com/${slugOf(name)}/${variant + 1}`;
    case 'uri-reference':
      return `/${slugOf(name)}/${variant + 1}`;
    case 'hostname':
      return `host${variant + 1}.example.com`;
    case 'ipv4':
      return `192.0.2.${(variant % 250) + 1}`;
    case 'ipv6':
      return `2001:db8::${(variant + 1).toString(16)}`;
    case 'uuid':
      return `3f2504e0-4f89-41d3-9a0c-${(variant + 1).toString(16).padStart(12, '0')}`;
    case 'byte':
      return ['aGVsbG8=', 'd29ybGQ=', 'YWdhaW4='][variant % 3] ?? 'aGVsbG8=';
    case 'password':
      return `correct-horse-${variant + 1}`;
    default:
      return null;
  }
}

/** `ada@example.com`, `ada2@example.com`, ... after the documented example. */
function numberedAddress(example: string, name: string, variant: number): string {
  const [, local = '', host = ''] = /^([\w.+-]+)@([\w.-]+\.\w+)$/.exec(example) ?? [];
  const user = local || name.replace(/[^a-z]/gi, '').toLowerCase() || 'someone';
  return `${user}${variant === 0 ? '' : variant + 1}@${host || 'example.com'}`;
}

/** What a person would type into a field of this name. */
function plainText(name: string): string {
  const lower = name.toLowerCase();
  if (/password|secret/.test(lower)) return 'correct-horse-battery';
  if (/e-?mail/.test(lower)) return 'ada@example.com';
  if (/phone/.test(lower)) return '+1 555 0100';
  if (/url|link|website/.test(lower)) return 'https://example.com/page';
  if (/currency/.test(lower)) return 'EUR';
  if (/(^|_)(name|guest|author|owner|customer|user)($|_)/.test(lower)) return 'Ada Lovelace';
  if (IDENTIFIER.test(name)) return `sample-${slugOf(name)}`;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return `Sample ${words}`;
}

function firstExample(schema: Schema, fits: (value: Json) => boolean): Json | undefined {
  return schema.examples?.find(fits);
}

function pick<T>(from: readonly T[], variant: number): T | undefined {
  return from[variant % Math.max(1, from.length)];
}

function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/s$/, '') || 'item';
}

function slugOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'page'
  );
}

function round(value: number): number {
  return Number(value.toFixed(6));
}

/** Member of a documented example body, when it is an object. */
export function exampleMember(examples: readonly Json[], name: string): Json | undefined {
  for (const example of examples)
    if (isJsonObject(example) && example[name] !== undefined) return example[name];
  return undefined;
}

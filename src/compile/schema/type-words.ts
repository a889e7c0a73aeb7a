import type { Schema } from '../../domain/schema.ts';

/** Models by lower-case name; a type word that names one becomes a reference to it. */
export type ModelNames = ReadonlyMap<string, string>;

export const NO_MODELS: ModelNames = new Map();

export function modelNames(names: Iterable<string>): ModelNames {
  return new Map([...names].map((name) => [name.toLowerCase(), name]));
}

export function modelReference(name: string): Schema {
  return { $ref: `#/models/${name}` };
}

/**
 * The schema that a type phrase names, null when it names none.
 * Takes the words of prose and of the usual languages: `string`, `uuid`, `array of strings`, `List[int]`, `number[]`,
 * `map<string, int>`, `string | null`, `Booking`.
 */
export function schemaFromTypeWords(
  phrase: string,
  models: ModelNames = NO_MODELS,
  depth = 0,
): Schema | null {
  const text = phrase
    .trim()
    .replace(/[`*"']/g, '')
    .replace(/[.;,]+$/, '')
    .trim();
  if (text === '' || text.length > 120 || depth > 8) return null;
  return (
    unionOf(text, models, depth) ??
    optionalOf(text, models, depth) ??
    arrayOf(text, models, depth) ??
    mapOf(text, models, depth) ??
    plain(text, models)
  );
}

function plain(text: string, models: ModelNames): Schema | null {
  const known = TYPES.get(text.toLowerCase().replace(/[\s_-]+/g, ' '));
  if (known !== undefined) return known;
  const sized = /^(?:var)?char(?:acter varying)?\s*\(\s*(\d{1,6})\s*\)$/i.exec(text);
  if (sized?.[1] !== undefined) return { type: 'string', maxLength: Number(sized[1]) };
  const model = models.get(text.replace(/\s+(?:object|model|record|entity|schema)$/i, '').toLowerCase());
  return model === undefined ? null : modelReference(model);
}

function unionOf(text: string, models: ModelNames, depth: number): Schema | null {
  if (!text.includes('|') || /[[<({]/.test(text)) return null;
  const parts = text.split('|').map((part) => part.trim());
  if (parts.length > 20) return null;
  const schemas = parts.map((part) => schemaFromTypeWords(part, models, depth + 1));
  if (schemas.some((schema) => schema === null)) return null;
  const found = schemas.filter((schema) => schema !== null);
  const rest = found.filter((schema) => schema.type !== 'null');
  const [only] = rest;
  if (only !== undefined && rest.length === 1) return rest.length === found.length ? only : nullable(only);
  return { anyOf: found };
}

function optionalOf(text: string, models: ModelNames, depth: number): Schema | null {
  const inner =
    /^(?:optional|nullable|maybe)\s*[[<(]\s*(.+)\s*[\])>]$/i.exec(text)?.[1] ?? /^(.+)\?$/.exec(text)?.[1];
  if (inner === undefined) return null;
  const schema = schemaFromTypeWords(inner, models, depth + 1);
  return schema === null ? null : nullable(schema);
}

function arrayOf(text: string, models: ModelNames, depth: number): Schema | null {
  const inner =
    /^(?:list|array|sequence|set|vec|tuple|iterable)\s*[[<(]\s*(.+)\s*[\])>]$/i.exec(text)?.[1] ??
    /^(.+)\[\]$/.exec(text)?.[1] ??
    /^\[\s*([^\]]+)\s*\]$/.exec(text)?.[1] ??
    /^(?:an? )?(?:list|array|sequence|set|liste) (?:of|von) (.+)$/i.exec(text)?.[1];
  if (inner === undefined) return null;
  const items =
    schemaFromTypeWords(inner, models, depth + 1) ??
    schemaFromTypeWords(inner.replace(/s$/i, ''), models, depth + 1);
  return { type: 'array', items: items ?? {} };
}

function mapOf(text: string, models: ModelNames, depth: number): Schema | null {
  const inner = /^(?:dict|map|record|mapping|object)\s*[[<(]\s*([^,]+),\s*(.+)\s*[\])>]$/i.exec(text)?.[2];
  if (inner === undefined) return null;
  return { type: 'object', additionalProperties: schemaFromTypeWords(inner, models, depth + 1) ?? true };
}

/** The same schema with `null` allowed. */
export function nullable(schema: Schema): Schema {
  if (schema.type === undefined || schema.enum !== undefined) {
    if (Object.keys(schema).length === 0) return schema;
    if (schema.anyOf?.some((option) => option.type === 'null') === true) return schema;
    return { anyOf: [schema, { type: 'null' }] };
  }
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  return types.includes('null') ? schema : { ...schema, type: [...types, 'null'] };
}

const STRING: Schema = { type: 'string' };
const INTEGER: Schema = { type: 'integer' };
const NUMBER: Schema = { type: 'number' };
const BOOLEAN: Schema = { type: 'boolean' };
const OBJECT: Schema = { type: 'object' };
const ARRAY: Schema = { type: 'array', items: {} };
const UUID: Schema = { type: 'string', format: 'uuid' };
const DATE_TIME: Schema = { type: 'string', format: 'date-time' };
const URI: Schema = { type: 'string', format: 'uri' };

const TYPES: ReadonlyMap<string, Schema> = new Map<string, Schema>([
  ...[
    'string',
    'str',
    'text',
    'char',
    'varchar',
    'jwt',
    'slug',
    'zeichenkette',
    'base64',
    'markdown',
    'path',
    'secret',
  ].map((word): [string, Schema] => [word, STRING]),
  ...[
    'int',
    'integer',
    'long',
    'int32',
    'int64',
    'bigint',
    'smallint',
    'serial',
    'bigserial',
    'ganzzahl',
    'u32',
    'u64',
    'i32',
    'i64',
    'whole number',
    'positive integer',
    'unix timestamp',
    'cents',
  ].map((word): [string, Schema] => [word, INTEGER]),
  ...[
    'number',
    'float',
    'double',
    'decimal',
    'real',
    'numeric',
    'float64',
    'float32',
    'f64',
    'zahl',
    'percentage',
    'money',
  ].map((word): [string, Schema] => [word, NUMBER]),
  ...['bool', 'boolean', 'wahrheitswert', 'true/false'].map((word): [string, Schema] => [word, BOOLEAN]),
  ...['object', 'dict', 'json', 'jsonb', 'map', 'mapping', 'hash', 'record', 'json object', 'objekt'].map(
    (word): [string, Schema] => [word, OBJECT],
  ),
  ...['array', 'list', 'set', 'liste', 'tuple'].map((word): [string, Schema] => [word, ARRAY]),
  ...['uuid', 'guid', 'uuid v4', 'uuid4', 'uuid v7', 'uuidv4', 'uuidv7', 'uuid string'].map(
    (word): [string, Schema] => [word, UUID],
  ),
  ...[
    'datetime',
    'date time',
    'timestamp',
    'timestamptz',
    'iso8601',
    'iso 8601',
    'iso timestamp',
    'iso datetime',
    'iso8601 timestamp',
    'iso 8601 timestamp',
    'iso date string',
    'rfc3339',
    'rfc 3339',
    'zeitstempel',
    'iso 8601 datetime',
    'iso 8601 string',
    'string (iso 8601)',
    'timestamp with time zone',
    'timestamp without time zone',
  ].map((word): [string, Schema] => [word, DATE_TIME]),
  ...['date', 'iso date', 'datum'].map((word): [string, Schema] => [
    word,
    { type: 'string', format: 'date' },
  ]),
  ['time', { type: 'string', format: 'time' }],
  ['email', { type: 'string', format: 'email' }],
  ['emailstr', { type: 'string', format: 'email' }],
  ['e mail', { type: 'string', format: 'email' }],
  ['email address', { type: 'string', format: 'email' }],
  ...['url', 'uri', 'httpurl', 'anyurl', 'anyhttpurl', 'link'].map((word): [string, Schema] => [word, URI]),
  ...['file', 'binary', 'upload', 'blob', 'bytes', 'uploadfile', 'datei'].map((word): [string, Schema] => [
    word,
    { type: 'string', format: 'binary' },
  ]),
  ...['any', 'unknown', 'mixed', 'value'].map((word): [string, Schema] => [word, {}]),
  ...['null', 'none', 'nil', 'undefined'].map((word): [string, Schema] => [word, { type: 'null' }]),
]);

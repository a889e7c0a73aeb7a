import type { Json } from '../../domain/json.ts';
import type { Schema } from '../../domain/schema.ts';
import type { LenientMember, LenientNode } from '../notation/json/node.ts';
import { choicesIn, furtherChoices } from './enum-comment.ts';
import { namesFraction, namesMoment, schemaFromName } from './name-hints.ts';
import { type ModelNames, nullable, schemaFromTypeWords } from './type-words.ts';

/**
 * The schema that an example suggests. Every member of an object is required unless it is marked optional, carries a
 * default or is null. Choices come from unions, from `a|b|c` strings and from comments.
 */
export function schemaFromLenient(node: LenientNode, models: ModelNames, name = ''): Schema {
  switch (node.kind) {
    case 'object':
      return objectSchema(node.members, models);
    case 'array':
      return arraySchema(node.items, models, name);
    case 'string':
      return stringSchema(node.value, models, name);
    case 'number':
      return { type: node.integer && !namesFraction(name) ? 'integer' : 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'null':
      return nullSchema(name);
    case 'word':
      return wordSchema(node.text, models, name);
    case 'union':
      return unionSchema(node.options, models, name);
    case 'unknown':
      return name === '' ? {} : unknownSchema(name);
  }
}

function objectSchema(members: readonly LenientMember[], models: ModelNames): Schema {
  const pattern = members.length === 1 ? members[0] : undefined;
  if (
    pattern !== undefined &&
    /^(?:\w*_?(?:id|key|name)s?|string|\*|<.*>|\{.*\})$/i.test(pattern.key) &&
    pattern.value.kind === 'object' &&
    pattern.key.includes('{')
  ) {
    return { type: 'object', additionalProperties: schemaFromLenient(pattern.value, models) };
  }
  const properties = new Map<string, Schema>();
  const required: string[] = [];
  for (const member of members) {
    properties.set(member.key, memberSchema(member, models));
    if (!isOptional(member) && !required.includes(member.key)) required.push(member.key);
  }
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
  };
}

function memberSchema(member: LenientMember, models: ModelNames): Schema {
  const base = schemaFromLenient(member.value, models, member.key);
  const comment = member.comment;
  if (comment === '') return base;
  const schema = withChoices(base, member, comment);
  const preset = defaultIn(comment);
  return {
    ...schema,
    ...(isOnlyChoices(comment) && schema.enum !== undefined ? {} : { description: comment }),
    ...(preset !== undefined && fits(preset, schema) ? { default: preset } : {}),
  };
}

/** A comment that says no more than the choices do. */
function isOnlyChoices(comment: string): boolean {
  return furtherChoices(comment).length > 0 || choicesIn(comment).length > 1;
}

function withChoices(base: Schema, member: LenientMember, comment: string): Schema {
  if (base.type !== 'string' || base.enum !== undefined || base.format !== undefined) return base;
  const example = member.value.kind === 'string' ? member.value.value : null;
  const further = furtherChoices(comment);
  if (further.length > 0 && example !== null && /^[\w.-]+$/.test(example)) {
    return { type: 'string', enum: [...new Set([example, ...further])] };
  }
  const choices = choicesIn(comment);
  if (choices.length < 2) return base;
  if (example !== null && /^[\w.-]+$/.test(example) && !choices.includes(example) && !isTypeWord(example))
    return base;
  return { type: 'string', enum: [...choices] };
}

function isTypeWord(text: string): boolean {
  return schemaFromTypeWords(text) !== null;
}

/** Whether the document says that a member may be left out. */
function isOptional(member: LenientMember): boolean {
  if (member.optional || member.value.kind === 'null') return true;
  const { value } = member;
  const text = value.kind === 'word' ? value.text : value.kind === 'string' ? value.value : '';
  if (/^optional\b|\(optional\)|\boptional\b.{0,20}$|^Optional\[/i.test(text) && text.length < 60)
    return true;
  if (value.kind === 'union' && value.options.some((option) => option.kind === 'null')) return true;
  return /\boptional\b/i.test(member.comment) || defaultIn(member.comment) !== undefined;
}

/** The default that a remark gives: `default: 10`, `defaults to "auto"`. undefined: none. */
export function defaultIn(remark: string): Json | undefined {
  const found =
    /\b(?:defaults?(?: value)?(?: to| is)?|standard)\s*[:=]?\s*(`[^`]*`|"[^"]*"|'[^']*'|[^\s,;()]+)/i.exec(
      remark,
    )?.[1];
  if (found === undefined) return undefined;
  const text = found.replace(/^[`"']|[`"'.]$/g, '');
  if (/^(?:none|null)$/i.test(text)) return null;
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return /^(?:value|is|to|the|a)$/i.test(text) ? undefined : text;
}

/** Whether a default can be a value of the schema. */
export function fits(value: Json, schema: Schema): boolean {
  if (schema.enum !== undefined) return schema.enum.includes(value);
  const types =
    schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (types.length === 0) return schema.$ref === undefined && schema.anyOf === undefined;
  return types.some(
    (type) =>
      (type === 'null' && value === null) ||
      (type === 'integer' && Number.isInteger(value)) ||
      (type === 'array' && Array.isArray(value)) ||
      (type === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)) ||
      type === typeof value,
  );
}

function arraySchema(items: readonly LenientNode[], models: ModelNames, name: string): Schema {
  const known = items.filter((item) => item.kind !== 'unknown');
  const [first] = known;
  if (first === undefined) return { type: 'array', items: {} };
  if (known.length === 1 && first.kind === 'word') {
    const typed = schemaFromTypeWords(first.text, models);
    if (typed === null) return name === '' ? {} : placeholderSchema(first.text, name);
    return { type: 'array', items: typed };
  }
  const schemas = known.slice(0, 50).map((item) => schemaFromLenient(item, models));
  return { type: 'array', items: schemas.reduce(mergeExamples) };
}

/** `[XX]`: a place to be filled in, of a type that the name may tell. */
function placeholderSchema(text: string, name: string): Schema {
  return /^[A-Z0-9_ ]+$/.test(text) || text.includes(' ')
    ? unknownSchema(name)
    : { type: 'array', items: { type: 'string' } };
}

function unknownSchema(name: string): Schema {
  const hinted = schemaFromName(name);
  return hinted.type === 'string' && hinted.format === undefined ? {} : hinted;
}

function nullSchema(name: string): Schema {
  const hinted = unknownSchema(name);
  return hinted.type === undefined ? {} : nullable(hinted);
}

/** One schema that takes both examples: properties of either, required where in both. */
export function mergeExamples(a: Schema, b: Schema): Schema {
  if (a.type === 'object' && b.type === 'object') {
    const properties = new Map(Object.entries(a.properties ?? {}));
    for (const [key, schema] of Object.entries(b.properties ?? {})) {
      const other = properties.get(key);
      properties.set(key, other === undefined ? schema : mergeExamples(other, schema));
    }
    const required = (a.required ?? []).filter((key) => b.required?.includes(key) === true);
    return {
      ...a,
      properties: Object.fromEntries(properties),
      ...(required.length > 0 ? { required } : { required: [] }),
    };
  }
  if (a.type === 'array' && b.type === 'array') {
    return { type: 'array', items: mergeExamples(a.items ?? {}, b.items ?? {}) };
  }
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  if (isNumeric(a) && isNumeric(b)) return { type: 'number' };
  if (a.type === 'string' && b.type === 'string') return mergeStrings(a, b);
  if (Object.keys(a).length === 0) return b;
  if (Object.keys(b).length === 0) return a;
  return {};
}

function mergeStrings(a: Schema, b: Schema): Schema {
  if (a.enum !== undefined && b.enum !== undefined)
    return { type: 'string', enum: [...new Set([...a.enum, ...b.enum])] };
  return a.format !== undefined && a.format === b.format
    ? { type: 'string', format: a.format }
    : { type: 'string' };
}

function isNumeric(schema: Schema): boolean {
  return schema.type === 'integer' || schema.type === 'number';
}

function wordSchema(text: string, models: ModelNames, name: string): Schema {
  const remark = /\(([^()]{1,80})\)\s*$/.exec(text);
  const bare = remark === null ? text : text.slice(0, remark.index).trim();
  const typed = schemaFromTypeWords(bare.replace(/^optional\s+/i, ''), models);
  if (typed !== null) {
    const choices = remark?.[1] === undefined ? [] : choicesIn(remark[1]);
    return typed.type === 'string' && choices.length > 1 ? { type: 'string', enum: [...choices] } : typed;
  }
  return name === '' ? {} : unknownSchema(name);
}

function unionSchema(options: readonly LenientNode[], models: ModelNames, name: string): Schema {
  const rest = options.filter((option) => option.kind !== 'null');
  const some = rest.length < options.length ? nullable : (schema: Schema): Schema => schema;
  const values = rest.map(literalOf);
  if (values.length > 0 && values.every((value) => value !== undefined)) {
    const type =
      typeof values[0] === 'number' ? 'number' : typeof values[0] === 'boolean' ? 'boolean' : 'string';
    return some({ type, enum: [...new Set(values)] });
  }
  const schemas = rest.map((option) => schemaFromLenient(option, models, name));
  const [first] = schemas;
  if (first === undefined) return {};
  return some(schemas.length === 1 ? first : { anyOf: schemas });
}

function literalOf(node: LenientNode): string | number | boolean | undefined {
  if (node.kind === 'string' || node.kind === 'number' || node.kind === 'boolean') return node.value;
  if (node.kind === 'word' && schemaFromTypeWords(node.text) === null && /^[\w.-]+$/.test(node.text))
    return node.text;
  return undefined;
}

function stringSchema(value: string, models: ModelNames, name: string): Schema {
  const text = value.trim();
  if (/^[\w.-]+(?:\s?\|\s?[\w.-]+)+$/.test(text) && text.length < 300) {
    const parts = text.split('|').map((part) => part.trim());
    const typed = schemaFromTypeWords(text, models);
    return typed ?? { type: 'string', enum: [...new Set(parts)] };
  }
  const remark = /^([A-Za-z][\w[\]]*)\s*\(([^()]{1,80})\)$/.exec(text);
  if (remark?.[1] !== undefined && remark[2] !== undefined && isTypeWord(remark[1]))
    return wordSchema(text, models, name);
  const typed = typedString(text, models);
  if (typed !== null) return typed;
  if (namesMoment(name) && /^(?:\.\.\.|…|)$/.test(text)) return { type: 'string', format: 'date-time' };
  return { type: 'string', ...formatOf(text, name) };
}

/** `"float"`, `"uuid"`, `"ISO8601"` as a value names the type; ordinary English words that are types too do not. */
function typedString(text: string, models: ModelNames): Schema | null {
  if (
    /^(?:value|any|path|link|text|file|secret|map|set|list|record|upload|unknown|none|null|time|real|long|date|markdown|url|jwt|slug|money|cents|hash|email|mixed|binary|char)$/i.test(
      text,
    )
  ) {
    return /^(?:date|email|url)$/i.test(text) ? schemaFromTypeWords(text) : { type: 'string' };
  }
  if (models.has(text.toLowerCase()) && !/^[A-Z]/.test(text)) return null;
  return /\s(?:of|von)\s/.test(text) && !/^(?:array|list) of \w+$/i.test(text)
    ? null
    : schemaFromTypeWords(text, models);
}

function formatOf(text: string, name: string): Schema {
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text)) return { format: 'uuid' };
  if (/^uuid[-_. ]?(?:v?\d|string|here)?(?:\.\.\.)?$/i.test(text)) return { format: 'uuid' };
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(text))
    return { format: 'date-time' };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { format: 'date' };
  if (/^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,}$/i.test(text)) return { format: 'email' };
  if (/^(?:https?|wss?|ftp):\/\/[^\s{}<>]+$/.test(text) && !text.includes('...')) return { format: 'uri' };
  return /^iso[-_ ]?8601/i.test(text) || (namesMoment(name) && text === 'timestamp')
    ? { format: 'date-time' }
    : {};
}

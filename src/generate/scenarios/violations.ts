import type { Json } from '../../domain/json.ts';
import type { Schema } from '../../domain/schema.ts';
import { sendableProperties, typeOf } from './sample-value.ts';
import { isNullable, resolved, type SchemaIndex } from './schema-index.ts';

/** One way to break one rule of a body. */
export interface Violation {
  /** `without name`, `name too long`. */
  readonly title: string;
  readonly member: string;
  /** undefined: the member is left out. */
  readonly value: Json | undefined;
}

/** Texts longer than this are not worth sending. */
const LONGEST = 20_000;

/** For every rule of the schema a value that breaks it and no other rule where that is possible. */
export function violations(schema: Schema, index: SchemaIndex): readonly Violation[] {
  const { required = [] } = resolved(schema, index);
  return sendableProperties(schema, index).flatMap(([member, property]) => {
    const whole = resolved(property, index);
    const title = member.replaceAll('_', ' ');
    const broken = [
      ...typeViolations(whole),
      ...nullViolations(property, index),
      ...textViolations(whole),
      ...numberViolations(whole),
      ...listViolations(whole, index),
    ];
    return [
      ...(required.includes(member) ? [{ title: `without ${title}`, member, value: undefined }] : []),
      ...broken.map(([how, value]) => ({ title: `${title} ${how}`, member, value })),
    ];
  });
}

type Broken = readonly [how: string, value: Json];

/** Values that no lenient reader turns into the wanted type. */
function typeViolations(schema: Schema): readonly Broken[] {
  if (schema.type === undefined && !schema.properties && !schema.items) return [];
  switch (typeOf(schema)) {
    case 'string':
      return schema.enum ? [] : [['that is no text', { not: 'a text' }]];
    case 'integer':
      return [
        ['that is no number', 'many'],
        ['that is no whole number', (schema.minimum ?? 0) + 1.5],
      ];
    case 'number':
      return [['that is no number', 'many']];
    case 'boolean':
      return [['that is neither true nor false', 'perhaps']];
    case 'array':
      return [['that is no list', { not: 'a list' }]];
    case 'object':
      return [['that is no object', 'text']];
    default:
      return [];
  }
}

function nullViolations(schema: Schema, index: SchemaIndex): readonly Broken[] {
  const whole = resolved(schema, index);
  const typed = whole.type !== undefined || whole.enum !== undefined;
  return typed && !isNullable(schema, index) && !isNullable(whole, index) ? [['that is null', null]] : [];
}

const BROKEN_FORMATS: Readonly<Record<string, string>> = {
  email: 'not an address',
  uuid: 'not-a-uuid',
  'date-time': 'yesterday',
  date: 'yesterday',
  time: 'noon',
  uri: 'not a link',
  url: 'not a link',
  ipv4: '300.1.1.1',
};

function textViolations(schema: Schema): readonly Broken[] {
  if (schema.enum)
    return schema.enum.includes('no such value') ? [] : [['that is none of those', 'no such value']];
  if (typeOf(schema) !== 'string' || schema.type === undefined) return [];
  const broken: Broken[] = [];
  const { minLength, maxLength, pattern, format } = schema;
  if (minLength === 1) broken.push(['that is empty', '']);
  else if (minLength !== undefined && minLength > 1 && minLength <= LONGEST)
    broken.push(['too short', 'x'.repeat(minLength - 1)]);
  if (maxLength !== undefined && maxLength < LONGEST) broken.push(['too long', 'x'.repeat(maxLength + 1)]);
  const formatted = format === undefined ? undefined : BROKEN_FORMATS[format];
  if (formatted !== undefined) broken.push(['in no valid form', formatted]);
  if (pattern !== undefined && !matches(pattern, '\u00a7 !')) broken.push(['in another form', '\u00a7 !']);
  return broken;
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    // An expression that only other engines read is taken to match: nothing is claimed about it.
    return true;
  }
}

function numberViolations(schema: Schema): readonly Broken[] {
  const type = typeOf(schema);
  if (type !== 'integer' && type !== 'number') return [];
  const broken: Broken[] = [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (minimum !== undefined) broken.push([`below ${minimum}`, minimum - 1]);
  if (maximum !== undefined) broken.push([`above ${maximum}`, maximum + 1]);
  if (exclusiveMinimum !== undefined) broken.push([`of ${exclusiveMinimum}`, exclusiveMinimum]);
  if (exclusiveMaximum !== undefined) broken.push([`of ${exclusiveMaximum}`, exclusiveMaximum]);
  if (multipleOf !== undefined && type === 'number')
    broken.push([`that is no multiple of ${multipleOf}`, (minimum ?? 0) + multipleOf * 1.5]);
  return broken;
}

function listViolations(schema: Schema, index: SchemaIndex): readonly Broken[] {
  if (typeOf(schema) !== 'array') return [];
  const broken: Broken[] = [];
  if (schema.minItems !== undefined && schema.minItems > 0) broken.push(['that is empty', []]);
  const items = schema.items && resolved(schema.items, index);
  const [how, value] = (items && typeViolations(items)[0]) ?? [];
  if (how !== undefined && value !== undefined) broken.push([`with an item ${how}`, [value]]);
  return broken;
}

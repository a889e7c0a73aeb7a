import type { Json } from '../../domain/json.ts';
import type { Schema, SchemaType } from '../../domain/schema.ts';
import { typescriptString } from '../rendering/encoders.ts';
import { arrayLiteral, call, expanded, objectLiteral } from './layout.ts';
import { jsonLiteral } from './literal.ts';

/** Name of the constant that holds a model's schema, null when it has none (yet): then anything is accepted. */
export type ModelConstant = (reference: string) => string | null;

/** A schema as TypeBox code. */
export function schemaCode(schema: Schema, constantOf: ModelConstant): string {
  if (schema.$ref !== undefined) return constantOf(schema.$ref) ?? 'Type.Unknown()';
  const inner = (part: Schema): string => schemaCode(part, constantOf);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return call('Type.Union', [arrayLiteral(alternatives.map(inner))]);
  if (schema.allOf) return call('Type.Intersect', [arrayLiteral(schema.allOf.map(inner))]);
  if (schema.const !== undefined) return valuesCode([schema.const], schema);
  if (schema.enum) return valuesCode(schema.enum, schema);
  if (schema.type === undefined) return schema.properties ? objectCode(schema, inner) : 'Type.Unknown()';
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  const [only] = types;
  if (types.length === 1 && only) return typeCode(only, schema, inner);
  return call('Type.Union', [arrayLiteral(types.map((type) => typeCode(type, schema, inner)))]);
}

function typeCode(type: SchemaType, schema: Schema, inner: (part: Schema) => string): string {
  switch (type) {
    case 'string':
      return withOptions('Type.String', stringOptions(schema));
    case 'integer':
      return withOptions('Type.Integer', numberOptions(withinSafe(schema)));
    case 'number':
      return withOptions('Type.Number', numberOptions(schema));
    case 'boolean':
      return 'Type.Boolean()';
    case 'null':
      return 'Type.Null()';
    case 'array':
      return withOptions('Type.Array', arrayOptions(schema), [
        schema.items ? inner(schema.items) : 'Type.Unknown()',
      ]);
    case 'object':
      return objectCode(schema, inner);
  }
}

function objectCode(schema: Schema, inner: (part: Schema) => string): string {
  const required = new Set(schema.required ?? []);
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) {
    const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return call('Type.Record', ['Type.String()', inner(values)]);
  }
  const members = properties.map(([name, property]): readonly [string, string] => {
    const value = inner(property);
    return [name, required.has(name) ? value : call('Type.Optional', [value])];
  });
  const options =
    schema.additionalProperties === false ? [objectLiteral([['additionalProperties', 'false']])] : [];
  return call('Type.Object', [members.length > 1 ? expanded(members) : objectLiteral(members), ...options]);
}

function valuesCode(values: readonly Json[], schema: Schema): string {
  const scalars = values.filter((value) => typeof value !== 'object');
  const hasNull = values.includes(null);
  if (scalars.length + (hasNull ? 1 : 0) !== values.length) {
    return call('Type.Unsafe<unknown>', [objectLiteral([['enum', jsonLiteral(schema.enum ?? values)]])]);
  }
  const literals = scalars.map((value) => `Type.Literal(${jsonLiteral(value)})`);
  const all = hasNull ? [...literals, 'Type.Null()'] : literals;
  if (all.length === 1 && all[0]) return all[0];
  const texts = scalars.filter((value) => typeof value === 'string');
  if (texts.length === values.length)
    return call('Type.Enum', [arrayLiteral(texts.map((text) => typescriptString(text)))]);
  return call('Type.Union', [arrayLiteral(all)]);
}

function withOptions(
  callee: string,
  options: readonly (readonly [string, string])[],
  args: readonly string[] = [],
): string {
  return call(callee, options.length > 0 ? [...args, objectLiteral(options)] : args);
}

/** Formats that the validator knows (ajv-formats); others only describe. */
const FORMATS = new Set([
  'date',
  'time',
  'date-time',
  'duration',
  'uri',
  'uri-reference',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uuid',
  'byte',
]);

function stringOptions(schema: Schema): (readonly [string, string])[] {
  return [
    ...(schema.format !== undefined && FORMATS.has(schema.format)
      ? [['format', typescriptString(schema.format)] as const]
      : []),
    ...counts(schema, ['minLength', 'maxLength']),
    ...(schema.pattern !== undefined && isPattern(schema.pattern)
      ? [['pattern', typescriptString(schema.pattern)] as const]
      : []),
  ];
}

/**
 * Numbers beyond these are rounded on their way in, and SQLite's driver refuses to read them back: whoever sends one is
 * told, whatever the document allows.
 */
function withinSafe(schema: Schema): Schema {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const { MIN_SAFE_INTEGER: least, MAX_SAFE_INTEGER: most } = Number;
  const bounded = (bound: number | undefined): boolean =>
    bound !== undefined && Number.isSafeInteger(Math.trunc(bound));
  return {
    ...schema,
    ...(!bounded(minimum) && !bounded(exclusiveMinimum) && { minimum: least }),
    ...(!bounded(maximum) && !bounded(exclusiveMaximum) && { maximum: most }),
  };
}

function numberOptions(schema: Schema): (readonly [string, string])[] {
  const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const;
  return [
    ...bounds.flatMap((name) => numberOption(name, schema[name])),
    ...(schema.multipleOf !== undefined && schema.multipleOf > 0
      ? numberOption('multipleOf', schema.multipleOf)
      : []),
  ];
}

function arrayOptions(schema: Schema): (readonly [string, string])[] {
  return [
    ...counts(schema, ['minItems', 'maxItems']),
    ...(schema.uniqueItems === true ? [['uniqueItems', 'true'] as const] : []),
  ];
}

/** Lengths that are no natural number would stop the validator from starting; a document may hold any number. */
function counts(
  schema: Schema,
  names: readonly ('minLength' | 'maxLength' | 'minItems' | 'maxItems')[],
): (readonly [string, string])[] {
  return names.flatMap((name) => {
    const value = schema[name];
    return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? numberOption(name, value) : [];
  });
}

function numberOption(name: string, value: number | undefined): (readonly [string, string])[] {
  return value !== undefined && Number.isFinite(value) ? [[name, String(value)]] : [];
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

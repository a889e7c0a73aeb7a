import type { Schema, SchemaType } from '../../../domain/schema.ts';

/** `nullable: true` of OpenAPI 3.0 as a type, a value or an alternative. */
export function nullableSchema(schema: Schema): Schema {
  const { anyOf, oneOf } = schema;
  if (schema.$ref !== undefined || schema.allOf) return { anyOf: [schema, { type: 'null' }] };
  if (anyOf) return { ...schema, anyOf: withNull(anyOf) };
  if (oneOf) return { ...schema, oneOf: withNull(oneOf) };
  const types: readonly SchemaType[] =
    schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
  const typed: Schema =
    types.length === 0 || types.includes('null') ? schema : { ...schema, type: [...types, 'null'] };
  return typed.enum && !typed.enum.includes(null) ? { ...typed, enum: [...typed.enum, null] } : typed;
}

function withNull(choices: readonly Schema[]): readonly Schema[] {
  return choices.some((choice) => choice.type === 'null') ? choices : [...choices, { type: 'null' }];
}

import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';

/**
 * Bodies must have the types that the schema asks for. Paths, queries, headers and forms are text: there `7` may stand
 * for a number. Nothing is removed from a request and no default is written into it.
 */
export function requestValidator(): FastifySchemaCompiler<TSchema> {
  const exact = compiler(false);
  const fromText = compiler('array');
  return ({ schema, httpPart }) => (httpPart === 'body' ? exact : fromText).compile(schema);
}

function compiler(coerceTypes: false | 'array'): Ajv {
  const ajv = new Ajv({ coerceTypes, useDefaults: false, removeAdditional: false, strict: false });
  formats.default(ajv);
  return ajv;
}

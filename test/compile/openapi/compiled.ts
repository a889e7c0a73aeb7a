import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileOpenapi } from '../../../src/compile/openapi/compile-openapi.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { Compilation, Operation, Service } from '../../../src/domain/ir.ts';
import type { Json } from '../../../src/domain/json.ts';
import type { Schema } from '../../../src/domain/schema.ts';

export const FIXTURES = join(import.meta.dirname, '../../fixtures/openapi');
export const FIXTURE_NAMES = ['todo.yaml', 'clinic.yaml', 'blog.yaml', 'shop.json', 'gallery.yaml'] as const;

export function fixtureText(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

export async function compileFixture(name: string): Promise<Service> {
  return serviceOf(await compileOpenapi({ file: name, text: fixtureText(name) }));
}

/** Compiles a document that is given as data: one line, so only for tests that ask for no lines. */
export async function compileData(document: Json): Promise<Compilation> {
  return compileOpenapi({ file: 'spec.json', text: JSON.stringify(document) });
}

export async function compileText(text: string): Promise<Compilation> {
  return compileOpenapi({ file: 'spec.yaml', text });
}

/** A document around paths and schemas, with nothing else in it. */
export function documentOf(
  parts: { readonly paths?: Json; readonly schemas?: Json } & { readonly [name: string]: Json },
  version = '3.0.3',
): Json {
  const { paths, schemas, components, ...rest } = parts as { readonly [name: string]: Json };
  return {
    openapi: version,
    info: { title: 'Sample', version: '1.0.0' },
    paths: paths ?? { '/things': { get: { responses: { '200': { description: 'ok' } } } } },
    components: { schemas: schemas ?? {}, ...(components as object) },
    ...rest,
  };
}

export function serviceOf({ ir, diagnostics }: Compilation): Service {
  const service = ir?.services[0];
  assert.ok(service, `no service: ${diagnostics.map(({ message }) => message).join(' ')}`);
  return service;
}

export async function schemasOf(schemas: Json, version = '3.0.3'): Promise<ReadonlyMap<string, Schema>> {
  const service = serviceOf(await compileData(documentOf({ schemas }, version)));
  return new Map(service.models.map(({ name, schema }) => [name, schema]));
}

export function operationOf(service: Service, named: string): Operation {
  const found = service.operations.find(({ method, path }) => `${method} ${path}` === named);
  assert.ok(
    found,
    `no ${named} among ${service.operations.map(({ method, path }) => `${method} ${path}`).join(', ')}`,
  );
  return found;
}

export function coded(diagnostics: readonly Diagnostic[], code: string): readonly Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.code === code);
}

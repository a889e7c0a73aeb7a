import assert from 'node:assert/strict';
import type { Compilation } from '../../../src/domain/ir.ts';
import type { Schema } from '../../../src/domain/schema.ts';

/** What holds for every compilation, whatever the document: later phases rely on it without looking. */
export function assertSound({ ir, diagnostics }: Compilation, text: string): void {
  const lines = text.split('\n').length;
  for (const { place, message } of diagnostics) {
    assert.ok(Number.isInteger(place.line) && place.line >= 1 && place.line <= lines, `line ${place.line}`);
    assert.doesNotMatch(message, /[\n\r\u2028\u202e]/u, 'a message is one line');
  }
  if (ir === null) {
    assert.ok(
      diagnostics.some(({ severity }) => severity === 'error'),
      'no IR, and no reason',
    );
    return;
  }
  const [service] = ir.services;
  assert.ok(service);
  assert.match(service.name, /^[a-z][a-z0-9-]{0,62}$/);
  assert.match(service.version, /^\d+\.\d+\.\d+(?:-[\dA-Za-z.-]+)?$/);
  assert.ok(service.port === null || (service.port > 0 && service.port < 65536));
  const ids = service.operations.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  const places = service.operations.map(({ method, path }) => `${method} ${path}`);
  assert.equal(new Set(places).size, places.length, 'places are unique');
  const models = new Set(service.models.map(({ name }) => `#/models/${name}`));
  assert.equal(models.size, service.models.length, 'model names are unique');
  for (const operation of service.operations) {
    assert.match(operation.id, /^[a-z][A-Za-z0-9]*$/);
    assert.match(operation.path, /^\/[^\s"'`\\<>]*$/);
    assert.ok(!operation.path.split('/').includes('..'));
    const inPath = [...operation.path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
    const described = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    assert.deepEqual(described, inPath, 'every path parameter is described, and no other');
    const statuses = operation.responses.map(({ status }) => status);
    assert.deepEqual(
      statuses,
      [...new Set(statuses)].sort((a, b) => a - b),
    );
    assert.ok(statuses.some((status) => status < 400));
    const bodies = [
      ...(operation.request?.content ?? []),
      ...operation.responses.flatMap(({ content }) => content),
    ];
    for (const { schema } of [...bodies, ...operation.parameters]) assertResolves(schema, models);
  }
  for (const { schema } of service.models) assertResolves(schema, models);
}

function assertResolves(schema: Schema, models: ReadonlySet<string>): void {
  if (schema.$ref !== undefined) assert.ok(models.has(schema.$ref), `${schema.$ref} exists`);
  const { properties, items, additionalProperties, allOf, anyOf, oneOf } = schema;
  const inner = [...Object.values(properties ?? {}), ...(allOf ?? []), ...(anyOf ?? []), ...(oneOf ?? [])];
  if (items) inner.push(items);
  if (typeof additionalProperties === 'object') inner.push(additionalProperties);
  for (const part of inner) assertResolves(part, models);
}

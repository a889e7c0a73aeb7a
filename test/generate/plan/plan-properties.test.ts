import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Model, Operation, Service } from '../../../src/domain/ir.ts';
import type { Schema } from '../../../src/domain/schema.ts';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import { model, object, operation, service } from './ir-builder.ts';
import { danglingReferences, unfilledFields } from './plan-references.ts';

const HOSTILE = [
  ...[
    'class',
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'order',
    'select',
    'sqlite_master',
    'null',
  ],
  ...[
    '../x',
    '..',
    'a/b',
    "o'brien",
    '"quoted"',
    '`tick`',
    '$x{y}',
    '{{x}}',
    'a b',
    '1st',
    '_',
    '-',
    '%2e%2e',
  ],
  ...[
    'раypal',
    'ｕｓｅｒｓ',
    '用户',
    'émile',
    'x'.repeat(300),
    'users',
    'Users',
    'USERS',
    'bookings',
    'status',
    'id',
  ],
  ...[
    'total',
    'count',
    'created_at',
    'quantity',
    'reorder_level',
    'password',
    'token',
    'url',
    'items',
    'low_stock',
  ],
];
const name = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 12 }));
const segment = name.map((text) => text.replace(/[/{}\s]/g, '') || 'x');
const pathOf = fc
  .array(
    fc.oneof(
      segment,
      segment.map((text) => `{${text.replace(/:/g, '')}}`),
    ),
    { maxLength: 5 },
  )
  .map((parts) => `/${parts.join('/')}`);

const { schema } = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Schema>(
      {},
      { type: 'string' },
      { type: 'integer' },
      { type: 'number' },
      { type: 'boolean' },
      { type: ['string', 'null'] },
      { type: 'string', enum: ['open', 'closed', 'cancelled'] },
      { type: 'string', format: 'date-time' },
      { type: 'string', format: 'uuid' },
      { type: 'object' },
      { $ref: '#/models/M0' },
      { $ref: '#/models/M1' },
      { $ref: '#/models/missing' },
    ),
    tie('schema').map((items): Schema => ({ type: 'array', items })),
    tie('schema').map((one): Schema => ({ anyOf: [one, { type: 'null' }] })),
    fc.array(fc.tuple(name, tie('schema')), { maxLength: 6 }).map((entries) => objectSchema(entries)),
  ),
}));

function objectSchema(entries: readonly (readonly [string, Schema])[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(entries),
    required: entries.filter((_, index) => index % 2 === 0).map(([property]) => property),
  };
}

const operationOf: fc.Arbitrary<Operation> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'WS', 'ANY', 'HEAD'),
    path: pathOf,
    status: fc.constantFrom(200, 201, 204, 302),
    body: fc.option(schema),
    answer: fc.option(schema),
    query: fc.dictionary(
      name,
      fc.constantFrom<Schema>({ type: 'string' }, { type: 'integer' }, { type: 'boolean' }),
    ),
    summary: fc.oneof(
      fc.string(),
      fc.constantFrom('Cancel an open one', 'newest first, by name', 'array of things'),
    ),
    conflict: fc.option(fc.constantFrom('already taken', 'overlaps', 'not open', '')),
    id: fc.uuid(),
  })
  .map((sketch) =>
    operation(`${sketch.method} ${sketch.path}`, {
      id: sketch.id,
      summary: sketch.summary,
      query: sketch.query,
      ...(sketch.body ? { body: sketch.body } : {}),
      responses: { [sketch.status]: sketch.answer, ...(sketch.conflict === null ? {} : { 409: null }) },
      descriptions: sketch.conflict === null ? {} : { 409: sketch.conflict },
    }),
  );

const modelSchema = fc
  .array(fc.tuple(name, schema), { maxLength: 6 })
  .map((entries) => objectSchema(entries));
const modelsOf: fc.Arbitrary<Model[]> = fc
  .tuple(modelSchema, modelSchema, name)
  .map(([first, second, third]) => [
    model('M0', first),
    model('M1', second),
    model(third, object({ id: { type: 'string' }, status: { type: 'string' } }), [
      { kind: 'unique', fields: ['nowhere'] },
    ]),
  ]);

const serviceOf: fc.Arbitrary<Service> = fc
  .record({
    operations: fc.uniqueArray(operationOf, { maxLength: 8, selector: (one) => one.id }),
    models: modelsOf,
  })
  .map((parts) => service('any', parts));

test('any IR gives a plan that names only what it has, with safe and unique resource names', () => {
  fc.assert(
    fc.property(serviceOf, (spec) => {
      const { plan } = planService(spec);
      assert.deepEqual(danglingReferences(plan), []);
      assert.deepEqual(unfilledFields(plan), []);
      const names = plan.resources.flatMap((resource) => [resource.name, resource.plural]);
      for (const one of names) assert.match(one, /^[a-z][a-z0-9_]*$/);
      assert.equal(new Set(names).size, names.length);
      assert.ok(names.every((one) => one.length <= 64));
      for (const one of spec.operations) {
        assert.equal(plan.operations.filter((planned) => planned.operation.id === one.id).length, 1);
      }
    }),
    { numRuns: 400 },
  );
});

test('the same IR gives the same plan, whatever the order of its operations', () => {
  fc.assert(
    fc.property(serviceOf, (spec) => {
      const once = JSON.stringify(planService(spec));
      assert.equal(JSON.stringify(planService(structuredClone(spec))), once);
    }),
    { numRuns: 60 },
  );
});

test('an underivable operation says why, and is reported with its place', () => {
  fc.assert(
    fc.property(serviceOf, (spec) => {
      const { plan, diagnostics } = planService(spec);
      for (const { operation: one, behaviour, respond } of plan.operations) {
        if (behaviour.kind !== 'underivable') continue;
        assert.notEqual(behaviour.reason, '');
        assert.equal(respond.status, 501);
        assert.ok(
          diagnostics.some((found) => found.code === 'behaviour-underivable' && found.place === one.source),
        );
      }
    }),
    { numRuns: 100 },
  );
});

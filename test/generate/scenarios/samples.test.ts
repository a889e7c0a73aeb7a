import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import type { Json } from '../../../src/domain/json.ts';
import type { Schema } from '../../../src/domain/schema.ts';
import { sampleValue } from '../../../src/generate/scenarios/sample-value.ts';
import { violations } from '../../../src/generate/scenarios/violations.ts';

const ajv = new Ajv2020({ strict: false, logger: false });
formats.default(ajv);
const NONE = new Map<string, Schema>();

const text = fc.record({ least: fc.nat(8), room: fc.nat(30), bounded: fc.boolean() }).map(
  ({ least, room, bounded }): Schema => ({
    type: 'string',
    minLength: least,
    ...(bounded ? { maxLength: least + room + 1 } : {}),
  }),
);
const number = fc
  .record({ least: fc.integer({ min: -50, max: 50 }), room: fc.nat(100), kind: fc.nat(3) })
  .map(({ least, room, kind }): Schema => {
    const bounds: Schema[] = [
      {},
      { minimum: least },
      { maximum: least },
      { minimum: least, maximum: least + room },
    ];
    return { type: 'integer', ...bounds[kind] };
  });
const form = fc
  .constantFrom('email', 'uuid', 'date-time', 'date', 'uri', 'ipv4', 'ipv6', 'hostname', 'duration', 'time')
  .map((format): Schema => ({ type: 'string', format }));
const choice = fc
  .uniqueArray(fc.string(), { minLength: 1 })
  .map((values): Schema => ({ type: 'string', enum: values }));
const leaf = fc.oneof(text, number, form, choice, fc.constant<Schema>({ type: 'boolean' }));
const list = fc
  .record({ items: leaf, least: fc.nat(3) })
  .map(({ items, least }): Schema => ({ type: 'array', items, minItems: least }));
const body = fc
  .dictionary(fc.stringMatching(/^[a-z][a-z_]{0,11}$/), fc.oneof(leaf, list), { minKeys: 1, maxKeys: 6 })
  .map((properties): Schema => ({ type: 'object', properties, required: Object.keys(properties) }));

function faults(schema: Schema, value: Json): string {
  const check = ajv.compile(schema);
  return check(value) ? '' : ajv.errorsText(check.errors);
}

test('a sample is valid, whatever the schema and the variant', () => {
  fc.assert(
    fc.property(body, fc.nat(300), (schema, variant) => {
      assert.equal(faults(schema, sampleValue(schema, 'body', variant, NONE)), '');
    }),
  );
});

test('samples of unbounded text and numbers never repeat', () => {
  for (const schema of [
    { type: 'string' },
    { type: 'string', format: 'email' },
    { type: 'integer' },
  ] as const) {
    const values = Array.from({ length: 300 }, (_, variant) => sampleValue(schema, 'name', variant, NONE));
    assert.equal(new Set(values).size, values.length);
  }
});

test('a violation breaks the schema', () => {
  fc.assert(
    fc.property(body, (schema) => {
      const sample = sampleValue(schema, 'body', 0, NONE);
      for (const { member, value, title } of violations(schema, NONE)) {
        assert.ok(typeof sample === 'object' && sample !== null && !Array.isArray(sample));
        const broken = Object.fromEntries(
          Object.entries({ ...sample, [member]: value }).filter(([, one]) => one !== undefined),
        );
        assert.notEqual(faults(schema, JSON.parse(JSON.stringify(broken))), '', title);
      }
    }),
  );
});

test('a required member, its type and each of its bounds are broken', () => {
  const schema: Schema = {
    type: 'object',
    properties: { name: { type: 'string', minLength: 2, maxLength: 5 } },
    required: ['name'],
  };
  assert.deepEqual(
    violations(schema, NONE).map(({ title }) => title),
    ['without name', 'name that is no text', 'name that is null', 'name too short', 'name too long'],
  );
});

test('documented examples come first', () => {
  const schema: Schema = { type: 'string', examples: ['Aurora'] };
  assert.deepEqual(
    [0, 1, 2].map((variant) => sampleValue(schema, 'name', variant, NONE)),
    ['Aurora', 'Aurora 2', 'Aurora 3'],
  );
});

test('a model that may hold itself ends where it could come again', () => {
  const branch: Schema = { $ref: '#/models/Branch' };
  const models = new Map<string, Schema>([
    [
      'Branch',
      {
        type: 'object',
        required: ['name', 'branches'],
        properties: { name: { type: 'string' }, branches: { type: 'array', items: branch }, next: branch },
      },
    ],
  ]);
  assert.deepEqual(sampleValue(branch, 'tree', 0, models), { name: 'Ada Lovelace', branches: [] });
});

test('rows that are only named inside a body bring the keys that they need', () => {
  const tag: Schema = {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'integer', readOnly: true }, made_by: { type: 'string', readOnly: true } },
  };
  const [first] = [sampleValue({ type: 'array', items: tag }, 'tags', 0, NONE)].flat();
  assert.deepEqual(Object.keys(first ?? {}), ['id']);
});

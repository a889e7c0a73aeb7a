import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiChanges } from '../../../src/domain/api-change/api-change.ts';
import { compareServices } from '../../../src/domain/api-change/compare-services.ts';
import type { Operation, Service } from '../../../src/domain/ir.ts';
import type { Schema } from '../../../src/domain/schema.ts';
import {
  integer,
  list,
  model,
  nullable,
  object,
  operation,
  ref,
  service,
  text,
} from '../../generate/plan/ir-builder.ts';

const ORDER = object({ id: text, total: integer, 'note?': text });
const place = operation('POST /orders', {
  body: object({ total: integer, 'note?': text }),
  responses: { 201: ORDER, 400: null },
  line: 10,
});
const read = operation('GET /orders/{id}', { responses: { 200: ORDER, 404: null }, line: 20 });

function orders(...operations: readonly Operation[]): Service {
  return service('orders', { operations });
}

/** `code` of every change of the only changed operation, `!` before what breaks clients. */
function codes({ operations }: ApiChanges): readonly string[] {
  return operations.flatMap(({ changes }) =>
    changes.map(({ code, breaking }) => `${breaking ? '!' : ''}${code}`),
  );
}

function changed(after: Partial<Parameters<typeof operation>[1]>, before = place): readonly string[] {
  const sketch = {
    body: object({ total: integer, 'note?': text }),
    responses: { 201: ORDER, 400: null },
    ...after,
  };
  return codes(compareServices(orders(before), orders(operation('POST /orders', sketch))));
}

test('the same service has no changes', () => {
  const { operations, service_changes, counts } = compareServices(orders(place, read), orders(place, read));
  assert.deepEqual([operations, service_changes], [[], []]);
  assert.deepEqual(counts, { added: 0, changed: 0, removed: 0, unchanged: 2, breaking: 0 });
});

test('operations that come and go are told with their lines, and what goes breaks clients', () => {
  const cancel = operation('POST /orders/{id}/cancel', { responses: { 200: ORDER }, line: 30 });
  const { operations, counts } = compareServices(orders(place, read), orders(place, cancel));
  assert.deepEqual(
    operations.map(({ kind, method, path, breaking, place: { line } }) => [
      kind,
      method,
      path,
      breaking,
      line,
    ]),
    [
      ['added', 'POST', '/orders/{id}/cancel', false, 30],
      ['removed', 'GET', '/orders/{id}', true, 20],
    ],
  );
  assert.deepEqual(counts, { added: 1, changed: 0, removed: 1, unchanged: 1, breaking: 1 });
});

test('another name of a path parameter and another order are no changes', () => {
  const renamed = operation('GET /orders/{order_id}', { id: read.id, responses: { 200: ORDER, 404: null } });
  assert.deepEqual(compareServices(orders(place, read), orders(renamed, place)).operations, []);
});

const REQUESTS: readonly (readonly [string, Schema, readonly string[]])[] = [
  ['a new required field', object({ total: integer, by: text, 'note?': text }), ['!request-field-added']],
  ['a new optional field', object({ total: integer, 'by?': text, 'note?': text }), ['request-field-added']],
  ['a field that becomes required', object({ total: integer, note: text }), ['!request-field-required']],
  ['a field that becomes optional', object({ 'total?': integer, 'note?': text }), ['request-field-optional']],
  ['a field that is not read any more', object({ total: integer }), ['request-field-removed']],
  [
    'a field that is refused from now on',
    { ...object({ total: integer }), additionalProperties: false },
    ['!request-field-removed', '!request-closed'],
  ],
  ['a narrower type', object({ total: text, 'note?': text }), ['!request-type-changed']],
  ['a wider type', object({ total: { type: 'number' }, 'note?': text }), ['request-type-changed']],
  ['null let through', object({ total: integer, 'note?': nullable(text) }), ['request-type-changed']],
  [
    'a new bound',
    object({ total: { ...integer, minimum: 1 }, 'note?': text }),
    ['!request-constraint-changed'],
  ],
  [
    'fewer values',
    object({ total: integer, 'note?': { ...text, enum: ['a'] } }),
    ['!request-values-changed'],
  ],
  [
    'a new default',
    object({ total: integer, 'note?': { ...text, default: '-' } }),
    ['request-default-changed'],
  ],
];

for (const [what, body, expected] of REQUESTS) {
  test(`request: ${what}`, () => assert.deepEqual(changed({ body }), expected));
}

const RESPONSES: readonly (readonly [string, Readonly<Record<number, Schema | null>>, readonly string[]])[] =
  [
    [
      'a new field',
      { 201: object({ id: text, total: integer, 'note?': text, by: text }), 400: null },
      ['response-field-added'],
    ],
    [
      'a field that is gone',
      { 201: object({ id: text, 'note?': text }), 400: null },
      ['!response-field-removed'],
    ],
    [
      'a field that may be missing',
      { 201: object({ id: text, 'total?': integer, 'note?': text }), 400: null },
      ['!response-field-optional'],
    ],
    [
      'a wider type',
      { 201: object({ id: text, total: { type: 'number' }, 'note?': text }), 400: null },
      ['!response-type-changed'],
    ],
    [
      'a narrower type',
      { 201: object({ id: { ...text, const: 'x' }, total: integer, 'note?': text }), 400: null },
      ['response-values-changed'],
    ],
    [
      'null where none was',
      { 201: object({ id: nullable(text), total: integer, 'note?': text }), 400: null },
      ['!response-type-changed'],
    ],
    ['another success', { 200: ORDER, 400: null }, ['!status-removed', 'status-added']],
    ['another failure', { 201: ORDER, 422: null }, ['status-removed', 'status-added']],
    ['no body', { 201: null, 400: null }, ['!response-media-type-removed']],
  ];

for (const [what, responses, expected] of RESPONSES) {
  test(`response: ${what}`, () => assert.deepEqual(changed({ responses }), expected));
}

test('values: more of them break who receives, fewer break who sends', () => {
  const states = (...values: readonly string[]): Schema => object({ state: { ...text, enum: values } });
  const at = (body: Schema) => operation('POST /orders', { body, responses: { 200: body } });
  const more = compareServices(orders(at(states('a'))), orders(at(states('a', 'b'))));
  assert.deepEqual(codes(more), ['request-values-changed', '!response-values-changed']);
  const fewer = compareServices(orders(at(states('a', 'b'))), orders(at(states('a'))));
  assert.deepEqual(codes(fewer), ['!request-values-changed', 'response-values-changed']);
});

test('bounds: what is raised below and lowered above narrows', () => {
  const at = (total: Schema) =>
    operation('POST /orders', { body: object({ total }), responses: { 200: null } });
  const of = (was: Schema, is: Schema) => codes(compareServices(orders(at(was)), orders(at(is))));
  assert.deepEqual(of({ ...integer, maximum: 9 }, { ...integer, maximum: 8 }), [
    '!request-constraint-changed',
  ]);
  assert.deepEqual(of({ ...integer, maximum: 8 }, { ...integer, maximum: 9 }), [
    'request-constraint-changed',
  ]);
  assert.deepEqual(of({ ...text, minLength: 1 }, { ...text, minLength: 2 }), ['!request-constraint-changed']);
  assert.deepEqual(of({ ...text, pattern: 'a' }, text), ['request-constraint-changed']);
  assert.deepEqual(of({ ...text, format: 'uri' }, { ...text, format: 'email' }), [
    '!request-constraint-changed',
  ]);
});

test('fields inside models, lists and parts that are taken together are found', () => {
  const at = (item: Schema) =>
    service('orders', {
      operations: [operation('GET /orders', { responses: { 200: object({ orders: list(ref('Order')) }) } })],
      models: [model('Order', { allOf: [ref('Base'), item] }), model('Base', object({ id: text }))],
    });
  const { operations } = compareServices(at(object({ total: integer })), at(object({ sum: integer })));
  assert.deepEqual(
    operations[0]?.changes.map(({ message }) => message),
    [
      'response 200 field `orders[].total` is gone, renamed to `sum`?',
      'response 200 field `orders[].sum` is new, required',
    ],
  );
});

test('a model that holds itself comes to an end', () => {
  const at = (more: Readonly<Record<string, Schema>>) =>
    service('trees', {
      operations: [operation('GET /trees/{id}', { responses: { 200: ref('Tree') } })],
      models: [model('Tree', object({ ...more, branches: list(ref('Tree')) }))],
    });
  assert.deepEqual(codes(compareServices(at({ id: text }), at({}))), ['!response-field-removed']);
});

test('who only sends does not care about what is read-only', () => {
  const id = (schema: Schema) => object({ id: { ...schema, readOnly: true }, total: integer });
  const at = (body: Schema) => operation('POST /orders', { body, responses: { 200: null } });
  assert.deepEqual(codes(compareServices(orders(at(id(text))), orders(at(id(integer))))), []);
});

test('parameters: required and narrower ones break, so do those that are no longer heeded', () => {
  const at = (query: Readonly<Record<string, Schema>>) =>
    operation('GET /orders', { query, responses: { 200: null } });
  const of = (was: Readonly<Record<string, Schema>>, is: Readonly<Record<string, Schema>>) =>
    codes(compareServices(orders(at(was)), orders(at(is))));
  assert.deepEqual(of({}, { state: text }), ['parameter-added']);
  assert.deepEqual(of({ state: text }, {}), ['!parameter-removed']);
  assert.deepEqual(of({ page: text }, { page: integer }), ['!request-type-changed']);
  const [optional] = at({ page: text }).parameters;
  assert.ok(optional);
  const required = { ...at({}), parameters: [{ ...optional, required: true }] };
  assert.deepEqual(codes(compareServices(orders(at({})), orders(required))), ['!parameter-added']);
  assert.deepEqual(codes(compareServices(orders(at({ page: text })), orders(required))), [
    '!parameter-required',
  ]);
});

test('authentication: what locks callers out breaks', () => {
  const at = (roles?: readonly string[]) =>
    operation('GET /orders', { responses: { 200: null }, ...(roles === undefined ? {} : { roles }) });
  const of = (was?: readonly string[], is?: readonly string[]) =>
    codes(compareServices(orders(at(was)), orders(at(is))));
  assert.deepEqual(of(undefined, []), ['!authentication-required']);
  assert.deepEqual(of([], undefined), ['authentication-dropped']);
  assert.deepEqual(of([], ['admin']), ['!roles-narrowed']);
  assert.deepEqual(of(['admin', 'clerk'], ['admin']), ['!roles-narrowed']);
  assert.deepEqual(of(['admin'], ['admin', 'clerk']), []);
});

test('the service: another way to prove who one is breaks, another name does not', () => {
  const at = (name: string, header: string) =>
    service(name, {
      authentication: {
        kind: 'jwt',
        carrier: { in: 'header', name: header },
        roles: [],
        expires_in_seconds: null,
        description: '',
        source: { file: 'SPEC.md', line: 3 },
      },
    });
  const { service_changes, counts } = compareServices(at('orders', 'Authorization'), at('shop', 'X-Token'));
  assert.deepEqual(
    service_changes.map(({ code, breaking }) => [code, breaking]),
    [
      ['service-renamed', false],
      ['authentication-changed', true],
    ],
  );
  assert.equal(counts.breaking, 1);
});

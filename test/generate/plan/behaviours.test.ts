import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Authentication, Service } from '../../../src/domain/ir.ts';
import type { Behaviour, OperationPlan } from '../../../src/domain/service-plan.ts';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import {
  boolean,
  integer,
  list,
  model,
  nullable,
  number,
  object,
  operation,
  place,
  ref,
  service,
  text,
  time,
} from './ir-builder.ts';

const jwt: Authentication = {
  kind: 'jwt',
  carrier: { in: 'header', name: 'Authorization' },
  roles: ['admin'],
  expires_in_seconds: 3600,
  description: '',
  source: place(1),
};

function plan(spec: Service, route: string): OperationPlan {
  const found = planService(spec).plan.operations.find(
    (one) => `${one.operation.method} ${one.operation.path}` === route,
  );
  assert.ok(found, route);
  return found;
}

function kind<Kind extends Behaviour['kind']>(
  one: OperationPlan,
  wanted: Kind,
): Extract<Behaviour, { kind: Kind }> {
  assert.equal(one.behaviour.kind, wanted, 'reason' in one.behaviour ? one.behaviour.reason : '');
  return one.behaviour as Extract<Behaviour, { kind: Kind }>;
}

test('a collection under a prefix with nested children', () => {
  const spec = service('pets', {
    operations: [
      operation('POST /api/v1/owners', {
        body: object({ name: text }),
        responses: { 201: object({ id: integer, name: text }) },
      }),
      operation('POST /api/v1/owners/{ownerId}/pets', {
        body: object({ name: text }),
        responses: { 201: object({ id: integer, ownerId: integer, name: text }), 404: null },
      }),
      operation('GET /api/v1/owners/{ownerId}/pets', {
        responses: { 200: list(object({ id: integer, name: text })) },
      }),
      operation('GET /api/v1/owners/{ownerId}/pets/{petId}', {
        responses: { 200: object({ id: integer, name: text }) },
      }),
    ],
  });
  const create = kind(plan(spec, 'POST /api/v1/owners/{ownerId}/pets'), 'create');
  assert.equal(create.resource, 'pet');
  assert.deepEqual(create.parents[0]?.resource, 'owner');
  assert.deepEqual(create.assign[0]?.field, 'ownerId');
  const read = kind(plan(spec, 'GET /api/v1/owners/{ownerId}/pets/{petId}'), 'read');
  assert.deepEqual(
    read.lookup.map((one) => one.field),
    ['id', 'ownerId'],
  );
  const pet = planService(spec).plan.resources.find((one) => one.name === 'pet');
  assert.equal(pet?.key.generate, 'integer');
  assert.equal(pet?.fields.find((field) => field.name === 'ownerId')?.column, 'integer');
});

test('register with a key of the caller writes over the row; a heartbeat finds it by the body', () => {
  const spec = service('directory', {
    operations: [
      operation('POST /nodes/register', {
        body: object({ node_id: integer, name: text, status: text }),
        responses: { 201: {} },
      }),
      operation('POST /nodes/heartbeat', {
        body: object({ node_id: integer, status: text }),
        responses: { 200: {} },
      }),
    ],
  });
  const register = kind(plan(spec, 'POST /nodes/register'), 'create');
  assert.equal(register.on_conflict, 'replace');
  const beat = kind(plan(spec, 'POST /nodes/heartbeat'), 'action');
  assert.deepEqual(beat.lookup[0], {
    field: 'node_id',
    value: { kind: 'input', from: 'body', name: 'node_id' },
  });
  assert.deepEqual(
    beat.assign.map((one) => one.field),
    ['status', 'last_heartbeat'],
  );
});

test('a lookup by a path word finds the field that both words name', () => {
  const token = object({
    token_id: text,
    gem_mint: text,
    owner: { type: 'string', description: 'Wallet of the owner' },
    status: { type: 'string', enum: ['held', 'burned'] },
    weight: { type: 'integer', description: '3 if held, 1 if burned' },
    deposited: number,
    worth: { type: 'number', description: 'Always 2x deposited' },
  });
  const spec = service('gems', {
    models: [model('GemToken', token)],
    operations: [
      operation('POST /tokens/mint', {
        body: object({ wallet: text, deposited: number }),
        responses: { 201: object({ token_id: text, gem_mint: text, worth: number, weight: integer }) },
      }),
      operation('GET /tokens/gem/{mint_address}', { responses: { 200: ref('GemToken') } }),
      operation('POST /tokens/burn', {
        body: object({ gem_mint: text }),
        responses: { 200: object({ burned: boolean, weight_updated: integer }) },
      }),
      operation('GET /tokens/{wallet}', {
        responses: { 200: object({ held: list({}), burned: list({}), total_weight: integer }) },
      }),
    ],
  });
  const mint = kind(plan(spec, 'POST /tokens/mint'), 'create');
  const values = new Map(mint.assign.map((one) => [one.field, one.value]));
  assert.deepEqual(values.get('owner'), { kind: 'input', from: 'body', name: 'wallet' });
  assert.deepEqual(values.get('weight'), { kind: 'literal', value: 3 });
  assert.equal(values.get('worth')?.kind, 'arithmetic');
  assert.equal(values.get('gem_mint')?.kind, 'uuid');
  assert.equal(kind(plan(spec, 'GET /tokens/gem/{mint_address}'), 'read').lookup[0]?.field, 'gem_mint');
  const burn = kind(plan(spec, 'POST /tokens/burn'), 'action');
  assert.deepEqual(
    burn.assign.map((one) => [one.field, one.value]),
    [
      ['status', { kind: 'literal', value: 'burned' }],
      ['weight', { kind: 'literal', value: 1 }],
    ],
  );
  const group = plan(spec, 'GET /tokens/{wallet}');
  kind(group, 'summary');
  assert.ok(group.respond.body?.kind === 'object');
  const [held] = group.respond.body.entries;
  assert.ok(held?.value.kind === 'records');
  assert.deepEqual(
    held.value.where.map((one) => one.field),
    ['owner', 'status'],
  );
});

test('a tally adds to the totals that its own example shows, and leaves a journal row', () => {
  const tally = object({
    id: integer,
    player: text,
    total_points: integer,
    home_points: integer,
    away_points: integer,
  });
  const log = object({ id: integer, player: text, event_type: text, point_change: integer, timestamp: time });
  const spec = service('league', {
    models: [
      model('ScoreTally', tally, [{ kind: 'unique', fields: ['player'] }]),
      model('ScoreEvent', log, [{ kind: 'primary_key', fields: ['id'] }]),
    ],
    operations: [
      operation('POST /score/add', {
        body: object({ player: text, points: integer, event_type: text }),
        bodyExample: { player: 'a', points: 3, event_type: 'goal' },
        responses: {
          200: object({ player: text, total_points: integer, home_points: integer, away_points: integer }),
        },
        examples: { 200: { player: 'a', total_points: 3, home_points: 3, away_points: 0 } },
      }),
      operation('GET /score/history', {
        responses: { 200: object({ events: list(object({ event_type: text, point_change: integer })) }) },
      }),
    ],
  });
  const add = kind(plan(spec, 'POST /score/add'), 'create');
  assert.equal(add.on_conflict, 'return');
  assert.deepEqual(
    add.effects.map((effect) => (effect.kind === 'increment' ? effect.field : effect.kind)),
    ['total_points', 'home_points', 'insert'],
  );
  kind(plan(spec, 'GET /score/history'), 'list');
});

test('users register with a hashed password, log in and see themselves', () => {
  const user = object({ id: text, email: text, name: text, password_hash: text, created_at: time });
  const shown = object({ id: text, email: text, name: text });
  const spec = service('accounts', {
    authentication: jwt,
    models: [model('User', user)],
    operations: [
      operation('POST /auth/register', {
        body: object({ email: text, name: text, password: text }),
        responses: { 201: shown, 409: null },
        descriptions: { 409: 'an account with this email exists' },
      }),
      operation('POST /auth/login', {
        body: object({ email: text, password: text }),
        responses: { 200: object({ access_token: text, token_type: text, expires_in: integer }) },
      }),
      operation('GET /auth/me', { responses: { 200: shown, 401: null } }),
      operation('GET /notes', { responses: { 200: list(object({ id: text, body: text })) } }),
      operation('POST /notes', {
        body: object({ body: text }),
        responses: { 201: object({ id: text, body: text }) },
      }),
    ],
  });
  const { plan: whole } = planService(spec);
  assert.deepEqual(whole.authentication?.users, {
    resource: 'user',
    identity_fields: ['email'],
    password_field: 'password_hash',
  });
  const register = kind(plan(spec, 'POST /auth/register'), 'register');
  const hash = register.assign.find((one) => one.field === 'password_hash');
  assert.equal(hash?.value.kind, 'hash_password');
  kind(plan(spec, 'POST /auth/login'), 'login');
  kind(plan(spec, 'GET /auth/me'), 'current_user');
  assert.deepEqual(plan(spec, 'POST /notes').security, { roles: [], owner_only: false });
  assert.equal(plan(spec, 'POST /auth/login').security, null);
  const users = whole.resources.find((one) => one.name === 'user');
  assert.deepEqual(users?.unique, [['email']]);
  assert.equal(users?.fields.find((field) => field.name === 'password_hash')?.hidden, true);
  assert.equal(JSON.stringify(plan(spec, 'POST /auth/register').respond).includes('password'), false);
});

test('without users one administrator comes from the configuration', () => {
  const spec = service('vault', {
    authentication: jwt,
    operations: [
      operation('POST /auth/admin', {
        body: object({ username: text, password: text }),
        responses: { 200: object({ access_token: text, token_type: text }) },
      }),
    ],
  });
  const { plan: whole } = planService(spec);
  assert.deepEqual(
    whole.configuration.map((entry) => [entry.name, entry.secret]),
    [
      ['JWT_SECRET', true],
      ['ADMIN_USERNAME', false],
      ['ADMIN_PASSWORD', true],
    ],
  );
});

test('a token that travels in a cookie is set at login', () => {
  const spec = service('chat', {
    authentication: { ...jwt, kind: 'session', carrier: { in: 'cookie', name: 'token' } },
    operations: [
      operation('POST /api/auth/login', {
        body: object({ password: text }),
        responses: { 200: object({ success: boolean, token: text, expires_at: time }) },
      }),
    ],
  });
  const login = plan(spec, 'POST /api/auth/login');
  assert.equal(kind(login, 'login').identity_field, null);
  assert.deepEqual(
    login.respond.headers.map((header) => [header.name, header.value.kind]),
    [['Set-Cookie', 'text']],
  );
});

test('partial updates accept any part, and examples do not make optional fields required', () => {
  const note = object({
    id: text,
    title: text,
    'pinned?': { type: 'boolean', default: false },
    'mood?': nullable(text),
  });
  const spec = service('notes', {
    models: [model('Note', note)],
    operations: [
      operation('POST /notes', {
        body: object({ title: text, pinned: { type: 'boolean', default: false }, mood: nullable(text) }),
        responses: { 201: ref('Note') },
      }),
      operation('PATCH /notes/{id}', {
        body: object({ title: text, pinned: { type: 'boolean', default: false } }),
        responses: { 200: ref('Note') },
      }),
    ],
  });
  const accepted = (route: string) => plan(spec, route).operation.request?.content[0]?.schema;
  assert.deepEqual(accepted('POST /notes')?.required, ['title']);
  assert.deepEqual(accepted('PATCH /notes/{id}')?.required, []);
  assert.equal(accepted('PATCH /notes/{id}')?.properties?.['pinned']?.default, undefined);
});

test('an encrypted value is kept as a secret, never listed, and answered where the document says decrypted', () => {
  const secret = object({ id: integer, name: text, encrypted_value: text });
  const spec = service('vault', {
    models: [model('Secret', secret)],
    operations: [
      operation('POST /secrets', {
        body: object({ name: text, value: text }),
        responses: { 201: object({ id: integer }) },
      }),
      operation('GET /secrets', { responses: { 200: list(ref('Secret')) } }),
      operation('GET /secrets/{id}', { summary: 'Secret with decrypted value', responses: { 200: {} } }),
    ],
  });
  const listed = JSON.stringify(plan(spec, 'GET /secrets').respond.body);
  assert.equal(listed.includes('encrypted_value'), false);
  const { body } = plan(spec, 'GET /secrets/{id}').respond;
  assert.ok(body?.kind === 'object');
  assert.deepEqual(
    body.entries.map((entry) => entry.name),
    ['id', 'name', 'value'],
  );
});

test('what is never put into the store is not pretended', () => {
  const spec = service('catalogue', {
    operations: [
      operation('GET /services', { responses: { 200: list(object({ name: text })) } }),
      operation('POST /verify', {
        body: object({ content: text }),
        responses: { 200: object({ valid: boolean }) },
      }),
      operation('ANY /api/{name}/{path}', { responses: { 200: {} } }),
    ],
  });
  const reasons = ['GET /services', 'POST /verify', 'ANY /api/{name}/{path}'].map(
    (route) => kind(plan(spec, route), 'underivable').reason,
  );
  assert.equal(new Set(reasons).size, 3);
  assert.deepEqual(planService(spec).plan.resources, []);
});

test('an answer that nothing gives makes its operation underivable, unless it may be left out or null', () => {
  const answer = (extra: Record<string, typeof text>) =>
    service('s', {
      operations: [
        operation('POST /things', {
          body: object({ name: text }),
          responses: { 201: object({ id: text, name: text }) },
        }),
        operation('POST /things/{id}/close', {
          responses: { 200: object({ id: text, status: text, ...extra }) },
        }),
      ],
    });
  const route = 'POST /things/{id}/close';
  assert.match(kind(plan(answer({ fingerprint: number }), route), 'underivable').reason, /'fingerprint'/);
  const lenient = plan(answer({ 'fingerprint?': number, mood: nullable(text) }), route);
  kind(lenient, 'action');
  assert.ok(lenient.respond.body?.kind === 'object');
  assert.deepEqual(
    lenient.respond.body.entries.map((entry) => entry.name),
    ['id', 'status', 'mood'],
  );
});

test('a posted plan without any documented body is kept whole', () => {
  const spec = service('engine', {
    operations: [
      operation('POST /plans/submit', { responses: { 200: {} } }),
      operation('GET /plans/{id}/status', { responses: { 200: {} } }),
      operation('POST /plans/{id}/approve', { responses: { 200: {} } }),
    ],
  });
  const submit = plan(spec, 'POST /plans/submit');
  assert.deepEqual(kind(submit, 'create').assign, [{ field: 'content', value: { kind: 'body' } }]);
  assert.notEqual(submit.operation.request, null);
  assert.deepEqual(kind(plan(spec, 'POST /plans/{id}/approve'), 'action').allowed_from, ['pending']);
});

test('two operations that match the same requests are reported', () => {
  const spec = service('s', {
    operations: [
      operation('GET /things/{id}', { id: 'a', responses: { 200: {} }, line: 3 }),
      operation('GET /things/{name}', { id: 'b', responses: { 200: {} }, line: 9 }),
    ],
  });
  const [found] = planService(spec).diagnostics.filter((one) => one.code === 'ambiguous-route');
  assert.equal(found?.place.line, 9);
  assert.equal(found?.related?.[0]?.place.line, 3);
});

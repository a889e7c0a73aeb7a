import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import { integer, model, object, operation, ref, service, text } from './ir-builder.ts';

const role = { type: 'string', enum: ['admin', 'member'] } as const;
const user = object({ id: integer, email: text, password_hash: text, role });
const posted = object({ email: text, password: text, role });
const { plan } = planService(
  service('staff', {
    models: [model('User', user)],
    operations: [
      operation('POST /auth/register', { body: posted, responses: { 201: ref('User') }, roles: null }),
      operation('POST /auth/login', {
        body: object({ email: text, password: text }),
        responses: { 200: object({ access_token: text }) },
        roles: null,
      }),
      operation('PATCH /users/{user_id}', {
        body: object({ email: text, role }),
        responses: { 200: ref('User') },
        roles: [],
      }),
      operation('PUT /users/{user_id}', { body: posted, responses: { 200: ref('User') }, roles: ['admin'] }),
    ],
  }),
);

function assigned(route: string) {
  const found = plan.operations.find(({ operation: { method, path } }) => `${method} ${path}` === route);
  assert.ok(found && 'assign' in found.behaviour, route);
  return found.behaviour.assign.find(({ field }) => field === 'role')?.value;
}

test('who registers gets the first role without special rights, whatever the body says', () => {
  assert.deepEqual(assigned('POST /auth/register'), { kind: 'literal', value: 'member' });
});

test('users change themselves, but not what they may do', () => {
  assert.equal(assigned('PATCH /users/{user_id}'), undefined);
});

test('an operation for administrators alone sets roles', () => {
  assert.equal(assigned('PUT /users/{user_id}')?.kind, 'input');
});

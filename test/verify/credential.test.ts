import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { createClock } from '../../src/adapters/node/clock.ts';
import type { AuthenticationPlan } from '../../src/domain/service-plan.ts';
import { credential } from '../../src/verify/credential.ts';

const jwt: AuthenticationPlan = {
  kind: 'jwt',
  carrier: { in: 'header', name: 'Authorization' },
  prefix: 'Bearer',
  roles: ['agent'],
  default_expires_in_seconds: 3600,
  users: null,
  issued: null,
};
const issuer = { settings: { JWT_SECRET: 'secret', API_KEY: 'key' }, world: { clock: createClock() } };
const agent = { subject: 'ada', roles: ['agent'], token: null };

test('a caller gets a token that is signed with the secret of the service and still holds', () => {
  const { headers } = credential(jwt, agent, issuer);
  const [prefix, token = ''] = (headers['authorization'] ?? '').split(' ');
  const [head, body = '', signature] = token.split('.');
  assert.equal(prefix, 'Bearer');
  assert.equal(signature, createHmac('sha256', 'secret').update(`${head}.${body}`).digest('base64url'));
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  assert.deepEqual([claims.sub, claims.role], ['ada', 'agent']);
  assert.ok(claims.exp > Date.now() / 1000);
});

test('a token that the service issued is sent as it is', () => {
  const { headers } = credential(jwt, { ...agent, token: 'issued' }, issuer);
  assert.deepEqual(headers, { authorization: 'Bearer issued' });
});

test('cookies and queries carry credentials, too', () => {
  const cookie = credential(
    { ...jwt, carrier: { in: 'cookie', name: 'session' }, prefix: '' },
    { ...agent, token: 'a b' },
    issuer,
  );
  assert.deepEqual(cookie.headers, { cookie: 'session=a%20b' });
  const query = credential(
    { ...jwt, kind: 'api_key', carrier: { in: 'query', name: 'key' }, prefix: '' },
    agent,
    issuer,
  );
  assert.deepEqual(query, { headers: {}, query: 'key=key' });
});

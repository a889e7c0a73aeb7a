import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trialSettings } from '../../src/phases/trial-settings.ts';
import { planWith } from './remote-place.ts';

const PRODUCTION = {
  DATABASE_URL: 'postgres://of-production/data',
  JWT_SECRET: 'of production',
  ADMIN_PASSWORD: 'of production',
  PRICES_URL: 'http://prices.example',
};

test('a service that is tried gets neither the real database nor the real credentials', async () => {
  const plan = await planWith('none');
  const authentication = plan.authentication ?? {
    kind: 'jwt',
    roles: [],
    carrier: { in: 'header', name: 'Authorization' },
    prefix: 'Bearer ',
    default_expires_in_seconds: 3600,
    users: null,
    issued: null,
  };
  const settings = trialSettings({ ...plan, authentication: { ...authentication, kind: 'jwt' } }, PRODUCTION);
  assert.ok(!Object.values(settings).some((value) => value.includes('of production')));
  assert.ok((settings['JWT_SECRET'] ?? '').length >= 32);
  assert.equal(settings['DATABASE_URL'], undefined);
  assert.equal(settings['PRICES_URL'], 'http://prices.example');
});

test('no sample stands in for a database that the spec demands: the service keeps its own', async () => {
  const plan = await planWith('none');
  const source = { file: 'SPEC.md', line: 1 };
  const entry = {
    type: 'url',
    required: true,
    default: null,
    secret: false,
    description: '',
    source,
  } as const;
  const names = ['DATABASE_URL', 'CACHE_URL'];
  const configuration = names.map((name) => ({ ...entry, name, origin: 'stated' as const }));
  const settings = trialSettings({ ...plan, authentication: null, configuration }, {});
  assert.deepEqual(Object.keys(settings), ['CACHE_URL']);
});

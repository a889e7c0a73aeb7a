import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { ServicePlan } from '../../src/domain/service-plan.ts';
import { sampleSettings } from '../../src/verify/sample-settings.ts';

const bookings: ServicePlan = JSON.parse(
  await readFile(new URL('../fixtures/plan/bookings.json', import.meta.url), 'utf8'),
);

test('an open service that demands nothing gets nothing', () => {
  assert.deepEqual(sampleSettings({ ...bookings, configuration: [] }), {});
});

test('every secret that callers need is made up', () => {
  const plan: ServicePlan = {
    ...bookings,
    configuration: [],
    authentication: {
      kind: 'jwt',
      carrier: { in: 'header', name: 'Authorization' },
      prefix: 'Bearer',
      roles: [],
      default_expires_in_seconds: 60,
      users: null,
      issued: null,
    },
  };
  const settings = sampleSettings(plan);
  assert.deepEqual(Object.keys(settings), ['JWT_SECRET', 'ADMIN_USERNAME', 'ADMIN_PASSWORD']);
  assert.ok((settings['JWT_SECRET'] ?? '').length >= 32);
});

test('what the spec demands and gives no default for is filled by its type', () => {
  const entry = {
    description: '',
    required: true,
    default: null,
    secret: false,
    source: { file: 'SPEC.md', line: 1 },
  };
  const configuration = [
    { ...entry, name: 'LIMIT', type: 'integer' as const },
    { ...entry, name: 'UPSTREAM', type: 'url' as const },
    { ...entry, name: 'NICE', type: 'string' as const, required: false },
  ];
  const settings = sampleSettings({ ...bookings, configuration });
  assert.deepEqual(Object.keys(settings), ['LIMIT', 'UPSTREAM']);
  assert.equal(settings['LIMIT'], '1');
  assert.ok(URL.canParse(settings['UPSTREAM'] ?? ''));
});

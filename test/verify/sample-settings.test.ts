import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ConfigurationEntry } from '../../src/domain/ir.ts';
import type { ServicePlan } from '../../src/domain/service-plan.ts';
import { sampleSettings } from '../../src/verify/sample-settings.ts';

const plan: ServicePlan = JSON.parse(
  readFileSync(new URL('../fixtures/plan/bookings.json', import.meta.url), 'utf8'),
);

function entry(changes: Partial<ConfigurationEntry>): ConfigurationEntry {
  const source = { file: 'SPEC.md', line: 1 };
  return {
    name: 'X',
    description: '',
    type: 'string',
    required: true,
    default: null,
    secret: false,
    source,
    ...changes,
  };
}

test('everything that is demanded and has no default gets a value of its type, nothing else does', () => {
  const configuration = [
    entry({ name: 'A_KEY', secret: true }),
    entry({ name: 'A_NUMBER', type: 'integer' }),
    entry({ name: 'AN_ADDRESS', type: 'url' }),
    entry({ name: 'OPTIONAL', required: false }),
    entry({ name: 'PRESET', default: 'x' }),
  ];
  const settings = sampleSettings({ ...plan, configuration, authentication: null });
  assert.deepEqual(Object.keys(settings).sort(), ['AN_ADDRESS', 'A_KEY', 'A_NUMBER']);
  assert.ok((settings['A_KEY'] ?? '').length >= 32);
  assert.equal(Number(settings['A_NUMBER']), 1);
  assert.ok(URL.canParse(settings['AN_ADDRESS'] ?? ''));
});

test('a service that signs tokens gets a key to sign with', () => {
  const authentication: ServicePlan['authentication'] = {
    kind: 'jwt',
    carrier: { in: 'header', name: 'Authorization' },
    prefix: 'Bearer',
    roles: [],
    default_expires_in_seconds: 3600,
    users: null,
    issued: null,
  };
  assert.ok(sampleSettings({ ...plan, configuration: [], authentication })['JWT_SECRET']);
});

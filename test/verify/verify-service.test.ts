import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createClock } from '../../src/adapters/node/clock.ts';
import { createHttp } from '../../src/adapters/node/http.ts';
import type { Ir, Service } from '../../src/domain/ir.ts';
import type { ServicePlan } from '../../src/domain/service-plan.ts';
import { verifyService } from '../../src/verify/verify-service.ts';
import { verifyStandardEndpoints } from '../../src/verify/verify-standard-endpoints.ts';
import { FAULTS, type Fault, startBookings } from './bookings-service.ts';

const fixture = async <T>(path: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`../fixtures/${path}`, import.meta.url), 'utf8'));
const plan = await fixture<ServicePlan>('plan/bookings.json');
const service = serviceOf(await fixture<Ir>('ir/bookings.json'));
const world = { clock: createClock(), http: createHttp() };

function serviceOf({ services }: Ir): Service {
  const [first] = services;
  assert.ok(first);
  return first;
}

async function verified(fault: Fault | null) {
  const running = await startBookings(fault);
  try {
    return await verifyService({
      baseUrl: running.url,
      plan,
      service,
      world,
      signal: new AbortController().signal,
      progress: () => {},
    });
  } finally {
    await running.stop();
  }
}

test('a service that does what the plan says passes every operation', async () => {
  const checks = await verified(null);
  assert.deepEqual(
    checks.filter(({ outcome }) => outcome !== 'passed'),
    [],
  );
  assert.equal(checks.length, plan.operations.length + 1);
  assert.ok(checks.every(({ duration_ms }) => Number.isInteger(duration_ms)));
});

for (const fault of FAULTS)
  test(`a service that ${fault.replaceAll('-', ' ')} is found out`, async () => {
    const checks = await verified(fault);
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    assert.ok(failed.length > 0, 'every check passed');
    assert.ok(failed.every(({ message }) => message.length > 10));
  });

test('the standard endpoints alone are asked without changing anything', async () => {
  const running = await startBookings(null);
  try {
    const checks = await verifyStandardEndpoints({
      baseUrl: `${running.url}/`,
      plan,
      world,
      signal: new AbortController().signal,
      progress: () => {},
    });
    assert.deepEqual(
      checks.map(({ name, outcome, message }) => [name, outcome, message]),
      ['/health', '/capabilities', '/dependencies', '/state'].map((path) => [`GET ${path}`, 'passed', '']),
    );
  } finally {
    await running.stop();
  }
});

test('an endpoint that does not answer fails with the reason after its time', async () => {
  const port = await world.http.freePort();
  const heard: string[] = [];
  const checks = await verifyStandardEndpoints({
    baseUrl: `http://127.0.0.1:${port}`,
    plan,
    world,
    signal: new AbortController().signal,
    progress: (message) => heard.push(message),
    healthy_within_ms: 300,
  });
  assert.ok(checks.every(({ outcome }) => outcome === 'failed'));
  assert.match(checks[0]?.message ?? '', /nothing listens/);
  assert.ok(heard.length > 0);
});

test('a text that is no URL is refused before anything is called', async () => {
  await assert.rejects(
    verifyStandardEndpoints({
      baseUrl: 'bookings',
      plan,
      world,
      signal: new AbortController().signal,
      progress: () => {},
    }),
    /'bookings' is no URL/,
  );
});

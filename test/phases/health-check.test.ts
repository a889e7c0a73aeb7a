import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SlipwayError } from '../../src/domain/failure.ts';
import { deployment } from '../../src/phases/deployment.ts';
import { healthCheck } from '../../src/phases/health-check.ts';
import { planWith, remotePlace } from './remote-place.ts';

test('passes for a process that is up and answers', async (context) => {
  const place = await remotePlace(context);
  const build = await place.build('one');
  const { products } = await deployment.run({ release: build.release }, build.context);
  const input = { plan: await planWith('none'), deployment: products.deployment };
  const { products: found } = await healthCheck.run(input, build.context);
  assert.deepEqual(
    found.health.checks.map(({ name, outcome }) => [name, outcome]),
    [['process', 'passed']],
  );
});

test('fails with every endpoint that does not answer as the spec says', async (context) => {
  const place = await remotePlace(context);
  const build = await place.build('one');
  const { products } = await deployment.run({ release: build.release }, build.context);
  // The tiny service answers all paths with its version: alive, but not the bookings.
  const input = { plan: await planWith('of the bookings'), deployment: products.deployment };
  const impatient = { ...build.context, world: hasty(build.context.world) };
  await assert.rejects(healthCheck.run(input, impatient), (thrown) => {
    assert.ok(thrown instanceof SlipwayError);
    assert.equal(thrown.failure.code, 'service-unhealthy');
    assert.match(thrown.failure.details.join('\n'), /GET \/health: [\s\S]*GET \/capabilities: /);
    return true;
  });
});

test('fails when the process is gone', async (context) => {
  const place = await remotePlace(context);
  const build = await place.build('one');
  const { products } = await deployment.run({ release: build.release }, build.context);
  await place.target.down('tiny', { purge: false, signal: build.context.signal, progress: () => undefined });
  const input = { plan: await planWith('none'), deployment: products.deployment };
  await assert.rejects(healthCheck.run(input, build.context), /process/);
});

/** A clock that runs a thousand times as fast, so that patience ends soon. */
function hasty<W extends { readonly clock: { monotonic(): number } }>(world: W): W {
  const { clock } = world;
  return { ...world, clock: { ...clock, monotonic: () => clock.monotonic() * 1_000 } };
}

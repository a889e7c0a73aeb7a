import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClock } from '../../../src/adapters/node/clock.ts';

const clock = createClock();

test('sleep waits', async () => {
  const begin = clock.monotonic();
  await clock.sleep(30);
  assert.ok(clock.monotonic() - begin >= 29);
});

test('an aborted sleep rejects at once with the reason of the signal', async () => {
  const reason = new Error('cancelled');
  const controller = new AbortController();
  const slept = clock.sleep(60_000, controller.signal);
  controller.abort(reason);
  await assert.rejects(slept, reason);
  await assert.rejects(clock.sleep(60_000, AbortSignal.abort(reason)), reason);
});

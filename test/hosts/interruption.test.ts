import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';

const PROGRAM = `
  import { interruption } from ${JSON.stringify(new URL('../../src/hosts/interruption.ts', import.meta.url).href)};
  const signal = interruption(() => process.exit(130));
  signal.addEventListener('abort', () => console.log(signal.reason.failure.message));
  console.log('ready');
  setInterval(() => {}, 1000);
`;

/** A process that does not end by itself, listening for signals. */
async function stubborn(context: TestContext): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM]);
  context.after(() => child.kill('SIGKILL'));
  child.stdout.setEncoding('utf8');
  assert.equal((await once(child.stdout, 'data'))[0], 'ready\n');
  return child;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} aborts first and ends at once when it comes again`, async (context) => {
    const child = await stubborn(context);
    assert.ok(child.stdout);
    const told = once(child.stdout, 'data');
    child.kill(signal);
    assert.equal((await told)[0], `Ended by ${signal}.\n`);
    const end = once(child, 'exit');
    child.kill(signal);
    assert.deepEqual(await end, [130, null]);
  });
}

test('whoever does not end in 7 s after the signal is ended', async (context) => {
  const child = await stubborn(context);
  const began = performance.now();
  const end = once(child, 'exit');
  child.kill('SIGTERM');
  // The timer must not keep alive what would have ended: here the interval does.
  assert.deepEqual(await end, [130, null]);
  assert.ok(performance.now() - began < 7000);
});

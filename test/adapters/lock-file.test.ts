import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { acquireLock, type HeldLock, type LockRequest, readHolder } from '../../src/adapters/lock-file.ts';
import { startTimeOf } from '../../src/adapters/node/start-time.ts';

test('one holds it, the other is told who', async (context) => {
  const request = await requestIn(context, { build_id: 'a' });
  const lock = held(await acquireLock(request));
  const other = await acquireLock({ ...request, details: { build_id: 'b' } });
  assert.ok('heldBy' in other);
  assert.equal(other.heldBy['build_id'], 'a');
  assert.equal(other.heldBy.pid, process.pid);
  assert.equal(await lock.stillHeld(), true);
  await lock.release();
  assert.equal(await readHolder(request.path), null);
  await held(await acquireLock(request)).release();
});

test('the lock of a dead process is taken over, and the dead cannot let it go', async (context) => {
  const request = await requestIn(context);
  const lock = held(await acquireLock({ ...request, pid: await deadPid() }));
  const taken = held(await acquireLock(request));
  assert.equal(await lock.stillHeld(), false);
  await lock.release();
  assert.equal(await taken.stillHeld(), true);
});

test('a pid that is used again does not keep a lock', async (context) => {
  const request = await requestIn(context);
  await acquireLock({ ...request, startTime: async () => 'of an earlier process' });
  held(await acquireLock(request));
});

test('a lease that ran out is taken over, one that is renewed is not', async (context) => {
  const request = { ...(await requestIn(context)), lease_ms: 60_000 };
  const lock = held(await acquireLock(request));
  const long_ago = new Date(Date.now() - 120_000);
  await utimes(request.path, long_ago, long_ago);
  await lock.renew();
  assert.ok('heldBy' in (await acquireLock(request)));
  await utimes(request.path, long_ago, long_ago);
  held(await acquireLock(request));
  assert.equal(await lock.stillHeld(), false);
});

test('a holder on another host is judged by its lease alone', async (context) => {
  const request = { ...(await requestIn(context)), lease_ms: 60_000 };
  await acquireLock({ ...request, hostname: 'elsewhere', pid: await deadPid() });
  assert.ok('heldBy' in (await acquireLock(request)));
  const long_ago = new Date(Date.now() - 120_000);
  await utimes(request.path, long_ago, long_ago);
  held(await acquireLock(request));
});

test('a lock file that somebody has written into is held until its lease ran out', async (context) => {
  const request = { ...(await requestIn(context)), hostname: '', lease_ms: 60_000 };
  await writeFile(request.path, 'mine');
  assert.ok('heldBy' in (await acquireLock({ ...request, hostname: 'here' })));
  const long_ago = new Date(Date.now() - 120_000);
  await utimes(request.path, long_ago, long_ago);
  held(await acquireLock({ ...request, hostname: 'here' }));
});

test('of many that find a dead holder exactly one takes over', async (context) => {
  const request = await requestIn(context);
  const dead = await deadPid();
  for (let round = 0; round < 25; round++) {
    held(await acquireLock({ ...request, pid: dead }));
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => acquireLock(request)));
    const locks = outcomes.flatMap((one) => ('lock' in one ? [one.lock] : []));
    assert.equal(locks.length, 1);
    assert.equal(await locks[0]?.stillHeld(), true);
    await locks[0]?.release();
  }
  assert.deepEqual(await readdir(join(request.path, '..')), []);
});

test('takes over although the one that was taking over died, and clears its traces away', async (context) => {
  const request = await requestIn(context);
  const dead = await deadPid();
  const first = held(await acquireLock({ ...request, pid: dead }));
  const claim = { ...first.holder, token: 'ofclaim', pid: dead };
  await writeFile(`${request.path}.claim-${first.holder.token}`, JSON.stringify(claim));
  await writeFile(`${request.path}.draft-x`, JSON.stringify(claim));
  held(await acquireLock(request));
  assert.deepEqual(await readdir(join(request.path, '..')), ['lock']);
});

async function requestIn(context: TestContext, details: Record<string, string> = {}): Promise<LockRequest> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-lock-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return {
    path: join(folder, 'lock'),
    pid: process.pid,
    hostname: 'here',
    details,
    lease_ms: null,
    startTime: startTimeOf,
    now: () => new Date(),
  };
}

function held(outcome: Awaited<ReturnType<typeof acquireLock>>): HeldLock {
  assert.ok('lock' in outcome, 'it should have got the lock');
  return outcome.lock;
}

function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0']);
  return new Promise((resolve) => child.once('exit', () => resolve(child.pid ?? 0)));
}

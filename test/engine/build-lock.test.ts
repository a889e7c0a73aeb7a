import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { SlipwayError } from '../../src/domain/failure.ts';
import { buildIsHeld, takeBuildLock } from '../../src/engine/build-lock.ts';
import { resumeBuild, startBuild } from '../../src/engine/engine.ts';
import type { World } from '../../src/ports/world.ts';
import { realWorld, temporaryFolder } from '../fakes/place.ts';
import { smallRepository } from '../fakes/small-build.ts';
import { emptyRemote, smallPipeline, smallRequest } from '../fakes/small-pipeline.ts';

const ID = 'some-build';

function running(thrown: unknown): boolean {
  return thrown instanceof SlipwayError && thrown.failure.code === 'build-running';
}

test('one holder at a time; released, the next may', async (t) => {
  const folder = await temporaryFolder(t);
  const world = realWorld(folder);
  const lock = await takeBuildLock(world, folder, ID);
  assert.equal(await buildIsHeld(world, folder), true);
  await assert.rejects(takeBuildLock(world, folder, ID), running);
  await lock.release();
  assert.equal(await buildIsHeld(world, folder), false);
  await (await takeBuildLock(world, folder, ID)).release();
  assert.deepEqual(await world.files.list(folder), []);
});

test('of many who want it at once, also over a stale one, exactly one gets it', async (t) => {
  const folder = await temporaryFolder(t);
  const world = realWorld(folder);
  const dead = {
    pid: 999_999_999,
    start_time: 'x',
    hostname: world.host.hostname,
    token: 't',
    renewed_at: 0,
  };
  for (let round = 0; round < 10; round += 1) {
    await writeFile(join(folder, 'run.lock'), JSON.stringify(dead));
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => takeBuildLock(world, folder, ID)),
    );
    const won = results.filter((result) => result.status === 'fulfilled');
    assert.equal(won.length, 1);
    for (const result of results) if (result.status === 'rejected') assert.ok(running(result.reason));
    await won[0]?.value.release();
    assert.deepEqual(await world.files.list(folder), []);
  }
});

test('a killed process holds nothing, a living one does', async (t) => {
  const folder = await temporaryFolder(t);
  const world = realWorld(folder);
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const theirs: World = { ...world, host: { ...world.host, pid: child.pid ?? 0 } };
  await takeBuildLock(theirs, folder, ID);
  await assert.rejects(takeBuildLock(world, folder, ID), running);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await takeBuildLock(world, folder, ID)).release();
});

test('a pid that was given to another process since holds nothing', async (t) => {
  const folder = await temporaryFolder(t);
  const world = realWorld(folder);
  await takeBuildLock(
    { ...world, processes: { ...world.processes, startTime: async () => 'before the reboot' } },
    folder,
    ID,
  );
  assert.equal(await buildIsHeld(world, folder), false);
});

test('a holder on another host lives as long as its lease', async (t) => {
  const folder = await temporaryFolder(t);
  const world = realWorld(folder);
  const there: World = { ...world, host: { ...world.host, hostname: 'elsewhere' } };
  const lock = await takeBuildLock(there, folder, ID);
  assert.equal(await buildIsHeld(world, folder), true);
  const path = join(folder, 'run.lock');
  const owner = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...owner, renewed_at: owner.renewed_at - 121_000 }));
  assert.equal(await buildIsHeld(world, folder), false);
  assert.equal(await lock.renew(), true);
  assert.equal(await buildIsHeld(world, folder), true);
});

test('a lock that was taken over is neither renewed nor released by its old holder', async (t) => {
  const folder = await temporaryFolder(t);
  const world = realWorld(folder);
  const old = await takeBuildLock(
    { ...world, processes: { ...world.processes, startTime: async () => 'dead' } },
    folder,
    ID,
  );
  await takeBuildLock(world, folder, ID);
  assert.equal(await old.renew(), false);
  await old.release();
  assert.equal(await buildIsHeld(world, folder), true);
});

test('a running build cannot be resumed beside itself, and is not disturbed by the attempt', async (t) => {
  const repository = await smallRepository(t);
  let refused: unknown;
  const phases = smallPipeline({
    remote: emptyRemote(),
    before: {
      packaging: async ({ build }) => {
        refused = await resumeBuild(repository.setup(phases), build.id).catch((thrown: unknown) => thrown);
      },
    },
  });
  const { job } = await startBuild(repository.setup(phases), smallRequest());
  assert.ok(running(refused));
  assert.equal(job.status, 'completed');
});

test('two builds of one repository at once do not disturb each other', async (t) => {
  const repository = await smallRepository(t);
  const ends = await Promise.all(
    [1, 2, 3].map(() =>
      startBuild(repository.setup(smallPipeline({ remote: emptyRemote() })), smallRequest()),
    ),
  );
  assert.deepEqual(
    ends.map(({ job }) => job.status),
    ['completed', 'completed', 'completed'],
  );
  assert.equal(new Set(ends.map(({ job }) => job.build_id)).size, 3);
});

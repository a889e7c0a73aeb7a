import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { resumeBuild, startBuild } from '../../src/engine/engine.ts';
import { smallRepository } from '../fakes/small-build.ts';
import { emptyRemote, smallPipeline, smallRequest } from '../fakes/small-pipeline.ts';

test('a signal ends a phase that listens to it, and the journal says so', async (t) => {
  const repository = await smallRepository(t);
  const stop = new AbortController();
  const phases = smallPipeline({
    remote: emptyRemote(),
    before: {
      packaging: async ({ world, signal }) => {
        stop.abort('Ctrl-C');
        await world.clock.sleep(60_000, signal);
      },
    },
  });
  const started = performance.now();
  const { job, failure } = await startBuild(
    repository.setup(phases, { signal: stop.signal }),
    smallRequest(),
  );
  assert.ok(performance.now() - started < 1000);
  assert.equal(job.status, 'cancelled');
  assert.equal(job.error_state, null);
  assert.equal(failure?.message, 'The build was cancelled: Ctrl-C');
  assert.equal(job.phases.packaging.status, 'failed');
  assert.equal(job.phases.packaging.error?.code, 'cancelled');
  assert.equal(job.phases.deployment.details['reason'], 'not reached: the build was cancelled');
  const types = (await repository.events(job.build_id)).map(({ event_type }) => event_type);
  assert.ok(types.indexOf('cancel_requested') < types.indexOf('phase_failed'));
  assert.equal(types.at(-1), 'build_complete');
});

test('a phase that does not listen is given up, and the build ends within 7 s', async (t) => {
  const repository = await smallRepository(t);
  const stop = new AbortController();
  const remote = emptyRemote();
  const phases = smallPipeline({
    remote,
    before: {
      registration: async ({ effect }) => {
        await effect({ name: 'registration', key: 'deaf', detail: {} }, async () => {
          remote.done.set('registration deaf', 1);
          stop.abort();
          return await new Promise<never>(() => undefined);
        });
      },
    },
  });
  const started = performance.now();
  const { job } = await startBuild(repository.setup(phases, { signal: stop.signal }), smallRequest());
  assert.ok(performance.now() - started < 7000);
  assert.equal(job.status, 'cancelled');
  assert.deepEqual([...remote.done.keys()], ['deployment first', 'deployment second']);
  assert.equal(remote.calls.at(-1), 'undo registration deaf');
});

test('an undo that hangs does not keep a cancelled build from ending within 7 s', async (t) => {
  const repository = await smallRepository(t);
  const stop = new AbortController();
  const phases = smallPipeline({
    remote: emptyRemote(),
    before: {
      deployment: async ({ effect }) => {
        await effect({ name: 'deployment', key: 'x', detail: {} }, async () => {
          stop.abort();
          throw new Error('interrupted');
        });
      },
    },
  }).map((phase) =>
    phase.name === 'deployment' ? { ...phase, undo: () => new Promise<never>(() => undefined) } : phase,
  );
  const started = performance.now();
  const { job, failure } = await startBuild(
    repository.setup(phases, { signal: stop.signal }),
    smallRequest(),
  );
  assert.ok(performance.now() - started < 7000);
  assert.equal(job.status, 'cancelled');
  assert.match(failure?.details[0] ?? '', /'deployment' \(x\) was not taken back/);
});

test('cancel.json stops a running build within half a second', async (t) => {
  const repository = await smallRepository(t);
  let asked = 0;
  const phases = smallPipeline({
    remote: emptyRemote(),
    before: {
      packaging: async ({ build, world, signal }) => {
        await writeFile(join(build.folder, 'cancel.json'), '{"reason":"wrong branch"}');
        asked = performance.now();
        await world.clock.sleep(60_000, signal);
      },
    },
  });
  const { job, failure } = await startBuild(repository.setup(phases), smallRequest());
  assert.ok(performance.now() - asked < 500);
  assert.equal(job.status, 'cancelled');
  assert.equal(failure?.message, 'The build was cancelled: wrong branch');
});

test('a cancelled build can be resumed, and an old cancel.json does not stop it again', async (t) => {
  const repository = await smallRepository(t);
  const remote = emptyRemote();
  let first = true;
  const phases = smallPipeline({
    remote,
    before: {
      deployment: async ({ build, world, signal }) => {
        if (!first) return;
        first = false;
        await writeFile(join(build.folder, 'cancel.json'), 'stop');
        await world.clock.sleep(60_000, signal);
      },
    },
  });
  const cancelled = await startBuild(repository.setup(phases), smallRequest());
  assert.equal(cancelled.job.status, 'cancelled');
  const resumed = await resumeBuild(repository.setup(phases), cancelled.job.build_id);
  assert.equal(resumed.job.status, 'completed');
  assert.equal(remote.done.size, 4);
});

test('a signal before the start runs nothing', async (t) => {
  const repository = await smallRepository(t);
  const ran: 'spec_compilation'[] = [];
  const { job } = await startBuild(
    repository.setup(smallPipeline({ remote: emptyRemote() }), { signal: AbortSignal.abort() }),
    smallRequest(),
  );
  assert.equal(job.status, 'cancelled');
  assert.deepEqual(ran, []);
  assert.equal(job.phases.spec_compilation.status, 'skipped');
});

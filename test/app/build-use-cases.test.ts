import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Application } from '../../src/app/application.ts';
import { builds } from '../../src/app/builds.ts';
import { cancelPhases } from '../../src/app/cancel.ts';
import { resumePhases } from '../../src/app/resume.ts';
import { runPhases } from '../../src/app/run.ts';
import { status } from '../../src/app/status.ts';
import { watch } from '../../src/app/watch.ts';
import { SlipwayError } from '../../src/domain/failure.ts';
import type { BuildJob } from '../../src/domain/job.ts';
import { applicationOf } from '../fakes/application.ts';
import { type SmallRepository, smallRepository } from '../fakes/small-build.ts';
import { emptyRemote, type SmallOptions, smallPipeline, smallRequest } from '../fakes/small-pipeline.ts';

const options = { signal: new AbortController().signal, reporters: [] };
const anything = { status: null, service_name: null, limit: 100 };

function code(expected: string) {
  return (thrown: unknown) => thrown instanceof SlipwayError && thrown.failure.code === expected;
}

interface Use {
  readonly repository: SmallRepository;
  readonly application: Application;
  build(change?: Partial<SmallOptions>): Promise<BuildJob>;
}

async function use(t: TestContext): Promise<Use> {
  const repository = await smallRepository(t);
  const application = applicationOf(repository);
  return {
    repository,
    application,
    async build(change = {}) {
      const run = runPhases(smallPipeline({ remote: emptyRemote(), ...change }));
      return (await run(application, smallRequest(), options)).job;
    },
  };
}

const failing: Partial<SmallOptions> = {
  fail: {
    registration: () => new SlipwayError({ code: 'x', blame: 'spec', message: 'x', next_step: 'x' }),
  },
};

/** Another process that hangs in the deployment of a build. */
async function hangingProcess(
  t: TestContext,
  root: string,
): Promise<{ readonly child: ChildProcess; readonly build_id: string }> {
  const script = fileURLToPath(new URL('../fakes/hanging-build.ts', import.meta.url));
  const child = spawn(process.execPath, [script, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const [chunk] = await once(child.stdout, 'data');
  return { child, build_id: String(chunk).trim() };
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('status is the newest build, or the one whose id begins so', async (t) => {
  const { application, build } = await use(t);
  const first = await build();
  const second = await build(failing);
  assert.deepEqual((await status(application, null)).job, second);
  assert.deepEqual((await status(application, first.build_id)).job, first);
  assert.deepEqual((await status(application, ` ${first.build_id.slice(0, -1).toUpperCase()}`)).job, first);
});

test('ids that name no build, or several, or a place outside, are told', async (t) => {
  const { application, build } = await use(t);
  await assert.rejects(status(application, null), code('build-unknown'));
  const { build_id } = await build();
  await build();
  await assert.rejects(status(application, 'ffff'), code('build-unknown'));
  await assert.rejects(status(application, ''), code('build-unknown'));
  await assert.rejects(status(application, '..'), code('build-unknown'));
  await assert.rejects(status(application, build_id.slice(0, 3)), code('build-ambiguous'));
});

test('builds are listed newest first, filtered, counted, and damaged ones beside them', async (t) => {
  const { repository, application, build } = await use(t);
  const first = await build();
  const second = await build(failing);
  const third = await build();
  await writeFile(join(repository.root, '.slipway/builds', first.build_id, 'events.ndjson'), 'x\n');
  const empty = '00000000-0000-7000-8000-000000000000';
  await mkdir(join(repository.root, '.slipway/builds', empty));
  await mkdir(join(repository.root, '.slipway/builds/not-a-build'));
  const all = await builds(application, anything);
  assert.deepEqual(
    all.builds.map(({ build_id }) => build_id),
    [third.build_id, second.build_id],
  );
  assert.deepEqual([all.total, all.completed, all.failed, all.running, all.queued], [2, 1, 1, 0, 0]);
  assert.deepEqual(
    all.damaged.map(({ build_id, failure }) => [build_id, failure.code]),
    [
      [first.build_id, 'journal-damaged'],
      [empty, 'build-folder-empty'],
    ],
  );
  const failed = await builds(application, { ...anything, status: 'failed' });
  assert.deepEqual([failed.builds.length, failed.total, failed.completed], [1, 1, 1]);
  assert.equal((await builds(application, { ...anything, limit: 1 })).builds.length, 1);
  assert.equal((await builds(application, { ...anything, service_name: 'other' })).total, 0);
});

test('no builds is an empty list', async (t) => {
  const { application } = await use(t);
  assert.deepEqual((await builds(application, anything)).builds, []);
});

test('resume without an id takes the newest build that did not complete', async (t) => {
  const { application, build } = await use(t);
  const failed = await build(failing);
  const done = await build();
  const resume = resumePhases(smallPipeline({ remote: emptyRemote() }));
  const { job } = await resume(application, null, options);
  assert.equal(job.build_id, failed.build_id);
  assert.equal(job.status, 'completed');
  assert.deepEqual((await resume(application, null, options)).job, done, 'nothing is left to do');
});

test('a build whose process was killed is told as interrupted, and resume ends it well', async (t) => {
  const { repository, application } = await use(t);
  const { child, build_id } = await hangingProcess(t, repository.root);
  assert.equal((await status(application, null)).job.status, 'running');
  assert.equal((await builds(application, anything)).running, 1);
  await killed(child);
  const { job } = await status(application, null);
  assert.equal(job.status, 'failed');
  assert.equal(job.error?.code, 'interrupted');
  assert.match(job.error?.next_step ?? '', new RegExp(`slipway resume ${build_id}`));
  assert.equal((await builds(application, anything)).failed, 1);
  const remote = emptyRemote();
  const resumed = await resumePhases(smallPipeline({ remote }))(application, null, options);
  assert.equal(resumed.job.status, 'completed');
  assert.equal(remote.calls[0], 'again deployment first');
});

test('cancel ends a build in another process and tells why', async (t) => {
  const { repository, application } = await use(t);
  const { child, build_id } = await hangingProcess(t, repository.root);
  const exit = once(child, 'exit');
  const cancel = cancelPhases(smallPipeline({ remote: emptyRemote() }));
  const { job } = await cancel(application, build_id, 'wrong branch');
  assert.equal(job.status, 'cancelled');
  assert.equal(job.error?.message, 'The build was cancelled: wrong branch');
  assert.deepEqual(await exit, [0, null]);
  await assert.rejects(cancel(application, build_id, 'again'), code('build-not-running'));
});

test('cancel of a killed build takes back what it began', async (t) => {
  const { repository, application } = await use(t);
  const { child, build_id } = await hangingProcess(t, repository.root);
  await killed(child);
  const remote = emptyRemote();
  remote.done.set('deployment first', 1);
  const { job } = await cancelPhases(smallPipeline({ remote }))(application, build_id, 'gone');
  assert.equal(job.status, 'cancelled');
  assert.deepEqual(remote.calls, ['undo deployment first']);
  assert.deepEqual([...remote.done], []);
  assert.equal((await status(application, build_id)).job.status, 'cancelled');
});

test('watch follows a build to its end, also to the end of its process', async (t) => {
  const { repository, application } = await use(t);
  const { child, build_id } = await hangingProcess(t, repository.root);
  const seen: (string | undefined)[] = [];
  for await (const job of watch(application, build_id, options.signal)) {
    seen.push(job.error?.code ?? job.status);
    if (seen.length === 1) await killed(child);
  }
  assert.equal(seen[0], 'running');
  assert.equal(seen.at(-1), 'interrupted');
});

test('watch stops when it is told to', async (t) => {
  const { repository, application } = await use(t);
  const { build_id } = await hangingProcess(t, repository.root);
  const stop = new AbortController();
  let seen = 0;
  for await (const _ of watch(application, build_id, stop.signal)) {
    seen += 1;
    stop.abort();
  }
  assert.equal(seen, 1);
});

test('a build that was killed before its first line is queued, and resume starts it', async (t) => {
  const { repository, application } = await use(t);
  const build_id = '019a9c5e-0000-7000-8000-000000000000';
  const folder = join(repository.root, '.slipway/builds', build_id);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'request.json'), JSON.stringify(smallRequest()));
  const { job } = await status(application, null);
  assert.equal(job.error?.code, 'interrupted');
  assert.equal(job.created_at, new Date(0x019a9c5e0000).toISOString());
  const resumed = await resumePhases(smallPipeline({ remote: emptyRemote() }))(application, null, options);
  assert.equal(resumed.job.status, 'completed');
  assert.equal(resumed.job.build_id, build_id);
});

test('production, for which there is no target, is refused before there is a build', async (t) => {
  const { application } = await use(t);
  const run = runPhases(smallPipeline({ remote: emptyRemote() }));
  await assert.rejects(
    run(application, smallRequest({ deploy_production: true }), options),
    code('production-not-available'),
  );
  assert.deepEqual((await builds(application, anything)).builds, []);
});

test('a gate that nobody would keep is refused before there is a build', async (t) => {
  const { application } = await use(t);
  const run = runPhases(smallPipeline({ remote: emptyRemote() }));
  for (const approval_mode of ['checkpoints', 'final'] as const) {
    await assert.rejects(
      run(application, smallRequest({ approval_mode }), options),
      code('gate-not-available'),
    );
  }
  assert.deepEqual((await builds(application, anything)).builds, []);
});

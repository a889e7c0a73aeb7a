import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { SlipwayError } from '../../src/domain/failure.ts';
import type { PhaseName } from '../../src/domain/phase-name.ts';
import { resumeBuild, startBuild } from '../../src/engine/engine.ts';
import { type SmallRepository, smallRepository } from '../fakes/small-build.ts';
import { emptyRemote, type SmallOptions, smallPipeline, smallRequest } from '../fakes/small-pipeline.ts';

function code(expected: string) {
  return (thrown: unknown) => thrown instanceof SlipwayError && thrown.failure.code === expected;
}

async function failedInPackaging(repository: SmallRepository, options: SmallOptions) {
  const { job } = await startBuild(
    repository.setup(
      smallPipeline({
        ...options,
        fail: {
          packaging: () =>
            new SlipwayError({ code: 'test-fault', blame: 'runner', message: 'x', next_step: 'x' }),
        },
      }),
    ),
    smallRequest(),
  );
  assert.equal(job.status, 'failed');
  return { build_id: job.build_id, folder: join(repository.root, '.slipway/builds', job.build_id) };
}

test('resume goes on with the phase that failed and counts the attempt', async (t) => {
  const repository = await smallRepository(t);
  const ran: PhaseName[] = [];
  const { build_id } = await failedInPackaging(repository, { remote: emptyRemote() });
  const { job } = await resumeBuild(
    repository.setup(smallPipeline({ remote: emptyRemote(), ran })),
    build_id,
  );
  assert.equal(job.status, 'completed');
  assert.equal(job.error, null);
  assert.equal(job.error_state, null);
  assert.deepEqual(ran, ['packaging', 'deployment', 'registration']);
  const resumes = (await repository.events(build_id)).flatMap((event) =>
    event.event_type === 'build_resume' ? [event.attempt] : [],
  );
  assert.deepEqual(resumes, [2]);
});

test('a build with variables goes on with all of them or not at all, and keeps none of their values', async (t) => {
  const repository = await smallRepository(t);
  const remote = emptyRemote();
  const fault = new SlipwayError({ code: 'test-fault', blame: 'runner', message: 'x', next_step: 'x' });
  const failing = smallPipeline({ remote, fail: { packaging: () => fault } });
  const service_variables = { DATABASE_URL: 'postgres://secret', KEY: 'secret' };
  const { job, folder } = await startBuild(repository.setup(failing, { service_variables }), smallRequest());
  const resumed = (variables: Readonly<Record<string, string>>) =>
    resumeBuild(repository.setup(smallPipeline({ remote }), { service_variables: variables }), job.build_id);
  await assert.rejects(
    resumed({ KEY: 'secret' }),
    (thrown: unknown) => code('variables-missing')(thrown) && /now: DATABASE_URL\./.test(String(thrown)),
  );
  assert.deepEqual(remote.calls, []);
  assert.equal((await resumed(service_variables)).job.status, 'completed');
  assert.equal((await resumed({})).job.status, 'completed', 'nothing is left to do');
  for (const name of await readdir(folder)) {
    if (/\.(?:json|ndjson)$/.test(name))
      assert.doesNotMatch(await readFile(join(folder, name), 'utf8'), /secret/);
  }
});

test('a completed build is given back as it is, and nothing is written', async (t) => {
  const repository = await smallRepository(t);
  const setup = repository.setup(smallPipeline({ remote: emptyRemote() }));
  const first = await startBuild(setup, smallRequest());
  const before = await repository.events(first.job.build_id);
  const again = await resumeBuild(setup, first.job.build_id);
  assert.deepEqual(again.job, first.job);
  assert.deepEqual(await repository.events(first.job.build_id), before);
});

for (const [name, expected, damage] of [
  ['a changed product', 'product-damaged', (f: string) => writeFile(join(f, 'products/code.json'), '{}')],
  ['a missing product', 'product-damaged', (f: string) => rm(join(f, 'products/code.json'))],
  ['a changed journal', 'journal-damaged', (f: string) => writeFile(join(f, 'events.ndjson'), '{}\n')],
  ['a changed request', 'request-damaged', (f: string) => writeFile(join(f, 'request.json'), '{}')],
  ['a missing request', 'request-damaged', (f: string) => rm(join(f, 'request.json'))],
  [
    'a journal of a later version',
    'build-folder-newer',
    (f: string) => writeFile(join(f, 'events.ndjson'), '{"event_type":"build_start","format":2}\n'),
  ],
] as const) {
  test(`${name} is refused, nothing runs, and no lock is left`, async (t) => {
    const repository = await smallRepository(t);
    const { build_id, folder } = await failedInPackaging(repository, { remote: emptyRemote() });
    await damage(folder);
    const ran: PhaseName[] = [];
    await assert.rejects(
      resumeBuild(repository.setup(smallPipeline({ remote: emptyRemote(), ran })), build_id),
      code(expected),
    );
    assert.deepEqual(ran, []);
    assert.equal(await repository.world.files.stat(join(folder, 'run.lock')), null);
  });
}

test('a lost job.json is made again from the journal', async (t) => {
  const repository = await smallRepository(t);
  const { build_id, folder } = await failedInPackaging(repository, { remote: emptyRemote() });
  await rm(join(folder, 'job.json'));
  const { job } = await resumeBuild(repository.setup(smallPipeline({ remote: emptyRemote() })), build_id);
  assert.deepEqual(JSON.parse(await repository.world.files.readText(join(folder, 'job.json'))), job);
});

import assert from 'node:assert/strict';
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { PhaseName } from '../../src/domain/phase-name.ts';
import { startBuild } from '../../src/engine/engine.ts';
import { type SmallRepository, smallRepository } from '../fakes/small-build.ts';
import { emptyRemote, smallPipeline, smallRequest } from '../fakes/small-pipeline.ts';

interface TwoRuns {
  readonly repository: SmallRepository;
  readonly first: string;
  run(change?: Parameters<typeof smallRequest>[0]): Promise<{
    readonly ran: readonly PhaseName[];
    readonly build_id: string;
    readonly folder: string;
    readonly status: string;
  }>;
}

/** A repository in which one build was done. */
async function afterOneBuild(t: TestContext): Promise<TwoRuns> {
  const repository = await smallRepository(t);
  const remote = emptyRemote();
  const { job } = await startBuild(repository.setup(smallPipeline({ remote })), smallRequest());
  return {
    repository,
    first: join(repository.root, '.slipway', 'builds', job.build_id),
    async run(change = {}) {
      const ran: PhaseName[] = [];
      const end = await startBuild(
        repository.setup(smallPipeline({ remote: emptyRemote(), ran })),
        smallRequest(change),
      );
      return { ran, build_id: end.job.build_id, folder: end.folder, status: end.job.status };
    },
  };
}

test('unchanged work is taken over with its products, files, artifacts and warnings', async (t) => {
  const { repository, first, run } = await afterOneBuild(t);
  const second = await run();
  assert.deepEqual(second.ran, ['spec_compilation', 'deployment', 'registration']);
  assert.equal(second.status, 'completed');
  assert.equal(
    await readFile(join(second.folder, 'source/main.ts'), 'utf8'),
    await readFile(join(first, 'source/main.ts'), 'utf8'),
  );
  const [a, b] = [
    await stat(join(first, 'source/main.ts')),
    await stat(join(second.folder, 'source/main.ts')),
  ];
  assert.equal(a.ino, b.ino, 'a hard link');
  assert.equal(await repository.world.files.readLink(join(second.folder, 'source/link')), 'main.ts');
  const events = await repository.events(second.build_id);
  const reused = events.flatMap((event) =>
    event.event_type === 'phase_complete' && event.reused_from !== null ? [event.phase] : [],
  );
  assert.deepEqual(reused, ['code_generation', 'packaging']);
  assert.ok(events.some((event) => event.event_type === 'artifact' && event.artifact.name === 'main'));
});

test('a third build takes over from the first, which did the work', async (t) => {
  const { repository, first, run } = await afterOneBuild(t);
  await run();
  const third = await run();
  const events = await repository.events(third.build_id);
  const from = events.flatMap((event) => (event.event_type === 'phase_complete' ? [event.reused_from] : []));
  assert.equal(from.filter((id) => id !== null && first.endsWith(id)).length, 2);
});

test('another spec is other work', async (t) => {
  const { repository, run } = await afterOneBuild(t);
  await writeFile(join(repository.root, 'SPEC.md'), '# Other\n');
  assert.deepEqual((await run()).ran, [
    'spec_compilation',
    'code_generation',
    'packaging',
    'deployment',
    'registration',
  ]);
});

for (const [name, damage] of [
  ['a file was changed', (first: string) => writeFile(join(first, 'source/main.ts'), 'evil')],
  ['a file was removed', (first: string) => rm(join(first, 'source/main.ts'))],
  ['the mode of a file was changed', (first: string) => chmod(join(first, 'source/main.ts'), 0o600)],
  ['a product was changed', (first: string) => writeFile(join(first, 'products/code.json'), '{}')],
  ['the build was removed', (first: string) => rm(first, { recursive: true })],
] as const) {
  test(`earlier work is done again, and the reader is told, when ${name}`, async (t) => {
    const { repository, first, run } = await afterOneBuild(t);
    await damage(first);
    const second = await run();
    assert.ok(second.ran.includes('code_generation'));
    assert.equal(second.status, 'completed');
    assert.notEqual(await readFile(join(second.folder, 'source/main.ts'), 'utf8'), 'evil');
    const told = (await repository.events(second.build_id)).some(
      (event) => event.event_type === 'progress' && event.message.startsWith('earlier work is not reused'),
    );
    assert.equal(told, true);
  });
}

for (const [name, entry] of [
  ['no JSON', '{'],
  ['another format', '{"format":2}'],
  ['a path that leads out', null],
] as const) {
  test(`a record of earlier work with ${name} is ignored`, async (t) => {
    const { repository, run } = await afterOneBuild(t);
    const folder = join(repository.root, '.slipway/cache/code_generation');
    const [file = ''] = await repository.world.files.list(folder);
    const path = join(folder, file);
    const planted = JSON.parse(await readFile(path, 'utf8'));
    planted.kept[0].path = 'source/../../../../SPEC.md';
    await writeFile(path, entry ?? JSON.stringify(planted));
    const second = await run();
    assert.ok(second.ran.includes('code_generation'));
    assert.equal(second.status, 'completed');
  });
}

test('what a later phase adds to a kept folder does not travel', async (t) => {
  const { first, run } = await afterOneBuild(t);
  await writeFile(join(first, 'source/later.txt'), 'added');
  const second = await run();
  assert.equal(second.ran.includes('code_generation'), false);
  await assert.rejects(readFile(join(second.folder, 'source/later.txt')));
});

test('--from takes the newest build as it lies there, changes by hand included, and reuses nothing', async (t) => {
  const { repository, first, run } = await afterOneBuild(t);
  await writeFile(join(first, 'source/main.ts'), '// mended by hand\n');
  const second = await run({ from: 'packaging' });
  assert.deepEqual(second.ran, ['packaging', 'deployment', 'registration']);
  assert.equal(await readFile(join(second.folder, 'release/archive'), 'utf8'), '// mended by hand\n');
  const skipped = (await repository.events(second.build_id)).flatMap((event) =>
    event.event_type === 'phase_skipped' && event.products ? [event.phase] : [],
  );
  assert.deepEqual(skipped, ['spec_compilation', 'code_generation']);
  await writeFile(join(second.folder, 'source/main.ts'), 'x');
  assert.notEqual(await readFile(join(first, 'source/main.ts'), 'utf8'), 'x', 'a copy, no link');
});

test('--from without an earlier build is a fault of the settings, in the row of that phase', async (t) => {
  const repository = await smallRepository(t);
  const { job, failure } = await startBuild(
    repository.setup(smallPipeline({ remote: emptyRemote() })),
    smallRequest({ from: 'packaging' }),
  );
  assert.equal(failure?.code, 'nothing-to-start-from');
  assert.equal(failure?.blame, 'settings');
  assert.equal(job.phases.packaging.status, 'failed');
});

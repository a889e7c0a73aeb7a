import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Diff, diff } from '../../src/app/diff.ts';
import { generate } from '../../src/app/generate.ts';
import { run } from '../../src/app/run.ts';
import { SlipwayError } from '../../src/domain/failure.ts';
import { ORDERS, type Repository, repository, WITHOUT_DELETE } from '../fakes/project.ts';

type Compared = Extract<Diff, { kind: 'compared' }>;

async function compared(repo: Repository, against: Parameters<typeof diff>[2] = null): Promise<Compared> {
  const result = await diff(repo.application, 'SPEC.md', against);
  assert.ok(result.kind === 'compared', JSON.stringify(result.diagnostics));
  return result;
}

function commit(repo: Repository): void {
  repo.git('init', '-q');
  repo.git('add', '-A');
  repo.git('commit', '-q', '-m', 'A specification');
}

function failsWith(code: string): (thrown: unknown) => boolean {
  return (thrown) => thrown instanceof SlipwayError && thrown.failure.code === code;
}

test('against the last commit, when nothing was built', async (context) => {
  const repo = await repository(context);
  commit(repo);
  assert.deepEqual((await compared(repo)).changes.operations, []);
  await repo.write('SPEC.md', WITHOUT_DELETE);
  const { against, changes } = await compared(repo);
  assert.deepEqual([against.kind, against.name], ['git', 'HEAD']);
  const line = ORDERS.split('\n').indexOf('### DELETE /orders/{id}') + 1;
  assert.deepEqual(
    changes.operations.map(({ kind, method, path, breaking, place }) => [
      kind,
      method,
      path,
      breaking,
      place.line,
    ]),
    [['removed', 'DELETE', '/orders/{id}', true, line]],
  );
});

test('against a ref, and against a file', async (context) => {
  const repo = await repository(context);
  commit(repo);
  repo.git('tag', 'v1');
  await repo.write('SPEC.md', WITHOUT_DELETE);
  repo.git('commit', '-q', '-am', 'Without');
  assert.equal((await compared(repo)).changes.counts.removed, 0);
  assert.equal((await compared(repo, { ref: 'v1' })).changes.counts.removed, 1);
  assert.equal((await compared(repo, { ref: 'HEAD~1' })).changes.counts.removed, 1);
  await repo.write('earlier.md', ORDERS);
  const { against, changes } = await compared(repo, { file: join(repo.root, 'earlier.md') });
  assert.deepEqual([against.kind, against.name, changes.counts.removed], ['file', 'earlier.md', 1]);
});

test('a specification of a repository inside a larger one is found', async (context) => {
  const repo = await repository(context);
  await repo.write('inner/SPEC.md', ORDERS);
  commit(repo);
  await repo.write('inner/SPEC.md', WITHOUT_DELETE);
  const application = { ...repo.application, root: join(repo.root, 'inner') };
  const result = await diff(application, 'SPEC.md', { ref: 'HEAD' });
  assert.ok(result.kind === 'compared');
  assert.equal(result.changes.counts.removed, 1);
});

test('a changed body is told with its breaking fields', async (context) => {
  const repo = await repository(context);
  commit(repo);
  await repo.write(
    'SPEC.md',
    ORDERS.replace('{"item": "pen", "amount": 2}', '{"item": "pen", "amount": "two"}'),
  );
  const { changes } = await compared(repo);
  const [place] = changes.operations;
  assert.deepEqual([place?.kind, place?.path, place?.breaking], ['changed', '/orders', true]);
  assert.match(place?.changes[0]?.message ?? '', /request field `amount` changes from number to string/);
});

test('against the generated project, also in a clone where only its history knows the old text', async (context) => {
  const repo = await repository(context);
  const request = { spec_path: 'SPEC.md', folder: join(repo.root, 'svc'), language: null, dry_run: false };
  await generate(repo.application, request);
  commit(repo);
  await repo.write('SPEC.md', WITHOUT_DELETE);
  repo.git('commit', '-q', '-am', 'Without');
  for (const at of ['here', 'in a clone']) {
    const { against, changes } = await compared(repo);
    assert.deepEqual([against.kind, against.name, changes.counts.removed], ['generation', 'svc', 1], at);
    await rm(join(repo.root, '.slipway'), { recursive: true, force: true });
  }
});

test('against the newest completed build', async (context) => {
  const repo = await repository(context);
  commit(repo);
  const { job } = await run(
    repo.application,
    {
      spec_path: 'SPEC.md',
      approval_mode: 'auto',
      deploy_local: false,
      deploy_production: false,
      auto_register: false,
      metadata: {},
      language: null,
      author: 'template',
      from: null,
      until: 'spec_compilation',
      target: 'process',
      registry: 'file',
      environment: 'local',
      port: null,
      dry_run: false,
    },
    { signal: new AbortController().signal, reporters: [] },
  );
  assert.equal(job.status, 'completed');
  await repo.write('SPEC.md', WITHOUT_DELETE);
  const { against, changes } = await compared(repo);
  assert.deepEqual([against.kind, against.name, changes.counts.removed], ['build', job.build_id, 1]);
});

test('what cannot be compared is told', async (context) => {
  const repo = await repository(context);
  await assert.rejects(compared(repo), failsWith('nothing-to-compare'));
  await assert.rejects(compared(repo, { ref: 'HEAD' }), failsWith('not-a-repository'));
  commit(repo);
  await assert.rejects(compared(repo, { ref: 'nowhere' }), failsWith('ref-unknown'));
  await assert.rejects(compared(repo, { ref: '--all' }), failsWith('ref-unknown'));
  await repo.write('late/SPEC.md', ORDERS);
  await assert.rejects(diff(repo.application, 'late/SPEC.md', { ref: 'HEAD' }), failsWith('file-not-in-ref'));
  await repo.write('words.md', '# Nothing\n\nJust words.\n');
  const file = join(repo.root, 'words.md');
  await assert.rejects(compared(repo, { file }), failsWith('earlier-spec-invalid'));
});

test('nothing that lies in the repository runs', async (context) => {
  const repo = await repository(context);
  commit(repo);
  const witness = join(repo.root, 'ran');
  repo.git('config', 'core.fsmonitor', `touch ${witness}`);
  repo.git('config', 'filter.evil.smudge', `touch ${witness}`);
  await repo.write('.gitattributes', '*.md filter=evil diff=evil\n');
  repo.git('config', 'diff.evil.textconv', `touch ${witness}`);
  await repo.write('SPEC.md', WITHOUT_DELETE);
  assert.equal((await compared(repo)).changes.counts.removed, 1);
  await assert.rejects(repo.read('ran'), { code: 'ENOENT' });
});

test('a specification with errors gives its diagnostics', async (context) => {
  const repo = await repository(context);
  await repo.write('SPEC.md', '# Nothing\n\nJust words.\n');
  const result = await diff(repo.application, 'SPEC.md', null);
  assert.equal(result.kind, 'refused');
  assert.ok(result.diagnostics.length > 0);
});

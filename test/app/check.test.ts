import assert from 'node:assert/strict';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { check, type ProjectCheck } from '../../src/app/check.ts';
import { generate } from '../../src/app/generate.ts';
import { SlipwayError } from '../../src/domain/failure.ts';
import { ORDERS, type Repository, repository, WITHOUT_DELETE } from '../fakes/project.ts';

async function project(context: TestContext, folder = 'svc'): Promise<Repository> {
  const repo = await repository(context);
  await generateInto(repo, folder);
  return repo;
}

async function generateInto(repo: Repository, folder: string): Promise<void> {
  const request = { spec_path: 'SPEC.md', folder: join(repo.root, folder), language: null, dry_run: false };
  assert.equal((await generate(repo.application, request)).kind, 'generated');
}

async function only(repo: Repository): Promise<ProjectCheck> {
  const { projects } = await check(repo.application, null);
  const [first] = projects;
  assert.ok(projects.length === 1 && first);
  return first;
}

test('what was just generated is clean, and checking writes nothing', async (context) => {
  const repo = await project(context);
  const before = await repo.times('.');
  const found = await only(repo);
  assert.deepEqual(found, {
    folder: 'svc',
    service: 'orders',
    language: 'typescript',
    spec: { path: 'SPEC.md', status: 'same' },
    pack: { ...found.pack, status: 'same' },
    files: { edited: [], missing: [], stale: [], unresolved: [] },
    diagnostics: [],
    drifted: false,
  });
  assert.deepEqual(await repo.times('.'), before);
});

test('another specification drifts, and says which files are stale', async (context) => {
  const repo = await project(context);
  await repo.write('SPEC.md', WITHOUT_DELETE);
  const { spec, files, drifted } = await only(repo);
  assert.deepEqual([spec.status, drifted], ['changed', true]);
  assert.ok(files.stale.includes('src/generated/routes.ts'));
  assert.ok(!files.stale.includes('src/custom/operations.ts'));
});

test('a blank line at the end of the specification is a change that makes no file stale', async (context) => {
  const repo = await project(context);
  await repo.write('SPEC.md', `${ORDERS}\n`);
  const { spec, files, drifted } = await only(repo);
  assert.deepEqual([spec.status, files.stale, drifted], ['changed', [], true]);
});

test('edited and missing files are told, edits of owned ones are not', async (context) => {
  const repo = await project(context);
  await appendFile(join(repo.root, 'svc/src/generated/app.ts'), '// mine\n');
  await appendFile(join(repo.root, 'svc/src/custom/operations.ts'), '// mine\n');
  await rm(join(repo.root, 'svc/src/main.ts'));
  const { files, drifted } = await only(repo);
  assert.deepEqual(files, {
    edited: ['src/generated/app.ts'],
    missing: ['src/main.ts'],
    stale: [],
    unresolved: [],
  });
  assert.equal(drifted, true);
});

test('a conflict that waits is told', async (context) => {
  const repo = await repository(context);
  await repo.write('svc/README.md', 'ours\n');
  await generateInto(repo, 'svc');
  assert.deepEqual((await only(repo)).files.unresolved, ['README.md']);
});

test('a missing and a broken specification are told as such', async (context) => {
  const repo = await project(context);
  await repo.write('SPEC.md', '# Nothing\n\nJust words.\n');
  const broken = await only(repo);
  assert.deepEqual([broken.spec.status, broken.drifted], ['invalid', true]);
  assert.ok(broken.diagnostics.length > 0);
  await rm(join(repo.root, 'SPEC.md'));
  const missing = await only(repo);
  assert.deepEqual([missing.spec.status, missing.drifted], ['missing', true]);
});

test('another pack drifts', async (context) => {
  const repo = await project(context);
  const { packs } = repo.application;
  const other: Repository = {
    ...repo,
    application: {
      ...repo.application,
      packs: {
        load: async (name) => ({ ...(await packs.load(name)), version: '9.0.0', digest: 'sha256:9' }),
      },
    },
  };
  const { pack, drifted } = await only(other);
  assert.deepEqual([pack.status, pack.installed, drifted], ['changed', '9.0.0', true]);
});

test('every project of the repository is found, those of dependencies are not', async (context) => {
  const repo = await project(context, 'services/b');
  await generateInto(repo, 'services/a');
  await repo.write('node_modules/x/slipway.generated.json', 'not ours');
  const { projects } = await check(repo.application, null);
  assert.deepEqual(
    projects.map(({ folder }) => folder),
    ['services/a', 'services/b'],
  );
});

test('no project is clean, a folder that is named has to be one', async (context) => {
  const repo = await repository(context);
  assert.deepEqual(await check(repo.application, null), { projects: [], drifted: false });
  await assert.rejects(
    check(repo.application, join(repo.root, 'svc')),
    (thrown) => thrown instanceof SlipwayError && thrown.failure.code === 'not-a-project',
  );
});

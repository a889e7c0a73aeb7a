import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FileOutcome } from '../../src/app/generate.ts';
import { type Generation, generate } from '../../src/app/generate.ts';
import { temporaryFolder } from '../fakes/place.ts';
import { ORDERS, type Repository, repository, WITHOUT_DELETE } from '../fakes/project.ts';

type Generated = Extract<Generation, { kind: 'generated' }>;

async function generated(repo: Repository, more: { dry_run?: boolean } = {}): Promise<Generated> {
  const request = { spec_path: 'SPEC.md', folder: join(repo.root, 'svc'), language: null, dry_run: false };
  const generation = await generate(repo.application, { ...request, ...more });
  assert.ok(generation.kind === 'generated', JSON.stringify(generation.diagnostics, null, 1));
  return generation;
}

async function project(context: TestContext): Promise<Repository> {
  const repo = await repository(context);
  await generated(repo);
  return repo;
}

/** The one file with this outcome. */
function only({ files }: Generated, outcome: FileOutcome['outcome']): FileOutcome {
  const found = files.filter((file) => file.outcome === outcome);
  const [first] = found;
  assert.ok(found.length === 1 && first, `${outcome}: ${found.map(({ path }) => path).join(', ')}`);
  return first;
}

function outcomes({ files }: Generated): ReadonlySet<string> {
  return new Set(files.map(({ outcome }) => outcome));
}

/** A line that the generator writes, so that an edit of it and another generation meet. */
const ROUTES = 'svc/src/generated/routes.ts';
const OWNED = 'svc/src/custom/operations.ts';

test('the first generation writes code, tests and the manifest', async (context) => {
  const repo = await repository(context);
  const generation = await generated(repo);
  assert.deepEqual([...outcomes(generation)], ['written']);
  assert.deepEqual(generation.service, { name: 'orders', version: '1.2.0' });
  const manifest = JSON.parse(await repo.read('svc/slipway.generated.json'));
  assert.equal(manifest.spec.path, '../SPEC.md');
  const schema = new URL('../../schemas/project-manifest.v1.schema.json', import.meta.url);
  const fits: (data: unknown) => boolean = new Ajv2020().compile(JSON.parse(await readFile(schema, 'utf8')));
  assert.ok(fits(manifest), 'the manifest has the published form');
  assert.deepEqual(
    manifest.files.map(({ path }: { path: string }) => path),
    generation.files.map(({ path }) => path),
  );
  for (const { path } of generation.files) assert.ok((await repo.read(join('svc', path))).length > 0, path);
  assert.ok(generation.files.some(({ path }) => path.startsWith('test/')));
});

test('a generation without change touches no file', async (context) => {
  const repo = await project(context);
  const before = await repo.times('svc');
  const generation = await generated(repo);
  assert.deepEqual([...outcomes(generation)].sort(), ['owned', 'unchanged']);
  assert.deepEqual(await repo.times('svc'), before);
});

test('a changed specification touches only what changes, and keeps what is owned', async (context) => {
  const repo = await project(context);
  const mine = `${await repo.read(OWNED)}// mine\n`;
  await repo.write(OWNED, mine);
  const before = await repo.times('svc');
  await repo.write('SPEC.md', WITHOUT_DELETE);
  const generation = await generated(repo);
  assert.equal(await repo.read(OWNED), mine);
  const touched = generation.files.filter(({ outcome }) => outcome === 'updated').map(({ path }) => path);
  assert.ok(touched.includes('src/generated/routes.ts'));
  const after = await repo.times('svc');
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  assert.deepEqual(
    changed.map((path) => path.slice(join(repo.root, 'svc').length + 1)).sort(),
    [...touched, 'slipway.generated.json'].sort(),
  );
});

test('a dry run tells the same and does nothing', async (context) => {
  const repo = await project(context);
  await repo.write('SPEC.md', WITHOUT_DELETE);
  const before = await repo.times('.');
  const told = await generated(repo, { dry_run: true });
  assert.deepEqual(await repo.times('.'), before);
  assert.deepEqual((await generated(repo)).files, told.files);
});

test('a deleted file comes back, a former one goes with its empty folder', async (context) => {
  const repo = await project(context);
  const manifest = JSON.parse(await repo.read('svc/slipway.generated.json'));
  const text = 'export const former = 1;\n';
  await repo.write('svc/src/generated/former/old.ts', text);
  const { createHash } = await import('node:crypto');
  const sha256 = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  manifest.files.push({ path: 'src/generated/former/old.ts', sha256, ownership: 'generated' });
  await repo.write('svc/slipway.generated.json', JSON.stringify(manifest));
  await rm(join(repo.root, ROUTES));
  const generation = await generated(repo);
  assert.equal(only(generation, 'written').path, 'src/generated/routes.ts');
  assert.equal(only(generation, 'removed').path, 'src/generated/former/old.ts');
  assert.ok(!(await readdir(join(repo.root, 'svc/src/generated'))).includes('former'));
});

test('an edit elsewhere in the file is merged with what is new', async (context) => {
  const repo = await project(context);
  await repo.write(ROUTES, `// mine, at the top\n${await repo.read(ROUTES)}`);
  assert.equal(only(await generated(repo), 'kept').path, 'src/generated/routes.ts');
  await repo.write('SPEC.md', WITHOUT_DELETE);
  assert.equal(only(await generated(repo), 'merged').path, 'src/generated/routes.ts');
  const merged = await repo.read(ROUTES);
  assert.ok(merged.startsWith('// mine, at the top\n'));
  assert.ok(!merged.includes('deleteOrder'));
});

/** The line of the route that the changed specification does not have any more. */
async function editDeletedRoute(repo: Repository): Promise<{ mine: string; line: number }> {
  const lines = (await repo.read(ROUTES)).split('\n');
  const line = lines.findIndex((text) => text.includes('deleteOrder'));
  assert.ok(line > 0, 'the route of the operation stands in the file');
  const mine = lines.with(line, `${lines[line]} // mine`).join('\n');
  await repo.write(ROUTES, mine);
  return { mine, line: line + 1 };
}

test('a conflict leaves the edited file, writes the new one beside it and lasts until that is deleted', async (context) => {
  const repo = await project(context);
  const { mine, line } = await editDeletedRoute(repo);
  await repo.write('SPEC.md', WITHOUT_DELETE);
  const conflict = only(await generated(repo), 'conflict');
  assert.deepEqual([conflict.path, conflict.reason], ['src/generated/routes.ts', 'both-changed']);
  const [first = 0] = conflict.lines ?? [];
  assert.ok(Math.abs(first - line) < 12, `line ${first}, edited was ${line}`);
  assert.equal(await repo.read(ROUTES), mine);
  assert.ok(!(await repo.read(`${ROUTES}.slipway-new`)).includes('deleteOrder'));
  assert.deepEqual(only(await generated(repo), 'conflict'), conflict);
  await rm(join(repo.root, `${ROUTES}.slipway-new`));
  assert.equal(only(await generated(repo), 'kept').path, 'src/generated/routes.ts');
});

test('a clone without our folder merges with what its history has', async (context) => {
  const repo = await project(context);
  repo.git('init', '-q');
  repo.git('add', '-A');
  repo.git('commit', '-q', '-m', 'Generate');
  await repo.write(ROUTES, `// mine, at the top\n${await repo.read(ROUTES)}`);
  repo.git('commit', '-q', '-am', 'Edit');
  await rm(join(repo.root, '.slipway'), { recursive: true });
  await repo.write('SPEC.md', WITHOUT_DELETE);
  assert.equal(only(await generated(repo), 'merged').path, 'src/generated/routes.ts');
});

test('where the earlier contents are known nowhere, nothing is overwritten', async (context) => {
  const repo = await project(context);
  const mine = `// mine, at the top\n${await repo.read(ROUTES)}`;
  await repo.write(ROUTES, mine);
  await rm(join(repo.root, '.slipway'), { recursive: true });
  await repo.write('SPEC.md', WITHOUT_DELETE);
  assert.equal(only(await generated(repo), 'conflict').reason, 'base-unknown');
  assert.equal(await repo.read(ROUTES), mine);
});

test('a file of the user where the first generation wants to write is in the way', async (context) => {
  const repo = await repository(context);
  await repo.write('svc/README.md', 'ours\n');
  const conflict = only(await generated(repo), 'conflict');
  assert.deepEqual([conflict.path, conflict.reason], ['README.md', 'in-the-way']);
  assert.equal(await repo.read('svc/README.md'), 'ours\n');
});

test('a folder that is a link leads nowhere', async (context) => {
  const repo = await repository(context);
  const elsewhere = await temporaryFolder(context);
  await mkdir(join(repo.root, 'svc', 'src'), { recursive: true });
  await symlink(elsewhere, join(repo.root, 'svc', 'src', 'generated'));
  const generation = await generated(repo);
  const inside = generation.files.filter(({ path }) => path.startsWith('src/generated/'));
  assert.ok(inside.length > 0 && inside.every(({ reason }) => reason === 'in-the-way'));
  assert.deepEqual(await readdir(elsewhere), []);
});

test('an override of an operation that is gone is told until it is gone, too', async (context) => {
  const repo = await project(context);
  const custom = `import type { Operations } from '../generated/operations.ts';\n\nexport const custom: Partial<Operations> = {\n  async deleteOrder() {\n    return { status: 204 };\n  },\n};\n`;
  await repo.write(OWNED, custom);
  const orphans = ({ diagnostics }: Generated) =>
    diagnostics.filter(({ code }) => code === 'override-without-operation').map(({ place }) => place);
  assert.deepEqual(orphans(await generated(repo)), []);
  await repo.write('SPEC.md', WITHOUT_DELETE);
  const place = { file: OWNED, line: 4, column: 9 };
  assert.deepEqual(orphans(await generated(repo)), [place]);
  assert.deepEqual(orphans(await generated(repo)), [place]);
  await repo.write(OWNED, custom.replace(/ {2}async[\s\S]*? {2}\},\n/, ''));
  assert.deepEqual(orphans(await generated(repo)), []);
});

test('a specification with errors changes nothing', async (context) => {
  const repo = await project(context);
  const before = await repo.times('svc');
  await repo.write('SPEC.md', '# Nothing\n\nJust words.\n');
  const request = { spec_path: 'SPEC.md', folder: join(repo.root, 'svc'), language: null, dry_run: false };
  const generation = await generate(repo.application, request);
  assert.equal(generation.kind, 'refused');
  assert.deepEqual(await repo.times('svc'), before);
});

test('two folders of one repository get the same bytes, but for the way to the specification', async (context) => {
  const repo = await project(context);
  await generate(repo.application, {
    spec_path: 'SPEC.md',
    folder: join(repo.root, 'other'),
    language: null,
    dry_run: false,
  });
  const paths = Object.keys(await repo.times('svc')).map((path) => path.slice(join(repo.root, 'svc').length));
  for (const path of paths) {
    assert.equal(await repo.read(join('other', path)), await repo.read(join('svc', path)), path);
    const modes = await Promise.all(['svc', 'other'].map((folder) => stat(join(repo.root, folder, path))));
    assert.equal(modes[0]?.mode, modes[1]?.mode);
  }
  assert.ok((await readFile(join(repo.root, 'SPEC.md'), 'utf8')) === ORDERS);
});

import assert from 'node:assert/strict';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ORDERS, WITHOUT_DELETE } from '../../fakes/project.ts';
import { slipway, temporaryFolder } from './process.ts';

/** A folder with a specification and the project that was generated from it. */
async function project(context: TestContext): Promise<string> {
  const folder = await temporaryFolder(context);
  await writeFile(join(folder, '.git'), '');
  await writeFile(join(folder, 'SPEC.md'), ORDERS);
  const { code, stderr } = await slipway(folder, ['generate', 'SPEC.md', '--output', 'svc']);
  assert.equal(code, 0, stderr);
  return folder;
}

test('generate, diff and check from the first project to a breaking change', async (context) => {
  const folder = await project(context);
  const clean = await slipway(folder, ['check']);
  assert.deepEqual([clean.code, clean.stderr], [0, '']);
  assert.match(clean.stdout, /clean +svc +SPEC\.md: as generated/);

  await writeFile(join(folder, 'SPEC.md'), WITHOUT_DELETE);
  const drifted = await slipway(folder, ['check']);
  assert.equal(drifted.code, 1);
  assert.match(drifted.stdout, /DRIFTED +svc +SPEC\.md: changed since/);
  assert.match(drifted.stdout, /stale: svc\/src\/generated\/routes\.ts/);
  assert.match(drifted.stdout, /slipway generate SPEC\.md --output svc/);

  const preview = await slipway(folder, ['diff', 'SPEC.md']);
  assert.equal(preview.code, 0);
  assert.match(preview.stdout, /- DELETE \/orders\/\{id\} +was SPEC\.md:\d+ +BREAKING/);
  assert.match(preview.stdout, /0 added, 0 changed, 1 removed, 2 unchanged; 1 breaking/);
  assert.equal((await slipway(folder, ['diff', 'SPEC.md', '--fail-on-breaking'])).code, 1);

  const again = await slipway(folder, ['generate', 'SPEC.md', '--output', 'svc']);
  assert.equal(again.code, 0);
  assert.match(again.stdout, /updated +svc\/src\/generated\/routes\.ts/);
  assert.equal((await slipway(folder, ['check', 'svc'])).code, 0);
});

test('a conflict exits with 1 and says where and what to do; the machine gets the same', async (context) => {
  const folder = await project(context);
  const readme = join(folder, 'svc', 'README.md');
  const text = await readFile(readme, 'utf8');
  await writeFile(
    readme,
    text.replace(/^\|.*DELETE.*$/m, (line) => `${line} mine |`),
  );
  await writeFile(join(folder, 'SPEC.md'), WITHOUT_DELETE);
  const { code, stdout } = await slipway(folder, ['generate', 'SPEC.md', '--output', 'svc']);
  assert.equal(code, 1);
  assert.match(stdout, /CONFLICT +svc\/README\.md:\d+/);
  assert.match(stdout, /\.slipway-new` and delete it/);
  const json = await slipway(folder, ['generate', 'SPEC.md', '--output', 'svc', '--json']);
  assert.equal(json.code, 1);
  const conflict = JSON.parse(json.stdout).files.find(({ path }: { path: string }) => path === 'README.md');
  assert.deepEqual([conflict.outcome, conflict.beside], ['conflict', 'README.md.slipway-new']);
});

test('edited files are told, and that a generation is not what helps', async (context) => {
  const folder = await project(context);
  await appendFile(join(folder, 'svc/src/generated/app.ts'), '// mine\n');
  const { code, stdout } = await slipway(folder, ['check', '--json']);
  const [found] = JSON.parse(stdout).projects;
  assert.deepEqual([code, found.files.edited], [1, ['src/generated/app.ts']]);
  assert.match((await slipway(folder, ['check'])).stdout, /move that to src\/custom/);
});

test('a specification with errors, a missing folder and an unknown language each say what is wrong', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFile(join(folder, '.git'), '');
  await writeFile(join(folder, 'SPEC.md'), '# Nothing\n\nJust words.\n');
  const refused = await slipway(folder, ['generate', 'SPEC.md', '--output', 'svc']);
  assert.deepEqual([refused.code, refused.stdout], [1, '']);
  assert.match(refused.stderr, /SPEC\.md:\d+.*error/);
  const nowhere = await slipway(folder, ['generate', 'SPEC.md']);
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.stderr, /--output <dir>/);
  const cobol = await slipway(folder, ['generate', 'SPEC.md', '--output', 'svc', '--language', 'cobol']);
  assert.equal(cobol.code, 2);
  assert.match(cobol.stderr, /'cobol'/);
  const unborn = await slipway(folder, ['check', 'svc']);
  assert.equal(unborn.code, 2);
  assert.match(unborn.stderr, /no slipway\.generated\.json/);
});

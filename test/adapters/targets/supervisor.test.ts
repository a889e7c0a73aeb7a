import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { createProcessTarget } from '../../../src/adapters/targets/process-target.ts';
import { openRotatingLog } from '../../../src/adapters/targets/supervisor/rotating-log.ts';
import {
  deployOptions,
  freshPlace,
  GUARD,
  type Place,
  PROGRAMS,
  processesBelow,
  quiet,
  until,
} from './place.ts';
import { tinyRelease } from './tiny-release.ts';

test('starts a crashed instance again, and again', async (context) => {
  const { target, folder } = await freshPlace(context);
  const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
  const { url } = await target.deploy(release, archive, deployOptions());
  for (const how of ['crash', 'kill', 'kill']) {
    const before = await textAt(`${url}/pid`);
    if (how === 'crash') await fetch(`${url}/crash`);
    else process.kill(Number(before), 'SIGKILL');
    await until(async () => (await textAt(`${url}/pid`)) !== before, 'another process');
  }
  assert.equal(await target.healthy('tiny'), true);
});

test('ends its instances when it is killed; the next deployment converges', async (context) => {
  const place = await freshPlace(context);
  const { target, folder } = place;
  const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
  const { url } = await target.deploy(release, archive, deployOptions());
  const supervisor = await supervisorPid(place);
  process.kill(supervisor, 'SIGKILL');
  await until(async () => (await processesBelow(place.root)).length === 0, 'the end of the instance');
  assert.equal(await target.healthy('tiny'), false);
  assert.equal((await target.current('tiny'))?.build_id, 'a');
  const again = await target.deploy(release, archive, deployOptions());
  assert.equal(again.url, url, 'the port stays');
  assert.equal(again.unchanged, false);
  assert.notEqual(await supervisorPid(place), supervisor);
  assert.equal(await textAt(`${url}/version`), '1.0.0');
});

test('a rollback works after a kill, with what the target itself knows', async (context) => {
  const place = await freshPlace(context);
  const { target, folder } = place;
  const one = await tinyRelease(folder, { build_id: 'a', version: '1' });
  const two = await tinyRelease(folder, { build_id: 'b', version: '2' });
  await target.deploy(one.release, one.archive, deployOptions({ variables: { SECRET: 'of one' } }));
  const { url } = await target.deploy(
    two.release,
    two.archive,
    deployOptions({ variables: { SECRET: 'x' } }),
  );
  process.kill(await supervisorPid(place), 'SIGKILL');
  for (const archive of [one.archive, two.archive]) await rm(archive);
  const began = performance.now();
  const back = await target.rollback('tiny', null, deployOptions());
  assert.ok(performance.now() - began < 5_000);
  assert.equal(back.url, url);
  assert.match(await textAt(`${url}/env`), /"SECRET":"of one"/);
});

test('gives the service the listed environment only, and shows no secret to others', async (context) => {
  const place = await freshPlace(context);
  const { target, folder, root } = place;
  process.env['SLIPWAY_TEST_SECRET'] = 'of the engine';
  context.after(() => {
    delete process.env['SLIPWAY_TEST_SECRET'];
  });
  const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
  const variables = { API_KEY: 'swordfish-4711', PORT: '1', DATA_DIR: '/elsewhere' };
  const { url } = await target.deploy(release, archive, deployOptions({ variables }));
  const env = JSON.parse(await textAt(`${url}/env`)) as Record<string, string>;
  assert.equal(env['API_KEY'], 'swordfish-4711');
  assert.equal(env['SLIPWAY_TEST_SECRET'], undefined);
  assert.equal(env['HOST'], '127.0.0.1');
  assert.notEqual(env['PORT'], '1');
  assert.equal(env['DATA_DIR'], join(root, 'tiny', 'shared', 'data'));
  const known = new Set(['API_KEY', 'PORT', 'HOST', 'DATA_DIR', 'NODE_ENV', 'SLIPWAY_CHILD']);
  const others = Object.keys(env).filter((name) => !known.has(name) && !name.startsWith('LC_'));
  const plain = [
    'HOME',
    'LANG',
    'LANGUAGE',
    'LOGNAME',
    'NODE_EXTRA_CA_CERTS',
    'PATH',
    'TMPDIR',
    'TZ',
    'USER',
  ];
  assert.deepEqual(
    others.filter((name) => !plain.includes(name)),
    [],
  );

  for (const line of await processesBelow(root)) assert.doesNotMatch(line, /swordfish/);
  for (const file of await filesWith(root, 'swordfish-4711')) {
    assert.equal((await stat(file)).mode & 0o077, 0, `${file} can be read by others`);
    assert.match(file, /shared\/variables\/a\.json$/);
  }
  assert.equal((await stat(join(root, 'tiny', 'run', 'control.sock'))).mode & 0o077, 0);
});

test('ends when its folder is deleted, so that nothing runs for ever', async (context) => {
  const { target, folder, root } = await freshPlace(context);
  const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
  await target.deploy(release, archive, deployOptions());
  assert.ok((await processesBelow(root)).length >= 2);
  await rm(root, { recursive: true, force: true });
  await until(async () => (await processesBelow(root)).length === 0, 'the end of the supervisor');
});

test('kills an instance that does not want to end', async (context) => {
  const { target, folder, root } = await freshPlace(context);
  const { release, archive } = await tinyRelease(folder, { build_id: 'a', behaviour: 'stubborn' });
  await target.deploy(release, archive, deployOptions());
  const began = performance.now();
  await target.down('tiny', { purge: false, ...quiet() });
  assert.ok(performance.now() - began < 5_000);
  assert.deepEqual(await processesBelow(root), []);
});

test('goes on when the programs that it was started from are deleted', async (context) => {
  const { folder, root, world } = await freshPlace(context);
  const guard = join(folder, 'dist', 'guard.js');
  await mkdir(join(folder, 'dist'));
  await writeFile(guard, stripTypeScriptTypes(await readFile(GUARD, 'utf8')));
  const target = createProcessTarget({ world, root, programs: { ...PROGRAMS, guard } });
  const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
  const { url } = await target.deploy(release, archive, deployOptions());
  await rm(join(folder, 'dist'), { recursive: true });
  const before = await textAt(`${url}/pid`);
  await fetch(`${url}/crash`);
  assert.notEqual(await textAt(`${url}/pid`), before);
});

test('works below a path that is too long for a socket', async (context) => {
  const { target, folder } = await freshPlace(context, { below: 'long'.repeat(40) });
  const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
  await target.deploy(release, archive, deployOptions());
  assert.equal(await target.healthy('tiny'), true);
});

test('keeps the log of a release, and its own', async (context) => {
  const { target, folder, root } = await freshPlace(context);
  const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
  await target.deploy(release, archive, deployOptions());
  const run = join(root, 'tiny', 'run');
  assert.match(await readFile(join(run, 'logs', 'a.log'), 'utf8'), /tiny 1\.0\.0 begins/);
  assert.match(await readFile(join(run, 'supervisor.log'), 'utf8'), /requests go to a#1/);
});

test('a log never grows beyond twice its limit', async (context) => {
  const { folder } = await freshPlace(context);
  const log = openRotatingLog(join(folder, 'logs', 'x.log'), 1000);
  for (let line = 0; line < 500; line++) log.write(`line ${line}\n`);
  log.close();
  const names = await readdir(join(folder, 'logs'));
  assert.deepEqual(names.sort(), ['x.log', 'x.log.1']);
  let bytes = 0;
  for (const name of names) bytes += (await stat(join(folder, 'logs', name))).size;
  assert.ok(bytes <= 2000, `${bytes} bytes`);
  assert.match(await readFile(join(folder, 'logs', 'x.log'), 'utf8'), /line 499\n$/);
});

test('a log that cannot be written stops nobody', async (context) => {
  const { folder } = await freshPlace(context);
  await mkdir(join(folder, 'logs'));
  await symlink('/dev/full', join(folder, 'logs', 'x.log'));
  const log = openRotatingLog(join(folder, 'logs', 'x.log'));
  log.write('lost\n');
  log.close();
});

async function supervisorPid({ root }: Place): Promise<number> {
  const text = await readFile(join(root, 'tiny', 'run', 'supervisor.json'), 'utf8');
  return Number((JSON.parse(text) as { pid: number }).pid);
}

async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await readFile(path, 'latin1')).includes(text)) found.push(path);
  }
  return found;
}

async function textAt(url: string): Promise<string> {
  return (await fetch(url)).text();
}

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { createFolderPacks } from '../../../src/adapters/packs/folder-packs.ts';
import { failureFrom } from '../../../src/domain/failure.ts';

const folders: string[] = [];
after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

const step = { argv: ['npm', 'ci'], gives: ['node_modules'] };
const manifest = {
  format: 1,
  name: 'service/sample',
  version: '1.0.0',
  kind: 'service',
  language: 'sample',
  description: 'For tests',
  files: [
    { template: 'app.hbs', path: 'src/app.txt', ownership: 'generated' },
    {
      template: 'row.hbs',
      path: 'src/{{name}}.txt',
      ownership: 'owned',
      each: 'resources',
      executable: true,
    },
  ],
  toolchain: {
    runtime: { name: 'node', minimum: '24' },
    lock: 'package-lock.json',
    install: step,
    install_production: null,
    compile: null,
    checks: [{ name: 'lint', argv: ['biome', 'check'] }],
    tests: { argv: ['{runtime}', '--test'] },
    release_includes: ['src'],
    run: {
      command: ['node', 'src/main.js'],
      port_variable: 'PORT',
      host_variable: 'HOST',
      data_variable: 'DATA_DIR',
      health_path: '/health',
      stop_grace_seconds: 10,
    },
  },
};

const sound = {
  'pack.json': JSON.stringify(manifest),
  'app.hbs': 'app',
  'row.hbs': 'row',
  'partials/p.hbs': 'p',
};

async function packs(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = await mkdtemp(join(tmpdir(), 'slipway-packs-'));
  folders.push(root);
  for (const [path, contents] of Object.entries(files)) {
    const full = join(root, 'service/sample', path);
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, contents);
  }
  return { root, packs: createFolderPacks(root, createFiles()) };
}

async function faultsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const thrown = await (await packs(files)).packs.load('service/sample').then(
    () => assert.fail('the pack was loaded'),
    (error: unknown) => failureFrom(error),
  );
  assert.equal(thrown.code, 'pack-damaged');
  return thrown.details;
}

test('a sound pack gives its manifest and all of its files', async () => {
  const pack = await (await packs(sound)).packs.load('service/sample');
  assert.equal(pack.version, '1.0.0');
  assert.deepEqual(
    [...pack.files],
    [
      ['app.hbs', 'app'],
      ['partials/p.hbs', 'p'],
      ['row.hbs', 'row'],
    ],
  );
  assert.equal(pack.manifest.toolchain?.run.health_path, '/health');
});

test('the digest depends on names and contents, not on the folder', async () => {
  const digest = async (files: Record<string, string>) =>
    (await (await packs(files)).packs.load('service/sample')).digest;
  const first = await digest(sound);
  assert.match(first, /^sha256:[0-9a-f]{64}$/);
  assert.equal(await digest({ ...sound }), first);
  assert.notEqual(await digest({ ...sound, 'app.hbs': 'App' }), first);
  assert.notEqual(await digest({ ...sound, 'partials/q.hbs': '' }), first);
  assert.notEqual(await digest({ ...sound, 'pack.json': `${sound['pack.json']}\n` }), first);
});

test('an unknown pack names the packs that are there', async () => {
  const { packs: known } = await packs(sound);
  for (const name of ['service/other', '../service/sample', '/etc', 'service/sample/', '']) {
    await assert.rejects(known.load(name), (error) => {
      const { code, next_step } = failureFrom(error);
      assert.equal(code, 'pack-missing');
      assert.match(next_step, /service\/sample/);
      return true;
    });
  }
});

test('all faults come at once, each with its place', async () => {
  const bad = {
    ...manifest,
    name: 'service/else',
    toolchain: undefined,
    files: [
      { template: 'gone.hbs', path: 'a', ownership: 'generated' },
      { template: 'app.hbs', path: 'a', ownership: 'generated' },
      { template: 'row.hbs', path: 'same', ownership: 'owned', each: 'resources' },
    ],
  };
  const faults = await faultsOf({
    ...sound,
    'pack.json': JSON.stringify(bad),
    'bytes.bin': Buffer.from([0xff, 0xfe]),
  });
  for (const place of [
    'bytes.bin',
    'name',
    'toolchain',
    'files[0].template',
    'files[1].path',
    'files[2].path',
  ]) {
    assert.ok(
      faults.some((fault) => fault.startsWith(`${place}:`) || fault.startsWith(`pack.json: ${place}:`)),
      `${place} in ${faults.join('\n')}`,
    );
  }
  assert.equal(faults.length, 6);
});

test('every member has a rule', async () => {
  const cases: readonly [string, (copy: typeof manifest) => object][] = [
    ['format', (copy) => ({ ...copy, format: 2 })],
    ['version', (copy) => ({ ...copy, version: 'one' })],
    ['kind', (copy) => ({ ...copy, kind: 'thing' })],
    ['language', (copy) => ({ ...copy, language: '' })],
    ['description', (copy) => ({ ...copy, description: 1 })],
    ['files', (copy) => ({ ...copy, files: [] })],
    ['files', (copy) => ({ ...copy, files: {} })],
    ['extra', (copy) => ({ ...copy, extra: true })],
    ['files[0].path', (copy) => ({ ...copy, files: [{ ...copy.files[0], path: '../out' }] })],
    ['files[0].path', (copy) => ({ ...copy, files: [{ ...copy.files[0], path: 'a/.npmrc' }] })],
    ['files[0].template', (copy) => ({ ...copy, files: [{ ...copy.files[0], template: '/etc/passwd' }] })],
    ['files[0].ownership', (copy) => ({ ...copy, files: [{ ...copy.files[0], ownership: 'mine' }] })],
    ['files[0].when', (copy) => ({ ...copy, files: [{ ...copy.files[0], when: 'a b' }] })],
    ['files[0].executable', (copy) => ({ ...copy, files: [{ ...copy.files[0], executable: 1 }] })],
    ['toolchain.lock', (copy) => ({ ...copy, toolchain: { ...copy.toolchain, lock: undefined } })],
    [
      'toolchain.install.argv',
      (copy) => ({ ...copy, toolchain: { ...copy.toolchain, install: { ...step, argv: [] } } }),
    ],
    [
      'toolchain.install.gives[0]',
      (copy) => ({ ...copy, toolchain: { ...copy.toolchain, install: { ...step, gives: ['..'] } } }),
    ],
    [
      'toolchain.runtime.minimum',
      (copy) => ({ ...copy, toolchain: { ...copy.toolchain, runtime: { name: 'node', minimum: 'new' } } }),
    ],
    [
      'toolchain.run.health_path',
      (copy) => ({
        ...copy,
        toolchain: { ...copy.toolchain, run: { ...copy.toolchain.run, health_path: 'x' } },
      }),
    ],
    [
      'toolchain.run.stop_grace_seconds',
      (copy) => ({
        ...copy,
        toolchain: { ...copy.toolchain, run: { ...copy.toolchain.run, stop_grace_seconds: -1 } },
      }),
    ],
  ];
  for (const [place, change] of cases) {
    const faults = await faultsOf({ ...sound, 'pack.json': JSON.stringify(change(manifest)) });
    assert.ok(faults[0]?.startsWith(`pack.json: ${place}:`), `${place}: ${faults.join(' | ')}`);
    assert.equal(faults.length, 1, faults.join(' | '));
  }
});

test('a manifest that is no JSON is a fault, and links are not followed', async () => {
  assert.match((await faultsOf({ ...sound, 'pack.json': '{' }))[0] ?? '', /is not JSON/);
  const { root, packs: linked } = await packs(sound);
  await symlink('/etc/passwd', join(root, 'service/sample/outside.hbs'));
  await assert.rejects(linked.load('service/sample'), /outside\.hbs: is a link/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prunedLockFile, type WantedDependencies } from '../../../src/generate/typescript/lock-file.ts';
import { MASTER_LOCK, MASTER_MANIFEST } from '../../../src/generate/typescript/package-dependencies.ts';
import { typescriptPack } from './pack.ts';

const MASTER = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { web: '1', extra: '1' }, devDependencies: { lint: '1' } },
    'node_modules/web': {
      version: '1.0.0',
      integrity: 'sha512-web',
      dependencies: { shared: '2', log: '1' },
    },
    'node_modules/web/node_modules/shared': { version: '2.0.0', integrity: 'sha512-s2' },
    'node_modules/shared': { version: '1.0.0', integrity: 'sha512-s1', dev: true },
    'node_modules/log': { version: '1.0.0', optionalDependencies: { colour: '1', 'not-here': '1' } },
    'node_modules/colour': { version: '1.0.0', optional: true },
    'node_modules/extra': { version: '1.0.0', dependencies: { log: '1' } },
    'node_modules/lint': { version: '1.0.0', dev: true, dependencies: { shared: '1', log: '1' } },
  },
});

function wanted(dependencies: string[], devDependencies: string[]): WantedDependencies {
  const ranges = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1']));
  return {
    name: 'any',
    version: '1.2.3',
    engines: { node: '>=24' },
    dependencies: ranges(dependencies),
    devDependencies: ranges(devDependencies),
  };
}

function packagesOf(lock: string): { readonly [path: string]: { readonly [field: string]: unknown } } {
  return JSON.parse(lock).packages;
}

test('what the roots reach is kept, by the folders in which Node would look', () => {
  const packages = packagesOf(prunedLockFile(MASTER, wanted(['web'], [])));
  assert.deepEqual(Object.keys(packages), [
    '',
    'node_modules/colour',
    'node_modules/log',
    'node_modules/web',
    'node_modules/web/node_modules/shared',
  ]);
  assert.equal(packages['node_modules/web']?.['integrity'], 'sha512-web');
});

test('marks are set anew: development only, and optional only', () => {
  const packages = packagesOf(prunedLockFile(MASTER, wanted(['web'], ['lint'])));
  assert.equal(packages['node_modules/lint']?.['dev'], true);
  assert.equal(packages['node_modules/shared']?.['dev'], true);
  assert.equal(packages['node_modules/log']?.['dev'], undefined);
  assert.equal(packages['node_modules/colour']?.['optional'], true);
  const development = packagesOf(prunedLockFile(MASTER, wanted([], ['lint'])));
  assert.equal(development['node_modules/log']?.['dev'], true);
  assert.equal(development['node_modules/colour']?.['optional'], true);
});

test('the root says what the manifest says', () => {
  const lock = JSON.parse(prunedLockFile(MASTER, wanted(['web'], ['lint'])));
  assert.equal(lock.name, 'any');
  assert.equal(lock.lockfileVersion, 3);
  assert.deepEqual(lock.packages[''], {
    name: 'any',
    version: '1.2.3',
    dependencies: { web: '1' },
    devDependencies: { lint: '1' },
    engines: { node: '>=24' },
  });
});

test('a dependency that the master lacks is the fault of the pack', () => {
  assert.throws(() => prunedLockFile(MASTER, wanted(['nowhere'], [])), /has no 'nowhere'/);
});

test("the pack's own lock names no registry, and has a digest for every package", async () => {
  const pack = await typescriptPack();
  const manifest = JSON.parse(pack.files.get(MASTER_MANIFEST) ?? '');
  const lock = prunedLockFile(pack.files.get(MASTER_LOCK) ?? '', { ...wanted([], []), ...manifest });
  assert.doesNotMatch(lock, /"resolved"|https?:\/\/registry/);
  for (const [path, fields] of Object.entries(packagesOf(lock))) {
    if (path !== '') assert.match(String(fields['integrity']), /^sha512-/, path);
  }
});

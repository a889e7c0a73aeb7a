import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SlipwayError } from '../../src/domain/failure.ts';
import { installationOfLock, lockedPackages, productionFolders } from '../../src/release/lock-packages.ts';

test('an npm lock gives what runs in production, scoped and nested packages too', () => {
  const lock = {
    lockfileVersion: 3,
    packages: {
      '': { name: 'x' },
      'node_modules/fastify': { version: '5.0.0', license: 'MIT', integrity: 'sha512-AAAA' },
      'node_modules/@scope/a': { version: '1.0.0' },
      'node_modules/fastify/node_modules/ajv': { version: '8.0.0' },
      'node_modules/typescript': { version: '7.0.0', dev: true },
    },
  };
  assert.deepEqual(
    lockedPackages('package-lock.json', JSON.stringify(lock)).map(({ purl, license }) => [purl, license]),
    [
      ['pkg:npm/%40scope/a@1.0.0', null],
      ['pkg:npm/ajv@8.0.0', null],
      ['pkg:npm/fastify@5.0.0', 'MIT'],
    ],
  );
});

test('the name and the version of a project decide nothing about its installation, every package does', () => {
  const lock = (name: string, version: string, fastify: string) => {
    const packages = {
      '': { name, version, dependencies: { fastify } },
      'node_modules/fastify': { version: fastify },
    };
    return installationOfLock(
      'package-lock.json',
      JSON.stringify({ name, version, lockfileVersion: 3, packages }),
    );
  };
  assert.equal(lock('bookings', '1.0.0', '5.0.0'), lock('inventory', '2.0.0', '5.0.0'));
  assert.notEqual(lock('bookings', '1.0.0', '5.0.0'), lock('bookings', '1.0.0', '5.0.1'));
  assert.equal(installationOfLock('requirements.txt', 'a==1\n'), 'a==1\n');
});

test('a requirements file gives names in their normal form and the first hash', () => {
  const hash = `sha256:${'a'.repeat(64)}`;
  const text = `# comment\nFast_API[all]==1.2.3 ; python_version > "3" \\\n    --hash=${hash} \\\n    --hash=sha256:${'b'.repeat(64)}\n-r other.txt\nuvicorn==0.1\n`;
  assert.deepEqual(
    lockedPackages('requirements.txt', text).map(({ purl, integrity }) => [purl, integrity]),
    [
      ['pkg:pypi/fast-api@1.2.3', hash],
      ['pkg:pypi/uvicorn@0.1', null],
    ],
  );
});

test('any other lock file is refused by name', () => {
  assert.throws(
    () => lockedPackages('poetry.lock', ''),
    (thrown) =>
      thrown instanceof SlipwayError &&
      thrown.failure.code === 'lock-unknown' &&
      thrown.message.includes('poetry.lock'),
  );
});

test('an npm lock tells production folders from development ones; a requirements file does not', () => {
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', dev: true },
  };
  assert.deepEqual(
    productionFolders('package-lock.json', JSON.stringify({ packages })),
    new Set(['node_modules/a', 'node_modules/a/node_modules/b']),
  );
  assert.equal(productionFolders('requirements.txt', ''), null);
});

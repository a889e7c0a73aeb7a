import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { installDependencies } from '../../src/phases/dependencies.ts';
import type { BoundToolchain } from '../../src/phases/toolchain.ts';
import { remotePlace } from './remote-place.ts';

/** "Installs" by copying the file that is named on its command line; counts how often it really ran. */
const INSTALLER = `
  const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
  const [wanted, count] = process.argv.slice(1);
  appendFileSync(count, 'x');
  mkdirSync('modules');
  writeFileSync('modules/installed', readFileSync(wanted, 'utf8'));
`;

test('files that the install command names are there for it, and key the cache', async (context) => {
  const place = await remotePlace(context);
  const { context: phase } = await place.build('0199f3');
  const workspace = join(phase.build.folder, 'source');
  const count = join(phase.build.folder, 'runs');
  await mkdir(workspace, { recursive: true });
  await writeFile(join(workspace, 'lock.txt'), 'a\n');
  await writeFile(join(workspace, 'lock-dev.txt'), 'a\nb\n');
  const install = {
    argv: ['{runtime}', '-e', INSTALLER, 'lock-dev.txt', count],
    gives: ['modules'],
  };
  const bound: BoundToolchain = {
    toolchain: {
      runtime: { name: 'node', minimum: '20' },
      lock: 'lock.txt',
      install,
      install_production: null,
      compile: null,
      checks: [],
      tests: { argv: [] },
      release_includes: [],
      run: {
        command: [],
        port_variable: 'PORT',
        host_variable: 'HOST',
        data_variable: 'DATA_DIR',
        health_path: '/health',
        stop_grace_seconds: 1,
      },
    },
    runtime: { program: process.execPath, version: process.versions.node },
    workspace,
    reports: join(phase.build.folder, 'reports'),
  };
  const installed = async () => {
    const { reused } = await installDependencies(bound, 'all', workspace, phase);
    return [await readFile(join(workspace, 'modules', 'installed'), 'utf8'), reused];
  };
  assert.deepEqual(await installed(), ['a\nb\n', false]);
  assert.deepEqual(await installed(), ['a\nb\n', true]);
  await writeFile(join(workspace, 'lock-dev.txt'), 'a\nc\n');
  assert.deepEqual(await installed(), ['a\nc\n', false]);
  assert.equal(await readFile(count, 'utf8'), 'xx');
});

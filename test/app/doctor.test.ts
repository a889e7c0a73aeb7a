import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createNodeWorld } from '../../src/adapters/node/world.ts';
import type { DoctorReport } from '../../src/app/application.ts';
import { doctor } from '../../src/app/doctor.ts';
import { compileHere } from '../../src/app/spec-compiling.ts';
import { temporaryFolder } from '../fakes/place.ts';
import { unexpectedPacks, unexpectedRegistry, unexpectedTarget } from '../fakes/unexpected.ts';

/** Examines a machine whose search path holds only these programs, each printing one line. */
async function examine(
  context: TestContext,
  programs: Readonly<Record<string, string>>,
  root?: string,
): Promise<DoctorReport> {
  const folder = await temporaryFolder(context);
  const bin = join(folder, 'bin');
  await mkdir(bin);
  for (const [name, line] of Object.entries(programs)) {
    await writeFile(join(bin, name), `#!/bin/sh\necho '${line}'\n`);
    await chmod(join(bin, name), 0o755);
  }
  const world = createNodeWorld({
    guardScript: fileURLToPath(new URL('../../src/adapters/node/guard.ts', import.meta.url)),
    environment: { PATH: bin },
    cacheFolder: join(folder, 'cache'),
  });
  const report = await doctor({
    root: root ?? folder,
    slipwayVersion: '1.2.3',
    world,
    packs: unexpectedPacks,
    compiler: compileHere,
    target: (kind) => {
      if (kind !== 'process') throw new Error(`no ${kind}`);
      return unexpectedTarget;
    },
    registry: () => unexpectedRegistry,
    serviceVariables: {},
  });
  assert.deepEqual((await readdir(folder)).sort(), ['bin', 'cache']);
  return report;
}

function row(report: DoctorReport, name: string) {
  const found = report.dependencies.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
}

const ALL = {
  node: 'v24.1.0',
  npm: '11.0.0',
  python3: 'Python 3.12.4',
  git: 'git version 2.39.5',
  docker: 'Docker version 28.2.2, build e6534b4',
};

test('a machine with everything is ok', async (context) => {
  const report = await examine(context, ALL);
  assert.equal(report.status, 'ok');
  assert.equal(report.version, '1.2.3');
  assert.equal(row(report, 'python3').version, '3.12.4');
  assert.equal(row(report, 'docker').version, '28.2.2');
  assert.deepEqual(report.capabilities.targets, ['process']);
});

test('an old Python degrades, and says what to do', async (context) => {
  const report = await examine(context, { ...ALL, python3: 'Python 3.9.18' });
  assert.equal(report.status, 'degraded');
  assert.deepEqual([row(report, 'python3').status, row(report, 'python3').version], ['too_old', '3.9.18']);
  assert.match(row(report, 'python3').next_step, /3\.11/);
});

test('without npm nothing works; without Docker everything that was asked for does', async (context) => {
  const { npm: _npm, docker: _docker, ...rest } = ALL;
  const withoutDocker = await examine(context, { ...rest, npm: '10.1.0' });
  assert.deepEqual([withoutDocker.status, row(withoutDocker, 'docker').status], ['ok', 'missing']);
  const withoutNpm = await examine(context, rest);
  assert.deepEqual([withoutNpm.status, row(withoutNpm, 'npm').status], ['failing', 'missing']);
});

test('a folder that cannot be written is told with its reason', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFile(join(folder, 'file'), '');
  const report = await examine(context, ALL, join(folder, 'file', 'below'));
  assert.equal(report.status, 'failing');
  assert.equal(row(report, 'state folder').status, 'missing');
  assert.match(row(report, 'state folder').next_step, /a file where a folder is needed/);
});

import assert from 'node:assert/strict';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ended, slipway, start, temporaryFolder } from './process.ts';

const EXAMPLE = fileURLToPath(new URL('../../../examples/bookings/SPEC.md', import.meta.url));
const CLI = join('cli', 'bin.ts');

test('compile prints the system with its diagnostics beside the services', async (context) => {
  const folder = await temporaryFolder(context);
  await copyFile(EXAMPLE, join(folder, 'SPEC.md'));
  const { code, stdout, stderr } = await slipway(folder, ['compile', 'SPEC.md', '--json']);
  assert.deepEqual([code, stderr], [0, '']);
  const { ir_version, services, diagnostics } = JSON.parse(stdout);
  assert.equal(ir_version, '1');
  assert.deepEqual([services.length, services[0].name, services[0].port], [1, 'bookings', 8101]);
  const created = services[0].operations.find(
    ({ method, path }: { method: string; path: string }) => method === 'POST' && path === '/bookings',
  );
  assert.equal(created.source.file, 'SPEC.md');
  assert.ok(Array.isArray(diagnostics));
});

test('a document without operations compiles to no services, diagnostics and exit code 1', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFile(join(folder, 'SPEC.md'), '# Nothing\n\nJust words.\n');
  const [json, text] = await Promise.all([
    slipway(folder, ['compile', 'SPEC.md', '--json']),
    slipway(folder, ['compile', 'SPEC.md']),
  ]);
  assert.deepEqual([json.code, text.code], [1, 1]);
  const { services, diagnostics } = JSON.parse(json.stdout);
  assert.deepEqual(services, []);
  assert.ok(diagnostics.some(({ severity }: { severity: string }) => severity === 'error'));
  assert.match(text.stderr, /^SPEC\.md:1(?::\d+)?: error\[[a-z-]+\] .*\n {4}1 \| # Nothing\n {6}\| \^$/m);
});

test('a reader that goes away is no failure', async (context) => {
  const folder = await temporaryFolder(context);
  await copyFile(EXAMPLE, join(folder, 'SPEC.md'));
  const child = start(CLI, folder, ['compile', 'SPEC.md', '--json'], {});
  child.stdout?.destroy();
  const { code, stderr } = await ended(child);
  assert.deepEqual([code, stderr], [0, '']);
});

test('a run without its specification fails as a build, and every command can tell of it', async (context) => {
  const folder = await temporaryFolder(context);
  const run = await slipway(folder, ['run', 'none.md', '--json']);
  assert.equal(run.code, 2);
  assert.match(run.stderr, /^Failed: none\.md, phase "Compile the spec"/m);
  const job = JSON.parse(run.stdout);
  assert.deepEqual(
    [job.status, job.error_state, job.error.code],
    ['failed', 'failed_spec_compilation', 'spec-missing'],
  );
  const [status, watched, builds] = await Promise.all([
    slipway(folder, ['status', job.build_id.slice(0, 23)]),
    slipway(folder, ['status', '--watch', '--json']),
    slipway(folder, ['builds', '--status', 'failed', '--json']),
  ]);
  assert.equal(status.code, 0);
  assert.match(status.stdout, /error\[spec-missing\]/);
  assert.equal(watched.code, 2);
  assert.equal(JSON.parse(watched.stdout.trimEnd().split('\n').at(-1) ?? '').status, 'failed');
  assert.deepEqual(
    JSON.parse(builds.stdout).builds.map((one: { build_id: string }) => one.build_id),
    [job.build_id],
  );
});

test('a signal in the middle of a build ends it within 7 s, as cancelled, and it can be resumed', async (context) => {
  const folder = await temporaryFolder(context);
  await copyFile(EXAMPLE, join(folder, 'SPEC.md'));
  const child = start(CLI, folder, ['run', 'SPEC.md', '--events', '--quiet'], {});
  let signalled = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    if (signalled > 0 || !chunk.toString().includes('"phase":"test_generation"')) return;
    signalled = performance.now();
    child.kill('SIGTERM');
  });
  const { code, stdout, stderr } = await ended(child);
  assert.equal(code, 130, stderr);
  assert.ok(performance.now() - signalled < 7000);
  const events = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(events[0].event_type, 'build_start');
  assert.equal(events.at(-1).event_type, 'build_complete');
  assert.equal(events.at(-1).status, 'cancelled');
  const builds = await slipway(folder, ['builds', '--json']);
  assert.equal(JSON.parse(builds.stdout).builds[0].status, 'cancelled');
  const status = await slipway(folder, ['status']);
  assert.match(status.stdout, /resume [0-9a-f-]{36}/);
});

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Repository, type Run, repositoryWith, smallSpec } from './repository.ts';

interface Failure {
  readonly code: string;
  readonly blame: string;
  readonly message: string;
  readonly next_step: string;
}

/** The failure of the newest build, or the one that the command itself printed as JSON. */
function failureOf(run: Run): Failure {
  const printed = JSON.parse(run.stdout);
  const failure = printed.error ?? printed.failure ?? printed;
  assert.ok(failure.code, run.stdout);
  assert.ok(failure.next_step.length > 10, 'it says what to do next');
  return failure;
}

async function failingRun(
  repository: Repository,
  env: Readonly<Record<string, string>> = {},
  ...args: readonly string[]
) {
  const run = await repository.slipwayWith({ env }, 'run', 'SPEC.md', '--json', ...args);
  assert.notEqual(run.status, 0, run.stdout);
  return { ...failureOf(run), status: run.status };
}

const SPECS: readonly [name: string, text: string | Uint8Array, code: string, blame: string][] = [
  ['an empty file', '', 'spec-empty', 'spec'],
  ['a binary file', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0]), 'spec-binary', 'spec'],
  ['a file that is not UTF-8', Buffer.from('# caf\xe9\n\n### GET /x\n', 'latin1'), 'spec-not-utf8', 'spec'],
  ['a file of 50 MB', new Uint8Array(51 * 1024 * 1024).fill(0x61), 'spec-too-large', 'spec'],
  ['a document without operations', '# diary\n\nToday it rained.\n', 'no-operations', 'spec'],
];

for (const [name, text, code, blame] of SPECS) {
  test(`${name} is refused as ${code}`, async (t) => {
    const failure = await failingRun(await repositoryWith(t, { text }));
    assert.deepEqual([failure.code, failure.blame, failure.status], [code, blame, 1]);
  });
}

test('a spec that is not there is a fault of the settings', async (t) => {
  const repository = await repositoryWith(t, { text: '' });
  const run = await repository.slipway('run', 'nowhere/SPEC.md', '--json');
  assert.equal(run.status, 2);
  const failure = failureOf(run);
  assert.equal(failure.code, 'spec-missing');
  assert.match(failure.message, /nowhere\/SPEC\.md/);
});

test('contradictory bodies of one operation are told with both places', async (t) => {
  const again =
    '\n### POST /notes\nRequest:\n```json\n{ "title": 7, "colour": "red" }\n```\nResponse 201:\n```json\n{ "number": 1 }\n```\n';
  const repository = await repositoryWith(t, { text: smallSpec('notebook', again) });
  const { stdout } = await repository.slipway('compile', 'SPEC.md', '--json');
  const diagnostics: { code: string; place: { line: number }; related?: { place: { line: number } }[] }[] =
    JSON.parse(stdout).diagnostics;
  const found = diagnostics.find(({ code }) => code === 'contradictory-operation');
  assert.ok(found, JSON.stringify(diagnostics));
  assert.notEqual(found.place.line, found.related?.[0]?.place.line);
});

test('the same operation twice is told with both places', async (t) => {
  const again =
    '\n### GET /notes/{id}\nResponse 200:\n```json\n{ "id": "9b2f0c1e-6a51-4d5e-8a52-1f0c3f9d2b11", "title": "Milk", "done": false }\n```\n';
  const repository = await repositoryWith(t, { text: smallSpec('notebook', again) });
  const { status, stdout } = await repository.slipway('compile', 'SPEC.md', '--json');
  assert.equal(status, 0);
  const { services, diagnostics } = JSON.parse(stdout);
  assert.equal(services[0].operations.length, 2);
  const found = diagnostics.find(({ code }: { code: string }) => code === 'duplicate-operation');
  assert.ok(found, JSON.stringify(diagnostics));
  assert.notEqual(found.place.line, found.related[0].place.line);
});

test('a full disk is told as such, and what was there stays', { skip: cannotMount() }, async (t) => {
  const repository = await repositoryWith(t, { text: smallSpec('notebook') });
  const disk = join(repository.folder, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', disk]);
  try {
    writeFileSync(join(disk, 'SPEC.md'), smallSpec('notebook'));
    const run = await repository.slipway(
      'run',
      join(disk, 'SPEC.md'),
      '--root',
      disk,
      '--json',
      '--until',
      'code_generation',
    );
    assert.deepEqual([failureOf(run).code, failureOf(run).blame, run.status], ['disk-full', 'runner', 5]);
    assert.equal(readFileSync(join(disk, 'SPEC.md'), 'utf8'), smallSpec('notebook'));
  } finally {
    execFileSync('umount', [disk]);
  }
});

function cannotMount(): string | false {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'only root on Linux can mount a small disk';
  const { status } = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  return status === 0 ? false : 'this machine lets nobody mount';
}

test('a port in use is told before anything is touched', async (t) => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  t.after(() => void server.close());
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  const repository = await repositoryWith(t, { text: smallSpec('notebook') });
  const failure = await failingRun(repository, {}, '--port', String(address.port));
  assert.equal(failure.code, 'port-in-use');
  assert.match(failure.message, new RegExp(String(address.port)));
});

test('no package registry: the fault is the runner’s, and the log is named', async (t) => {
  const repository = await repositoryWith(t, { text: smallSpec('notebook') });
  const cache = join(repository.folder, 'cache');
  const failure = await failingRun(repository, {
    XDG_CACHE_HOME: cache,
    npm_config_cache: join(cache, 'npm'),
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_fetch_retries: '0',
  });
  assert.deepEqual([failure.code, failure.blame], ['install-failed', 'runner']);
});

test('a folder that cannot be written is told as such', {
  skip: process.getuid?.() === 0 ? 'root may write anywhere' : false,
}, async (t) => {
  const repository = await repositoryWith(t, { text: smallSpec('notebook') });
  chmodSync(repository.folder, 0o555);
  t.after(() => chmodSync(repository.folder, 0o755));
  const failure = await failingRun(repository);
  assert.equal(failure.blame, 'runner');
});

test('a build folder of a newer version is refused, one edited by hand is found out', async (t) => {
  const repository = await repositoryWith(t, { text: smallSpec('notebook') });
  await repository.succeed('run', 'SPEC.md', '--until', 'code_generation');
  const builds = join(repository.folder, '.slipway', 'builds');
  const [id] = readdirSync(builds);
  assert.ok(id);
  const journal = join(builds, id, 'events.ndjson');
  const text = readFileSync(journal, 'utf8');

  writeFileSync(journal, text.replace('"format":1', '"format":2'));
  assert.equal(failureOf(await repository.slipway('resume', id, '--json')).code, 'build-folder-newer');

  const lines = text.trim().split('\n');
  writeFileSync(journal, `${[lines[0], '{"edited":"by hand"', ...lines.slice(2)].join('\n')}\n`);
  assert.equal(failureOf(await repository.slipway('resume', id, '--json')).code, 'journal-damaged');

  writeFileSync(journal, text);
  appendFileSync(join(builds, id, 'products', 'plan.json'), ' ');
  const from = await repository.slipway('run', 'SPEC.md', '--from', 'test_generation', '--json');
  assert.equal(failureOf(from).code, 'product-damaged');
});

test('two builds of one service at once: one deploys, the other waits its turn or says who holds the lock', async (t) => {
  const repository = await repositoryWith(t, { text: smallSpec('notebook') });
  await repository.succeed('run', 'SPEC.md', '--until', 'packaging');
  const runs = await Promise.all([1, 2, 3].map(() => repository.slipway('run', 'SPEC.md', '--json')));
  const codes = runs.map((run) => (run.status === 0 ? 'completed' : failureOf(run).code));
  assert.ok(codes.includes('completed'), codes.join(', '));
  assert.deepEqual(
    codes.filter((code) => !['completed', 'lock-held'].includes(code)),
    [],
  );
  const service = join(repository.folder, '.slipway', 'services', 'notebook');
  assert.deepEqual(
    readdirSync(service).filter((name) => name.startsWith('lock')),
    [],
  );
});

test('cancelled by a signal: it ends in time and says so, and resume goes on', async (t) => {
  const repository = await repositoryWith(t, { text: smallSpec('notebook') });
  mkdirSync(join(repository.folder, 'x'));
  const controller = new AbortController();
  const running = repository.slipwayWith({ signal: controller.signal }, 'run', 'SPEC.md', '--json');
  await until(() => phaseStarted(repository, 'build'));
  const began = performance.now();
  controller.abort();
  const { status } = await running;
  assert.ok(performance.now() - began < 7000);
  assert.equal(status, 130);
  const [job] = JSON.parse(await repository.succeed('builds', '--json')).builds;
  assert.equal(job.status, 'cancelled');
  await repository.succeed('resume', job.build_id);
  assert.equal(JSON.parse(await repository.succeed('builds', '--json')).builds[0].status, 'completed');
});

function phaseStarted(repository: Repository, phase: string): boolean {
  const builds = join(repository.folder, '.slipway', 'builds');
  try {
    return readdirSync(builds).some((id) =>
      readFileSync(join(builds, id, 'events.ndjson'), 'utf8').includes(
        `"event_type":"phase_start","phase":"${phase}"`,
      ),
    );
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!condition()) {
    assert.ok(performance.now() < deadline, 'it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

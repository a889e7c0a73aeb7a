import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort } from '../../scripts/free-port.ts';
import { type Repository, repositoryWith, smallSpec } from './repository.ts';

interface Job {
  readonly build_id: string;
  readonly status: string;
  readonly release_digest: string;
  readonly deployment_urls: Readonly<Record<string, string>>;
  readonly phases: Readonly<Record<string, { status: string; details: Readonly<Record<string, unknown>> }>>;
}

async function newest(repository: Repository): Promise<Job> {
  return JSON.parse(await repository.succeed('builds', '--json')).builds[0];
}

function urlOf(job: Job): string {
  const [url] = Object.values(job.deployment_urls);
  assert.ok(url, 'the build has a URL');
  return url;
}

async function versionAt(url: string): Promise<string> {
  const health = (await (await fetch(`${url}/health`)).json()) as { readonly version: string };
  return health.version;
}

test('a spec becomes a service that keeps what was posted, through a new release, a rollback and an end', async (t) => {
  const repository = await repositoryWith(t, { path: 'examples/bookings/SPEC.md' });
  // The example's own port may be taken: by `npm run demo`, for one.
  await repository.succeed('run', 'SPEC.md', '--port', await freePort());
  const first = await newest(repository);
  assert.equal(first.status, 'completed');
  assert.deepEqual(new Set(Object.values(first.phases).map(({ status }) => status)), new Set(['completed']));
  const url = urlOf(first);
  const openapi = JSON.parse(await (await fetch(`${url}/openapi.json`)).text());
  assert.ok(Object.keys(openapi.paths).length >= 5);

  await t.test('unchanged, nothing is done again and the same release stays up', async () => {
    const began = performance.now();
    await repository.succeed('run', 'SPEC.md');
    const seconds = (performance.now() - began) / 1000;
    const second = await newest(repository);
    assert.notEqual(second.build_id, first.build_id);
    assert.equal(second.release_digest, first.release_digest);
    assert.ok(seconds < 6, `it took ${seconds.toFixed(1)} s`);
    assert.equal(
      readdirSync(join(repository.folder, '.slipway', 'services', 'bookings', 'releases')).length,
      1,
    );
  });

  await t.test(
    'a changed spec becomes a second release on the same port, and rollback brings the first back',
    async () => {
      const path = join(repository.folder, 'SPEC.md');
      const text = readFileSync(path, 'utf8');
      execFileSync('sed', ['-i', 's/1\\.0\\.0/1.1.0/', path]);
      assert.notEqual(readFileSync(path, 'utf8'), text, 'the example states version 1.0.0');
      await repository.succeed('run', 'SPEC.md');
      const second = await newest(repository);
      assert.equal(urlOf(second), url);
      assert.equal(await versionAt(url), '1.1.0');
      await repository.succeed('rollback', 'bookings');
      assert.equal(await versionAt(url), '1.0.0');
    },
  );

  await t.test('down ends it', async () => {
    await repository.succeed('down', 'bookings');
    await assert.rejects(fetch(`${url}/health`));
  });
});

test('what was posted comes back, also after a restart', async (t) => {
  const repository = await repositoryWith(t, { text: smallSpec('notebook') });
  await repository.succeed('run', 'SPEC.md');
  const url = urlOf(await newest(repository));
  const created = await fetch(`${url}/notes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Bread', done: true }),
  });
  assert.equal(created.status, 201);
  const note = (await created.json()) as { readonly id: string; readonly title: string };
  assert.equal(note.title, 'Bread');
  await repository.succeed('down', 'notebook');
  await repository.succeed('run', 'SPEC.md');
  const again = urlOf(await newest(repository));
  assert.deepEqual(await (await fetch(`${again}/notes/${note.id}`)).json(), note);
});

test('the same spec gives the same release: other folder, time zone and umask', async (t) => {
  const digests = [];
  for (const [zone, mask] of [
    ['Pacific/Kiritimati', '022'],
    ['America/Anchorage', '077'],
  ] as const) {
    const repository = await repositoryWith(t, { text: smallSpec('notebook') });
    const before = process.umask(Number.parseInt(mask, 8));
    try {
      const { status, stderr } = await repository.slipwayWith(
        // A cache of its own: a reused installation would prove nothing.
        { env: { TZ: zone, XDG_CACHE_HOME: join(repository.folder, 'cache') } },
        'run',
        'SPEC.md',
        '--until',
        'packaging',
      );
      assert.equal(status, 0, stderr);
    } finally {
      process.umask(before);
    }
    digests.push((await newest(repository)).release_digest);
  }
  assert.equal(digests[0], digests[1]);
  assert.match(digests[0] ?? '', /^sha256:[0-9a-f]{64}$/);
});

test('--dry-run touches nothing outside the build folder, --until stops where it says', async (t) => {
  const repository = await repositoryWith(t, { text: smallSpec('notebook') });
  await repository.succeed('run', 'SPEC.md', '--dry-run', '--until', 'code_generation');
  const job = await newest(repository);
  assert.equal(job.phases['code_generation']?.status, 'completed');
  assert.equal(job.phases['build']?.status, 'skipped');
  assert.deepEqual(
    readdirSync(join(repository.folder, '.slipway')).filter(
      (name) => !['.gitignore', 'builds', 'cache'].includes(name),
    ),
    [],
  );
  const source = join(repository.folder, '.slipway', 'builds', job.build_id, 'source');
  assert.ok(readdirSync(source).includes('README.md'));
});

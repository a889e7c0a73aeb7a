import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { describe, type TestContext, test } from 'node:test';
import { SlipwayError } from '../../src/domain/failure.ts';
import type { DeployOptions, Target } from '../../src/ports/target.ts';
import { tinyRelease } from '../adapters/targets/tiny-release.ts';

/** A target with nothing on it, cleared away after the test, that keeps two good releases. */
export interface TargetUnderTest {
  readonly target: Target;
  /** For archives. */
  readonly folder: string;
}

/** What every target does. */
export function targetContract(kind: string, make: Make): void {
  describe(`the target ${kind}`, { concurrency: 3 }, () => {
    const it: It = (name, body) => void test(name, async (context) => body(await make(context), context));
    deploying(it);
    refusing(it);
    goingBack(it);
    takingDown(it);
    sharing(it);
  });
}

type Make = (context: TestContext) => Promise<TargetUnderTest>;
type It = (name: string, body: (place: TargetUnderTest, context: TestContext) => Promise<void>) => void;

function deploying(it: It): void {
  it('deploys a release that answers on its URL and stays there', async ({ target, folder }) => {
    const messages: string[] = [];
    const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
    const progress = (message: string) => void messages.push(message);
    const deployment = await target.deploy(release, archive, options({ progress }));
    assert.equal(await textAt(`${deployment.url}/version`), '1.0.0');
    const { service, build_id, digest, version, environment, previous_build_id, unchanged } = deployment;
    assert.deepEqual(
      { service, build_id, digest, version, environment, previous_build_id, unchanged },
      {
        service: 'tiny',
        build_id: 'a',
        digest: release.digest,
        version: '1.0.0',
        environment: 'test',
        previous_build_id: null,
        unchanged: false,
      },
    );
    assert.deepEqual(await target.current('tiny'), { ...deployment, unchanged: true });
    assert.equal(await target.healthy('tiny'), true);
    assert.deepEqual(await target.services(), ['tiny']);
    assert.ok(messages.length >= 2, `it says what it does: ${messages.join('; ')}`);
  });

  it('changes nothing when the same digest already serves, under whatever build id', async (place) => {
    const { target, folder } = place;
    const first = await tinyRelease(folder, { build_id: 'a' });
    const again = await tinyRelease(folder, { build_id: 'b' });
    assert.equal(again.release.digest, first.release.digest);
    const { url } = await target.deploy(first.release, first.archive, options());
    const pid = await textAt(`${url}/pid`);
    for (const { release, archive } of [first, again]) {
      const deployment = await target.deploy(release, archive, options());
      assert.equal(deployment.unchanged, true);
      assert.equal(deployment.build_id, 'a');
    }
    assert.equal(await textAt(`${url}/pid`), pid);
  });

  it('starts the release again when its variables change', async ({ target, folder }) => {
    const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
    await target.deploy(release, archive, options({ variables: { GREETING: 'one' } }));
    const deployment = await target.deploy(release, archive, options({ variables: { GREETING: 'two' } }));
    assert.equal(deployment.unchanged, false);
    assert.match(await textAt(`${deployment.url}/env`), /"GREETING":"two"/);
  });

  it('keeps URL and data from release to release', async ({ target, folder }) => {
    const one = await tinyRelease(folder, { build_id: 'a' });
    const two = await tinyRelease(folder, { build_id: 'b', version: '2.0.0' });
    const before = await target.deploy(one.release, one.archive, options());
    await fetch(`${before.url}/notes`, { method: 'POST', body: 'kept' });
    const after = await target.deploy(two.release, two.archive, options());
    assert.equal(after.url, before.url);
    assert.equal(after.previous_build_id, 'a');
    assert.equal(await textAt(`${after.url}/version`), '2.0.0');
    assert.equal(await textAt(`${after.url}/notes`), 'kept\n');
  });
}

function refusing(it: It): void {
  for (const [behaviour, words] of [
    ['exits', /exit code 7/],
    ['unhealthy', /GET \/health answered 503/],
    ['silent', /GET \/health was not answered/],
  ] as const) {
    it(`leaves the old release alone when the new one ${behaviour}`, async ({ target, folder }) => {
      const good = await tinyRelease(folder, { build_id: 'a' });
      const bad = await tinyRelease(folder, { build_id: 'b', version: '2.0.0', behaviour });
      const { url } = await target.deploy(good.release, good.archive, options());
      const pid = await textAt(`${url}/pid`);
      const failure = await failureOf(
        target.deploy(bad.release, bad.archive, options({ healthy_within_ms: 700 })),
      );
      assert.equal(failure.code, 'unhealthy-release');
      assert.equal(failure.blame, 'generated_code');
      assert.match(failure.message, words);
      if (behaviour === 'exits') assert.match(failure.details.join('\n'), /no such table/);
      assert.equal(await textAt(`${url}/pid`), pid);
      assert.deepEqual(await statesOf(target), { a: 'current', b: 'failed' });
      assert.equal((await target.current('tiny'))?.build_id, 'a');
    });
  }

  it('leaves nothing running when the first release fails', async ({ target, folder }) => {
    const { release, archive } = await tinyRelease(folder, { build_id: 'a', behaviour: 'exits' });
    assert.equal((await failureOf(target.deploy(release, archive, options()))).code, 'unhealthy-release');
    assert.equal(await target.current('tiny'), null);
    assert.equal(await target.healthy('tiny'), false);
    assert.deepEqual(await target.down('tiny', downOptions()), { was_running: false });
  });

  it('refuses a port of somebody else before it touches anything', async ({ target, folder }, context) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    context.after(() => server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { release, archive } = await tinyRelease(folder, { build_id: 'a', port });
    const failure = await failureOf(target.deploy(release, archive, options()));
    assert.equal(failure.code, 'port-in-use');
    assert.match(failure.message, new RegExp(`Port ${port}.*process ${process.pid}`));
    assert.deepEqual(await target.services(), []);
  });

  it('moves to another port when one is asked for, and back to none other', async ({ target, folder }) => {
    const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
    const next = await tinyRelease(folder, { build_id: 'b', version: '2.0.0' });
    const before = await target.deploy(release, archive, options());
    const port = await freePort();
    const moved = await target.deploy(release, archive, options({ port }));
    assert.equal(moved.url, `http://127.0.0.1:${port}`);
    assert.equal(await textAt(`${moved.url}/version`), '1.0.0');
    await assert.rejects(fetch(before.url));
    assert.equal((await target.deploy(next.release, next.archive, options())).url, moved.url);
  });

  it('refuses a damaged archive', async ({ target, folder }) => {
    const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
    await writeFile(archive, 'something else');
    assert.equal((await failureOf(target.deploy(release, archive, options()))).code, 'release-damaged');
    assert.deepEqual(await target.releases('tiny'), []);
  });

  it('refuses names that lead out of its folder', async ({ target, folder }) => {
    const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
    for (const name of ['..', '../x', '/etc', 'a/b', '.hidden', '']) {
      const failure = await failureOf(target.deploy({ ...release, name }, archive, options()));
      assert.equal(failure.code, 'service-name-unusable');
    }
    const failure = await failureOf(target.deploy({ ...release, build_id: '../x' }, archive, options()));
    assert.equal(failure.code, 'build-id-unusable');
  });
}

function goingBack(it: It): void {
  it('rolls back to the last good release, never to a failed one', async ({ target, folder }) => {
    for (const [build_id, version] of [
      ['a', '1.0.0'],
      ['b', '2.0.0'],
    ] as const) {
      const { release, archive } = await tinyRelease(folder, { build_id, version });
      await target.deploy(release, archive, options());
    }
    const bad = await tinyRelease(folder, { build_id: 'c', version: '3.0.0', behaviour: 'exits' });
    await failureOf(target.deploy(bad.release, bad.archive, options()));
    const back = await target.rollback('tiny', null, options());
    assert.equal(back.build_id, 'a');
    assert.equal(back.previous_build_id, 'b');
    assert.equal(await textAt(`${back.url}/version`), '1.0.0');
    assert.deepEqual(await statesOf(target), { a: 'current', b: 'failed', c: 'failed' });
    const failure = await failureOf(target.rollback('tiny', null, options()));
    assert.equal(failure.code, 'nothing-to-roll-back-to');
    assert.equal((await failureOf(target.rollback('tiny', 'b', options()))).code, 'nothing-to-roll-back-to');
    assert.equal((await failureOf(target.rollback('tiny', 'z', options()))).code, 'nothing-to-roll-back-to');
    assert.equal(await textAt(`${back.url}/version`), '1.0.0');
  });

  it('passes over a release that was marked as failed', async ({ target, folder }) => {
    for (const build_id of ['a', 'b', 'c']) {
      const { release, archive } = await tinyRelease(folder, { build_id, version: `1.0.0-${build_id}` });
      await target.deploy(release, archive, options());
      if (build_id === 'b') await target.markFailed('tiny', 'b');
    }
    assert.equal((await target.rollback('tiny', null, options())).build_id, 'a');
  });

  it('rolls back with the variables that the release ran with', async ({ target, folder }) => {
    const one = await tinyRelease(folder, { build_id: 'a' });
    const two = await tinyRelease(folder, { build_id: 'b', version: '2.0.0' });
    await target.deploy(one.release, one.archive, options({ variables: { GREETING: 'one' } }));
    await target.deploy(two.release, two.archive, options({ variables: { GREETING: 'two' } }));
    const back = await target.rollback('tiny', null, options());
    assert.match(await textAt(`${back.url}/env`), /"GREETING":"one"/);
  });

  it('keeps the newest good releases, whatever failed in between', async ({ target, folder }) => {
    for (const build_id of ['a', 'b', 'c']) {
      const { release, archive } = await tinyRelease(folder, { build_id, version: `1.0.0-${build_id}` });
      await target.deploy(release, archive, options());
      const bad = await tinyRelease(folder, { build_id: `${build_id}x`, version: '9', behaviour: 'exits' });
      await failureOf(target.deploy(bad.release, bad.archive, options()));
    }
    assert.deepEqual(await statesOf(target), { b: 'good', c: 'current', cx: 'failed' });
  });
}

function takingDown(it: It): void {
  it('takes down, twice, and comes up again on the same URL with its data', async ({ target, folder }) => {
    const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
    const { url } = await target.deploy(release, archive, options());
    await fetch(`${url}/notes`, { method: 'POST', body: 'kept' });
    assert.deepEqual(await target.down('tiny', downOptions()), { was_running: true });
    assert.deepEqual(await target.down('tiny', downOptions()), { was_running: false });
    await assert.rejects(fetch(url));
    assert.equal(await target.current('tiny'), null);
    assert.deepEqual(await statesOf(target), { a: 'good' });
    const again = await target.deploy(release, archive, options());
    assert.equal(again.url, url);
    assert.equal(await textAt(`${url}/notes`), 'kept\n');
  });

  it('purges all there was', async ({ target, folder }) => {
    const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
    await target.deploy(release, archive, options());
    assert.deepEqual(await target.down('tiny', { ...downOptions(), purge: true }), { was_running: true });
    assert.deepEqual(await target.services(), []);
    assert.deepEqual(await target.down('tiny', { ...downOptions(), purge: true }), { was_running: false });
  });

  it('knows no service that was never deployed', async ({ target }) => {
    assert.equal((await failureOf(target.rollback('nobody', null, options()))).code, 'service-unknown');
    assert.equal(await target.current('nobody'), null);
    assert.equal(await target.healthy('nobody'), false);
    assert.deepEqual(await target.releases('nobody'), []);
    assert.deepEqual(await target.down('nobody', downOptions()), { was_running: false });
    assert.deepEqual(await target.services(), []);
  });
}

function sharing(it: It): void {
  it('stops at once when it is cancelled, and what served goes on', async ({ target, folder }) => {
    const good = await tinyRelease(folder, { build_id: 'a' });
    const slow = await tinyRelease(folder, { build_id: 'b', version: '2.0.0', behaviour: 'silent' });
    const { url } = await target.deploy(good.release, good.archive, options());
    const cancel = new AbortController();
    const progress = (message: string) => {
      if (message.startsWith('starting')) setTimeout(() => cancel.abort(new Error('no more')), 200);
    };
    const began = performance.now();
    await assert.rejects(
      target.deploy(slow.release, slow.archive, options({ signal: cancel.signal, progress })),
      /no more/,
    );
    assert.ok(performance.now() - began < 2_500, 'it took too long to stop');
    assert.equal(await textAt(`${url}/version`), '1.0.0');
    const next = await tinyRelease(folder, { build_id: 'c', version: '3.0.0' });
    assert.equal((await target.deploy(next.release, next.archive, options())).build_id, 'c');
    assert.equal(
      (await target.releases('tiny')).some(({ build_id }) => build_id === 'b'),
      false,
    );
  });

  it('lets one of several win at a time, and its history is linear', async ({ target, folder }) => {
    const builds = ['a', 'b', 'c', 'd'];
    const outcomes = await Promise.allSettled(
      builds.map(async (build_id) => {
        const { release, archive } = await tinyRelease(folder, { build_id, version: `1.0.0-${build_id}` });
        return target.deploy(release, archive, options());
      }),
    );
    const won = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    assert.ok(won.length >= 1);
    for (const reason of lost) assert.equal((reason as SlipwayError).failure.code, 'lock-held');
    const current = await target.current('tiny');
    assert.ok(won.some(({ build_id }) => build_id === current?.build_id));
    assert.equal(await textAt(`${current?.url}/version`), current?.version);
  });
}

export function options(changes: Partial<DeployOptions> = {}): DeployOptions {
  return {
    environment: 'test',
    port: null,
    variables: {},
    healthy_within_ms: 10_000,
    ...quiet(),
    ...changes,
  };
}

function downOptions() {
  return { purge: false, ...quiet() };
}

function quiet() {
  return { signal: new AbortController().signal, progress: () => undefined };
}

async function statesOf(target: Target): Promise<Record<string, string>> {
  const kept = await target.releases('tiny');
  return Object.fromEntries(kept.map(({ build_id, state }) => [build_id, state]));
}

async function failureOf(work: Promise<unknown>) {
  const thrown: unknown = await work.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof SlipwayError)) throw thrown;
  assert.ok(thrown.failure.next_step.length > 10);
  return thrown.failure;
}

async function textAt(url: string): Promise<string> {
  const response = await fetch(url, { headers: { connection: 'close' } });
  return response.text();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

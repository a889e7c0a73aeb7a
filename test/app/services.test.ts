import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { createFileRegistry } from '../../src/adapters/registries/file-registry.ts';
import type { Application } from '../../src/app/application.ts';
import { down } from '../../src/app/down.ts';
import { releases } from '../../src/app/releases.ts';
import { rollback } from '../../src/app/rollback.ts';
import { compileHere } from '../../src/app/spec-compiling.ts';
import { SlipwayError } from '../../src/domain/failure.ts';
import type { Registry } from '../../src/ports/registry.ts';
import { deployOptions, freshPlace, quiet } from '../adapters/targets/place.ts';
import { tinyRelease } from '../adapters/targets/tiny-release.ts';
import { registration } from '../contract/registry.ts';
import { unexpectedPacks, unexpectedRegistry } from '../fakes/unexpected.ts';

const PLACE = { target: 'process', registry: 'file', environment: 'local', ...quiet() };

describe('services that run', { concurrency: 2 }, () => {
  test('a rollback goes back within 5 s, tells the registry and says from where', async (context) => {
    const { application, registry } = await applicationWith(context, ['aaaa1', 'aaaa2', 'bbbb1']);
    const entry = { ...registration('tiny'), build_id: 'bbbb1' };
    await registry.register(entry);
    const { deployment, rolled_back_from, duration_seconds } = await rollback(application, 'tiny', {
      ...PLACE,
      to: null,
      reason: 'double charges',
    });
    assert.equal(deployment.build_id, 'aaaa2');
    assert.equal(rolled_back_from, 'bbbb1');
    assert.ok(duration_seconds < 5, `${duration_seconds} s`);
    const told = await registry.find('tiny', 'local');
    assert.equal(told?.build_id, 'aaaa2');
    assert.equal(told?.url, deployment.url);
    assert.equal(told?.health_url, `${deployment.url}/health`);
    assert.deepEqual(told?.capabilities, entry.capabilities);
    assert.equal(await (await fetch(`${deployment.url}/version`)).text(), 'of-aaaa2');
  });

  test('a rollback to a release takes the beginning of its id, when that says which', async (context) => {
    const { application } = await applicationWith(context, ['aaaa1', 'aaaa2', 'bbbb1']);
    const to = (prefix: string) => rollback(application, 'tiny', { ...PLACE, to: prefix, reason: '' });
    await assert.rejects(to('aaaa'), /2 releases of tiny begin with "aaaa"/);
    await assert.rejects(to('cc'), /no release whose build id begins with "cc"/);
    assert.equal((await to('aaaa1')).deployment.build_id, 'aaaa1');
  });

  test('the only release of a service stays when it is healthy, and nothing was rolled back from', async (context) => {
    const { application } = await applicationWith(context, ['a']);
    const messages: string[] = [];
    const progress = (message: string) => void messages.push(message);
    const result = await rollback(application, 'tiny', { ...PLACE, progress, to: null, reason: '' });
    assert.deepEqual([result.deployment.build_id, result.rolled_back_from], ['a', null]);
    assert.ok(messages.some((message) => message.includes('no earlier release')));
    await application.target('process').markFailed('tiny', 'a');
    await down(application, 'tiny', { ...PLACE, purge: false });
    await assert.rejects(
      rollback(application, 'tiny', { ...PLACE, to: null, reason: '' }),
      (thrown) => thrown instanceof SlipwayError && thrown.failure.code === 'nothing-to-roll-back-to',
    );
  });

  test('a rollback can leave a port that somebody else has taken', async (context) => {
    const { application } = await applicationWith(context, ['a', 'b']);
    const port = await application.world.http.freePort();
    const { deployment } = await rollback(application, 'tiny', { ...PLACE, to: null, port, reason: '' });
    assert.equal(deployment.url, `http://127.0.0.1:${port}`);
  });

  test('a rollback stands although the registry cannot be told', async (context) => {
    const { application } = await applicationWith(context, ['a', 'b']);
    const messages: string[] = [];
    const progress = (message: string) => void messages.push(message);
    const alone = { ...application, registry: () => unexpectedRegistry };
    const { deployment } = await rollback(alone, 'tiny', { ...PLACE, progress, to: null, reason: '' });
    assert.equal(deployment.build_id, 'a');
    assert.match(messages.join('\n'), /the registry was not told: registry\.find was not expected/);
  });

  test('down stops and de-registers, also a second time', async (context) => {
    const { application, registry } = await applicationWith(context, ['a']);
    await registry.register(registration('tiny'));
    assert.deepEqual(await down(application, 'tiny', { ...PLACE, purge: false }), { was_running: true });
    assert.equal(await registry.find('tiny', 'local'), null);
    assert.deepEqual(await down(application, 'tiny', { ...PLACE, purge: true }), { was_running: false });
    assert.deepEqual(await down(application, 'tiny', { ...PLACE, purge: true }), { was_running: false });
  });

  test('releases are listed newest first; an unknown service is told from an empty one', async (context) => {
    const { application } = await applicationWith(context, ['a', 'b']);
    const kept = await releases(application, 'tiny', 'process');
    assert.deepEqual(
      kept.map(({ build_id, state }) => [build_id, state]),
      [
        ['b', 'current'],
        ['a', 'good'],
      ],
    );
    await assert.rejects(releases(application, 'nobody', 'process'), /no service "nobody"/);
  });
});

/** The tiny service with these builds deployed, one after the other, their archives gone. */
async function applicationWith(
  context: TestContext,
  builds: readonly string[],
): Promise<{ application: Application; registry: Registry }> {
  const { folder, world, target } = await freshPlace(context);
  for (const build_id of builds) {
    const { release, archive } = await tinyRelease(folder, { build_id, version: `of-${build_id}` });
    await target.deploy(release, archive, deployOptions());
    await rm(archive);
  }
  const registry = createFileRegistry(world, join(folder, 'registry.json'));
  const application: Application = {
    root: folder,
    slipwayVersion: '0.0.0',
    world,
    packs: unexpectedPacks,
    compiler: compileHere,
    target: () => target,
    registry: () => registry,
    serviceVariables: {},
  };
  return { application, registry };
}

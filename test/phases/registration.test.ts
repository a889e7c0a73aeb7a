import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { test } from 'node:test';
import type { Deployment } from '../../src/domain/deployment.ts';
import { registration } from '../../src/phases/registration.ts';
import { planWith, remotePlace, type TinyBuild } from './remote-place.ts';

test('registers what was deployed', async (context) => {
  const { registry, build } = await remotePlace(context);
  const plan = await planWith('none');
  const one = await build('one');
  const { products } = await run(one);
  const entry = await registry.find('tiny', 'local');
  assert.deepEqual(products.registration, entry);
  assert.equal(entry?.url, 'http://127.0.0.1:4711');
  assert.equal(entry?.health_url, 'http://127.0.0.1:4711/health');
  assert.deepEqual(entry?.capabilities, plan.capabilities);
});

test('its undo removes the entry, or puts back the one before', async (context) => {
  const { registry, build } = await remotePlace(context);
  const one = await build('one');
  await run(one);
  const first = await registry.find('tiny', 'local');
  const two = await build('two');
  await run(two);
  assert.equal((await registry.find('tiny', 'local'))?.build_id, 'two');
  assert.equal(await undo(two), 'undone');
  assert.deepEqual(await registry.find('tiny', 'local'), first);
  assert.equal(await undo(two), 'nothing_to_undo');
  assert.equal(await undo(one), 'undone');
  assert.equal(await registry.find('tiny', 'local'), null);
});

test('its undo finds the entry before also when the build was killed and resumed', async (context) => {
  const { registry, build } = await remotePlace(context);
  await run(await build('one'));
  const two = await build('two');
  await run(two);
  await run(two);
  assert.equal(await undo(two), 'undone');
  assert.equal((await registry.find('tiny', 'local'))?.build_id, 'one');
});

test('its undo knows nothing of the entry before an earlier build, whose files `--from` copied', async (context) => {
  const { registry, build } = await remotePlace(context);
  const one = await build('one');
  await run(one);
  const two = await build('two');
  await cp(one.context.build.folder, two.context.build.folder, { recursive: true });
  await run(two);
  assert.equal(await undo(two), 'undone');
  assert.equal((await registry.find('tiny', 'local'))?.build_id, 'one');
});

test('its undo leaves alone what somebody else has registered since', async (context) => {
  const { registry, build } = await remotePlace(context);
  const one = await build('one');
  await run(one);
  await run(await build('two'));
  assert.equal(await undo(one), 'nothing_to_undo');
  assert.equal((await registry.find('tiny', 'local'))?.build_id, 'two');
});

test('is skipped where nobody wants an entry', async (context) => {
  const { build } = await remotePlace(context);
  const { context: off } = await build('one', { request: { auto_register: false } });
  assert.match(registration.skip?.(off) ?? '', /auto_register/);
  assert.equal(registration.skip?.((await build('two')).context), null);
});

async function run({ context, release }: TinyBuild) {
  return registration.run(
    { plan: await planWith('none'), release, deployment: deploymentOf(context.build.id) },
    context,
  );
}

async function undo({ context, effects }: TinyBuild): Promise<string | undefined> {
  const effect = effects.at(-1);
  assert.ok(effect);
  return registration.undo?.(effect, context);
}

function deploymentOf(build_id: string): Deployment {
  return {
    service: 'tiny',
    build_id,
    digest: `sha256:${'0'.repeat(64)}`,
    version: '1.0.0',
    url: 'http://127.0.0.1:4711',
    target: 'process',
    environment: 'local',
    deployed_at: '2026-01-01T00:00:00.000Z',
    previous_build_id: null,
    unchanged: false,
  };
}

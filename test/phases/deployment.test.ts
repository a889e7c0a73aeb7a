import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deployment } from '../../src/phases/deployment.ts';
import { type RemotePlace, remotePlace, type TinyBuild } from './remote-place.ts';

describe('deployment', { concurrency: 3 }, () => {
  test('puts the release to work as one effect of this build', async (context) => {
    const place = await remotePlace(context);
    const build = await place.build('one');
    const { products, details } = await run(build);
    assert.equal(await textAt(products.deployment.url), 'of-one');
    assert.equal(details['url'], products.deployment.url);
    assert.deepEqual(
      build.effects.map(({ name, key, detail }) => [name, key, detail['before']]),
      [['deploy', 'one', null]],
    );
    assert.ok(build.messages.some((message) => message.includes('serves')));
  });

  test('is skipped with its reason when nothing is to be deployed', async (context) => {
    const place = await remotePlace(context);
    const skip = async (request: object) => deployment.skip?.((await place.build('x', { request })).context);
    assert.match((await skip({ deploy_local: false })) ?? '', /deploy_local/);
    assert.equal(await skip({ deploy_local: true }), null);
    assert.equal(await skip({ deploy_local: false, deploy_production: true }), null);
  });

  test('its undo goes back to the release before, and marks its own as failed', async (context) => {
    const place = await remotePlace(context);
    await run(await place.build('one'));
    const second = await place.build('two');
    const { products } = await run(second);
    assert.equal(await undo(second), 'undone');
    assert.equal(await textAt(products.deployment.url), 'of-one');
    assert.deepEqual(await states(place), { one: 'current', two: 'failed' });
    assert.equal(await undo(second), 'nothing_to_undo');
  });

  test('its undo takes the service down when there was none before', async (context) => {
    const place = await remotePlace(context);
    const build = await place.build('one');
    const { products } = await run(build);
    assert.equal(await undo(build), 'undone');
    await assert.rejects(fetch(products.deployment.url));
    assert.deepEqual(await states(place), { one: 'failed' });
    assert.equal(await undo(build), 'nothing_to_undo');
  });

  test('its undo leaves alone what an earlier build had deployed', async (context) => {
    const place = await remotePlace(context);
    await run(await place.build('one', { version: '1' }));
    const again = await place.build('two', { version: '1', release_id: 'one' });
    const { products } = await run(again);
    assert.equal(products.deployment.unchanged, true);
    assert.equal(await undo(again), 'nothing_to_undo');
    assert.equal(await textAt(products.deployment.url), '1');
  });

  test('its undo takes back what was begun and whose end nobody wrote', async (context) => {
    const place = await remotePlace(context);
    await run(await place.build('one'));
    const second = await place.build('two');
    await run(second);
    for (const [index, effect] of second.effects.entries()) {
      const { result: _lost, ...begun } = effect;
      second.effects[index] = begun;
    }
    assert.equal(await undo(second), 'undone');
    assert.deepEqual(await states(place), { one: 'current', two: 'failed' });
  });

  test('a build that was resumed after its deployment can still be taken back', async (context) => {
    const place = await remotePlace(context);
    await run(await place.build('one'));
    await run(await place.build('two'));
    const resumed = await place.build('two');
    assert.equal((await run(resumed)).products.deployment.unchanged, true);
    assert.equal(await undo(resumed), 'undone');
    assert.deepEqual(await states(place), { one: 'current', two: 'failed' });
  });

  test('its undo has nothing to do after a release that never became healthy', async (context) => {
    const place = await remotePlace(context);
    await run(await place.build('one'));
    const bad = await place.build('two', { behaviour: 'exits' });
    await assert.rejects(run(bad), /did not become healthy/);
    assert.equal(await undo(bad), 'nothing_to_undo');
    assert.deepEqual(await states(place), { one: 'current', two: 'failed' });
  });
});

function run({ context, release }: TinyBuild) {
  return deployment.run({ release }, context);
}

async function undo({ context, effects }: TinyBuild): Promise<string | undefined> {
  const [effect] = effects;
  assert.ok(effect);
  return deployment.undo?.(effect, context);
}

async function states({ target }: RemotePlace): Promise<Record<string, string>> {
  const kept = await target.releases('tiny');
  return Object.fromEntries(kept.map(({ build_id, state }) => [build_id, state]));
}

async function textAt(url: string): Promise<string> {
  return (await fetch(`${url}/version`)).text();
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SlipwayError } from '../../src/domain/failure.ts';
import { startBuild } from '../../src/engine/engine.ts';
import { checkOrder } from '../../src/engine/order.ts';
import { smallRepository } from '../fakes/small-build.ts';
import { emptyRemote, smallPipeline, smallRequest } from '../fakes/small-pipeline.ts';

const phases = smallPipeline({ remote: emptyRemote() });

function faultsOf(list: typeof phases): readonly string[] {
  try {
    checkOrder(list);
    return [];
  } catch (thrown) {
    assert.ok(thrown instanceof SlipwayError);
    assert.equal(thrown.failure.blame, 'internal');
    return thrown.failure.details;
  }
}

test('phases in order, each need given before, are fine', () => {
  assert.deepEqual(faultsOf(phases), []);
});

test('all faults are told at once', () => {
  assert.deepEqual(faultsOf(phases.toReversed()), [
    "registration needs 'release', which no earlier phase gives",
    'deployment stands after registration',
    "deployment needs 'release', which no earlier phase gives",
    'packaging stands after registration',
    "packaging needs 'code', which no earlier phase gives",
    'code_generation stands after registration',
    "code_generation needs 'ir', which no earlier phase gives",
    'spec_compilation stands after registration',
  ]);
});

test('a product has one maker', () => {
  const doubled = phases.map((phase) =>
    phase.name === 'registration' ? { ...phase, gives: ['release' as const] } : phase,
  );
  assert.deepEqual(faultsOf(doubled), ["registration gives 'release', which packaging gives, too"]);
});

test('the order is checked before there is a build', async (t) => {
  const repository = await smallRepository(t);
  await assert.rejects(startBuild(repository.setup(phases.slice(1)), smallRequest()), SlipwayError);
  assert.deepEqual(await repository.world.files.list(`${repository.root}/.slipway`), []);
});

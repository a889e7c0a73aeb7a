import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type HistoryEntry,
  type HistoryEvent,
  readHistory,
  releasesToRemove,
  rollbackGoal,
  standings,
} from '../../../src/adapters/targets/release-history.ts';

const entry = (event: HistoryEvent, build_id: string, previous: string | null = null): HistoryEntry => ({
  event,
  at: '2026-01-01T00:00:00.000Z',
  build_id,
  digest: `sha256:${build_id}`,
  version: '1.0.0',
  environment: 'test',
  port: null,
  previous,
  reason: null,
});
const deployed = (...builds: readonly string[]) =>
  builds.flatMap((build_id) => [entry('staged', build_id), entry('deployed', build_id)]);
const everything = () => true;

test('a rollback goes backwards in the order of deployment, over failed ones', () => {
  const history = [...deployed('a', 'b', 'c'), entry('failed', 'b')];
  assert.equal(rollbackGoal(history, 'c', everything), 'a');
  assert.equal(rollbackGoal(history, 'a', everything), null);
});

test('a release that was deployed again is a new one', () => {
  assert.equal(rollbackGoal(deployed('a', 'b', 'a'), 'a', everything), 'b');
});

test('a rollback that was cut short goes on to the same release', () => {
  const history = [...deployed('a', 'b', 'c'), entry('rollback_begun', 'b', 'c')];
  assert.equal(rollbackGoal(history, 'b', everything), 'b');
  assert.equal(rollbackGoal([...history, entry('failed', 'c')], 'b', everything), 'b');
  assert.equal(rollbackGoal([...history, entry('rolled_back', 'b', 'c')], 'b', everything), 'a');
  assert.equal(rollbackGoal([...history, entry('rollback_abandoned', 'b', 'c')], 'c', everything), 'b');
  assert.equal(rollbackGoal([...history, ...deployed('d')], 'd', everything), 'c');
});

test('after a down the newest good release comes back', () => {
  assert.equal(rollbackGoal([...deployed('a', 'b'), entry('down', 'b')], null, everything), 'b');
});

test('a deployment that was cut short after the switch goes back to the one before', () => {
  assert.equal(rollbackGoal([...deployed('a', 'b'), entry('staged', 'c')], 'c', everything), 'b');
});

test('lines that were cut off are left out and told', () => {
  const lines = deployed('a').map((one) => JSON.stringify(one));
  const cut = JSON.stringify(entry('deployed', 'b')).slice(0, 30);
  const { entries, damaged } = readHistory([...lines, cut, ...lines, cut].join('\n'));
  assert.equal(entries.length, 4);
  assert.deepEqual(damaged, [3, 6]);
});

test('whatever happened: no goal is a failed or a missing release, and what is in use is kept', () => {
  const builds: readonly string[] = ['a', 'b', 'c', 'd', 'e'];
  const events = [
    'staged',
    'deployed',
    'failed',
    'rollback_abandoned',
    'rolled_back',
    'down',
    'removed',
  ] as const;
  const history = fc.array(
    fc
      .tuple(fc.constantFrom(...events), fc.constantFrom(...builds))
      .map(([event, build]) => entry(event, build)),
    { maxLength: 40 },
  );
  const current = fc.option(fc.constantFrom(...builds));
  fc.assert(
    fc.property(
      history,
      current,
      fc.subarray([...builds]),
      fc.integer({ min: 1, max: 3 }),
      (past, now, kept, keep) => {
        const goal = rollbackGoal(past, now, (build_id) => kept.includes(build_id));
        const known = standings(past);
        if (goal !== null) {
          assert.ok(kept.includes(goal));
          assert.notEqual(goal, now);
          assert.equal(known.find((one) => one.build_id === goal)?.state, 'good');
        }
        const removed = releasesToRemove(past, keep, (build_id) => build_id === now);
        assert.ok(!removed.includes(now ?? ''));
        const good = known.filter((one) => one.state === 'good').map((one) => one.build_id);
        assert.ok(
          good.slice(-keep).every((build_id) => !removed.includes(build_id)),
          'the newest good ones stay, however many failed',
        );
      },
    ),
  );
});

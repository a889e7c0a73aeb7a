import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../src/domain/json.ts';
import { known, object, type Pattern } from '../../src/generate/scenarios/pattern.ts';
import { mismatches, type PlayMemory, textOf } from '../../src/verify/match-pattern.ts';

function memory(captured: Readonly<Record<string, Json>> = {}): PlayMemory {
  return {
    captured: new Map(Object.entries(captured)),
    baselines: new Map(),
    settings: { ADMIN_PASSWORD: 'made up' },
    origin: 'http://127.0.0.1:8101',
    validate: () => [],
  };
}

const stamp: Pattern = { kind: 'unknown', slot: 1, of: 'timestamp' };
const items = (ordered: boolean, limit: number | null, ...values: Json[]): Pattern => ({
  kind: 'array',
  items: values.map(known),
  ordered,
  complete: true,
  limit,
});

test('differences name the place, what was expected and what came', () => {
  const pattern = object([{ name: 'room', value: object([{ name: 'floor', value: known(2) }]) }]);
  assert.deepEqual(mismatches(pattern, { room: { floor: 3, view: 'sea' } }, memory()), [
    '/room/floor: expected 2, got 3',
    '/room/view: is not documented',
  ]);
});

test('a moment is the same however it is written', () => {
  assert.deepEqual(mismatches(known('2031-01-01T10:00:00Z'), '2031-01-01T10:00:00.000Z', memory()), []);
  assert.deepEqual(mismatches(known('2031-01-01T10:00:00Z'), '2031-01-01T10:00:00+00:00', memory()), []);
  assert.equal(mismatches(known('2031-01-01T10:00:00Z'), '2031-01-01T10:00:01Z', memory()).length, 1);
});

test('a later moment has to be later', () => {
  const later: Pattern = { ...stamp, after: { kind: 'captured', name: 'made/at' } };
  const known = memory({ 'made/at': '2026-11-20T10:00:00Z' });
  assert.deepEqual(mismatches(later, '2026-11-20T10:00:00.001Z', known), []);
  assert.equal(mismatches(later, '2026-11-20T10:00:00Z', known).length, 1);
});

test('counts are told apart from what was there before', () => {
  const count = (value: number): Pattern => ({ kind: 'aggregate', id: 'bookings', value });
  const played = memory();
  assert.deepEqual(mismatches(count(0), 41, played), []);
  assert.deepEqual(mismatches(count(2), 43, played), []);
  assert.equal(mismatches(count(1), 43, played).length, 1);
});

test('a count below what this story made is wrong from the start', () => {
  assert.equal(mismatches({ kind: 'aggregate', id: 'bookings', value: 2 }, 1, memory()).length, 1);
});

test('rows of this story are among the others, in their order', () => {
  assert.deepEqual(mismatches(items(true, 20, 'a', 'c'), ['a', 'b', 'c'], memory()), []);
  assert.equal(mismatches(items(true, 20, 'a', 'c'), ['c', 'b', 'a'], memory()).length, 1);
  assert.equal(mismatches(items(false, 20, 'a', 'd'), ['c', 'b', 'a'], memory()).length, 1);
});

test('behind a full page a row may be missing; an overfull page is wrong', () => {
  assert.deepEqual(mismatches(items(true, 2, 'z'), ['a', 'b'], memory()), []);
  assert.equal(mismatches(items(true, 2, 'a'), ['a', 'b', 'c'], memory()).length, 1);
});

test('a list that no other data can be in is compared as a whole', () => {
  assert.deepEqual(mismatches(items(true, 0, 'a'), ['a'], memory()), []);
  assert.equal(mismatches(items(true, 0, 'a'), ['a', 'b'], memory()).length, 1);
  assert.equal(mismatches(items(false, 0, 'a'), ['a', 'b'], memory()).length, 1);
});

test('texts are filled from what was captured, the origin and the settings', () => {
  const filled = textOf(
    {
      kind: 'text',
      parts: [{ kind: 'origin', scheme: 'ws' }, known('/rooms/'), { kind: 'captured', name: 'room/id' }],
    },
    memory({ 'room/id': 7 }),
  );
  assert.equal(filled, 'ws://127.0.0.1:8101/rooms/7');
  assert.equal(textOf({ kind: 'setting', name: 'ADMIN_PASSWORD' }, memory()), 'made up');
  assert.equal(textOf({ kind: 'captured', name: 'nobody/id' }, memory()), null);
});

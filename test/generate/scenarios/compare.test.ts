import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compares, orderOf, secondsOf, Undecidable } from '../../../src/generate/scenarios/compare.ts';
import { known, type Pattern } from '../../../src/generate/scenarios/pattern.ts';

const moments = new Map([
  [0, { order: 0, epoch: 0, offset_seconds: 0 }],
  [1, { order: 1, epoch: 0, offset_seconds: 0 }],
  [2, { order: 2, epoch: 1, offset_seconds: 0 }],
  [3, { order: 3, epoch: 1, offset_seconds: 3600 }],
]);
const stamp = (slot: number): Pattern => ({ kind: 'unknown', slot, of: 'timestamp' });
const uuid = (slot: number): Pattern => ({ kind: 'unknown', slot, of: 'uuid' });

test('seconds of a timestamp are those of Date, for every calendar turn', () => {
  for (const text of [
    '1970-01-01T00:00:00Z',
    '2000-02-29T23:59:59.250Z',
    '2031-12-31T10:00:00+05:30',
    '2100-03-01T00:00:00-08:00',
    '2026-11-20T10:17Z',
  ])
    assert.equal(secondsOf(text), Date.parse(text) / 1000, text);
  assert.equal(secondsOf('2026-11-20'), null);
});

test('timestamps with different offsets are compared as points in time', () => {
  assert.equal(
    compares(known('2031-01-01T11:00:00+01:00'), 'at_most', known('2031-01-01T10:00:00Z'), moments),
    true,
  );
  assert.equal(
    compares(known('2031-01-01T11:00:00+01:00'), 'less', known('2031-01-01T10:00:00Z'), moments),
    false,
  );
});

test('two values that the service chose are equal only when they are the same', () => {
  assert.equal(compares(uuid(7), 'equals', uuid(7), moments), true);
  assert.equal(compares(uuid(7), 'equals', uuid(8), moments), false);
  assert.equal(compares(uuid(7), 'equals', known('no-such-room'), moments), false);
});

test('stamps of one moment may be equal: their order is open', () => {
  assert.throws(() => orderOf(stamp(0), stamp(1), moments), Undecidable);
  assert.equal(compares(stamp(1), 'at_least', stamp(0), moments), true);
});

test('stamps after a pause, or with an offset, are later', () => {
  assert.equal(orderOf(stamp(2), stamp(1), moments), 1);
  assert.equal(compares(stamp(3), 'greater', stamp(2), moments), true);
});

test('stamps lie before sample dates, and against other dates are open', () => {
  assert.equal(compares(stamp(0), 'less', known('2031-01-01T10:00:00Z'), moments), true);
  assert.throws(() => compares(stamp(0), 'less', known('2026-01-01T10:00:00Z'), moments), Undecidable);
});

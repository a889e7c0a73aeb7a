import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { millisecondsOf, timestampOf } from '../../src/domain/timestamp.ts';

test('agrees with Date, there and back, from year 0 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), (milliseconds) => {
      const expected = new Date(milliseconds).toISOString();
      assert.equal(timestampOf(milliseconds), expected);
      assert.equal(millisecondsOf(expected), milliseconds);
    }),
    { numRuns: 2000 },
  );
});

test('fractions of any length', () => {
  assert.equal(millisecondsOf('1970-01-01T00:00:01Z'), 1000);
  assert.equal(millisecondsOf('1970-01-01T00:00:00.5Z'), 500);
  assert.equal(millisecondsOf('1970-01-01T00:00:00.123456Z'), 123);
});

test('anything else is refused', () => {
  for (const text of ['', '2026-11-20', '2026-11-20T10:00:00+01:00', 'now']) {
    assert.throws(() => millisecondsOf(text), RangeError);
  }
});

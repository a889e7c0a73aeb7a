import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeTexts } from '../../../src/generate/regenerate/merge.ts';

const text = fc
  .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', 'd'), { maxLength: 8 })
  .map((all) => all.join(''));

test('changes of different lines come together', () => {
  const merge = mergeTexts('a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'a\nb\nc\nD\n');
  assert.deepEqual(merge, { kind: 'merged', text: 'A\nb\nc\nD\n' });
});

test('the same change on both sides is no conflict', () => {
  assert.deepEqual(mergeTexts('a\nb\n', 'a\nX\n', 'a\nX\n'), { kind: 'merged', text: 'a\nX\n' });
});

test('every conflict is told with its line in the edited text', () => {
  const merge = mergeTexts('a\nb\nc\nd\ne\n', 'new\nA\nb\nc\nd\nE\n', '1\nb\nc\nd\n2\n');
  assert.deepEqual(merge, { kind: 'conflict', lines: [1, 6] });
});

test('who changed nothing gets what the other side made, to the byte', () => {
  fc.assert(
    fc.property(text, text, (base, other) => {
      assert.deepEqual(mergeTexts(base, base, other), { kind: 'merged', text: other });
      assert.deepEqual(mergeTexts(base, other, base), { kind: 'merged', text: other });
      assert.deepEqual(mergeTexts(base, other, other), { kind: 'merged', text: other });
    }),
  );
});

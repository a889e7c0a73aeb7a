import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textMatching } from '../../../src/generate/scenarios/text-matching.ts';

const EXPRESSIONS = [
  '^[A-Za-z0-9_-]+$',
  '^TIE-\\d{6}$',
  '^\\+?[1-9]\\d{1,14}$',
  '^(?:red|green|blue)$',
  '^[a-z][a-z0-9-]{2,40}$',
  '^[1-9A-HJ-NP-Za-km-z]{32,44}$',
  '^0x[a-fA-F0-9]{40}$',
  '^\\w+@\\w+\\.com$',
  '[^,]+,[^,]+',
  '^v\\d+\\.\\d+\\.\\d+$',
  '^$',
];

for (const expression of EXPRESSIONS)
  test(`every variant matches ${expression}`, () => {
    fc.assert(
      fc.property(fc.nat(5000), (variant) => {
        const text = textMatching(expression, variant);
        assert.ok(text !== null);
        assert.match(text, new RegExp(expression, 'u'));
      }),
    );
  });

test('neighbouring variants differ where the expression leaves room', () => {
  const texts = Array.from({ length: 200 }, (_, variant) => textMatching('^[a-z]{4}$', variant));
  assert.equal(new Set(texts).size, texts.length);
});

for (const expression of ['^(?=.*\\d).+$', '(a)\\1', '^[', '\\p{L}+'])
  test(`${expression} is given up`, () => {
    assert.equal(textMatching(expression, 1), null);
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Pattern, text } from '../../../src/generate/scenarios/pattern.ts';
import { patternCode, References } from '../../../src/generate/typescript-tests/pattern-code.ts';

function written(pattern: Pattern): { code: string; support: readonly string[] } {
  const references = new References();
  const code = patternCode(pattern, [], references);
  return { code, support: [...references.support].sort() };
}

const TOKEN: Pattern = { kind: 'unknown', slot: 1, of: 'text' };

test('a text that is known in full is a text', () => {
  const path = text('/orders/', { kind: 'captured', name: 'order/id' });
  assert.deepEqual(written(path), { code: '`/orders/$' + "{order.at('id')}`", support: [] });
});

test('a text with a place that only the service knows is a check of the whole text', () => {
  const cookie = text('token=', TOKEN, '; Path=/');
  assert.deepEqual(written(cookie), {
    code: ['textOf`token=$', '{someText}; Path=/`'].join(''),
    support: ['someText', 'textOf'],
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { participles, statesOfVerb } from '../../../src/generate/plan/verbs.ts';
import { identifier, isPlural, plural, singular, snake } from '../../../src/generate/plan/words.ts';

test('singular and plural go both ways', () => {
  const pairs = [
    ['booking', 'bookings'],
    ['category', 'categories'],
    ['stock_movement', 'stock_movements'],
    ['person', 'people'],
    ['box', 'boxes'],
    ['branch', 'branches'],
    ['day', 'days'],
    ['release', 'releases'],
    ['database', 'databases'],
    ['index', 'indices'],
    ['key', 'keys'],
    ['audit_log', 'audit_logs'],
    ['ad', 'ads'],
  ] as const;
  for (const [one, many] of pairs) {
    assert.equal(plural(one), many);
    assert.equal(singular(many), one);
    assert.equal(isPlural(many), true, many);
    assert.equal(isPlural(one), false, one);
  }
});

test('words that only look like plurals are left alone', () => {
  for (const word of ['status', 'address', 'bus', 'analysis', 'news', 'class', 'process', 'dns']) {
    assert.equal(isPlural(word), false, word);
  }
});

test('every spelling of a name has the same words', () => {
  for (const name of ['nftMint', 'nft_mint', 'nft-mint', 'NFT mint', 'NFTMint'])
    assert.equal(snake(name), 'nft_mint');
});

test('hostile names become identifiers', () => {
  const names = [
    '../x',
    "'; drop table x",
    '用户',
    '',
    '1st place',
    'a'.repeat(300),
    'constructor',
    'sqlite_master',
  ];
  for (const name of names) {
    const safe = identifier(name, 'record');
    assert.match(safe, /^[a-z][a-z0-9_]*$/);
    assert.ok(safe.length <= 64);
    assert.notEqual(safe, 'constructor');
    assert.equal(safe.startsWith('sqlite_'), false);
  }
});

test('verbs lead to states as people write them', () => {
  assert.deepEqual(participles('cancel'), ['cancelled', 'canceled']);
  assert.deepEqual(participles('approve'), ['approved']);
  assert.deepEqual(participles('deny'), ['denied']);
  assert.ok(participles('ship').includes('shipped'));
  assert.ok(participles('send').includes('sent'));
  assert.ok(statesOfVerb('activate').includes('active'));
  assert.ok(statesOfVerb('check-in').includes('checked_in'));
});

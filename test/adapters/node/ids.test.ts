import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createIds } from '../../../src/adapters/node/ids.ts';

const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('the time of RFC 9562, appendix A.6, stands in front', () => {
  const id = createIds(() => 0x017f22e279b0).uuidv7();
  assert.match(id, V7);
  assert.ok(id.startsWith('017f22e2-79b0-7'));
});

test('ids sort in the order in which they were given, also when the clock stands still or goes back', () => {
  let now = 1_700_000_000_000;
  const ids = createIds(() => now);
  const given: string[] = [];
  for (let index = 0; index < 20_000; index += 1) {
    if (index === 12_000) now -= 5_000;
    if (index === 15_000) now += 60_000;
    given.push(ids.uuidv7());
  }
  assert.ok(given.every((id) => V7.test(id)));
  assert.deepEqual([...given].sort(), given);
  assert.equal(new Set(given).size, given.length);
});

test('random texts have their length, safe characters and do not repeat', () => {
  const ids = createIds();
  const given = Array.from({ length: 1_000 }, () => ids.random(16));
  assert.ok(given.every((text) => /^[a-z0-9]{16}$/.test(text)));
  assert.equal(new Set(given).size, 1_000);
  assert.equal(ids.random(0), '');
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { BLAMES, type Failure } from '../../src/domain/failure.ts';
import { EXIT_CODES, exitCodeOfBuild, exitCodeOfFailure } from '../../src/hosts/exit-codes.ts';

test('the page lists every exit code with its name', async () => {
  const text = await readFile(new URL('../../docs/reference/exit-codes.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| (\d+) +\| `(\w+)`/gm)].map(([, code, name]) => [name, Number(code)]);
  assert.deepEqual(Object.fromEntries(rows), { ...EXIT_CODES });
});

function failure(blame: Failure['blame']): Failure {
  return { code: 'x', blame, message: '', details: [], next_step: '' };
}

test('every blame has an exit code, none of them 0 or that of a cancelled build', () => {
  for (const blame of BLAMES) {
    const code = exitCodeOfFailure(failure(blame));
    assert.ok(code > 0 && code !== EXIT_CODES.cancelled && code !== EXIT_CODES.awaiting_approval, blame);
    assert.equal(exitCodeOfBuild('failed', failure(blame)), code);
  }
});

test('a build exits as it ended', () => {
  assert.equal(exitCodeOfBuild('completed', null), 0);
  assert.equal(exitCodeOfBuild('awaiting_approval', null), 3);
  assert.equal(exitCodeOfBuild('cancelled', failure('settings')), 130);
  assert.equal(exitCodeOfBuild('failed', null), 70);
});

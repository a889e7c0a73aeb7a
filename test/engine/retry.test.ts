import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLAMES, type Failure } from '../../src/domain/failure.ts';
import { PHASE_NAMES } from '../../src/domain/phase-name.ts';
import { retryAfter } from '../../src/engine/retry.ts';

function failure(blame: Failure['blame'], code = 'some-fault'): Failure {
  return { code, blame, message: '', details: [], next_step: '' };
}

test('code generation is tried three times, build and health check twice, everything else once', () => {
  const attempts = PHASE_NAMES.map((name) => {
    const blame = name === 'health_check' ? 'target' : 'model';
    let attempt = 1;
    while (retryAfter(name, attempt, failure(blame), 'model') !== null) attempt += 1;
    return attempt;
  });
  assert.deepEqual(attempts, [1, 3, 1, 2, 1, 1, 1, 1, 2]);
});

test('the spec, the settings and our own bugs are never tried again', () => {
  for (const phase of PHASE_NAMES) {
    for (const blame of ['spec', 'settings', 'internal'] as const) {
      assert.equal(retryAfter(phase, 1, failure(blame), 'model'), null, `${phase} ${blame}`);
    }
  }
});

test('what a template wrote wrong is wrong again; a service may still be starting', () => {
  assert.equal(retryAfter('build', 1, failure('generated_code'), 'template'), null);
  assert.equal(retryAfter('build', 1, failure('generated_code'), 'model'), 0);
  assert.equal(retryAfter('health_check', 1, failure('generated_code'), 'template'), 5);
});

test('a full disk stays full', () => {
  for (const blame of BLAMES)
    assert.equal(retryAfter('build', 1, failure(blame, 'disk-full'), 'model'), null);
});

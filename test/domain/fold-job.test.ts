import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BuildEvent, EventBody } from '../../src/domain/event.ts';
import type { Failure } from '../../src/domain/failure.ts';
import { foldJob } from '../../src/domain/fold-job.ts';
import { PHASE_NAMES, type PhaseName } from '../../src/domain/phase-name.ts';
import { timestampOf } from '../../src/domain/timestamp.ts';
import { smallRequest } from '../fakes/small-pipeline.ts';

const failure: Failure = { code: 'x', blame: 'spec', message: 'x', details: [], next_step: 'x' };
const start: EventBody = {
  event_type: 'build_start',
  request: smallRequest(),
  slipway_version: '0',
  format: 1,
};

/** Events one second apart. */
function journal(...bodies: readonly EventBody[]): readonly BuildEvent[] {
  return [start, ...bodies].map((body, index) => ({
    ...body,
    build_id: 'b',
    timestamp: timestampOf(index * 1000),
    seq: index + 1,
  }));
}

function complete(phase: PhaseName, details: Record<string, string | null> = {}): EventBody {
  return {
    event_type: 'phase_complete',
    phase,
    duration_seconds: 1,
    engine_seconds: 1,
    details,
    products: {},
    reused_from: null,
  };
}
function begin(phase: PhaseName): EventBody {
  return { event_type: 'phase_start', phase, attempt: 1 };
}

test('every phase has its row from the start', () => {
  const job = foldJob(journal());
  assert.deepEqual(Object.keys(job.phases), [...PHASE_NAMES]);
  assert.ok(Object.values(job.phases).every(({ status }) => status === 'pending'));
  assert.equal(job.status, 'running');
  assert.equal(job.created_at, '1970-01-01T00:00:00.000Z');
});

test('a journal begins with build_start', () => {
  assert.throws(() => foldJob([]), RangeError);
  assert.throws(() => foldJob(journal(begin('build')).slice(1)), RangeError);
});

test('progress grows with the phases and is whole only at the end', () => {
  const percents = PHASE_NAMES.map(
    (_, index) =>
      foldJob(journal(...PHASE_NAMES.slice(0, index + 1).map((name) => complete(name)))).progress_percent,
  );
  assert.deepEqual(
    [...percents].sort((a, b) => a - b),
    percents,
  );
  assert.equal(percents.at(-1), 99);
  const done: EventBody = {
    event_type: 'build_complete',
    status: 'completed',
    duration_seconds: 1,
    failure: null,
  };
  assert.equal(foldJob(journal(...PHASE_NAMES.map((name) => complete(name)), done)).progress_percent, 100);
});

test('the end is estimated from what the phases took so far', () => {
  assert.equal(foldJob(journal(begin('spec_compilation'))).estimated_completion, null);
  const job = foldJob(
    journal(
      complete('spec_compilation'),
      complete('code_generation'),
      complete('test_generation'),
      complete('build'),
    ),
  );
  // Half of the usual work took 4 s, and it is second 4 now.
  assert.equal(job.progress_percent, 50);
  assert.equal(job.estimated_completion, '1970-01-01T00:00:08.000Z');
});

test('what the deployment says becomes URL and way back, and goes when it is taken back', () => {
  const deployed = [
    complete('packaging', { release_digest: 'sha256:1' }),
    complete('deployment', { url: 'http://x', environment: 'local', previous_build_id: 'a' }),
  ];
  const job = foldJob(journal(...deployed));
  assert.equal(job.release_digest, 'sha256:1');
  assert.deepEqual(job.deployment_urls, { local: 'http://x' });
  assert.equal(job.rollback_available, true);
  const undone = foldJob(
    journal(...deployed, {
      event_type: 'undo',
      phase: 'deployment',
      effect: 'deploy',
      key: 'a',
      outcome: 'undone',
      message: '',
    }),
  );
  assert.deepEqual(undone.deployment_urls, {});
  assert.equal(undone.rollback_available, false);
  assert.equal(undone.phases.deployment.details['undone'], true);
});

test('a first deployment has nothing to go back to', () => {
  const details = { url: 'http://x', environment: 'local', previous_build_id: null };
  assert.equal(foldJob(journal(complete('deployment', details))).rollback_available, false);
});

test('a failed phase names the state, and a resume clears it and what was not done', () => {
  const failed: EventBody[] = [
    complete('spec_compilation'),
    begin('code_generation'),
    { event_type: 'retry', phase: 'code_generation', attempt: 1, wait_seconds: 0, failure },
    { event_type: 'phase_failed', phase: 'code_generation', duration_seconds: 2, failure },
    { event_type: 'phase_skipped', phase: 'build', reason: 'not reached' },
    { event_type: 'build_complete', status: 'failed', duration_seconds: 3, failure },
  ];
  const job = foldJob(journal(...failed));
  assert.equal(job.error_state, 'failed_code_generation');
  assert.equal(job.current_phase, 'code_generation');
  assert.equal(job.phases.code_generation.retry_count, 1);
  assert.deepEqual(job.error, failure);
  const resumed = foldJob(journal(...failed, { event_type: 'build_resume', attempt: 2 }));
  assert.equal(resumed.status, 'running');
  assert.equal(resumed.error, null);
  assert.equal(resumed.error_state, null);
  assert.equal(resumed.completed_at, null);
  assert.equal(resumed.phases.spec_compilation.status, 'completed');
  assert.equal(resumed.phases.code_generation.status, 'pending');
  assert.equal(resumed.phases.build.status, 'pending');
});

test('an artifact is told once by its path, with the latest facts', () => {
  const artifact = { name: 'a', path: 'a', media_type: 'text/plain', sha256: null, bytes: 1 };
  const job = foldJob(
    journal(
      { event_type: 'artifact', phase: 'build', artifact },
      { event_type: 'artifact', phase: 'build', artifact: { ...artifact, bytes: 2 } },
    ),
  );
  assert.deepEqual(job.artifacts, [{ ...artifact, bytes: 2 }]);
});

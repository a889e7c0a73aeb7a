import type { BuildJob, PhaseStatus } from './job.ts';
import { PHASE_NAMES, type PhaseName } from './phase-name.ts';
import { millisecondsOf, timestampOf } from './timestamp.ts';

/**
 * How far a job is and when it will end, from its rows alone.
 *
 * @param now RFC 3339 time of the latest event
 * @returns whole percent, never 100 before the build completed; the estimate is null until there is something to go by
 */
export function jobProgress(
  job: BuildJob,
  now: string,
): Pick<BuildJob, 'progress_percent' | 'estimated_completion'> {
  if (job.status === 'completed') return { progress_percent: 100, estimated_completion: null };
  const done = PHASE_NAMES.reduce(
    (sum, name) => sum + (SHARE[name] * finishedPercent(job.phases[name])) / 100,
    0,
  );
  const progress_percent = Math.min(99, Math.floor(done));
  return { progress_percent, estimated_completion: estimate(job, done, now) };
}

function estimate(job: BuildJob, done: number, now: string): string | null {
  if (job.status !== 'running' || done < LEAST_PERCENT_TO_ESTIMATE) return null;
  const spent_ms = PHASE_NAMES.reduce((sum, name) => sum + spentMs(job.phases[name], now), 0);
  return timestampOf(millisecondsOf(now) + (spent_ms * (100 - done)) / done);
}

function finishedPercent(row: PhaseStatus): number {
  if (row.status === 'completed' || row.status === 'skipped') return 100;
  return row.status === 'running' ? row.progress : 0;
}

function spentMs(row: PhaseStatus, now: string): number {
  if (row.duration_seconds !== null) return row.duration_seconds * 1000;
  return row.started_at === null ? 0 : Math.max(0, millisecondsOf(now) - millisecondsOf(row.started_at));
}

/** Usual share of a build's time, in percent; they add up to 100. Dependencies and tests take most of it. */
const SHARE: { readonly [name in PhaseName]: number } = {
  spec_compilation: 2,
  code_generation: 4,
  test_generation: 4,
  build: 40,
  verification: 25,
  packaging: 12,
  deployment: 8,
  registration: 1,
  health_check: 4,
};
const LEAST_PERCENT_TO_ESTIMATE = 10;

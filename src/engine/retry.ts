import type { Author } from '../domain/build-request.ts';
import type { Blame, Failure } from '../domain/failure.ts';
import type { PhaseName } from '../domain/phase-name.ts';

/** How often a phase is tried, and after which failures. */
interface RetryPolicy {
  /** The first one included. */
  readonly attempts: number;
  readonly wait_seconds: number;
  readonly blames: readonly Blame[];
}

/** What is not in the table is tried once. The spec, the settings and our own bugs do not change by waiting. */
export const RETRIES: { readonly [name in PhaseName]?: RetryPolicy } = {
  code_generation: { attempts: 3, wait_seconds: 0, blames: ['model', 'generated_code'] },
  build: { attempts: 2, wait_seconds: 0, blames: ['model', 'generated_code', 'runner'] },
  health_check: { attempts: 2, wait_seconds: 5, blames: ['target', 'generated_code', 'runner'] },
};

/** Failures of the runner that the next try would meet again. */
const LASTING: ReadonlySet<string> = new Set([
  'disk-full',
  'read-only-disk',
  'no-permission',
  'not-a-folder',
  'pack-missing',
  'pack-damaged',
  'runtime-missing',
  'program-missing',
]);

/**
 * @param attempt the one that failed, from 1
 * @param author code that a template wrote fails the same way again; only a model writes it differently
 * @returns seconds to wait before the next attempt, or null when there is none
 */
export function retryAfter(
  phase: PhaseName,
  attempt: number,
  failure: Failure,
  author: Author,
): number | null {
  const policy = RETRIES[phase];
  if (!policy || attempt >= policy.attempts) return null;
  if (!policy.blames.includes(failure.blame) || LASTING.has(failure.code)) return null;
  if (failure.blame === 'generated_code' && author === 'template' && phase !== 'health_check') return null;
  return policy.wait_seconds;
}

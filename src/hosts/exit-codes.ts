import type { Blame, Failure } from '../domain/failure.ts';
import type { JobStatus } from '../domain/job.ts';

/** Exit codes of the command line and the action; `docs/reference/exit-codes.md` is tested against this table. */
export const EXIT_CODES = {
  ok: 0,
  /** The specification, or what was generated from it, is at fault. */
  spec: 1,
  /** An argument or a setting is at fault; nothing was started. */
  settings: 2,
  /** A gate waits for people. */
  awaiting_approval: 3,
  /** The place where the service is deployed, or the registry. */
  target: 4,
  /** The machine that runs the build: disk, network, a missing program. */
  runner: 5,
  model: 6,
  /** A bug of Slipway. 70 is EX_SOFTWARE of sysexits.h. */
  internal: 70,
  /** By a signal or by `slipway cancel`. 130 is what shells give for SIGINT. */
  cancelled: 130,
} as const;

const OF_BLAME: { readonly [blame in Blame]: number } = {
  spec: EXIT_CODES.spec,
  generated_code: EXIT_CODES.spec,
  settings: EXIT_CODES.settings,
  target: EXIT_CODES.target,
  runner: EXIT_CODES.runner,
  model: EXIT_CODES.model,
  internal: EXIT_CODES.internal,
};

export function exitCodeOfFailure(failure: Failure): number {
  return OF_BLAME[failure.blame];
}

/** Of a build that came to rest. */
export function exitCodeOfBuild(status: JobStatus, failure: Failure | null): number {
  switch (status) {
    case 'completed':
      return EXIT_CODES.ok;
    case 'awaiting_approval':
      return EXIT_CODES.awaiting_approval;
    case 'cancelled':
      return EXIT_CODES.cancelled;
    default:
      return failure ? exitCodeOfFailure(failure) : EXIT_CODES.internal;
  }
}

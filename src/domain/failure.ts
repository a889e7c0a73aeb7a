import type { SourcePlace } from './source-place.ts';

/** Whose fault it is; decides the exit code, the words and who is asked to act. */
export const BLAMES = [
  'spec',
  'settings',
  'generated_code',
  'target',
  'runner',
  'model',
  'internal',
] as const;
export type Blame = (typeof BLAMES)[number];

/** A failure as data: what, where, whose fault, and the next step. */
export interface Failure {
  /** Stable kebab-case code, for example `port-in-use`. */
  readonly code: string;
  readonly blame: Blame;
  /** One line, with the offending value. */
  readonly message: string;
  /** Further lines: the tail of a log, the values compared, ... */
  readonly details: readonly string[];
  /** What the reader does next: an imperative sentence. */
  readonly next_step: string;
  readonly place?: SourcePlace;
  /** Path of a log inside the build folder. */
  readonly log?: string;
}

/** The one exception type that carries a {@link Failure} up to a host. */
export class SlipwayError extends Error {
  override readonly name = 'SlipwayError';
  readonly failure: Failure;
  constructor(
    failure: Omit<Failure, 'details'> & { readonly details?: readonly string[] },
    options?: { cause?: unknown },
  ) {
    super(failure.message, options);
    this.failure = { ...failure, details: failure.details ?? [] };
  }
}

/** Any thrown value as a failure; what is no {@link SlipwayError} is our own bug. */
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof SlipwayError) return thrown.failure;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return {
    code: 'internal-error',
    blame: 'internal',
    message: error.message,
    details: (error.stack ?? '').split('\n').slice(1, 12),
    next_step: 'This is a bug in Slipway. Please open an issue with these lines and the build folder.',
  };
}

import { SlipwayError } from '../domain/failure.ts';

/** Signals that ask a command to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A CI runner kills 7.5 s after its first signal; children are gone with their guard when this process is. */
const LATEST_END_MS = 6500;

/** Code of the failure that everything ends with after a signal. */
export const CANCELLED = 'cancelled';

/**
 * A signal whose reason is a `SlipwayError` with the code {@link CANCELLED}. The first SIGINT, SIGTERM or SIGHUP aborts
 * politely; the second, or {@link LATEST_END_MS} later, ends at once. The build can be resumed in every case: its
 * journal says how far it came.
 *
 * @param endNow gives the terminal back and ends the process
 */
export function interruption(endNow: () => void): AbortSignal {
  const controller = new AbortController();
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (controller.signal.aborted) return endNow();
      setTimeout(endNow, LATEST_END_MS).unref();
      controller.abort(
        new SlipwayError({
          code: CANCELLED,
          blame: 'settings',
          message: `Ended by ${name}.`,
          next_step: 'Start the command again; a build goes on by `slipway resume`.',
        }),
      );
    });
  }
  return controller.signal;
}

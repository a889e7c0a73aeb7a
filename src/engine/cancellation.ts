import { SlipwayError } from '../domain/failure.ts';
import type { Clock, Files } from '../ports/world.ts';
import { enginePath } from './places.ts';

/** One signal for all the ways in which a build can be asked to stop. */
export interface Cancellation {
  /** Its reason is a `SlipwayError` `cancelled`. */
  readonly signal: AbortSignal;
  /** Why, once it was asked for. */
  reason(): string | null;
  stop(): void;
}

const POLL_MS = 250;

/** Stops for the host's signal, and for a `cancel.json` that another process wrote into the build folder. */
export function watchCancellation(
  world: { readonly files: Files; readonly clock: Clock },
  place: { readonly folder: string; readonly build_id: string },
  host: AbortSignal,
): Cancellation {
  const controller = new AbortController();
  const stopped = new AbortController();
  let reason: string | null = null;
  function cancel(why: string): void {
    if (reason !== null) return;
    reason = why;
    controller.abort(cancelledError(place.build_id, why));
  }
  const onHost = () => cancel(hostReason(host));
  if (host.aborted) onHost();
  else host.addEventListener('abort', onHost, { once: true });

  async function poll(): Promise<void> {
    while (!controller.signal.aborted) {
      await world.clock.sleep(POLL_MS, stopped.signal);
      const asked = await readCancelFile(world.files, place.folder);
      if (asked !== null) cancel(asked);
    }
  }
  // Ends by `stop`. A folder that cannot be read any more is told by the journal, which is written there.
  poll().catch(() => undefined);

  return {
    signal: controller.signal,
    reason: () => reason,
    stop() {
      host.removeEventListener('abort', onHost);
      stopped.abort();
    },
  };
}

/** Asks the process that holds the build to stop. */
export async function writeCancelFile(files: Files, folder: string, reason: string): Promise<void> {
  await files.write(enginePath(folder, 'cancel'), `${JSON.stringify({ reason })}\n`);
}

export async function removeCancelFile(files: Files, folder: string): Promise<void> {
  const path = enginePath(folder, 'cancel');
  if (await files.stat(path)) await files.remove(path);
}

export function cancelledError(build_id: string, reason: string): SlipwayError {
  return new SlipwayError({
    code: 'cancelled',
    blame: 'settings',
    message: `The build was cancelled: ${reason}`,
    next_step: `Go on with it by \`slipway resume ${build_id}\`.`,
  });
}

async function readCancelFile(files: Files, folder: string): Promise<string | null> {
  const path = enginePath(folder, 'cancel');
  if (!(await files.stat(path))) return null;
  try {
    const value: unknown = JSON.parse(await files.readText(path));
    if (typeof value === 'object' && value !== null && 'reason' in value) return String(value.reason);
  } catch {
    // Whoever puts a file with this name there wants the build to stop, however the file looks.
  }
  return 'asked for by cancel.json';
}

function hostReason(host: AbortSignal): string {
  const reason: unknown = host.reason;
  if (typeof reason === 'string' && reason !== '') return reason;
  if (reason instanceof Error && reason.name !== 'AbortError') return reason.message;
  return 'interrupted';
}

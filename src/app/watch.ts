import { buildFolder, enginePath } from '../engine/places.ts';
import type { Application, Watch } from './application.ts';
import { isAtWork, readState } from './build-state.ts';
import { findBuild, newestBuild } from './find-build.ts';

const LOOK_EVERY_MS = 250;
/** A build that writes nothing is looked at this often for whether its process still lives. */
const ALIVE_EVERY_MS = 1_000;

/**
 * Follows a build by its journal; any process may.
 *
 * @throws SlipwayError as `status` does
 */
export const watch: Watch = async function* (application, build_id, signal) {
  const found = build_id === null ? await newestBuild(application) : await findBuild(application, build_id);
  const { clock } = application.world;
  let bytes = -1;
  let looked = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    const now = await journalBytes(application, found);
    const grown = now !== bytes;
    if (grown || clock.monotonic() - looked >= ALIVE_EVERY_MS) {
      bytes = now;
      looked = clock.monotonic();
      const { job } = await readState(application, found);
      const ended = !isAtWork(job);
      if (grown || ended) yield job;
      if (ended) return;
    }
    await sleepUnlessAborted(application, signal);
  }
};

async function journalBytes({ world, root }: Application, build_id: string): Promise<number> {
  return (await world.files.stat(enginePath(buildFolder(root, build_id), 'journal')))?.bytes ?? 0;
}

async function sleepUnlessAborted({ world }: Application, signal: AbortSignal): Promise<void> {
  try {
    await world.clock.sleep(LOOK_EVERY_MS, signal);
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  }
}

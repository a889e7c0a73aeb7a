import { SlipwayError } from '../domain/failure.ts';
import type { BuildJob } from '../domain/job.ts';
import { writeCancelFile } from '../engine/cancellation.ts';
import { resumeBuild } from '../engine/engine.ts';
import type { AnyPhase } from '../engine/phase.ts';
import { buildFolder } from '../engine/places.ts';
import type { Application, Cancel } from './application.ts';
import { isAtWork, readState } from './build-state.ts';
import { engineSetup, loadPipeline } from './engine-setup.ts';
import { findBuild } from './find-build.ts';

/** The engine ends within 7 s of the signal; it hears of `cancel.json` a quarter of a second after it is written. */
const HEARD_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 100;

/**
 * Ends a build that is at work, in whatever process, and waits for its end. What a dead process left half-done outside
 * is taken back here.
 *
 * @throws SlipwayError `build-unknown`, `build-ambiguous`, `build-not-running`, `cancel-not-heard`
 */
export const cancel: Cancel = async (application, build_id, reason) =>
  await cancelPhases(await loadPipeline())(application, build_id, reason);

/** The same for any list of phases. */
export function cancelPhases(phases: readonly AnyPhase[]): Cancel {
  return async (application, prefix, reason) => {
    const build_id = await findBuild(application, prefix);
    const { job, alive } = await readState(application, build_id);
    const asked = alive && isAtWork(job);
    const stopped = asked ? await askToStop(application, build_id, reason) : job;
    if (stopped.error?.code === 'interrupted') {
      const options = { signal: new AbortController().signal, reporters: [] };
      return await resumeBuild(engineSetup(application, options, phases), build_id, reason);
    }
    if (asked) return { job: stopped };
    throw notRunning(job);
  };
}

async function askToStop(application: Application, build_id: string, reason: string): Promise<BuildJob> {
  const { files, clock } = application.world;
  await writeCancelFile(files, buildFolder(application.root, build_id), reason);
  const asked = clock.monotonic();
  while (clock.monotonic() - asked < HEARD_WITHIN_MS) {
    await clock.sleep(LOOK_EVERY_MS);
    const { job, alive } = await readState(application, build_id);
    if (!isAtWork(job) && !alive) return job;
  }
  throw new SlipwayError({
    code: 'cancel-not-heard',
    blame: 'runner',
    message: `Build ${build_id} did not end within ${HEARD_WITHIN_MS / 1000} s of being cancelled.`,
    next_step: 'End its process by hand, then cancel again: what it began is taken back then.',
  });
}

function notRunning(job: BuildJob): SlipwayError {
  return new SlipwayError({
    code: 'build-not-running',
    blame: 'settings',
    message: `Build ${job.build_id} is ${job.status.replaceAll('_', ' ')}; there is nothing to cancel.`,
    next_step: 'List what is at work with `slipway builds --status running`.',
  });
}

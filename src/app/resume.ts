import { resumeBuild } from '../engine/engine.ts';
import type { AnyPhase } from '../engine/phase.ts';
import type { Application, Resume } from './application.ts';
import { stateOf } from './build-state.ts';
import { engineSetup, loadPipeline } from './engine-setup.ts';
import { buildIds, findBuild, noBuilds } from './find-build.ts';

/**
 * Goes on with a build that was killed, failed or cancelled. A completed build is given back as it is, so that a resume
 * may be repeated.
 *
 * @throws SlipwayError `build-unknown`, `build-ambiguous`, `build-running`, `journal-damaged`, `build-folder-newer`,
 * `product-damaged`, `request-damaged`
 */
export const resume: Resume = async (application, build_id, options) =>
  await resumePhases(await loadPipeline())(application, build_id, options);

/** The same for any list of phases. */
export function resumePhases(phases: readonly AnyPhase[]): Resume {
  return async (application, build_id, options) => {
    const found =
      build_id === null ? await newestToResume(application) : await findBuild(application, build_id);
    return await resumeBuild(engineSetup(application, options, phases), found);
  };
}

/** The newest that did not complete; where all did, the newest, with which nothing is left to do. */
async function newestToResume(application: Application): Promise<string> {
  const ids = await buildIds(application);
  for (const build_id of ids) {
    const state = await stateOf(application, build_id);
    if (state.kind === 'damaged') continue;
    if (!state.alive && state.job.status !== 'completed') return build_id;
  }
  const [newest] = ids;
  if (newest !== undefined) return newest;
  throw noBuilds(application);
}

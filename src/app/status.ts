import { buildFolder } from '../engine/places.ts';
import type { Status } from './application.ts';
import { readState } from './build-state.ts';
import { findBuild, newestBuild } from './find-build.ts';

/**
 * How a build stands, from its journal. A build whose process is gone is told as failed, `interrupted`.
 *
 * @throws SlipwayError `build-unknown`, `build-ambiguous`, `journal-damaged`, `build-folder-newer`, `build-folder-empty`
 */
export const status: Status = async (application, build_id) => {
  const found = build_id === null ? await newestBuild(application) : await findBuild(application, build_id);
  const { job } = await readState(application, found);
  return { job, folder: buildFolder(application.root, found) };
};

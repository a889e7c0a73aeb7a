import type { Failure } from '../domain/failure.ts';
import type { BuildJob, JobStatus } from '../domain/job.ts';
import type { Builds } from './application.ts';
import { stateOf } from './build-state.ts';
import { buildIds } from './find-build.ts';

/**
 * The builds of the repository, newest first. The counts are those of the chosen service, whatever `status` and `limit` say;
 * `total` is how many the whole filter finds. A damaged folder is told beside them and stops nothing.
 */
export const builds: Builds = async (application, { status, service_name, limit }) => {
  const jobs: BuildJob[] = [];
  const damaged: { build_id: string; failure: Failure }[] = [];
  for (const build_id of await buildIds(application)) {
    const state = await stateOf(application, build_id);
    if (state.kind === 'damaged') damaged.push({ build_id, failure: state.failure });
    else if (service_name === null || state.job.service_name === service_name) jobs.push(state.job);
  }
  const found = status === null ? jobs : jobs.filter((job) => job.status === status);
  const count = (wanted: JobStatus) => jobs.filter((job) => job.status === wanted).length;
  return {
    builds: found.slice(0, limit),
    total: found.length,
    queued: count('queued'),
    running: count('running'),
    completed: count('completed'),
    failed: count('failed'),
    damaged,
  };
};

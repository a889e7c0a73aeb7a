import { parseBuildRequest } from '../domain/build-request.ts';
import { type Failure, SlipwayError } from '../domain/failure.ts';
import { foldJob, queuedJob } from '../domain/fold-job.ts';
import type { BuildJob } from '../domain/job.ts';
import { timestampOf } from '../domain/timestamp.ts';
import { buildIsHeld } from '../engine/build-lock.ts';
import { readJournal } from '../engine/journal.ts';
import { buildFolder, enginePath } from '../engine/places.ts';
import type { Application } from './application.ts';

/** A build as its folder tells it, without touching it. */
export type BuildState =
  | { readonly kind: 'readable'; readonly job: BuildJob; readonly alive: boolean }
  | { readonly kind: 'damaged'; readonly failure: Failure };

export async function stateOf(application: Application, build_id: string): Promise<BuildState> {
  try {
    return { kind: 'readable', ...(await readState(application, build_id)) };
  } catch (thrown) {
    if (thrown instanceof SlipwayError) return { kind: 'damaged', failure: thrown.failure };
    throw thrown;
  }
}

/**
 * The job that the journal tells. Where the journal says that it runs and no process does, the job is told as failed with
 * `interrupted`: whoever waits for its end must not wait for ever, and nothing goes on by itself. The journal stays as it
 * is, and `resume` goes on.
 *
 * @throws SlipwayError `journal-damaged`, `build-folder-newer`, `build-folder-empty`
 */
export async function readState(
  application: Application,
  build_id: string,
): Promise<{ readonly job: BuildJob; readonly alive: boolean }> {
  const folder = buildFolder(application.root, build_id);
  const held = await buildIsHeld(application.world, folder);
  const job = await readJob(application, build_id, folder);
  if (!isAtWork(job)) return { job, alive: held };
  if (held) return { job, alive: true };
  // It may have ended between the two looks: the lock goes after the last line.
  const again = await readJob(application, build_id, folder);
  return { job: isAtWork(again) ? interrupted(again) : again, alive: false };
}

/** Does it wait for something to go on? */
export function isAtWork(job: BuildJob): boolean {
  return job.status === 'running' || job.status === 'queued';
}

async function readJob(application: Application, build_id: string, folder: string): Promise<BuildJob> {
  const { files } = application.world;
  const { events } = await readJournal(files, { path: enginePath(folder, 'journal'), build_id });
  if (events.length > 0) return foldJob(events);
  const path = enginePath(folder, 'request');
  const request = (await files.stat(path)) ? parseBuildRequest(await files.readText(path)) : null;
  if (request) return queuedJob(build_id, request, createdAt(build_id));
  throw new SlipwayError({
    code: 'build-folder-empty',
    blame: 'runner',
    message: `The folder of build ${build_id} has no journal and no request.`,
    next_step: `Nothing was done in it: remove ${folder}.`,
  });
}

/** The first 48 bits of a UUIDv7 are its time in milliseconds. */
function createdAt(build_id: string): string {
  return timestampOf(Number.parseInt(build_id.replace('-', '').slice(0, 12), 16));
}

function interrupted(job: BuildJob): BuildJob {
  const where = job.current_phase ? ` in ${job.current_phase}` : '';
  return {
    ...job,
    status: 'failed',
    estimated_completion: null,
    error: {
      code: 'interrupted',
      blame: 'runner',
      message: `The process that ran this build ended${where} without a word: it was killed, or the machine went down.`,
      details: [],
      next_step: `Go on where it stood: \`slipway resume ${job.build_id}\`.`,
    },
  };
}

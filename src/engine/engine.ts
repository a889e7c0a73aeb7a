import { join } from 'node:path';
import type { BuildRequest } from '../domain/build-request.ts';
import type { EventBody } from '../domain/event.ts';
import { type Failure, SlipwayError } from '../domain/failure.ts';
import type { BuildJob } from '../domain/job.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import type { Build, EngineSetup } from './build.ts';
import { type BuildLock, RENEW_EVERY_MS, takeBuildLock } from './build-lock.ts';
import { removeCancelFile, watchCancellation } from './cancellation.ts';
import { recoverJournal } from './journal.ts';
import { JOURNAL_FORMAT, type JournalText } from './journal-line.ts';
import { checkOrder } from './order.ts';
import { buildFolder, enginePath, slipwayFolder } from './places.ts';
import { loadProducts } from './product-store.ts';
import type { Products } from './products.ts';
import { openRecorder, type Recorder } from './recorder.ts';
import { driveBuild } from './runner.ts';
import { provenRequest } from './stored-request.ts';
import { standing } from './take-from.ts';
import { checkVariables, keepVariableNames } from './variable-names.ts';

/** How a build ended. Everything that can be expected to go wrong in a phase is told here, not thrown. */
export interface BuildEnd {
  readonly job: BuildJob;
  /** Absolute. */
  readonly folder: string;
  readonly failure: Failure | null;
  /** What went wrong beside the build: a reporter, `job.json`. */
  readonly warnings: readonly string[];
}

/**
 * Makes a build and runs it to its end.
 *
 * @throws SlipwayError before there is a build: `unknown-target`, `unknown-registry`, `phase-order`, or what keeps the
 * build folder from being written (`disk-full`, `read-only-disk`, `no-permission`)
 */
export async function startBuild(setup: EngineSetup, request: BuildRequest): Promise<BuildEnd> {
  checkOrder(setup.phases);
  setup.target(request.target);
  setup.registry(request.registry);
  const build_id = setup.world.ids.uuidv7();
  const folder = buildFolder(setup.root, build_id);
  await setup.world.files.makeFolder(folder);
  await keepOutOfGit(setup);
  return await withLock(setup, build_id, async (lock) => {
    await keepVariableNames(setup.world.files, folder, setup.service_variables);
    await setup.world.files.write(enginePath(folder, 'request'), `${JSON.stringify(request, null, 2)}\n`);
    const nothing = { events: [], chain: '' };
    return await work(setup, { build_id, request, lock, written: nothing, cancel: null });
  });
}

/**
 * Goes on with a build whose process died, or that failed or was cancelled, from the first phase whose work does not
 * stand. A completed one is given back as it is.
 *
 * @param cancel set: do not go on but end it as cancelled, for a build whose process died
 * @throws SlipwayError `build-running`, `journal-damaged`, `build-folder-newer`, `product-damaged`, `request-damaged`,
 * `variables-missing`; then the build folder is as it was
 */
export async function resumeBuild(
  setup: EngineSetup,
  build_id: string,
  cancel: string | null = null,
): Promise<BuildEnd> {
  checkOrder(setup.phases);
  return await withLock(setup, build_id, async (lock) => {
    const folder = buildFolder(setup.root, build_id);
    const path = enginePath(folder, 'journal');
    const written = await recoverJournal(setup.world.files, { path, build_id });
    const request = await provenRequest(setup.world.files, folder, build_id, written);
    // A completed build is only told again, and what is cancelled starts nothing.
    if (cancel === null && !isCompleted(written)) {
      await checkVariables(setup.world.files, folder, build_id, setup.service_variables);
    }
    await removeCancelFile(setup.world.files, folder);
    return await work(setup, { build_id, request, lock, written, cancel });
  });
}

function isCompleted({ events }: JournalText): boolean {
  const last = events.at(-1);
  return last?.event_type === 'build_complete' && last.status === 'completed';
}

interface Start {
  readonly build_id: string;
  readonly request: BuildRequest;
  readonly lock: BuildLock;
  readonly written: Pick<JournalText, 'events' | 'chain'>;
  readonly cancel: string | null;
}

async function work(setup: EngineSetup, start: Start): Promise<BuildEnd> {
  const { build_id, request, written } = start;
  const folder = buildFolder(setup.root, build_id);
  const recorder = openRecorder(setup.world, { folder, build_id }, written, setup.reporters);
  const { history } = recorder;
  if (history.ended === 'completed') {
    return { job: recorder.job(), folder, failure: null, warnings: await recorder.close() };
  }
  const interrupted = history.ended === null ? history.openPhase : null;
  const products: Partial<Products> = {};
  for (const digests of standing(setup.phases, history).values()) {
    Object.assign(products, await loadProducts(setup.world.files, folder, digests));
  }
  const host = start.cancel === null ? setup.signal : AbortSignal.abort(start.cancel);
  const cancellation = watchCancellation(setup.world, { folder, build_id }, host);
  const parts = { setup, request, recorder, cancellation, products };
  const stopRenewing = renewLock(setup, start.lock, recorder, build_id);
  try {
    const failure = await recorded(recorder, setup, async () => {
      await recorder.append(firstEvent(setup, request, history.attempt));
      const place = { id: build_id, folder, root: setup.root, started_at: history.startedAt };
      const target = setup.target(request.target);
      const registry = setup.registry(request.registry);
      const build: Build = { ...parts, place, target, registry };
      return await driveBuild(build, interrupted);
    });
    return { job: recorder.job(), folder, failure, warnings: await recorder.close() };
  } finally {
    stopRenewing();
    cancellation.stop();
  }
}

/** A journal that cannot be written ends the build here and now, like a kill; the folder is as far as the journal says. */
async function recorded(
  recorder: Recorder,
  setup: EngineSetup,
  drive: () => Promise<Failure | null>,
): Promise<Failure | null> {
  const started = setup.world.clock.monotonic();
  try {
    return await drive();
  } catch (thrown) {
    const broken = recorder.broken();
    if (!broken) throw thrown;
    const { failure } = broken;
    const duration_seconds = (setup.world.clock.monotonic() - started) / 1000;
    const phase: PhaseName | null = recorder.history.openPhase;
    if (phase) recorder.tellOnly({ event_type: 'phase_failed', phase, duration_seconds, failure });
    recorder.tellOnly({ event_type: 'build_complete', status: 'failed', duration_seconds, failure });
    return failure;
  }
}

function firstEvent(setup: EngineSetup, request: BuildRequest, attempt: number): EventBody {
  const { slipway_version } = setup;
  return attempt === 0
    ? { event_type: 'build_start', request, slipway_version, format: JOURNAL_FORMAT }
    : { event_type: 'build_resume', attempt: attempt + 1 };
}

async function withLock(
  setup: EngineSetup,
  build_id: string,
  use: (lock: BuildLock) => Promise<BuildEnd>,
): Promise<BuildEnd> {
  const lock = await takeBuildLock(setup.world, buildFolder(setup.root, build_id), build_id);
  let end: BuildEnd;
  try {
    end = await use(lock);
  } catch (thrown) {
    // The first failure is the one to tell; a lock that stays behind is stale as soon as this process ends.
    await lock.release().catch(() => undefined);
    throw thrown;
  }
  try {
    await lock.release();
    return end;
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { ...end, warnings: [...end.warnings, `the lock of the build stays behind: ${message}`] };
  }
}

/** Says that we live; ends the build at once when another host took it over, because it writes the journal now. */
function renewLock(setup: EngineSetup, lock: BuildLock, recorder: Recorder, build_id: string): () => void {
  const stopped = new AbortController();
  async function renew(): Promise<void> {
    for (;;) {
      await setup.world.clock.sleep(RENEW_EVERY_MS, stopped.signal);
      if (!(await lock.renew())) recorder.abandon(lockLost(build_id));
    }
  }
  // Ends by the stop signal; a lock that cannot be written is not lost, and the journal tells of the disk.
  renew().catch(() => undefined);
  return () => stopped.abort();
}

async function keepOutOfGit({ world, root }: EngineSetup): Promise<void> {
  const path = join(slipwayFolder(root), '.gitignore');
  if (!(await world.files.stat(path))) await world.files.write(path, '*\n');
}

function lockLost(build_id: string): SlipwayError {
  return new SlipwayError({
    code: 'build-lock-lost',
    blame: 'runner',
    message: `Another process took over build ${build_id}.`,
    next_step: `Follow it with \`slipway status ${build_id} --watch\`.`,
  });
}

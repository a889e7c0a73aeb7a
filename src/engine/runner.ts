import { type Failure, failureFrom } from '../domain/failure.ts';
import { PHASE_NAMES, type PhaseName } from '../domain/phase-name.ts';
import type { Build } from './build.ts';
import { seconds } from './engine-clock.ts';
import { runPhase } from './run-phase.ts';
import { isBefore, skipReason } from './skip.ts';
import { standing, takeEarlierWork } from './take-from.ts';
import { undoEffects } from './undo.ts';

/** How the phases ended, before anything is taken back. */
type End =
  | { readonly status: 'completed' }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** `phase`: the one that was interrupted; null between two. */
  | { readonly status: 'cancelled'; readonly phase: PhaseName | null };

/**
 * Runs every phase whose work does not stand yet, takes back what has to be, and journals the end.
 *
 * @param interrupted the phase that was at work when an earlier process died
 * @returns the failure, null when the build completed
 * @throws only when the journal cannot be written any more
 */
export async function driveBuild(build: Build, interrupted: PhaseName | null): Promise<Failure | null> {
  const { recorder, setup, cancellation } = build;
  const started = setup.world.clock.monotonic();
  const tellCancel = () =>
    recorder.post({ event_type: 'cancel_requested', reason: cancellation.reason() ?? 'interrupted' });
  if (cancellation.signal.aborted) tellCancel();
  else cancellation.signal.addEventListener('abort', tellCancel, { once: true });
  tellAbsentPhases(build);
  const end = await runPhases(build, interrupted);
  cancellation.signal.removeEventListener('abort', tellCancel);
  const failure = await takeBack(build, end);
  tellUnreached(build, end.status);
  await recorder.append({
    event_type: 'build_complete',
    status: end.status,
    duration_seconds: seconds(setup.world.clock.monotonic() - started),
    failure,
  });
  return failure;
}

async function runPhases(build: Build, interrupted: PhaseName | null): Promise<End> {
  const { setup, recorder, cancellation } = build;
  const taken = await takeWhatFromNeeds(build);
  if (taken) return { status: 'failed', failure: taken };
  const stands = new Set(standing(setup.phases, recorder.history).keys());
  const skipped = new Map<PhaseName, string>();
  let cut = interrupted;
  for (const phase of setup.phases) {
    if (cancellation.signal.aborted) return { status: 'cancelled', phase: cut };
    if (stands.has(phase.name)) continue;
    const reason = skipReason(build, phase, skipped);
    if (reason !== null) {
      skipped.set(phase.name, reason);
      recorder.post({ event_type: 'phase_skipped', phase: phase.name, reason });
      continue;
    }
    // What later phases once did was done with other products than those that come now.
    stands.clear();
    cut = null;
    const end = await runPhase(build, phase);
    if (end.kind === 'failed') return { status: 'failed', failure: end.failure };
    if (end.kind === 'cancelled') return { status: 'cancelled', phase: phase.name };
    Object.assign(build.products, end.products);
  }
  return { status: 'completed' };
}

/** For `--from`, unless an earlier process of this build did it. What goes wrong stands in the row of that phase. */
async function takeWhatFromNeeds(build: Build): Promise<Failure | null> {
  const { request, recorder, setup } = build;
  const { from } = request;
  if (from === null) return null;
  const before = setup.phases.filter(({ name }) => isBefore(name, from));
  const { history } = recorder;
  const took = before.every(({ name }) => history.doneBy(name) || history.wasSkipped(name));
  if (before.length === 0 || (took && before.some(({ name }) => history.doneBy(name)))) return null;
  try {
    Object.assign(build.products, await takeEarlierWork(build, from));
    return null;
  } catch (thrown) {
    if (recorder.broken()) throw thrown;
    const failure = failureFrom(thrown);
    await recorder.append({ event_type: 'phase_failed', phase: from, duration_seconds: 0, failure });
    return failure;
  }
}

/** A failed build leaves nothing outside that it began; a cancelled one takes back the phase that was cut off. */
async function takeBack(build: Build, end: End): Promise<Failure | null> {
  if (end.status === 'completed') return null;
  const failure = end.status === 'failed' ? end.failure : failureFrom(build.cancellation.signal.reason);
  const nothing = end.status === 'cancelled' && end.phase === null;
  const left = nothing ? [] : await undoEffects(build, end.status === 'cancelled' ? end.phase : null);
  return left.length === 0 ? failure : { ...failure, details: [...failure.details, ...left] };
}

function tellAbsentPhases({ setup, recorder }: Build): void {
  for (const phase of PHASE_NAMES) {
    if (setup.phases.some(({ name }) => name === phase)) continue;
    recorder.post({ event_type: 'phase_skipped', phase, reason: 'this pipeline does not have it' });
  }
}

function tellUnreached({ recorder }: Build, status: End['status']): void {
  const { phases } = recorder.job();
  for (const phase of PHASE_NAMES) {
    if (phases[phase].status !== 'pending') continue;
    recorder.post({ event_type: 'phase_skipped', phase, reason: `not reached: the build ${WORDS[status]}` });
  }
}

const WORDS = { completed: 'completed', failed: 'failed', cancelled: 'was cancelled' } as const;

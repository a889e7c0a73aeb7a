import { type Failure, failureFrom } from '../domain/failure.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import type { Clock } from '../ports/world.ts';
import type { Build } from './build.ts';
import { openContext } from './context.ts';
import { startEngineClock } from './engine-clock.ts';
import type { AnyPhase, RecordedEffect } from './phase.ts';

/** What one effect has to be taken back, when nobody waits. */
const UNDO_DEADLINE_MS = 60_000;
/** For all effects together once the build is cancelled: it has to end within 7 s. */
export const CANCELLED_UNDO_MS = 2_500;

/**
 * Takes back, newest first, what the phases that touch the outside did. Each step is journalled; one that fails is told and
 * the rest goes on.
 *
 * @param only the one phase whose effects are taken back; null: all of the build's
 * @returns what could not be taken back, in words
 */
export async function undoEffects(build: Build, only: PhaseName | null): Promise<readonly string[]> {
  const left: string[] = [];
  const deadline = undoDeadline(build);
  try {
    for (const effect of build.recorder.history.effectsNewestFirst()) {
      const phase = build.setup.phases.find(({ name }) => name === effect.phase);
      if (phase?.touches !== 'remote' || (only !== null && phase.name !== only)) continue;
      const failure = await undoOne(build, phase, effect, deadline.signal);
      if (failure) left.push(`'${effect.name}' (${effect.key}) was not taken back: ${failure.message}`);
    }
  } finally {
    deadline.stop();
  }
  return left;
}

async function undoOne(
  build: Build,
  phase: AnyPhase,
  effect: RecordedEffect,
  signal: AbortSignal,
): Promise<Failure | null> {
  const { recorder, setup } = build;
  const row = { event_type: 'undo', phase: phase.name, effect: effect.name, key: effect.key } as const;
  if (!phase.undo) {
    await recorder.append({ ...row, outcome: 'nothing_to_undo', message: 'this phase has no way back' });
    return null;
  }
  await recorder.append({ ...row, outcome: 'begun', message: '' });
  const clock = startEngineClock(setup.world.clock);
  const { context, close } = openContext(build, { phase: phase.name, attempt: 1, clock, signal });
  try {
    const outcome = await withinDeadline(phase.undo(effect, context), setup.world.clock, signal);
    await recorder.append({ ...row, outcome, message: '' });
    return null;
  } catch (thrown) {
    if (recorder.broken()) throw thrown;
    const failure = failureFrom(thrown);
    await recorder.append({ ...row, outcome: 'failed', message: failure.message });
    return failure;
  } finally {
    close();
  }
}

async function withinDeadline<T>(work: Promise<T>, clock: Clock, signal: AbortSignal): Promise<T> {
  const done = new AbortController();
  const late = clock.sleep(UNDO_DEADLINE_MS, done.signal).then(() => {
    throw new Error(`it took longer than ${UNDO_DEADLINE_MS / 1000} s`);
  });
  try {
    return await Promise.race([work, late, abortOf(signal, done.signal)]);
  } finally {
    done.abort();
    late.catch(() => undefined);
  }
}

function abortOf(signal: AbortSignal, until: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true, signal: until });
  });
}

/** Aborts {@link CANCELLED_UNDO_MS} after the build is cancelled, before or during the undo. */
function undoDeadline(build: Build): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const stopped = new AbortController();
  const cancelled = build.cancellation.signal;
  async function count(): Promise<void> {
    await build.setup.world.clock.sleep(CANCELLED_UNDO_MS, stopped.signal);
    controller.abort(new Error('the build was cancelled and the time for it ran out'));
  }
  // Rejects only when the undo ended in time.
  const start = () => void count().catch(() => undefined);
  if (cancelled.aborted) start();
  else cancelled.addEventListener('abort', start, { once: true, signal: stopped.signal });
  return { signal: controller.signal, stop: () => stopped.abort() };
}

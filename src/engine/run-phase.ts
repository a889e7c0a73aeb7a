import { type Failure, failureFrom, SlipwayError } from '../domain/failure.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Build } from './build.ts';
import { openContext } from './context.ts';
import { type EngineClock, startEngineClock } from './engine-clock.ts';
import type { AnyPhase } from './phase.ts';
import { doOrReuse, remember } from './phase-work.ts';
import { saveProducts } from './product-store.ts';
import type { Products } from './products.ts';
import { retryAfter } from './retry.ts';

export type PhaseEnd =
  | { readonly kind: 'completed'; readonly products: Partial<Products> }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'cancelled' };

/** A phase that has not stopped this long after the signal is given up. Its children are killed after 3 s. */
export const CANCEL_GRACE_MS = 3_500;

/**
 * Runs one phase to its end, retries included, and journals it. Expected failures are outcomes.
 *
 * @throws only when the journal cannot be written any more
 */
export async function runPhase(build: Build, phase: AnyPhase): Promise<PhaseEnd> {
  const { recorder, setup, cancellation } = build;
  const clock = startEngineClock(setup.world.clock);
  for (let attempt = 1; ; attempt += 1) {
    recorder.post({ event_type: 'phase_start', phase: phase.name, attempt });
    try {
      return { kind: 'completed', products: await attemptPhase(build, phase, attempt, clock) };
    } catch (thrown) {
      if (recorder.broken()) throw thrown;
      const failure = failureFrom(cancellation.signal.aborted ? cancellation.signal.reason : thrown);
      const wait = cancellation.signal.aborted
        ? null
        : retryAfter(phase.name, attempt, failure, build.request.author);
      if (wait === null) return await failPhase(build, phase, failure, clock);
      recorder.post({ event_type: 'retry', phase: phase.name, attempt, wait_seconds: wait, failure });
      await clock.outside(sleepUnlessCancelled(build, wait * 1000));
    }
  }
}

async function failPhase(
  build: Build,
  phase: AnyPhase,
  failure: Failure,
  clock: EngineClock,
): Promise<PhaseEnd> {
  const { duration_seconds } = clock.elapsed();
  await build.recorder.append({ event_type: 'phase_failed', phase: phase.name, duration_seconds, failure });
  return build.cancellation.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', failure };
}

async function attemptPhase(
  build: Build,
  phase: AnyPhase,
  attempt: number,
  clock: EngineClock,
): Promise<Partial<Products>> {
  const { recorder, setup, place, cancellation } = build;
  cancellation.signal.throwIfAborted();
  const opened = openContext(build, { phase: phase.name, attempt, clock, signal: cancellation.signal });
  try {
    const work = await unlessGivenUp(build, doOrReuse(build, phase, opened));
    checkGiven(phase, work.products);
    const products = await saveProducts(setup.world.files, place.folder, work.products);
    const details = { ...work.details, ...factsOf(work.products) };
    await recorder.append({
      event_type: 'phase_complete',
      phase: phase.name,
      ...clock.elapsed(),
      details,
      products,
      reused_from: work.reused_from,
    });
    if (work.remember) await remember(build, work.remember, { products, details, told: opened.told });
    return work.products;
  } finally {
    opened.close();
  }
}

/** What people and reports ask every build for stands in the details, whoever wrote the phase. */
function factsOf({ release, deployment }: Partial<Products>): JsonObject {
  return {
    ...(release ? { release_digest: release.release.digest } : {}),
    ...(deployment
      ? {
          url: deployment.url,
          environment: deployment.environment,
          previous_build_id: deployment.previous_build_id,
        }
      : {}),
  };
}

function checkGiven(phase: AnyPhase, products: Partial<Products>): void {
  const missing = phase.gives.filter((name) => products[name] === undefined);
  if (missing.length === 0) return;
  throw new SlipwayError({
    code: 'product-not-given',
    blame: 'internal',
    message: `The phase ${phase.name} ended without giving ${missing.join(', ')}.`,
    next_step: 'This is a bug in Slipway. Please open an issue.',
  });
}

async function sleepUnlessCancelled(build: Build, milliseconds: number): Promise<void> {
  try {
    await build.setup.world.clock.sleep(milliseconds, build.cancellation.signal);
  } catch (thrown) {
    // The next attempt meets the signal at its start and ends the phase as cancelled.
    if (!build.cancellation.signal.aborted) throw thrown;
  }
}

async function unlessGivenUp<T>(build: Build, work: Promise<T>): Promise<T> {
  const done = new AbortController();
  try {
    return await Promise.race([work, giveUp(build, done.signal)]);
  } finally {
    done.abort();
  }
}

async function giveUp(build: Build, done: AbortSignal): Promise<never> {
  const { signal } = build.cancellation;
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true, signal: done });
  });
  await build.setup.world.clock.sleep(CANCEL_GRACE_MS, done);
  throw signal.reason;
}

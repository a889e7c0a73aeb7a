import { type Failure, failureFrom, SlipwayError } from '../domain/failure.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Build } from './build.ts';
import { type OpenContext, openContext } from './context.ts';
import { type EngineClock, startEngineClock } from './engine-clock.ts';
import type { AnyPhase } from './phase.ts';
import { saveProducts } from './product-store.ts';
import type { Products } from './products.ts';
import { retryAfter } from './retry.ts';
import { findDoneWork, fingerprintOf, rememberWork, takeOver, type WorkKey } from './reuse.ts';

export type PhaseEnd =
  | { readonly kind: 'completed'; readonly products: Partial<Products> }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'cancelled' };

/** A phase that does not stop by itself within this time after the signal is given up. */
export const CANCEL_GRACE_MS = 2_500;

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

interface PhaseWork {
  readonly products: Partial<Products>;
  readonly details: JsonObject;
  readonly reused_from: string | null;
  /** Set when the next build may take this over. */
  readonly remember: WorkKey | null;
}

async function doOrReuse(build: Build, phase: AnyPhase, { context }: OpenContext): Promise<PhaseWork> {
  const input = pickNeeds(phase, build.products);
  const key = await workKey(build, phase, input, context);
  if (key && context.attempt === 1) {
    const reused = await reuse(build, key, context);
    if (reused) return reused;
  }
  const { products, details } = await phase.run(input, context);
  return { products, details, reused_from: null, remember: build.request.dry_run ? null : key };
}

/** `--from` starts from work that a person may have changed, so neither it nor what follows is looked up or remembered. */
async function workKey(
  build: Build,
  phase: AnyPhase,
  input: Products,
  context: OpenContext['context'],
): Promise<WorkKey | null> {
  if (!phase.fingerprint || phase.touches === 'remote' || build.request.from !== null) return null;
  const value = await phase.fingerprint(input, context);
  if (value === null) return null;
  const fingerprint = fingerprintOf(phase.name, build.setup.slipway_version, value);
  return { root: build.setup.root, phase, fingerprint };
}

async function reuse(build: Build, key: WorkKey, context: OpenContext['context']): Promise<PhaseWork | null> {
  const { files } = build.setup.world;
  const found = await findDoneWork(files, key);
  if (found.kind === 'nothing') return null;
  if (found.kind === 'unusable') {
    context.progress(`earlier work is not reused: ${found.reason}`);
    return null;
  }
  const { work, products } = found;
  if (work.build_id !== build.place.id) await takeOver(files, key, work, build.place.folder);
  for (const diagnostic of work.diagnostics) context.diagnostic(diagnostic);
  for (const artifact of work.artifacts) context.artifact(artifact);
  return { products, details: work.details, reused_from: work.build_id, remember: null };
}

async function remember(
  build: Build,
  key: WorkKey,
  {
    products,
    details,
    told,
  }: Pick<OpenContext, 'told'> & { products: Record<string, string>; details: JsonObject },
): Promise<void> {
  try {
    await rememberWork(build.setup.world.files, key, {
      build_id: build.place.id,
      products,
      details,
      ...told,
    });
  } catch (thrown) {
    const message = `this work cannot be reused later: ${failureFrom(thrown).message}`;
    build.recorder.post({ event_type: 'progress', phase: key.phase.name, message, progress: null });
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

/** Only what the row asks for: `skipReason` saw that all of it is there. */
function pickNeeds(phase: AnyPhase, products: Partial<Products>): Products {
  const needs: readonly string[] = phase.needs;
  const picked: Partial<Products> = Object.fromEntries(
    Object.entries(products).filter(([name]) => needs.includes(name)),
  );
  return picked as Products;
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

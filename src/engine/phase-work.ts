import { failureFrom } from '../domain/failure.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Build } from './build.ts';
import type { OpenContext } from './context.ts';
import type { AnyPhase } from './phase.ts';
import type { Products } from './products.ts';
import { findDoneWork, fingerprintOf, rememberWork, takeOver, type WorkKey } from './reuse.ts';

/** What a phase gave, by running or by reuse. */
export interface PhaseWork {
  readonly products: Partial<Products>;
  readonly details: JsonObject;
  readonly reused_from: string | null;
  /** Set when the next build may take this over. */
  readonly remember: WorkKey | null;
}

/** Takes over proven earlier work where there is some, else runs the phase. */
export async function doOrReuse(build: Build, phase: AnyPhase, { context }: OpenContext): Promise<PhaseWork> {
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

/** Lets the next build find this work; that it cannot is told and fails nothing. */
export async function remember(
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

/** Only what the row asks for: `skipReason` saw that all of it is there. */
function pickNeeds(phase: AnyPhase, products: Partial<Products>): Products {
  const needs: readonly string[] = phase.needs;
  const picked: Partial<Products> = Object.fromEntries(
    Object.entries(products).filter(([name]) => needs.includes(name)),
  );
  return picked as Products;
}

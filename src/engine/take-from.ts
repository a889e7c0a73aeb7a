import { join } from 'node:path';
import { SlipwayError } from '../domain/failure.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import type { World } from '../ports/world.ts';
import type { Build } from './build.ts';
import { type History, historyOf, type ProductDigests } from './history.ts';
import { readJournal } from './journal.ts';
import type { AnyPhase } from './phase.ts';
import { buildFolder, buildsFolder, ENGINE_FILES, enginePath } from './places.ts';
import { loadProducts, saveProducts } from './product-store.ts';
import type { Products } from './products.ts';
import { isBefore } from './skip.ts';

/**
 * `--from`: takes the products and files of the phases before it from the newest build of the same spec that has them. The
 * files come as they lie there, changes by hand included: that is what `--from` is for. They are copied, so that later
 * phases cannot write into the earlier build.
 *
 * @returns the products, all journalled
 * @throws SlipwayError `nothing-to-start-from`, `product-damaged`
 */
export async function takeEarlierWork(build: Build, from: PhaseName): Promise<Partial<Products>> {
  const { setup, place, recorder } = build;
  const { files } = setup.world;
  const before = setup.phases.filter(({ name }) => isBefore(name, from));
  if (before.length === 0) return {};
  const earlier = await newestWith(build, before, from);
  const folder = buildFolder(setup.root, earlier.build_id);
  await copyFiles(setup.world, folder, place.folder);
  let products: Partial<Products> = {};
  for (const { name } of before) {
    const digests = earlier.history.doneBy(name);
    if (!digests) continue;
    const taken = await loadProducts(files, folder, digests);
    recorder.post({
      event_type: 'phase_skipped',
      phase: name,
      reason: `before --from ${from}; taken from build ${earlier.build_id}`,
      products: await saveProducts(files, place.folder, taken),
      reused_from: earlier.build_id,
    });
    products = { ...products, ...taken };
  }
  return products;
}

/** The phases at the start of the list whose work stands, each with its products; skipped ones lie between them. */
export function standing(
  phases: readonly AnyPhase[],
  history: History,
): ReadonlyMap<PhaseName, ProductDigests> {
  const stands = new Map<PhaseName, ProductDigests>();
  for (const { name } of phases) {
    const done = history.doneBy(name);
    if (done) stands.set(name, done);
    else if (!history.wasSkipped(name)) break;
  }
  return stands;
}

interface EarlierBuild {
  readonly build_id: string;
  readonly history: History;
}

async function newestWith(build: Build, before: readonly AnyPhase[], from: PhaseName): Promise<EarlierBuild> {
  const { setup, place, request } = build;
  const ids = (await setup.world.files.list(buildsFolder(setup.root))).filter((id) => id !== place.id);
  for (const build_id of ids.toReversed()) {
    const history = await readableHistory(setup.world, setup.root, build_id);
    const earlier = history?.request;
    if (!history || !earlier) continue;
    if (earlier.spec_path !== request.spec_path || earlier.author !== request.author) continue;
    if (earlier.language !== request.language) continue;
    const stands = standing(before, history);
    if (before.every(({ name }) => stands.has(name) || history.wasSkipped(name)) && stands.size > 0) {
      return { build_id, history };
    }
  }
  throw new SlipwayError({
    code: 'nothing-to-start-from',
    blame: 'settings',
    message: `No earlier build of ${request.spec_path} has done everything before ${from}.`,
    next_step: `Run it once without \`from\`; after that \`from: ${from}\` can go on from there.`,
  });
}

/** A damaged build is none to start from; `slipway builds` lists it. */
async function readableHistory(world: World, root: string, build_id: string): Promise<History | null> {
  try {
    const path = enginePath(buildFolder(root, build_id), 'journal');
    return historyOf((await readJournal(world.files, { path, build_id })).events);
  } catch (thrown) {
    if (thrown instanceof SlipwayError) return null;
    throw thrown;
  }
}

async function copyFiles({ files }: World, from: string, to: string): Promise<void> {
  const own: ReadonlySet<string> = new Set(Object.values(ENGINE_FILES));
  for (const name of await files.list(from)) {
    if (own.has(name)) continue;
    const stat = await files.stat(join(from, name));
    if (stat?.kind === 'folder') await files.copyTree(join(from, name), join(to, name), { link: false });
    else if (stat?.kind === 'file') await files.write(join(to, name), await files.read(join(from, name)));
  }
}

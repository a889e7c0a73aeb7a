import { dirname, join } from 'node:path';
import { SlipwayError } from '../domain/failure.ts';
import { MANIFEST_FILE, type ProjectManifest, parseManifest } from '../generate/regenerate/manifest.ts';
import type { OwnedText } from '../generate/regenerate/orphaned-overrides.ts';
import type { OnDisk } from '../generate/regenerate/plan-regeneration.ts';
import type { World } from '../ports/world.ts';

const TEXT_LIMIT_BYTES = 16 * 1024 * 1024;
const SKIPPED = new Set(['node_modules', '.git', '.slipway', 'dist', 'build', '.venv', '__pycache__']);
const DEEPEST = 12;

/**
 * The manifest of a generated project, or null where none lies.
 * @throws SlipwayError `manifest-damaged`, `manifest-newer`
 */
export async function readManifest({ files }: World, folder: string): Promise<ProjectManifest | null> {
  const path = join(folder, MANIFEST_FILE);
  if (!(await files.stat(path))) return null;
  return parseManifest(await files.readText(path, TEXT_LIMIT_BYTES), path);
}

/** Every folder with a manifest, sorted; links are not followed. */
export async function projectFolders(world: World, folder: string, depth = 0): Promise<readonly string[]> {
  const { files } = world;
  const names = await files.list(folder);
  const own = names.includes(MANIFEST_FILE) ? [folder] : [];
  if (depth === DEEPEST) return own;
  const inside = await Promise.all(
    names
      .filter((name) => !SKIPPED.has(name))
      .map(async (name) => {
        const path = join(folder, name);
        const isFolder = (await files.stat(path))?.kind === 'folder';
        return isFolder ? await projectFolders(world, path, depth + 1) : [];
      }),
  );
  return [...own, ...inside.flat()];
}

/** What lies at these paths of a project. A path below a link counts as something else: it leads elsewhere. */
export async function readDisk(
  world: World,
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, OnDisk>> {
  const folders = new Map<string, Promise<string | null>>();
  const entries = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const blocked = await obstacle(world, folder, dirname(path), folders);
      const found: OnDisk | null =
        blocked === null ? await readPlace(world, join(folder, path)) : { kind: 'other', what: blocked };
      return [path, found] as const;
    }),
  );
  return new Map(entries.flatMap(([path, found]) => (found === null ? [] : [[path, found] as const])));
}

/** The files of the user's own folders, for instance everything in `src/custom`. */
export async function readOwned(
  world: World,
  folder: string,
  owned: readonly string[],
): Promise<readonly OwnedText[]> {
  const folders = [...new Set(owned.map((path) => dirname(path)))].filter((path) => path !== '.');
  const walked = await Promise.all(
    folders.map(async (inside) =>
      (await world.files.walk(join(folder, inside)))
        .filter(({ stat }) => stat.kind === 'file')
        .map(({ path }) => `${inside}/${path}`),
    ),
  );
  const paths = [...new Set([...owned, ...walked.flat()])].filter((path) => /\.(?:ts|py)$/.test(path)).sort();
  const disk = await readDisk(world, folder, paths);
  return paths.flatMap((path) => {
    const found = disk.get(path);
    return found?.kind === 'text' ? [{ path, text: found.text }] : [];
  });
}

/** Why nothing can lie in a folder of the project, or null. */
async function obstacle(
  world: World,
  root: string,
  inside: string,
  known: Map<string, Promise<string | null>>,
): Promise<string | null> {
  if (inside === '.') return null;
  const found = known.get(inside);
  if (found) return await found;
  const asked = (async () => {
    const above = await obstacle(world, root, dirname(inside), known);
    if (above !== null) return above;
    const stat = await world.files.stat(join(root, inside));
    return stat === null || stat.kind === 'folder' ? null : `${inside} is no folder`;
  })();
  known.set(inside, asked);
  return await asked;
}

async function readPlace({ files }: World, path: string): Promise<OnDisk | null> {
  const stat = await files.stat(path);
  if (stat === null) return null;
  if (stat.kind !== 'file') return { kind: 'other', what: `a ${stat.kind} lies there` };
  try {
    return { kind: 'text', text: await files.readText(path, TEXT_LIMIT_BYTES) };
  } catch (thrown) {
    if (thrown instanceof SlipwayError && ['not-utf8', 'file-too-large'].includes(thrown.failure.code)) {
      return { kind: 'other', what: 'what lies there is no text' };
    }
    throw thrown;
  }
}

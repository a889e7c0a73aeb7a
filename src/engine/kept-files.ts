import { dirname, join } from 'node:path';
import { sha256 } from '../domain/digest.ts';
import type { FileStat, Files } from '../ports/world.ts';

/** A file that belongs to a phase's products, as it lay there when the phase completed. */
export interface KeptFile {
  /** Relative to the build folder. */
  readonly path: string;
  /** Of the contents; null for a link. */
  readonly sha256: string | null;
  /** Where a link points; null for a file. */
  readonly link: string | null;
  readonly mode: number;
}

/** Every file and link below the given files and folders of the build folder; what is not there is left out. */
export async function listKept(
  files: Files,
  folder: string,
  keeps: readonly string[],
): Promise<readonly KeptFile[]> {
  const found = (await Promise.all(keeps.map((keep) => filesBelow(files, folder, keep)))).flat();
  const kept = found.filter(({ stat }) => stat.kind === 'file' || stat.kind === 'link');
  return await inTurns(kept, async ({ path, stat }) => ({
    path,
    ...(await contentsOf(files, join(folder, path), stat)),
    mode: stat.mode,
  }));
}

/** The first file that is not what it was, or null when all are. */
export async function firstChanged(
  files: Files,
  folder: string,
  kept: readonly KeptFile[],
): Promise<string | null> {
  const changed = await inTurns(kept, async (file) => {
    const path = join(folder, file.path);
    const stat = await files.stat(path);
    if (stat?.mode !== file.mode) return file.path;
    const now = await contentsOf(files, path, stat);
    return now.sha256 === file.sha256 && now.link === file.link ? null : file.path;
  });
  return changed.find((path) => path !== null) ?? null;
}

/**
 * Puts the files into another build folder, by hard link where the disk allows it. Slipway itself replaces files and
 * never writes into them; a program that does changes both folders, and then the earlier one proves nothing any more.
 */
export async function linkKept(
  files: Files,
  from: string,
  to: string,
  kept: readonly KeptFile[],
): Promise<void> {
  await inTurns(kept, async (file) => {
    const path = join(to, file.path);
    if (file.link === null) return await files.linkFile(join(from, file.path), path);
    await files.makeFolder(dirname(path));
    await files.linkAtomically(path, file.link);
  });
}

async function filesBelow(
  files: Files,
  folder: string,
  keep: string,
): Promise<readonly { readonly path: string; readonly stat: FileStat }[]> {
  const stat = await files.stat(join(folder, keep));
  if (stat?.kind !== 'folder') return stat ? [{ path: keep, stat }] : [];
  return (await files.walk(join(folder, keep))).map((item) => ({ ...item, path: `${keep}/${item.path}` }));
}

async function contentsOf(
  files: Files,
  path: string,
  stat: FileStat,
): Promise<Pick<KeptFile, 'sha256' | 'link'>> {
  if (stat.kind === 'link') return { sha256: null, link: await files.readLink(path) };
  const small = stat.bytes <= READ_WHOLE_BYTES;
  return { sha256: small ? sha256(await files.read(path)) : await files.sha256(path), link: null };
}

/** A few at a time: enough to keep the disk busy, few enough for the memory. Results in the order of the items. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}

const AT_ONCE = 32;
/** A stream for each small file takes ten times as long as reading it. */
const READ_WHOLE_BYTES = 1024 * 1024;

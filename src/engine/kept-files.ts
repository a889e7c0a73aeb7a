import { dirname, join } from 'node:path';
import type { Files } from '../ports/world.ts';

/** A file that belongs to a phase's products, as it lay there when the phase completed. */
export interface KeptFile {
  /** Relative to the build folder. */
  readonly path: string;
  /** Of the contents, or where a link points. */
  readonly sha256: string | null;
  readonly link: string | null;
  readonly mode: number;
}

/** Every file and link below the given files and folders of the build folder; what is not there is left out. */
export async function listKept(
  files: Files,
  folder: string,
  keeps: readonly string[],
): Promise<readonly KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const keep of keeps) {
    const stat = await files.stat(join(folder, keep));
    if (!stat) continue;
    const found =
      stat.kind === 'folder'
        ? (await files.walk(join(folder, keep))).map((item) => ({
            path: `${keep}/${item.path}`,
            stat: item.stat,
          }))
        : [{ path: keep, stat }];
    for (const item of found) {
      if (item.stat.kind !== 'file' && item.stat.kind !== 'link') continue;
      kept.push({
        path: item.path,
        ...(await contentsOf(files, join(folder, item.path))),
        mode: item.stat.mode,
      });
    }
  }
  return kept;
}

/** The first file that is not what it was, or null when all are. */
export async function firstChanged(
  files: Files,
  folder: string,
  kept: readonly KeptFile[],
): Promise<string | null> {
  for (const file of kept) {
    const path = join(folder, file.path);
    const stat = await files.stat(path);
    if (!stat || stat.mode !== file.mode) return file.path;
    const now = await contentsOf(files, path);
    if (now.sha256 !== file.sha256 || now.link !== file.link) return file.path;
  }
  return null;
}

/**
 * Puts the files into another build folder, by hard link where the disk allows it. Slipway itself replaces files and never
 * writes into them; a program that does changes both folders, and then the earlier one proves nothing any more.
 */
export async function linkKept(
  files: Files,
  from: string,
  to: string,
  kept: readonly KeptFile[],
): Promise<void> {
  for (const file of kept) {
    const path = join(to, file.path);
    if (file.link === null) {
      await files.linkFile(join(from, file.path), path);
      continue;
    }
    await files.makeFolder(dirname(path));
    await files.linkAtomically(path, file.link);
  }
}

async function contentsOf(files: Files, path: string): Promise<Pick<KeptFile, 'sha256' | 'link'>> {
  const link = await files.readLink(path);
  return link === null ? { sha256: await files.sha256(path), link } : { sha256: null, link };
}

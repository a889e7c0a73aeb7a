import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStat } from '../../ports/world.ts';
import { errnoOf } from './file-failure.ts';

interface Found {
  readonly path: string;
  readonly stat: FileStat;
}

/** Everything below a folder that is no folder, sorted by code unit. Links are told, never followed. */
export async function walkTree(folder: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  const open = [''];
  for (let inside = open.pop(); inside !== undefined; inside = open.pop()) {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(noneWhenMissing);
    const files: string[] = [];
    for (const entry of entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) open.push(path);
      else files.push(path);
    }
    const stats = await Promise.all(files.map((path) => lstat(join(folder, path))));
    for (const [index, stats_] of stats.entries()) {
      const path = files[index];
      if (path !== undefined) found.push({ path, stat: fileStat(stats_) });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function fileStat(stats: Stats): FileStat {
  return { kind: kindOf(stats), bytes: stats.size, mode: stats.mode & 0o7777, modified: stats.mtime };
}

function kindOf(stats: Stats): FileStat['kind'] {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

function noneWhenMissing(thrown: unknown): [] {
  if (errnoOf(thrown) === 'ENOENT') return [];
  throw thrown;
}

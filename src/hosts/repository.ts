import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The nearest folder upwards that is a git work tree, else the folder itself. */
export function repositoryRoot(folder: string): string {
  for (let here = resolve(folder); ; here = dirname(here)) {
    if (existsSync(join(here, '.git'))) return here;
    if (here === dirname(here)) return resolve(folder);
  }
}

/**
 * A path as a user typed it in `folder`, told from the root with forward slashes. Outside the root an absolute path
 * stays absolute.
 */
export function pathFromRoot(typed: string, folder: string, root: string): string {
  const fromRoot = relative(root, resolve(folder, typed));
  const outside = fromRoot === '..' || fromRoot.startsWith(`..${sep}`) || isAbsolute(fromRoot);
  const path = outside && isAbsolute(typed) ? resolve(typed) : fromRoot;
  return path.split(sep).join('/');
}

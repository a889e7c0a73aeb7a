import { relative, resolve } from 'node:path';
import { repositoryRoot } from '../repository.ts';
import type { CliContext, CommonOptions } from './context.ts';

/** Root of the repository that a command works on. */
export function rootOf(context: CliContext, options: CommonOptions): string {
  return options.root === undefined ? repositoryRoot(context.cwd) : resolve(context.cwd, options.root);
}

/** A folder as the reader types it from here. */
export function shownPath(context: CliContext, path: string): string {
  const fromHere = relative(context.cwd, path);
  return fromHere.startsWith('..') ? path : fromHere || '.';
}

import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { makeParent, NO_HARD_LINKS } from './atomic-write.ts';
import { errnoOf, failure } from './file-failure.ts';

/**
 * Copies a folder into another, which may exist; files of the same name are replaced. Links are made anew as they are
 * and not followed.
 *
 * Thousands of tiny calls: made one by one through the thread pool they take five times as long as in a row, so they
 * run in a row, in turns short enough that timers and signals are still heard.
 *
 * @param link hard links where the disk allows it: the copy then shares its bytes with the original, and whoever
 * writes into a file in place changes both. Writing through `Files` is safe, it replaces the file.
 */
export async function copyFolder(from: string, to: string, link: boolean): Promise<void> {
  if (to === from || to.startsWith(`${from}/`)) {
    throw failure('io-error', `Cannot copy ${from} into itself (${to}).`, 'Choose a folder outside of it.');
  }
  const way = { link };
  let turnEnds = performance.now() + TURN_MS;
  for (const step of steps(from, to)) {
    copyEntry(step, way);
    if (performance.now() < turnEnds) continue;
    await nextTurn();
    turnEnds = performance.now() + TURN_MS;
  }
}

/** One file, in the same way. */
export async function linkOneFile(from: string, to: string): Promise<void> {
  await makeParent(to);
  copyEntry({ kind: 'file', from, to }, { link: true });
}

interface Step {
  readonly kind: 'file' | 'folder' | 'link';
  readonly from: string;
  readonly to: string;
}

function* steps(from: string, to: string): Generator<Step> {
  yield { kind: 'folder', from, to };
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const paths = { from: join(from, entry.name), to: join(to, entry.name) };
    if (entry.isDirectory()) yield* steps(paths.from, paths.to);
    else if (entry.isSymbolicLink()) yield { kind: 'link', ...paths };
    else if (entry.isFile()) yield { kind: 'file', ...paths };
    else throw special(paths.from);
  }
}

function special(path: string): Error {
  return failure(
    'io-error',
    `Cannot copy ${path}: it is a socket, a pipe or a device.`,
    `Remove ${path}, it cannot be part of a build.`,
  );
}

function copyEntry(step: Step, way: { link: boolean }): void {
  if (step.kind === 'folder') {
    mkdirSync(step.to, { recursive: true });
    return;
  }
  try {
    place(step, way);
  } catch (thrown) {
    if (errnoOf(thrown) !== 'EEXIST') throw thrown;
    rmSync(step.to);
    place(step, way);
  }
}

function place({ kind, from, to }: Step, way: { link: boolean }): void {
  if (kind === 'link') {
    symlinkSync(readlinkSync(from), to);
    return;
  }
  if (way.link) {
    try {
      linkSync(from, to);
      return;
    } catch (thrown) {
      if (!NO_HARD_LINKS.has(errnoOf(thrown))) throw thrown;
      // Another disk, or one without hard links; too many links to one file concern this file alone.
      if (errnoOf(thrown) !== 'EMLINK') way.link = false;
    }
  }
  copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  chmodSync(to, lstatSync(from).mode & 0o7777);
}

const TURN_MS = 15;

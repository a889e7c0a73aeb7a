import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { lstat, open, readdir, readlink, rename, rm, statfs } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import type { Files } from '../../ports/world.ts';
import {
  createAtomically,
  flushFolder,
  linkAtomically,
  makeFolders,
  writeAtomically,
} from './atomic-write.ts';
import { copyFolder, linkOneFile } from './copy-tree.ts';
import { createDurableAppender } from './durable-append.ts';
import { errnoOf, failure, fileFailure } from './file-failure.ts';
import { fileStat, walkTree } from './walk.ts';

/** The real disk. Every failure is a `SlipwayError` that names the path. */
export function createFiles(): Files {
  const appender = createDurableAppender();
  const files: Files = {
    read: (path, limit = READ_LIMIT) => told('read', path, () => readWhole(path, limit)),
    readText: async (path, limit) => decoded(await files.read(path, limit), path),
    write: (path, contents, options) =>
      told('write', path, () => writeAtomically(path, contents, options?.mode)),
    appendDurably: (path, line) => told('append to', path, () => appender.append(path, line)),
    stat: (path) => told('look at', path, () => statOrNull(path)),
    list: (folder) => told('list', folder, () => sortedNames(folder)),
    walk: (folder) => told('list', folder, () => walkTree(folder)),
    makeFolder: (path) => told('make the folder', path, () => makeFolders(path)),
    createExclusively: (path, contents) => told('create', path, () => createAtomically(path, contents)),
    rename: (from, to) => told(`rename ${from} to`, to, () => renameFlushed(from, to)),
    remove: (path) => told('remove', path, () => rm(path, { recursive: true, force: true, maxRetries: 3 })),
    linkAtomically: (path, pointsTo) => told('make the link', path, () => linkAtomically(path, pointsTo)),
    readLink: (path) => told('read the link', path, () => linkOrNull(path)),
    copyTree: (from, to, options) =>
      told(`copy ${from} to`, to, () => copyFolder(from, to, options?.link ?? true)),
    linkFile: (from, to) => told(`copy ${from} to`, to, () => linkOneFile(from, to)),
    sha256: (path) => told('read', path, () => digestOf(path)),
    stream: (path) => createReadStream(absolute(path)),
    freeBytes: (path) => told('look at the disk of', path, () => freeBytesOf(path)),
  };
  return files;
}

async function told<T>(action: string, path: string, work: () => Promise<T>): Promise<T> {
  absolute(path);
  try {
    return await work();
  } catch (thrown) {
    throw fileFailure(thrown, action, path);
  }
}

function absolute(path: string): string {
  if (isAbsolute(path) && !path.includes('\0')) return path;
  throw failure(
    'path-not-absolute',
    `The path ${JSON.stringify(path)} is not absolute.`,
    'This is a bug in Slipway. Please open an issue.',
    { blame: 'internal' },
  );
}

/** Opened without waiting, so that a pipe in the place of a file is an error and not a hang. */
async function readWhole(path: string, limit: number): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    if (!stats.isFile() && !stats.isDirectory()) throw noRegularFile(path);
    if (stats.size > limit) throw tooLarge(path, `${stats.size} bytes`, limit);
    const chunks: Uint8Array[] = [];
    let total = 0;
    // Files in /proc tell a size of 0, and a file can grow while it is read: the count decides.
    for (let wanted = stats.size + 1; ; wanted = 65_536) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, null);
      if (bytesRead === 0) break;
      total += bytesRead;
      if (total > limit) throw tooLarge(path, `more than ${limit} bytes`, limit);
      chunks.push(buffer.subarray(0, bytesRead));
    }
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}

function noRegularFile(path: string): Error {
  return failure(
    'io-error',
    `Cannot read ${path}: it is a device, a pipe or a socket, not a file.`,
    'Name a regular file.',
  );
}

function tooLarge(path: string, size: string, limit: number): Error {
  return failure(
    'file-too-large',
    `Cannot read ${path}: it has ${size}, at most ${limit} are read.`,
    'Make the file smaller or split it.',
  );
}

/** A byte order mark is kept: the text gives the same bytes again. */
function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const next_step = 'Save the file as UTF-8 text.';
    throw failure('not-utf8', `Cannot read ${path} as text: it is not UTF-8.`, next_step, { cause });
  }
}

async function statOrNull(path: string) {
  return lstat(path).then(fileStat, nullWhen('ENOENT', 'ENOTDIR'));
}

async function sortedNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(nullWhen('ENOENT'));
  return (names ?? []).sort();
}

async function renameFlushed(from: string, to: string): Promise<void> {
  await rename(from, to);
  await flushFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await flushFolder(dirname(from));
}

async function linkOrNull(path: string): Promise<string | null> {
  return readlink(path).catch(nullWhen('ENOENT', 'EINVAL', 'ENOTDIR'));
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}

async function freeBytesOf(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}

function nullWhen(...errnos: readonly string[]) {
  return (thrown: unknown): null => {
    if (errnos.includes(errnoOf(thrown))) return null;
    throw thrown;
  };
}

/** Above anything a build reads whole; streams have no limit. */
const READ_LIMIT = 256 * 1024 * 1024;

import { randomBytes } from 'node:crypto';
import { type FileHandle, link, mkdir, open, rename, stat, symlink, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf, notAFolder } from './file-failure.ts';

/**
 * Writes beside the path, flushes, renames: a reader sees the old contents or the new, never a part, also after a
 * power cut. Missing folders are made.
 */
export async function writeAtomically(
  path: string,
  contents: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  await makeParent(path);
  await throughTemporary(path, async (temporary) => {
    await writeFlushed(temporary, contents, mode);
    await rename(temporary, path);
  });
  await flushFolder(dirname(path));
}

/** The same, but fails with EEXIST when the path is there: `link(2)` refuses where `rename(2)` replaces. */
export async function createAtomically(path: string, contents: string): Promise<void> {
  await makeParent(path);
  await throughTemporary(path, async (temporary) => {
    await writeFlushed(temporary, contents, undefined);
    try {
      await link(temporary, path);
    } catch (thrown) {
      if (!NO_HARD_LINKS.has(errnoOf(thrown))) throw thrown;
      // A disk without hard links: exclusive, though a crash right here can leave an empty file.
      await writeFlushed(path, contents, undefined);
    }
    await unlink(temporary);
  });
  await flushFolder(dirname(path));
}

export async function linkAtomically(path: string, pointsTo: string): Promise<void> {
  await throughTemporary(path, async (temporary) => {
    await symlink(pointsTo, temporary);
    await rename(temporary, path);
  });
  await flushFolder(dirname(path));
}

export async function makeParent(path: string): Promise<void> {
  await makeFolders(dirname(path));
}

/** One by one: `mkdir` with `recursive` tells ENOENT for a read-only disk. */
export async function makeFolders(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (thrown) {
    const errno = errnoOf(thrown);
    if (errno === 'ENOENT' && dirname(path) !== path) {
      await makeFolders(dirname(path));
      await makeFolders(path);
    } else if (!(await stat(path).catch(() => null))?.isDirectory()) {
      throw errno === 'EEXIST' ? notAFolder(path, thrown) : thrown;
    }
  }
}

/** Makes a new, renamed or removed name in the folder survive a power cut. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (thrown) {
    // Some network disks cannot flush a folder; there is nothing more to be done on them.
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(errnoOf(thrown))) throw thrown;
  } finally {
    await handle.close();
  }
}

export const NO_HARD_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'EXDEV',
  'EMLINK',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
]);

async function throughTemporary(path: string, use: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await use(temporary);
  } catch (thrown) {
    // The first failure is the one to tell: on a full or broken disk the second only follows from it.
    await unlink(temporary).catch(() => undefined);
    throw thrown;
  }
}

async function writeFlushed(
  path: string,
  contents: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const handle: FileHandle = await open(path, 'wx', mode ?? 0o666);
  try {
    await handle.writeFile(contents);
    // The mask of the user takes bits away when a file is created.
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

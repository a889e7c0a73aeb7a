import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { SlipwayError } from '../../domain/failure.ts';
import type { Release } from '../../domain/release.ts';
import { fileFailure } from '../node/file-failure.ts';
import { RECORD_FOLDER } from './release-layout.ts';

/** More than any release has, less than what hurts a disk. */
export interface UnpackLimits {
  readonly files: number;
  readonly bytes: number;
  /** Bytes that come out for each byte of the archive. */
  readonly ratio: number;
}

export const UNPACK_LIMITS: UnpackLimits = { files: 100_000, bytes: 4 * 1024 ** 3, ratio: 200 };

/** Describes the run in the archive; the manifest may list it or not. */
const RUN_FILE = 'slipway-release.json';

/**
 * Unpacks a release into a folder that does not exist yet. Takes plain files and folders only; a link, a device, a path
 * that leaves the folder, a path twice, a file that the manifest does not list or lists with another digest is refused.
 * Everything is flushed when the promise resolves; after a failure the caller removes the folder.
 *
 * @throws SlipwayError `release-damaged`, `disk-full` and the other file failures
 */
export async function unpackRelease(
  archive: string,
  release: Release,
  into: string,
  options: { readonly signal: AbortSignal; readonly limits?: UnpackLimits },
): Promise<{ readonly files: number; readonly bytes: number }> {
  await checkArchiveDigest(archive, release);
  const { extract } = await import('tar-stream');
  const limits = options.limits ?? UNPACK_LIMITS;
  const unpacking = new Unpacking(release, into, {
    ...limits,
    bytes: Math.min(limits.bytes, 1024 * 1024 + release.archive.bytes * limits.ratio),
  });
  const entries = extract();
  try {
    mkdirSync(into, { recursive: true });
    const reading = pipeline(createReadStream(archive), createGunzip(), entries, { signal: options.signal });
    const taking = (async () => {
      for await (const entry of entries) {
        unpacking.begin(entry.header);
        for await (const chunk of entry) unpacking.chunk(chunk as Uint8Array);
        unpacking.end();
      }
    })();
    await Promise.all([taking, reading]);
    unpacking.finish();
    await unpacking.flush();
  } catch (thrown) {
    options.signal.throwIfAborted();
    throw asFailure(thrown, release, into);
  } finally {
    unpacking.close();
  }
  return { files: unpacking.files.size, bytes: unpacking.bytes };
}

/**
 * Compares an unpacked release with its manifest.
 *
 * @returns the paths that are missing or differ; files that the service added are not its business
 */
export async function damagedFiles(folder: string, release: Release): Promise<readonly string[]> {
  const damaged: string[] = [];
  let turnEnds = performance.now() + TURN_MS;
  for (const [path, digest] of Object.entries(release.files)) {
    if ((await digestOfUnpacked(join(folder, path))) !== digest) damaged.push(path);
    if (performance.now() < turnEnds) continue;
    await nextTurn();
    turnEnds = performance.now() + TURN_MS;
  }
  return damaged;
}

/**
 * Thousands of small files: in a row they take a tenth of the time that they take one by one through the thread pool, so
 * they are read in a row, in turns short enough that timers and signals are still heard.
 */
async function digestOfUnpacked(path: string): Promise<string | null> {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return null;
  if (found.size > SMALL_BYTES) return digestOf(path).catch(() => null);
  try {
    return `sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
  } catch {
    // A file that cannot be read is as damaged as one that differs.
    return null;
  }
}

const TURN_MS = 15;
const SMALL_BYTES = 4 * 1024 * 1024;

async function checkArchiveDigest(archive: string, release: Release): Promise<void> {
  const found = await digestOf(archive).catch((thrown: unknown) => {
    throw fileFailure(thrown, 'read', archive);
  });
  if (found !== release.digest) {
    throw damaged(release, `the archive ${archive} has the digest ${found}, not ${release.digest}`);
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}

interface EntryHeader {
  readonly name: string;
  readonly type?: string | null | undefined;
  readonly size?: number | undefined;
  readonly mode?: number | undefined;
}

/** The state of one unpacking: what was seen, and the file that is being written. */
class Unpacking {
  readonly files = new Set<string>();
  bytes = 0;
  readonly #release: Release;
  readonly #into: string;
  readonly #limits: UnpackLimits;
  readonly #folders = new Set<string>();
  #open: { readonly path: string; readonly descriptor: number; readonly hash: Hash } | null = null;

  constructor(release: Release, into: string, limits: UnpackLimits) {
    this.#release = release;
    this.#into = into;
    this.#limits = limits;
  }

  begin(header: EntryHeader): void {
    const isFolder = header.type === 'directory';
    const path = isFolder ? header.name.replace(/\/$/, '') : header.name;
    if (!isFolder && header.type !== 'file') throw this.#damaged(`"${path}" is a ${header.type}, not a file`);
    const why = unusablePath(path);
    if (why !== null) throw this.#damaged(`the path ${JSON.stringify(path)} ${why}`);
    if (isFolder) {
      this.#makeFolder(path);
      return;
    }
    if (this.files.has(path)) throw this.#damaged(`"${path}" is in it twice`);
    if (this.#release.files[path] === undefined && path !== RUN_FILE) {
      throw this.#damaged(`"${path}" is not in its manifest`);
    }
    this.files.add(path);
    if (this.files.size > this.#limits.files)
      throw this.#damaged(`it has more than ${this.#limits.files} files`);
    this.#countBytes(header.size ?? 0);
    this.#makeFolder(dirname(path));
    const mode = ((header.mode ?? 0) & 0o100) === 0 ? 0o644 : 0o755;
    const descriptor = openSync(join(this.#into, path), 'wx', mode);
    this.#open = { path, descriptor, hash: createHash('sha256') };
  }

  chunk(chunk: Uint8Array): void {
    if (this.#open === null) return;
    this.#open.hash.update(chunk);
    for (let offset = 0; offset < chunk.length; ) {
      offset += writeSync(this.#open.descriptor, chunk, offset, chunk.length - offset);
    }
  }

  end(): void {
    if (this.#open === null) return;
    const { path, hash } = this.#open;
    this.close();
    const expected = this.#release.files[path];
    const found = `sha256:${hash.digest('hex')}`;
    if (expected !== undefined && found !== expected) {
      throw this.#damaged(`"${path}" has the digest ${found}, not ${expected}`);
    }
  }

  finish(): void {
    const missing = Object.keys(this.#release.files).filter((path) => !this.files.has(path));
    if (missing.length > 0) {
      throw this.#damaged(`${missing.length} files of its manifest are missing, for example "${missing[0]}"`);
    }
  }

  async flush(): Promise<void> {
    const paths = [...this.files, ...this.#folders, '.'];
    const workers = Array.from({ length: 16 }, async () => {
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        const handle = await open(join(this.#into, path), 'r');
        await handle.sync().finally(() => handle.close());
      }
    });
    await Promise.all(workers);
  }

  close(): void {
    if (this.#open !== null) closeSync(this.#open.descriptor);
    this.#open = null;
  }

  #makeFolder(path: string): void {
    if (path === '.' || this.#folders.has(path)) return;
    mkdirSync(join(this.#into, path), { recursive: true, mode: 0o755 });
    for (let part = path; part !== '.'; part = dirname(part)) this.#folders.add(part);
  }

  #countBytes(size: number): void {
    this.bytes += size;
    if (this.bytes > this.#limits.bytes) {
      throw this.#damaged(`it unpacks to more than ${this.#limits.bytes} bytes`);
    }
  }

  #damaged(why: string): SlipwayError {
    return damaged(this.#release, why);
  }
}

function unusablePath(path: string): string | null {
  if (path.length === 0 || path.length > 1024) return 'is empty or longer than 1,024 characters';
  if (path.startsWith('/')) return 'is absolute';
  if (/[\\\0]/.test(path)) return 'has a backslash or a zero byte';
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    return 'leaves the folder or is not plain';
  if (parts[0] === RECORD_FOLDER) return `lies in ${RECORD_FOLDER}, which is Slipway's own`;
  return null;
}

function asFailure(thrown: unknown, release: Release, into: string): SlipwayError {
  if (thrown instanceof SlipwayError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const ofTheDisk = code !== '' && !code.startsWith('Z_') && !code.startsWith('ERR_');
  if (ofTheDisk) return fileFailure(thrown, 'unpack the release into', into);
  return damaged(release, thrown instanceof Error ? thrown.message : String(thrown));
}

function damaged(release: Release, why: string): SlipwayError {
  return new SlipwayError({
    code: 'release-damaged',
    blame: 'target',
    message: `The release ${release.name} ${release.version} (${release.digest}) is damaged: ${why}.`,
    next_step: 'Build again; do not edit or re-pack a release.',
  });
}

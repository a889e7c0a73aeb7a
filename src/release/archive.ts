import { Gzip } from 'fflate';
import { type Pack, pack } from 'tar-stream';
import { sha256 } from '../domain/digest.ts';
import { unsafePathReason } from '../domain/file-set.ts';

export interface ArchiveEntry {
  /** Relative, forward slashes. */
  readonly path: string;
  readonly executable: boolean;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
}

/** Time of every entry: 1980-01-01T00:00:00Z, the least that every unpacker can show (ZIP cannot go below). */
const ENTRY_TIME = new Date(315_532_800_000);

/** So many files are read at the same time: one after another the disk and the scheduler are waited for each time. */
const READ_AHEAD = 64;
const BLOCK_BYTES = 1024 * 1024;

export interface PackedArchive {
  readonly archive: Uint8Array;
  /** Path -> `sha256:<hex>` of its contents, in the order of the archive. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Packs entries into a gzipped POSIX tar whose bytes depend on paths and contents alone: fixed order (by code unit),
 * owner 0, mode 0644 or 0755, one time. Compressed by fflate, not by the runtime's zlib, whose output differs between
 * versions and processors. Every file is read once.
 *
 * @throws RangeError on an unsafe or doubled path
 */
export async function packArchive(entries: readonly ArchiveEntry[]): Promise<PackedArchive> {
  const ordered = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  checkPaths(ordered);
  const chunks: Uint8Array[] = [];
  const files: Record<string, string> = Object.create(null);
  const gzip = new Gzip({ level: 6, mtime: 0 }, (chunk) => chunks.push(chunk));
  const tar = pack();
  const drained = (async () => {
    for await (const block of inBlocks(tar)) gzip.push(block);
    gzip.push(new Uint8Array(0), true);
  })();
  for await (const [entry, contents] of readAhead(ordered)) {
    files[entry.path] = sha256(contents);
    await addEntry(tar, entry, contents);
  }
  tar.finalize();
  await drained;
  return { archive: Buffer.concat(chunks), files };
}

/** A tar comes in pieces of 512 bytes and less; the compressor pays for each call. */
async function* inBlocks(tar: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of tar) {
    const piece = chunk as Uint8Array;
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes < BLOCK_BYTES) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    bytes = 0;
  }
  yield Buffer.concat(pieces);
}

async function* readAhead(
  entries: readonly ArchiveEntry[],
): AsyncGenerator<readonly [ArchiveEntry, Uint8Array]> {
  for (let at = 0; at < entries.length; at += READ_AHEAD) {
    const batch = entries.slice(at, at + READ_AHEAD);
    yield* await Promise.all(batch.map(async (entry) => [entry, await entry.read()] as const));
  }
}

function addEntry(tar: Pack, entry: ArchiveEntry, contents: Uint8Array): Promise<void> {
  const header = {
    name: entry.path,
    mode: entry.executable ? 0o755 : 0o644,
    uid: 0,
    gid: 0,
    mtime: ENTRY_TIME,
    size: contents.byteLength,
  };
  return new Promise((resolve, reject) => {
    tar.entry(header, Buffer.from(contents), (error) => (error ? reject(error) : resolve()));
  });
}

function checkPaths(ordered: readonly ArchiveEntry[]): void {
  let previous = '';
  for (const { path } of ordered) {
    const reason = unsafePathReason(path);
    // Packages may carry such names (`.npmrc` in a tarball); nothing executes them in a release, escapes stay refused.
    if (reason && !reason.startsWith('would plant'))
      throw new RangeError(`release entry ${JSON.stringify(path)} ${reason}`);
    if (path === previous) throw new RangeError(`release entry ${JSON.stringify(path)} occurs twice`);
    previous = path;
  }
}

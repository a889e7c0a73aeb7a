import { Gzip } from 'fflate';
import { pack } from 'tar-stream';
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

/**
 * Packs entries into a gzipped POSIX tar whose bytes depend on paths and contents alone: fixed order (by code unit),
 * owner 0, mode 0644 or 0755, one time. Compressed by fflate, not by the runtime's zlib, whose output differs between
 * versions and processors.
 *
 * @throws RangeError on an unsafe or doubled path
 */
export async function packArchive(entries: readonly ArchiveEntry[]): Promise<Uint8Array> {
  const ordered = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  checkPaths(ordered);
  const chunks: Uint8Array[] = [];
  const gzip = new Gzip({ level: 6, mtime: 0 }, (chunk) => chunks.push(chunk));
  const tar = pack();
  const drained = (async () => {
    for await (const chunk of tar) gzip.push(chunk as Uint8Array);
    gzip.push(new Uint8Array(0), true);
  })();
  for (const entry of ordered) {
    const contents = await entry.read();
    await new Promise<void>((resolve, reject) => {
      const header = {
        name: entry.path,
        mode: entry.executable ? 0o755 : 0o644,
        uid: 0,
        gid: 0,
        mtime: ENTRY_TIME,
        size: contents.byteLength,
      };
      tar.entry(header, Buffer.from(contents), (error) => (error ? reject(error) : resolve()));
    });
  }
  tar.finalize();
  await drained;
  return Buffer.concat(chunks);
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

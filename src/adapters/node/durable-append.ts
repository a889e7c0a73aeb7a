import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder, makeParent } from './atomic-write.ts';
import { errnoOf } from './file-failure.ts';

/** Appends lines so that each is on the disk when its promise resolves. */
export interface DurableAppender {
  append(path: string, line: string): Promise<void>;
}

/**
 * Keeps the file open between lines: a journal gets many. A handle is closed after {@link IDLE_MS} without a line; the
 * timer does not keep the process alive. Lines that wait for the same file are written and flushed together.
 * A line that could not be written whole (full disk) is taken back. A file that ends in the middle of a line (its
 * writer was killed) gets a line end first, so that the damage stays with the line that has it.
 */
export function createDurableAppender(): DurableAppender {
  const files = new Map<string, JournalFile>();
  return {
    append(path, line) {
      let file = files.get(path);
      if (file === undefined) {
        file = new JournalFile(path, () => files.delete(path));
        files.set(path, file);
      }
      return file.append(line.endsWith('\n') ? line : `${line}\n`);
    },
  };
}

interface Waiting {
  readonly line: string;
  readonly done: () => void;
  readonly failed: (thrown: unknown) => void;
}

class JournalFile {
  readonly #path: string;
  readonly #forget: () => void;
  #waiting: Waiting[] = [];
  #working = false;
  #handle: FileHandle | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string, forget: () => void) {
    this.#path = path;
    this.#forget = forget;
  }

  append(line: string): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ line, done, failed });
      if (!this.#working) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#working = true;
    clearTimeout(this.#timer);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(batch.map(({ line }) => line).join(''));
        for (const { done } of batch) done();
      } catch (thrown) {
        for (const { failed } of batch) failed(thrown);
      }
    }
    this.#working = false;
    this.#timer = setTimeout(() => void this.#closeIdle(), IDLE_MS).unref();
  }

  async #write(text: string): Promise<void> {
    const handle = await this.#opened();
    const { size } = await handle.stat();
    try {
      await writeAll(handle, Buffer.from(text));
      await handle.datasync();
    } catch (thrown) {
      await handle.truncate(size);
      throw thrown;
    }
  }

  /** The open handle, unless the file was removed or replaced since. */
  async #opened(): Promise<FileHandle> {
    if (this.#handle !== null) {
      if (await isSameFile(this.#handle, this.#path)) return this.#handle;
      await this.#handle.close();
      this.#handle = null;
    }
    this.#handle = await openForAppending(this.#path);
    return this.#handle;
  }

  async #closeIdle(): Promise<void> {
    if (this.#working) return;
    this.#forget();
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }
}

async function openForAppending(path: string): Promise<FileHandle> {
  await makeParent(path);
  const existed = (await stat(path).catch(ifMissing)) !== null;
  const handle = await open(path, 'a+');
  try {
    if (!existed) await flushFolder(dirname(path));
    const { size } = await handle.stat();
    if (size > 0) {
      const last = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
      if (last.buffer[0] !== LINE_END) await writeAll(handle, Buffer.from('\n'));
    }
    return handle;
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}

async function isSameFile(handle: FileHandle, path: string): Promise<boolean> {
  const [open, there] = await Promise.all([handle.stat(), stat(path).catch(ifMissing)]);
  return there !== null && open.ino === there.ino && open.dev === there.dev;
}

function ifMissing(thrown: unknown): null {
  if (errnoOf(thrown) === 'ENOENT') return null;
  throw thrown;
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  let offset = 0;
  while (offset < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset, null);
    offset += bytesWritten;
  }
}

const LINE_END = 0x0a;
const IDLE_MS = 2_000;

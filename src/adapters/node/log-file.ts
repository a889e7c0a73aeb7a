import { createWriteStream, type WriteStream } from 'node:fs';
import { makeParent } from './atomic-write.ts';
import { fileFailure } from './file-failure.ts';

/** Appends to a log, and tells when the writer should wait for the disk. */
export class LogFile {
  readonly #path: string;
  readonly #stream: WriteStream;
  #failed: unknown = null;

  private constructor(path: string, stream: WriteStream, onError: () => void) {
    this.#path = path;
    this.#stream = stream;
    stream.on('error', (thrown) => {
      this.#failed ??= thrown;
      onError();
    });
  }

  static async open(path: string, onError: () => void): Promise<LogFile> {
    try {
      await makeParent(path);
    } catch (thrown) {
      throw fileFailure(thrown, 'write the log', path);
    }
    return new LogFile(path, createWriteStream(path, { flags: 'a' }), onError);
  }

  write(text: string): void {
    if (this.#failed === null) this.#stream.write(text);
  }

  get full(): boolean {
    return this.#failed === null && this.#stream.writableNeedDrain;
  }

  /** Calls back once: when the disk has caught up, or has failed. */
  onceDrained(listener: () => void): void {
    const done = () => {
      this.#stream.off('drain', done);
      this.#stream.off('error', done);
      listener();
    };
    this.#stream.once('drain', done);
    this.#stream.once('error', done);
  }

  /** Resolves when all is written; throws the first failure of the disk. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (this.#stream.closed) resolve();
      this.#stream.once('close', () => resolve());
      this.#stream.end();
    });
    if (this.#failed !== null) throw fileFailure(this.#failed, 'write the log', this.#path);
  }
}

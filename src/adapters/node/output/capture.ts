import { type Line, LineSplitter } from './line-splitter.ts';
import { neutralised } from './neutralise.ts';
import { Tail } from './tail.ts';

export type StreamName = 'stdout' | 'stderr';

export interface CaptureOptions {
  /** Bytes of both streams together that are read as lines; of what follows only the end is. */
  readonly limit: number;
  /** Every line, neutralised. May throw: the error comes out of `feed`. */
  readonly onLine: (line: string, stream: StreamName) => void;
  /** Text for the log, with line ends. */
  readonly onLog: (text: string) => void;
}

/** Turns the two streams of a child into harmless lines within fixed memory, however much the child prints. */
export class Capture {
  readonly #options: CaptureOptions;
  readonly #streams: Readonly<Record<StreamName, OneStream>>;
  readonly #merged = new Tail(TAIL_LIMIT);
  #room: number;
  #dropped = 0;

  constructor(options: CaptureOptions) {
    this.#options = options;
    this.#room = options.limit;
    this.#streams = { stdout: this.#stream('stdout'), stderr: this.#stream('stderr') };
  }

  feed(name: StreamName, bytes: Uint8Array): void {
    const taken = Math.min(this.#room, bytes.length);
    this.#room -= taken;
    if (taken > 0) this.#streams[name].splitter.feed(bytes.subarray(0, taken));
    if (taken < bytes.length) this.#streams[name].late.add(bytes.subarray(taken));
  }

  /** To be called once, when both streams have ended. */
  end(): void {
    for (const { splitter } of Object.values(this.#streams)) splitter.end();
    for (const name of ['stdout', 'stderr'] as const) this.#endLate(name);
  }

  get dropped_bytes(): number {
    return this.#dropped;
  }

  text(name: StreamName): string {
    return this.#streams[name].tail.text();
  }

  tail(lines: number): readonly string[] {
    return this.#merged.lines(lines);
  }

  #stream(name: StreamName): OneStream {
    return {
      splitter: new LineSplitter((line) => this.#line(name, line)),
      tail: new Tail(TAIL_LIMIT),
      late: new LateBytes(),
    };
  }

  #line(name: StreamName, line: Line): void {
    this.#dropped += line.dropped_bytes;
    const cut = line.dropped_bytes > 0 ? ` [${line.dropped_bytes} more bytes of this line dropped]` : '';
    const text = neutralised(line.text) + cut;
    this.#streams[name].tail.add(text, line.ended);
    this.#merged.add(text, line.ended);
    this.#options.onLog(`${text}\n`);
    this.#options.onLine(text, name);
  }

  #endLate(name: StreamName): void {
    const { bytes, dropped } = this.#streams[name].late.end();
    if (dropped + bytes.length === 0) return;
    this.#dropped += dropped;
    this.#options.onLog(`[${dropped} bytes of ${name} dropped: the limit is ${this.#options.limit} bytes]\n`);
    const splitter = new LineSplitter((line) => this.#line(name, line));
    splitter.feed(bytes);
    splitter.end();
  }
}

interface OneStream {
  readonly splitter: LineSplitter;
  readonly tail: Tail;
  readonly late: LateBytes;
}

/** The last bytes of what came after the limit: the end of an output is where the reason of a failure stands. */
class LateBytes {
  #chunks: Uint8Array[] = [];
  #kept = 0;
  #dropped = 0;

  add(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#kept += bytes.length;
    for (
      let first = this.#chunks[0];
      first && this.#kept - first.length >= LATE_LIMIT;
      first = this.#chunks[0]
    ) {
      this.#chunks.shift();
      this.#kept -= first.length;
      this.#dropped += first.length;
    }
  }

  /** From the first line that is whole. */
  end(): { readonly bytes: Uint8Array; readonly dropped: number } {
    const all = Buffer.concat(this.#chunks);
    const start = all.findIndex((byte) => byte === 0x0a || byte === 0x0d) + 1;
    const bytes = start === 0 ? all.subarray(all.length) : all.subarray(start);
    return { bytes, dropped: this.#dropped + all.length - bytes.length };
  }
}

/** Characters; with ASCII that is 64 KiB. */
const TAIL_LIMIT = 65_536;
const LATE_LIMIT = 32_768;

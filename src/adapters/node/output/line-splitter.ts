export interface Line {
  readonly text: string;
  /** False for a last line without a line end. */
  readonly ended: boolean;
  /** Bytes that did not fit into the line. */
  readonly dropped_bytes: number;
}

/**
 * Bytes to lines, as the runner splits them: at `\n`, `\r\n` and a lone `\r`. A line is given as soon as its end is
 * seen, so a progress display that only prints `\r` is seen at once. Bytes that are not UTF-8 become U+FFFD.
 */
export class LineSplitter {
  readonly #onLine: (line: Line) => void;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #pending = '';
  #dropped = 0;
  #afterReturn = false;

  constructor(onLine: (line: Line) => void) {
    this.#onLine = onLine;
  }

  feed(bytes: Uint8Array): void {
    this.#split(this.#decoder.decode(bytes, { stream: true }));
  }

  /** Gives the last line when it has no end. */
  end(): void {
    this.#split(this.#decoder.decode());
    if (this.#pending !== '' || this.#dropped > 0) this.#give(false);
  }

  #split(text: string): void {
    if (text === '') return;
    let start = this.#afterReturn && text.startsWith('\n') ? 1 : 0;
    this.#afterReturn = false;
    LINE_END.lastIndex = start;
    for (let end = LINE_END.exec(text); end !== null; end = LINE_END.exec(text)) {
      this.#keep(text.slice(start, end.index));
      this.#give(true);
      start = LINE_END.lastIndex;
      this.#afterReturn = end[0] === '\r' && start === text.length;
    }
    this.#keep(text.slice(start));
  }

  #keep(part: string): void {
    const room = LINE_LIMIT - this.#pending.length;
    if (part.length <= room) {
      this.#pending += part;
      return;
    }
    // Not between the halves of a pair.
    const cut = isHighSurrogate(part.charCodeAt(room - 1)) ? room - 1 : room;
    this.#pending += part.slice(0, cut);
    this.#dropped += Buffer.byteLength(part.slice(cut));
  }

  #give(ended: boolean): void {
    const line = { text: this.#pending, ended, dropped_bytes: this.#dropped };
    this.#pending = '';
    this.#dropped = 0;
    this.#onLine(line);
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

const LINE_END = /\r\n|\r|\n/g;

/** Characters of one line; below what a result keeps, so that a long line is never cut at its front. */
export const LINE_LIMIT = 60_000;

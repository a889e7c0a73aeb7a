/** Follows a document line by line and knows whether it is inside of a fence, a comment or a raw HTML element. */
export class BlockWatch {
  #fence: { char: string; length: number; plain: boolean } | null = null;
  #html: string | null = null;

  outside(): boolean {
    return this.#fence === null && this.#html === null;
  }

  /** Inside of a fence that begins at the left margin, and so has its text there too. */
  inPlainFence(): boolean {
    return this.#fence?.plain === true;
  }

  see(line: string): void {
    if (this.#html !== null) {
      if (line.toLowerCase().includes(this.#html)) this.#html = null;
      return;
    }
    const fence = /^[ \t>*+\-\d.]*?(`{3,}|~{3,})([^\n]*)$/.exec(line.slice(0, 200));
    if (fence?.[1] !== undefined) {
      this.#seeFence(fence[1], fence[2] ?? '', fence[0].startsWith(fence[1]));
      return;
    }
    if (this.#fence !== null) return;
    const raw = /^ {0,3}<(!--|script|pre|style|textarea)/i.exec(line)?.[1]?.toLowerCase();
    if (raw === undefined) return;
    const close = raw === '!--' ? '-->' : `</${raw}`;
    if (!line.toLowerCase().includes(close)) this.#html = close;
  }

  #seeFence(marks: string, rest: string, plain: boolean): void {
    const char = marks.charAt(0);
    if (this.#fence === null) {
      if (char === '~' || !rest.includes('`')) this.#fence = { char, length: marks.length, plain };
    } else if (char === this.#fence.char && marks.length >= this.#fence.length && rest.trim() === '')
      this.#fence = null;
  }
}

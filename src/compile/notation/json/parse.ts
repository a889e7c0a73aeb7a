import type { LenientMember, LenientNode } from './node.ts';

export interface LenientReading {
  readonly node: LenientNode;
  /** Offset of the first character after the value. */
  readonly end: number;
  /** Line of `end`. */
  readonly line: number;
}

/**
 * Reads the one value that starts at `offset`, which is on line `line` (white space and comments before it are skipped).
 * Takes what documents hold: comments, trailing commas, missing commas, ellipses, unions, bare words, `+2`, single quotes.
 * Never throws, looks at every character a bounded number of times, and always ends; null where no value starts.
 */
export function readLenientValue(text: string, offset = 0, line = 1): LenientReading | null {
  const reader = new Reader(text, offset, line);
  reader.skipTrivia();
  if (reader.done()) return null;
  const node = reader.value(0);
  return { node, end: reader.position, line: reader.line };
}

/** Reads a text that is exactly one object or array, null otherwise. */
export function readLenientStructure(text: string): LenientNode | null {
  if (!/^\s*[[{]/.test(text)) return null;
  return readLenientValue(text)?.node ?? null;
}

const DEEPEST = 64;
const NUMBER = /[+-]?(?:\d[\d_]*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s,}\]|;/#]|$)/y;
const IDENTIFIER = /[A-Za-z_$][\w$.-]*/y;

class Reader {
  readonly text: string;
  position: number;
  line: number;
  #comments: string[] = [];

  constructor(text: string, offset: number, line: number) {
    this.text = text;
    this.position = offset;
    this.line = line;
  }

  done(): boolean {
    return this.position >= this.text.length;
  }

  value(depth: number): LenientNode {
    const first = this.single(depth);
    const options = [first];
    while (this.#unionFollows()) options.push(this.single(depth));
    if (options.length === 1) return first;
    return { kind: 'union', options, line: first.line };
  }

  single(depth: number): LenientNode {
    this.skipTrivia();
    const line = this.line;
    const char = this.text[this.position];
    if (char === '{') return this.object(depth);
    if (char === '[') return this.array(depth);
    if (char === '"' || char === "'" || char === '`')
      return { kind: 'string', value: this.#string(char), line };
    if (this.#ellipsis()) return { kind: 'unknown', line };
    const number = this.#match(NUMBER);
    if (number !== null) {
      const value = Number(number.replace(/_/g, '').replace(/^\+/, ''));
      return { kind: 'number', value, integer: !/[.eE]/.test(number), line };
    }
    return this.#bare(line);
  }

  object(depth: number): LenientNode {
    const line = this.line;
    if (depth >= DEEPEST) return this.#skipBalanced(line);
    this.#advance(1);
    const members: LenientMember[] = [];
    let open = false;
    this.#comments = [];
    while (!this.done()) {
      this.skipTrivia();
      const char = this.text[this.position];
      if (char === undefined || char === '}') break;
      if (this.#ellipsis()) open = true;
      else if (char === ',' || char === ';') this.#advance(1);
      else if (char === ']') break;
      else this.#member(members, depth);
      this.#trailingComment(members);
    }
    if (this.text[this.position] === '}') this.#advance(1);
    this.#comments = [];
    return { kind: 'object', members, open, line };
  }

  array(depth: number): LenientNode {
    const line = this.line;
    if (depth >= DEEPEST) return this.#skipBalanced(line);
    this.#advance(1);
    const items: LenientNode[] = [];
    let open = false;
    while (!this.done()) {
      this.skipTrivia();
      const char = this.text[this.position];
      if (char === undefined || char === ']' || char === '}') break;
      if (this.#ellipsis()) open = true;
      else if (char === ',' || char === ';') this.#advance(1);
      else {
        const before = this.position;
        items.push(this.value(depth + 1));
        if (this.position === before) this.#advance(1);
      }
    }
    if (this.text[this.position] === ']') this.#advance(1);
    return { kind: 'array', items, open, line };
  }

  /** White space and comments; the comments are kept for the next member. */
  skipTrivia(): void {
    while (!this.done()) {
      const char = this.text[this.position];
      if (char === ' ' || char === '\t' || char === '\n' || char === '\r' || char === '\u00a0')
        this.#advance(1);
      else if (!this.#comment()) return;
    }
  }

  #member(members: LenientMember[], depth: number): void {
    const comment = this.#comments.join(' ');
    this.#comments = [];
    const line = this.line;
    const before = this.position;
    const written = this.#key();
    const key = written.length > 1 && written.endsWith('?') ? written.slice(0, -1) : written;
    this.#blanks();
    const marked = this.text[this.position] === '?';
    if (marked) this.#advance(1);
    this.#blanks();
    const separator = this.text[this.position];
    let value: LenientNode = { kind: 'unknown', line };
    if (separator === ':' || separator === '=') {
      this.#advance(separator === '=' && this.text[this.position + 1] === '>' ? 2 : 1);
      this.#blanks();
      const next = this.text[this.position];
      if (next !== '\n' && next !== ',' && next !== '}') value = this.value(depth + 1);
      else if (next === '\n' && /^\s*[[{]/.test(this.text.slice(this.position, this.position + 80))) {
        value = this.value(depth + 1);
      }
    }
    if (this.position === before) this.#advance(1);
    if (key !== '') members.push({ key, value, optional: marked || key !== written, comment, line });
    this.#skipJunk();
  }

  #key(): string {
    const char = this.text[this.position];
    if (char === '"' || char === "'" || char === '`') return this.#string(char);
    return this.#match(IDENTIFIER) ?? '';
  }

  /** What stands between a value and the next comma, brace or line end, for example `(optional)`. */
  #skipJunk(): void {
    const start = this.position;
    while (!this.done()) {
      const char = this.text[this.position] ?? '';
      if (',}]\n;'.includes(char) || this.#commentStarts()) break;
      if (char === '"' && this.position > start) break;
      this.#advance(1);
    }
    const junk = this.text.slice(start, this.position).trim();
    if (junk !== '') this.#comments.push(junk);
  }

  #trailingComment(members: LenientMember[]): void {
    this.#blanks();
    if (this.text[this.position] === ',') this.#advance(1);
    this.#blanks();
    if (this.#commentStarts()) this.#comment();
    const last = members.at(-1);
    if (last === undefined || this.#comments.length === 0) return;
    const comment = [last.comment, ...this.#comments].filter((part) => part !== '').join(' ');
    members[members.length - 1] = { ...last, comment };
    this.#comments = [];
  }

  #unionFollows(): boolean {
    const before = this.position;
    this.#blanks();
    if (this.text[this.position] === '|' && this.text[this.position + 1] !== '|') {
      this.#advance(1);
      return true;
    }
    if (/^or\s+["'{[\d]/.test(this.text.slice(this.position, this.position + 8))) {
      this.#advance(2);
      return true;
    }
    this.position = before;
    return false;
  }

  #bare(line: number): LenientNode {
    const start = this.position;
    let nested = 0;
    while (!this.done()) {
      const char = this.text[this.position] ?? '';
      if (char === '\n' || (nested === 0 && ',}]|;'.includes(char))) break;
      if (this.#commentStarts()) break;
      if ('[<('.includes(char)) nested += 1;
      if (nested > 0 && ']>)'.includes(char)) nested -= 1;
      this.#advance(1);
    }
    const word = this.text.slice(start, this.position).trim();
    if (word === 'true' || word === 'True') return { kind: 'boolean', value: true, line };
    if (word === 'false' || word === 'False') return { kind: 'boolean', value: false, line };
    if (word === 'null' || word === 'None' || word === 'nil') return { kind: 'null', line };
    return word === '' ? { kind: 'unknown', line } : { kind: 'word', text: word, line };
  }

  #string(quote: string): string {
    this.#advance(1);
    let value = '';
    while (!this.done()) {
      const char = this.text[this.position] ?? '';
      if (char === quote || char === '\n') break;
      if (char === '\\') {
        value += escaped(
          this.text[this.position + 1] ?? '',
          this.text.slice(this.position + 2, this.position + 6),
        );
        this.#advance(/^u[\da-fA-F]{4}/.test(this.text.slice(this.position + 1, this.position + 6)) ? 6 : 2);
      } else {
        value += char;
        this.#advance(1);
      }
    }
    if (this.text[this.position] === quote) this.#advance(1);
    return value;
  }

  #ellipsis(): boolean {
    const char = this.text[this.position];
    if (char === '…') {
      this.#advance(1);
      return true;
    }
    if (char !== '.' || !this.text.startsWith('...', this.position)) return false;
    while (this.text[this.position] === '.') this.#advance(1);
    return true;
  }

  #commentStarts(): boolean {
    const char = this.text[this.position];
    const next = this.text[this.position + 1];
    if (char === '#') return true;
    if (char === '-' && next === '-' && this.text[this.position + 2] === ' ') return true;
    return char === '/' && (next === '*' || (next === '/' && this.text[this.position - 1] !== ':'));
  }

  #comment(): boolean {
    if (!this.#commentStarts()) return false;
    const block = this.text.startsWith('/*', this.position);
    const found = this.text.indexOf(block ? '*/' : '\n', this.position);
    const end = found === -1 ? this.text.length : found;
    const body = this.text
      .slice(this.position, end)
      .replace(/^(?:\/\/+|#+|--|\/\*+)/, '')
      .trim();
    if (body !== '') this.#comments.push(body);
    this.#advance(end - this.position + (block && found !== -1 ? 2 : 0));
    return true;
  }

  #blanks(): void {
    while (this.text[this.position] === ' ' || this.text[this.position] === '\t') this.position += 1;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.#advance(found.length);
    return found;
  }

  #skipBalanced(line: number): LenientNode {
    let nested = 0;
    while (!this.done()) {
      const char = this.text[this.position];
      if (char === '{' || char === '[') nested += 1;
      if (char === '}' || char === ']') nested -= 1;
      this.#advance(1);
      if (nested <= 0) break;
    }
    return { kind: 'unknown', line };
  }

  #advance(count: number): void {
    const end = Math.min(this.text.length, this.position + count);
    for (; this.position < end; this.position += 1) if (this.text[this.position] === '\n') this.line += 1;
  }
}

function escaped(char: string, hex: string): string {
  if (char === 'n') return '\n';
  if (char === 't') return '\t';
  if (char === 'r') return '\r';
  if (char === 'u' && /^[\da-fA-F]{4}$/.test(hex)) return String.fromCharCode(Number.parseInt(hex, 16));
  return char;
}

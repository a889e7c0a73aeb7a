import { EMPTY_LINE, type Line } from './model.ts';

/** What a piece of raw HTML says, in the words of Markdown. */
export type HtmlPart =
  | { readonly kind: 'heading'; readonly level: number; readonly text: Line }
  | { readonly kind: 'text'; readonly lines: readonly Line[]; readonly item: boolean }
  | { readonly kind: 'code'; readonly text: string; readonly line: number }
  | { readonly kind: 'row'; readonly cells: readonly Line[]; readonly header: boolean };

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};
const BLOCK_TAGS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'thead',
  'tbody',
  'summary',
  'details',
  'section',
  'br',
  'hr',
  'dl',
  'dt',
  'dd',
  'blockquote',
]);

/** Reads raw HTML: headings, paragraphs, items, rows and preformatted text. Linear, never throws. */
export function htmlParts(source: string, firstLine: number): HtmlPart[] {
  return new HtmlReader(source, firstLine).read();
}

class HtmlReader {
  readonly #source: string;
  readonly #parts: HtmlPart[] = [];
  #line: number;
  #text = '';
  #textLine: number;
  #code: number | null = null;
  #marks: { kind: 'code' | 'strong'; start: number; end: number }[] = [];
  #cells: Line[] = [];
  #header = false;
  #heading = 0;
  #item = false;
  #pre = false;

  constructor(source: string, firstLine: number) {
    this.#source = source;
    this.#line = firstLine;
    this.#textLine = firstLine;
  }

  read(): HtmlPart[] {
    let position = 0;
    while (position < this.#source.length) {
      const char = this.#source[position] ?? '';
      if (char === '<') position = this.#markup(position);
      else if (char === '&') position = this.#entity(position);
      else {
        this.#character(char);
        position += 1;
      }
    }
    this.#flush();
    return this.#parts;
  }

  #markup(position: number): number {
    if (this.#source.startsWith('<!--', position)) {
      const close = this.#source.indexOf('-->', position);
      const end = close === -1 ? this.#source.length : close + 3;
      this.#countLines(position, end);
      return end;
    }
    TAG.lastIndex = position;
    const tag = TAG.exec(this.#source);
    if (tag === null) {
      this.#character('<');
      return position + 1;
    }
    this.#tag((tag[2] ?? '').toLowerCase(), tag[1] === '/', tag[0]);
    this.#countLines(position, position + tag[0].length);
    return position + tag[0].length;
  }

  #tag(name: string, closing: boolean, raw: string): void {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) {
      this.#flush();
      this.#heading = closing ? 0 : Number(level);
    } else if (name === 'pre') {
      this.#flush();
      this.#pre = !closing;
    } else if (name === 'td' || name === 'th') {
      if (closing) this.#cell();
      this.#header = this.#header || name === 'th';
    } else if (name === 'code' || name === 'b' || name === 'strong')
      this.#mark(name === 'code' ? 'code' : 'strong', closing);
    else if (BLOCK_TAGS.has(name)) {
      this.#flush();
      this.#item = name === 'li' && !closing;
      if (name === 'tr' && closing) this.#row();
    } else if (name.length > 0 && !INLINE_TAGS.has(name)) for (const char of raw) this.#character(char);
  }

  #mark(kind: 'code' | 'strong', closing: boolean): void {
    if (this.#pre) return;
    if (!closing) this.#code = this.#text.length;
    else if (this.#code !== null) {
      this.#marks.push({ kind, start: this.#code, end: this.#text.length });
      this.#code = null;
    }
  }

  #entity(position: number): number {
    const found = /^&([a-z]+|#\d+);/i.exec(this.#source.slice(position, position + 12));
    const value = found?.[1] === undefined ? undefined : ENTITIES[found[1].toLowerCase()];
    this.#character(value ?? '&');
    return position + (found !== null && value !== undefined ? found[0].length : 1);
  }

  #character(char: string): void {
    if (this.#text === '') this.#textLine = this.#line;
    if (char === '\n') this.#line += 1;
    if (this.#pre) this.#text += char;
    else if (/\s/.test(char)) {
      if (this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' ';
    } else this.#text += char;
  }

  #taken(): Line {
    const text = this.#text.trim();
    const line: Line = {
      ...EMPTY_LINE,
      text,
      marks: this.#marks.filter((mark) => mark.end <= text.length),
      line: this.#textLine,
    };
    this.#text = '';
    this.#marks = [];
    this.#code = null;
    return line;
  }

  #cell(): void {
    this.#cells.push(this.#taken());
  }

  #row(): void {
    if (this.#cells.length > 0) this.#parts.push({ kind: 'row', cells: this.#cells, header: this.#header });
    this.#cells = [];
    this.#header = false;
  }

  #flush(): void {
    if (this.#text.trim() === '') {
      this.#text = '';
      return;
    }
    if (this.#pre) {
      const text = this.#text.replace(/^\n/, '');
      this.#parts.push({ kind: 'code', text, line: this.#textLine + (text === this.#text ? 0 : 1) });
      this.#text = '';
      return;
    }
    const line = this.#taken();
    if (this.#heading > 0) this.#parts.push({ kind: 'heading', level: this.#heading, text: line });
    else this.#parts.push({ kind: 'text', lines: [line], item: this.#item });
  }

  #countLines(start: number, end: number): void {
    for (let index = start; index < end; index += 1) if (this.#source[index] === '\n') this.#line += 1;
  }
}

const INLINE_TAGS = new Set([
  'a',
  'i',
  'em',
  'u',
  's',
  'span',
  'sub',
  'sup',
  'small',
  'kbd',
  'img',
  'font',
  'mark',
  'del',
  'ins',
  'center',
  'input',
  'label',
  'svg',
  'path',
  'tt',
  'samp',
]);

import type { PhrasingContent } from 'mdast';
import type { Line, Mark } from './model.ts';

const BREAK = /^<br\s*\/?>$/i;
const FORMATTING =
  /^<\/?(?:b|i|u|em|strong|code|kbd|a|span|sub|sup|small|font|mark|ins|img|p|div|center|tt|samp|var|abbr|wbr)(?:\s[^>]*)?\/?>$/i;

/** Running text as lines without markup. `offset` is added to every line number. */
export function linesFromInline(
  nodes: readonly PhrasingContent[],
  firstLine: number,
  offset: number,
): Line[] {
  const writer = new LineWriter(firstLine, offset);
  writer.all(nodes);
  return writer.lines();
}

class LineWriter {
  readonly #offset: number;
  readonly #lines: Line[] = [];
  #open: { kind: Mark['kind']; start: number }[] = [];
  #text = '';
  #marks: Mark[] = [];
  #line: number;

  constructor(line: number, offset: number) {
    this.#line = line;
    this.#offset = offset;
  }

  all(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#node(node);
  }

  lines(): Line[] {
    this.#finish();
    return this.#lines.filter((line) => line.text !== '');
  }

  #node(node: PhrasingContent): void {
    const mark = MARKS[node.type];
    if (mark !== undefined) this.#marked(mark, node);
    else if (node.type === 'text') this.#write(node.value, node.position?.start.line);
    else if (node.type === 'image' || node.type === 'imageReference') this.#write(node.alt ?? '', undefined);
    else if (node.type === 'break') this.#newline();
    else if (node.type === 'html') this.#html(node.value, node.position?.start.line);
  }

  #html(value: string, line: number | undefined): void {
    if (BREAK.test(value)) this.#newline();
    else if (!value.startsWith('<!--') && !FORMATTING.test(value)) this.#write(value, line);
  }

  #marked(kind: Mark['kind'], node: PhrasingContent): void {
    this.#open.push({ kind, start: this.#text.length });
    if ('children' in node) this.all(node.children);
    else if (node.type === 'inlineCode')
      this.#write(node.value.replace(/\s+/g, ' '), node.position?.start.line);
    const mark = this.#open.pop();
    if (mark !== undefined && this.#text.length > mark.start)
      this.#marks.push({ ...mark, end: this.#text.length });
  }

  #write(value: string, line: number | undefined): void {
    if (line !== undefined) this.#line = Math.max(this.#line, line);
    const parts = value.split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#newline();
      this.#text += part;
    }
  }

  #newline(): void {
    for (const mark of this.#open) {
      if (this.#text.length > mark.start) this.#marks.push({ ...mark, end: this.#text.length });
      mark.start = 0;
    }
    this.#finish();
    this.#line += 1;
  }

  #finish(): void {
    const lead = this.#text.length - this.#text.trimStart().length;
    const text = this.#text.trim();
    const marks = this.#marks
      .map((mark) => ({
        kind: mark.kind,
        start: Math.max(0, mark.start - lead),
        end: Math.min(text.length, mark.end - lead),
      }))
      .filter((mark) => mark.end > mark.start)
      .sort((a, b) => a.start - b.start);
    this.#lines.push({ text, marks, line: this.#line + this.#offset });
    this.#text = '';
    this.#marks = [];
  }
}

const MARKS: Readonly<Partial<Record<PhrasingContent['type'], Mark['kind']>>> = {
  inlineCode: 'code',
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'deleted',
  link: 'link',
  linkReference: 'link',
};

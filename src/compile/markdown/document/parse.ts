import type { Nodes, Root, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { chunksOf } from './chunks.ts';
import { htmlParts } from './html.ts';
import { linesFromInline } from './inline.ts';
import type { Block, Line, Outline, Section } from './model.ts';
import { tamed } from './tame.ts';

const EXTENSIONS = gfm({ singleTilde: false });
const TREE_EXTENSIONS = gfmFromMarkdown();

/** Markdown text (LF line ends) as blocks with an outline. Never throws on any text. */
export function parseDocument(text: string): Outline {
  const { body, frontmatter } = cutFrontmatter(text);
  const builder = new OutlineBuilder(body.split('\n'));
  for (const chunk of chunksOf(tamed(body))) {
    const tree = fromMarkdown(chunk.text, { extensions: [EXTENSIONS], mdastExtensions: [TREE_EXTENSIONS] });
    builder.add(tree, chunk.lines);
  }
  return { ...builder.finish(), frontmatter };
}

/** Takes YAML between two `---` lines at the top; the body keeps its line numbers. */
function cutFrontmatter(text: string): { body: string; frontmatter: string | null } {
  const found = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const yaml = found?.[1];
  if (found === null || yaml === undefined || !/^[ \t]*[\w-]+[ \t]*:/m.test(yaml))
    return { body: text, frontmatter: null };
  const lines = found[0].split('\n').length - 1;
  return { body: '\n'.repeat(lines) + text.slice(found[0].length), frontmatter: yaml };
}

type Bare<T> = T extends Block ? Omit<T, 'index' | 'section'> : never;
type OpenSection = { -readonly [K in keyof Section]: Section[K] };

class OutlineBuilder {
  readonly #blocks: Block[] = [];
  readonly #sections: OpenSection[] = [];
  readonly #lines: readonly string[];
  #section: OpenSection;

  /** `lines`: the source, for the text of fences. */
  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#section = {
      index: 0,
      level: 0,
      title: { text: '', marks: [], line: 1 },
      parent: null,
      heading: -1,
      end: 0,
    };
    this.#sections.push(this.#section);
  }

  add(root: Root, offset: number): void {
    for (const node of root.children) this.#node(node, 0, offset);
  }

  finish(): Pick<Outline, 'blocks' | 'sections'> {
    this.#closeTo(0);
    this.#section.end = this.#blocks.length;
    return { blocks: this.#blocks, sections: this.#sections };
  }

  #node(node: Nodes, depth: number, offset: number): void {
    const line = (node.position?.start.line ?? 1) + offset;
    switch (node.type) {
      case 'heading': {
        const text = joined(linesFromInline(node.children, line - offset, offset), line);
        if (depth === 0) this.#heading(node.depth, text);
        else this.#text([text], depth, line);
        break;
      }
      case 'paragraph':
        this.#text(linesFromInline(node.children, line - offset, offset), depth, line);
        break;
      case 'list':
        for (const item of node.children) this.#item(item, node.ordered === true, depth, offset);
        break;
      case 'code': {
        const language = (node.lang ?? '').toLowerCase().replace(/[{}:,].*$/, '');
        const textLine = line + (isFenced(node) ? 1 : 0);
        const end = (node.position?.end.line ?? 1) + offset;
        const blanked =
          depth === 0 && textLine > line && node.position?.start.column === 1 && node.value.trim() === '';
        const text = blanked ? this.#fenceText(textLine, end) : node.value;
        this.#push({ kind: 'code', depth, line, language, text, textLine });
        break;
      }
      case 'table':
        this.#table(node.children, depth, line, offset);
        break;
      case 'html':
        this.#html(node.value, depth, line);
        break;
      case 'blockquote':
        for (const child of node.children) this.#node(child, depth, offset);
        break;
    }
  }

  /** The lines of a fence from the source; its last line closes it, unless the document ends before. */
  #fenceText(first: number, last: number): string {
    const inner = this.#lines.slice(first - 1, last);
    const closing = inner.at(-1);
    if (closing !== undefined && /^ {0,3}(?:`{3,}|~{3,})\s*$/.test(closing)) inner.pop();
    return inner.join('\n');
  }

  #item(item: Extract<Nodes, { type: 'listItem' }>, ordered: boolean, depth: number, offset: number): void {
    const checked = item.checked ?? null;
    for (const [index, child] of item.children.entries()) {
      if (index === 0 && child.type === 'paragraph') {
        const line = (child.position?.start.line ?? 1) + offset;
        const lines = linesFromInline(child.children, line - offset, offset);
        if (lines.length > 0)
          this.#push({ kind: 'text', depth: depth + 1, line, lines, item: true, ordered, checked });
      } else this.#node(child, depth + 2, offset);
    }
  }

  #text(lines: readonly Line[], depth: number, line: number, item = false): void {
    if (lines.length === 0) return;
    this.#push({ kind: 'text', depth, line, lines, item, ordered: false, checked: null });
  }

  #table(rows: readonly TableRow[], depth: number, line: number, offset: number): void {
    const cells = rows.map((row) => {
      const rowLine = row.position?.start.line ?? 1;
      return row.children.map((cell) =>
        joined(linesFromInline(cell.children, rowLine, offset), rowLine + offset),
      );
    });
    const [header, ...body] = cells;
    if (header !== undefined) this.#push({ kind: 'table', depth, line, header, rows: body });
  }

  #html(source: string, depth: number, line: number): void {
    let rows: { cells: readonly Line[]; header: boolean }[] = [];
    const flush = (): void => {
      const [first, ...rest] = rows.map((row) => row.cells);
      if (first !== undefined)
        this.#push({ kind: 'table', depth, line: first[0]?.line ?? line, header: first, rows: rest });
      rows = [];
    };
    for (const part of htmlParts(source, line)) {
      if (part.kind === 'row') rows.push(part);
      else {
        flush();
        if (part.kind === 'heading') this.#heading(part.level, part.text);
        else if (part.kind === 'code') {
          this.#push({
            kind: 'code',
            depth,
            line: part.line,
            language: '',
            text: part.text,
            textLine: part.line,
          });
        } else this.#text(part.lines, part.item ? depth + 1 : depth, part.lines[0]?.line ?? line, part.item);
      }
    }
    flush();
  }

  #heading(level: number, text: Line): void {
    this.#closeTo(level - 1);
    const index = this.#blocks.length;
    this.#section = {
      index: this.#sections.length,
      level,
      title: text,
      parent: this.#section,
      heading: index,
      end: index,
    };
    this.#sections.push(this.#section);
    this.#push({ kind: 'heading', depth: 0, line: text.line, level, text });
  }

  /** Ends every open section that is deeper than `level`. */
  #closeTo(level: number): void {
    while (this.#section.level > level) {
      this.#section.end = this.#blocks.length;
      const parent = this.#sections[this.#section.parent?.index ?? 0];
      if (parent === undefined) return;
      this.#section = parent;
    }
  }

  #push(block: Bare<Block>): void {
    this.#blocks.push({ ...block, index: this.#blocks.length, section: this.#section });
  }
}

function isFenced(node: {
  position?: { start: { line: number }; end: { line: number } } | undefined;
  value: string;
}): boolean {
  const span = (node.position?.end.line ?? 1) - (node.position?.start.line ?? 1) + 1;
  return span > node.value.split('\n').length || node.value === '';
}

/** Several lines as one, for headings and cells. */
function joined(lines: readonly Line[], line: number): Line {
  const [first] = lines;
  if (first === undefined) return { text: '', marks: [], line };
  let text = first.text;
  const marks = [...first.marks];
  for (const next of lines.slice(1)) {
    const shift = text.length + 1;
    text += ` ${next.text}`;
    for (const mark of next.marks) marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
  }
  return { text, marks, line: first.line };
}

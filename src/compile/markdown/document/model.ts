/** One line of running text, its markup taken off and remembered. */
export interface Line {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** From 1 in the source. */
  readonly line: number;
}

export interface Mark {
  readonly kind: 'code' | 'strong' | 'emphasis' | 'link' | 'deleted';
  readonly start: number;
  readonly end: number;
}

/** A heading and everything up to the next one of its level; section 0 is the document itself. */
export interface Section {
  readonly index: number;
  /** 0 for the document, else 1 to 6. */
  readonly level: number;
  readonly title: Line;
  readonly parent: Section | null;
  /** Index of its heading block, -1 for the document. */
  readonly heading: number;
  /** Index of the first block after it, sub-sections included. */
  readonly end: number;
}

interface BlockBase {
  readonly index: number;
  /** Nesting in lists: 0 outside, 1 a top-level item, 2 what stands below the item's own text, 3 an item in it, ... */
  readonly depth: number;
  readonly section: Section;
  readonly line: number;
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: Line;
}
/** A paragraph, or the first paragraph of a list item. */
export interface TextBlock extends BlockBase {
  readonly kind: 'text';
  readonly lines: readonly Line[];
  readonly item: boolean;
  readonly ordered: boolean;
  /** State of a task list item, null where it is none. */
  readonly checked: boolean | null;
}
export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly header: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
}
export interface CodeBlock extends BlockBase {
  readonly kind: 'code';
  /** Lower case, empty where the fence has no language. */
  readonly language: string;
  readonly text: string;
  /** Line of the first line of `text`. */
  readonly textLine: number;
}
export type Block = HeadingBlock | TextBlock | TableBlock | CodeBlock;

/** A document as a flat list of blocks with an outline over it. */
export interface Outline {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly frontmatter: string | null;
}

export const EMPTY_LINE: Line = { text: '', marks: [], line: 1 };

/** From the innermost section outwards. */
export function* ancestry(section: Section): Generator<Section> {
  for (let at: Section | null = section; at !== null; at = at.parent) yield at;
}

/** The part of a line from `start` to `end`, with the marks that it holds. */
export function sliceLine(line: Line, start: number, end = line.text.length): Line {
  const cut = line.text.slice(start, end);
  const lead = cut.length - cut.trimStart().length;
  const from = start + lead;
  const text = cut.trim();
  const marks = line.marks
    .filter((mark) => mark.end > from && mark.start < from + text.length)
    .map((mark) => ({
      kind: mark.kind,
      start: Math.max(0, mark.start - from),
      end: Math.min(text.length, mark.end - from),
    }));
  return { text, marks, line: line.line };
}

/** The texts of the code marks of a line. */
export function codeSpans(line: Line): string[] {
  return line.marks
    .filter((mark) => mark.kind === 'code')
    .map((mark) => line.text.slice(mark.start, mark.end));
}

/** Whether the position lies in a mark of this kind. */
export function inMark(line: Line, position: number, kind: Mark['kind']): boolean {
  return line.marks.some((mark) => mark.kind === kind && position >= mark.start && position < mark.end);
}

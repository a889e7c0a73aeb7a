import type { Block, Line, Outline, Section } from '../document/model.ts';
import { sliceLine } from '../document/model.ts';

/** `**Port:** 8080`, `- Version: 1.0`, or a row of a table of two columns. */
export interface Label {
  /** Lower case, without signs. */
  readonly key: string;
  readonly value: Line;
  readonly section: Section;
  readonly block: number;
  readonly line: number;
  /** It stands before the first section below the title. */
  readonly head: boolean;
  /** It is a list item whose key is no markup: more likely prose than a statement. */
  readonly plainItem: boolean;
}

/** All labelled values of a document, in order. */
export function labelsOf(outline: Outline): Label[] {
  const head = headEnd(outline);
  return outline.blocks.flatMap((block) => {
    const lines = block.kind === 'text' ? block.lines : block.kind === 'heading' ? [] : rowsAsLines(block);
    return lines.flatMap((line) => labelsInLine(line, block, block.index < head));
  });
}

/** Index of the first block after the title and the lines below it. */
function headEnd(outline: Outline): number {
  const second = outline.sections.find((section, index) => index > 1 && section.heading > 0);
  return second?.heading ?? outline.blocks.length;
}

function rowsAsLines(block: Block): Line[] {
  if (block.kind !== 'table' || block.header.length !== 2) return [];
  return [block.header, ...block.rows].flatMap((row) => {
    const [key, value] = row;
    if (key === undefined || value === undefined || key.text === '') return [];
    const shift = key.text.length + 2;
    const marks = value.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
    return [
      {
        text: `${key.text}: ${value.text}`,
        marks: [{ kind: 'strong', start: 0, end: key.text.length }, ...marks],
        line: key.line,
      },
    ];
  });
}

/** One line may hold several: `**Droplet #1** | **Port 8000** | **Status: DEPLOYED**`. */
function labelsInLine(line: Line, block: Block, head: boolean): Label[] {
  const found: Label[] = [];
  for (const part of splitBars(line)) {
    const colon =
      /^[^\p{L}\p{N}]*([\p{L}\p{N}][\p{L}\p{N} /_.&-]{0,40}?)\s*(?:\([^()]*\))?\s*:(?!\/\/|\d)\s*/u.exec(
        part.text,
      );
    const spaced = colon === null ? /^[^\p{L}]*(port|version)\s+(?=v?\d)/iu.exec(part.text) : null;
    const match = colon ?? spaced;
    if (match?.[1] === undefined) continue;
    const value = sliceLine(part, match[0].length);
    const item = block.kind === 'text' && block.item;
    const strong = part.marks.some((mark) => mark.kind === 'strong' && mark.start <= match[0].length);
    found.push({
      key: match[1].toLowerCase().trim(),
      value,
      section: block.section,
      block: block.index,
      line: line.line,
      head,
      plainItem: item && !strong,
    });
  }
  return found;
}

function splitBars(line: Line): Line[] {
  if (!line.text.includes(' | ')) return [line];
  const parts: Line[] = [];
  let start = 0;
  for (let at = line.text.indexOf(' | '); at !== -1; at = line.text.indexOf(' | ', start)) {
    parts.push(sliceLine(line, start, at));
    start = at + 3;
  }
  parts.push(sliceLine(line, start));
  return parts;
}

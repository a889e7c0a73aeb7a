import { BlockWatch } from './block-watch.ts';

/** Longer lines, and deeper nesting, are no specification: the parser's time would grow with their square. */
const LONGEST_LINE = 20_000;
const DEEPEST_NESTING = 24;
/** More marks of one paragraph than this make no text; the parser's time grows with the square of their number. */
const MOST_MARKS = 4_000;

/** Lines that end the paragraph before them: blank lines, items, rows, headings, fences. */
const STARTS_BLOCK = /^\s*(?:$|[-*+|#>]|\d{1,9}[.)] |`{3}|~{3})/;

/**
 * Prepares text for the parser, line by line. The insides of fences at the left margin are blanked: the parser would only
 * hand them back, at a price in memory, so the reader takes them from the source. And it takes the sting out of text that is built to be slow: cuts monstrous lines, flattens monstrous nesting, and writes
 * paragraphs with thousands of brackets or stars without them. All other lines of ordinary documents come back unchanged.
 */
export function tamed(text: string): string {
  const lines = text.split('\n');
  let changed = false;
  let start = 0;
  let marks = 0;
  const watch = new BlockWatch();
  for (const [index, line] of lines.entries()) {
    const code = !watch.outside();
    watch.see(line);
    if (code && watch.inPlainFence()) {
      lines[index] = '';
      changed = true;
      continue;
    }
    const tame = code ? line : tamedLine(line);
    if (tame !== line) {
      lines[index] = tame;
      changed = true;
    }
    if (code || STARTS_BLOCK.test(tame)) {
      start = index;
      marks = 0;
    }
    if (code) continue;
    marks += marksOf(tame);
    if (marks <= MOST_MARKS) continue;
    for (let at = start; at <= index; at += 1) lines[at] = (lines[at] ?? '').replace(/[[\]*_<>!`~]/g, ' ');
    start = index + 1;
    marks = 0;
    changed = true;
  }
  return changed ? lines.join('\n') : text;
}

function marksOf(line: string): number {
  let count = 0;
  for (let index = 0; index < line.length; index += 1)
    if ('[]*_<`~!'.includes(line[index] ?? ' ')) count += 1;
  return count;
}

function tamedLine(line: string): string {
  const cut = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
  const lead = /^[ \t>*+-]*/.exec(cut)?.[0] ?? '';
  if (lead.length <= DEEPEST_NESTING) return cut;
  const markers = lead.replace(/[ \t]/g, '').length;
  const isRule = markers === cut.trim().length && /^\s*([*-])(?:\s*\1)*\s*$/.test(cut.slice(0, 400));
  if (markers <= DEEPEST_NESTING || isRule) return lead.length > 400 ? cut.trimStart() : cut;
  return cut.slice(lead.length);
}

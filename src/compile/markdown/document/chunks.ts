import { BlockWatch } from './block-watch.ts';

export interface Chunk {
  readonly text: string;
  /** Lines before it in the document. */
  readonly lines: number;
}

/** Wanted size of a chunk in characters: small enough that the parser's events stay small in memory. */
const CHUNK_SIZE = 8_000;

/**
 * Cuts a document at headings that stand at the left margin outside of fences, comments and raw HTML, so that a long
 * document is parsed piece by piece: the parser's memory is bounded by the largest piece.
 */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  const watch = new BlockWatch();
  let start = 0;
  let startLine = 0;
  let position = 0;
  let line = 0;
  while (position < text.length) {
    const newline = text.indexOf('\n', position);
    const end = newline === -1 ? text.length : newline;
    const content = text.slice(position, end);
    if (position - start >= CHUNK_SIZE && watch.outside() && /^#{1,6}[ \t]/.test(content)) {
      chunks.push({ text: text.slice(start, position), lines: startLine });
      start = position;
      startLine = line;
    }
    watch.see(content);
    position = end + 1;
    line += 1;
  }
  chunks.push({ text: text.slice(start), lines: startLine });
  return chunks;
}

export interface SqlToken {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol' | 'comment';
  /** Words in upper case; `raw` as written. */
  readonly text: string;
  readonly raw: string;
  readonly line: number;
}

const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const NUMBER = /\d+(?:\.\d+)?/y;

/** Tokens of SQL text; comments are kept. Linear, never throws. */
export function sqlTokens(source: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let position = 0;
  let line = 1;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = position;
    return pattern.exec(source)?.[0] ?? null;
  };
  while (position < source.length) {
    const char = source[position] ?? '';
    if (char === '\n') line += 1;
    if (/\s/.test(char)) {
      position += 1;
      continue;
    }
    const span = spanAt(source, position);
    if (span !== null) {
      tokens.push({ kind: span.kind, text: span.text, raw: span.text, line });
      line += span.lines;
      position = span.end;
      continue;
    }
    const word = match(WORD);
    const number = word === null ? match(NUMBER) : null;
    const raw = word ?? number ?? char;
    const kind = word !== null ? 'word' : number !== null ? 'number' : 'symbol';
    tokens.push({ kind, text: raw.toUpperCase(), raw, line });
    position += raw.length;
  }
  return tokens;
}

interface Span {
  readonly kind: 'quoted' | 'string' | 'comment';
  readonly text: string;
  readonly end: number;
  readonly lines: number;
}

function spanAt(source: string, start: number): Span | null {
  if (source.startsWith('--', start) || source[start] === '#')
    return until(source, start, source[start] === '#' ? 1 : 2, '\n', 'comment');
  if (source.startsWith('/*', start)) return until(source, start, 2, '*/', 'comment');
  const char = source[start];
  if (char === "'") return until(source, start, 1, "'", 'string');
  if (char === '"') return until(source, start, 1, '"', 'quoted');
  if (char === '`') return until(source, start, 1, '`', 'quoted');
  return null;
}

function until(source: string, start: number, open: number, close: string, kind: Span['kind']): Span {
  const found = source.indexOf(close, start + open);
  const end = found === -1 ? source.length : found;
  const text = source.slice(start + open, end).trim();
  const lines = source.slice(start, end).split('\n').length - 1;
  return { kind, text, end: close === '\n' ? end : Math.min(source.length, end + close.length), lines };
}

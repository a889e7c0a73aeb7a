export interface ScriptToken {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'comment';
  readonly text: string;
  readonly line: number;
}

const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATOR = /=>|\.\.\.|\?\.|[()[\]{}<>:;,.=|&?@!*/+\-%^~]/y;

/** Tokens of TypeScript or JavaScript source; comments are kept, what is neither is skipped. Linear, never throws. */
export function scriptTokens(source: string): ScriptToken[] {
  const tokens: ScriptToken[] = [];
  let position = 0;
  let line = 1;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = position;
    return pattern.exec(source)?.[0] ?? null;
  };
  while (position < source.length) {
    const char = source[position] ?? '';
    if (char === '\n') {
      line += 1;
      position += 1;
      continue;
    }
    const comment = char === '/' ? commentAt(source, position) : null;
    if (comment !== null) {
      tokens.push({ kind: 'comment', text: comment.text, line });
      line += comment.lines;
      position = comment.end;
      continue;
    }
    if (char === '"' || char === "'" || char === '`') {
      const read = stringAt(source, position);
      tokens.push({ kind: 'string', text: read.value, line });
      line += read.lines;
      position = read.end;
      continue;
    }
    const name = match(NAME);
    const number = name === null ? match(NUMBER) : null;
    const operator = name === null && number === null ? match(OPERATOR) : null;
    if (name !== null) tokens.push({ kind: 'name', text: name, line });
    else if (number !== null) tokens.push({ kind: 'number', text: number, line });
    else if (operator !== null) tokens.push({ kind: 'operator', text: operator, line });
    position += (name ?? number ?? operator ?? ' ').length;
  }
  return tokens;
}

function commentAt(source: string, start: number): { text: string; end: number; lines: number } | null {
  if (source.startsWith('//', start)) {
    const newline = source.indexOf('\n', start);
    const end = newline === -1 ? source.length : newline;
    return { text: source.slice(start + 2, end).trim(), end, lines: 0 };
  }
  if (!source.startsWith('/*', start)) return null;
  const close = source.indexOf('*/', start + 2);
  const end = close === -1 ? source.length : close + 2;
  const body = source.slice(start + 2, close === -1 ? end : close);
  const text = body
    .split('\n')
    .map((part) => part.replace(/^\s*\*+\s?/, '').trim())
    .filter((part) => part !== '')
    .join(' ');
  return { text, end, lines: body.split('\n').length - 1 };
}

function stringAt(source: string, start: number): { value: string; end: number; lines: number } {
  const quote = source[start] ?? '"';
  let index = start + 1;
  let value = '';
  let lines = 0;
  while (index < source.length && source[index] !== quote) {
    if (source[index] === '\n') {
      if (quote !== '`') return { value, end: index, lines };
      lines += 1;
    }
    if (source[index] === '\\' && source[index + 1] !== '\n') index += 1;
    value += source[index] ?? '';
    index += 1;
  }
  return { value, end: Math.min(source.length, index + 1), lines };
}

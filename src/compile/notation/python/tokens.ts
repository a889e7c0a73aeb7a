export type PythonToken = {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'comment' | 'newline' | 'indent' | 'dedent';
  /** For a string: its value without quotes. */
  readonly text: string;
  /** From 1 in the text that was read. */
  readonly line: number;
};

const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATOR = /->|\*\*|==|!=|<=|>=|:=|\.\.\.|[()[\]{}:,.=|@*/+\-<>%&^~;!?$\\]/y;
const PREFIX = /[rRbBfFuU]{0,2}(?="|')/y;

/**
 * Tokens of Python source, with `indent` and `dedent` as the language defines them. What is no Python (arrows, emoji) is
 * skipped. Linear, never throws.
 */
export function pythonTokens(source: string): PythonToken[] {
  const tokens: PythonToken[] = [];
  const indents = [0];
  let position = 0;
  let line = 1;
  let nested = 0;
  let atStart = true;
  const push = (kind: PythonToken['kind'], text: string): void => {
    tokens.push({ kind, text, line });
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = position;
    return pattern.exec(source)?.[0] ?? null;
  };
  while (position < source.length) {
    if (atStart && nested === 0) {
      const width = indentWidth(source, position);
      position += width.characters;
      if (!width.blank) {
        atStart = false;
        adjust(indents, width.columns, push);
      }
      if (position >= source.length) break;
    }
    const char = source[position] ?? '';
    if (char === '\n') {
      if (nested === 0) push('newline', '\n');
      line += 1;
      position += 1;
      atStart = true;
    } else if (char === '#') {
      const end = endOfLine(source, position);
      push('comment', source.slice(position + 1, end).trim());
      position = end;
    } else if (char === '"' || char === "'" || match(PREFIX) !== null) {
      const read = pythonString(source, position + (match(PREFIX)?.length ?? 0));
      push('string', read.value);
      line += read.lines;
      position = read.end;
    } else {
      const name = match(NAME);
      const number = name === null ? match(NUMBER) : null;
      const operator = name === null && number === null ? match(OPERATOR) : null;
      if (name !== null) push('name', name);
      else if (number !== null) push('number', number);
      else if (operator !== null) {
        if ('([{'.includes(operator)) nested += 1;
        if (')]}'.includes(operator)) nested = Math.max(0, nested - 1);
        push('operator', operator);
      }
      position += (name ?? number ?? operator ?? ' ').length;
    }
  }
  push('newline', '\n');
  for (let depth = indents.length; depth > 1; depth -= 1) push('dedent', '');
  return tokens;
}

function adjust(
  indents: number[],
  columns: number,
  push: (kind: PythonToken['kind'], text: string) => void,
): void {
  if (columns > (indents.at(-1) ?? 0)) {
    indents.push(columns);
    push('indent', '');
    return;
  }
  while (indents.length > 1 && columns < (indents.at(-1) ?? 0)) {
    indents.pop();
    push('dedent', '');
  }
}

function indentWidth(source: string, start: number): { characters: number; columns: number; blank: boolean } {
  let index = start;
  let columns = 0;
  for (; source[index] === ' ' || source[index] === '\t'; index += 1)
    columns += source[index] === '\t' ? 4 : 1;
  const char = source[index];
  return { characters: index - start, columns, blank: char === '\n' || char === '#' || char === undefined };
}

function endOfLine(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end === -1 ? source.length : end;
}

function pythonString(source: string, start: number): { value: string; end: number; lines: number } {
  const quote = source[start] ?? '"';
  const triple = source.startsWith(quote.repeat(3), start);
  const close = triple ? quote.repeat(3) : quote;
  let index = start + close.length;
  let value = '';
  let lines = 0;
  while (index < source.length && !source.startsWith(close, index)) {
    const char = source[index] ?? '';
    if (char === '\n') {
      if (!triple) return { value, end: index, lines };
      lines += 1;
    }
    if (char === '\\' && index + 1 < source.length && source[index + 1] !== '\n') index += 1;
    value += source[index] ?? '';
    index += 1;
  }
  return { value, end: Math.min(source.length, index + close.length), lines };
}

import type { OperationMethod } from '../../../domain/ir.ts';
import { type ParsedPath, parsePath } from './path.ts';
import { methodFrom } from './request-line.ts';

/** A request that a shell command sends. */
export interface ShellRequest {
  readonly method: OperationMethod;
  readonly target: ParsedPath;
  readonly body: string | null;
  readonly form: readonly string[];
  readonly headers: readonly string[];
  /** From 1 in the text that was read. */
  readonly line: number;
  /** Comment lines directly above the command. */
  readonly comment: string;
}

/** The requests of `curl`, `http`, `wget`, `wscat` and `websocat` commands in shell text. Linear, never throws. */
export function shellRequests(text: string): ShellRequest[] {
  const found: ShellRequest[] = [];
  let position = 0;
  let line = 1;
  let comment = '';
  while (position < text.length) {
    const newline = text.indexOf('\n', position);
    const lineEnd = newline === -1 ? text.length : newline;
    const content = text.slice(position, Math.min(lineEnd, position + 4000));
    const command = /(?:^|[\s;&|(`$])(curl|https?|wget|wscat|websocat)\s+(?=\S)/.exec(content);
    let end = lineEnd;
    if (command?.[1] !== undefined && !/^\s*#/.test(content)) {
      const read = shellWords(text, position + command.index + command[0].length);
      const request = requestFrom(command[1], read.words);
      if (request !== null) found.push({ ...request, line, comment });
      end = Math.max(
        lineEnd,
        text.indexOf('\n', read.end) === -1 ? text.length : text.indexOf('\n', read.end),
      );
    }
    const note = /^\s*(?:#|\/\/)+\s*(.*)$/.exec(content)?.[1];
    comment = note !== undefined ? note.trim() : '';
    for (let index = position; index < end; index += 1) if (text[index] === '\n') line += 1;
    position = end + 1;
    line += 1;
  }
  return found;
}

function requestFrom(
  command: string,
  words: readonly string[],
): Omit<ShellRequest, 'line' | 'comment'> | null {
  let method: OperationMethod | null = null;
  let url: string | null = null;
  let body: string | null = null;
  let get = false;
  const form: string[] = [];
  const headers: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const value = /^--[\w-]+=/.test(word) ? word.slice(word.indexOf('=') + 1) : (words[index + 1] ?? '');
    const option = word.replace(/=.*$/s, '');
    const takes = option === word ? 1 : 0;
    if (option === '-X' || option === '--request') {
      method = methodFrom(value);
      index += takes;
    } else if (/^-X[A-Z]+$/.test(word)) method = methodFrom(word.slice(2));
    else if (DATA.has(option)) {
      body = body === null ? value : `${body}&${value}`;
      index += takes;
    } else if (option === '-F' || option === '--form') {
      form.push(value);
      index += takes;
    } else if (option === '-H' || option === '--header') {
      headers.push(value);
      index += takes;
    } else if (option === '-G' || option === '--get') get = true;
    else if (option === '-I' || option === '--head') method = 'HEAD';
    else if (VALUED.has(option)) index += takes;
    else if (!word.startsWith('-') && url === null) {
      if (command.startsWith('http') && methodFrom(word) !== null && word === word.toUpperCase())
        method = methodFrom(word);
      else url = command.startsWith('http') && word.startsWith(':') ? `http://localhost${word}` : word;
    }
  }
  const target = url === null ? null : parsePath(url);
  if (target === null) return null;
  const socket = command === 'wscat' || command === 'websocat' || target.scheme.startsWith('ws');
  const fallback: OperationMethod = socket
    ? 'WS'
    : !get && (body !== null || form.length > 0)
      ? 'POST'
      : 'GET';
  return { method: method ?? fallback, target, body: get ? null : body, form, headers };
}

/** Words of one command: quotes taken off, continued lines joined; ends at the end of the line or at a pipe. */
function shellWords(text: string, start: number): { words: string[]; end: number } {
  const words: string[] = [];
  let word = '';
  let open = false;
  let position = start;
  const close = (): void => {
    if (open) words.push(word);
    word = '';
    open = false;
  };
  while (position < text.length) {
    const char = text[position] ?? '';
    if (char === '\\' && /^\\[ \t]*\n/.test(text.slice(position, position + 20)))
      position = text.indexOf('\n', position) + 1;
    else if (char === "'" || char === '"') {
      const read = quoted(text, position);
      word += read.value;
      open = true;
      position = read.end;
    } else if (char === '\n' || char === '|' || char === ';') break;
    else if (char === '&' && /\s/.test(text[position - 1] ?? ' ')) break;
    else if (char === '#' && /\s/.test(text[position - 1] ?? ' ')) break;
    else if (char === ' ' || char === '\t') {
      close();
      position += 1;
    } else {
      word += char;
      open = true;
      position += 1;
    }
  }
  close();
  return { words, end: position };
}

function quoted(text: string, start: number): { value: string; end: number } {
  const quote = text[start] ?? '"';
  let index = start + 1;
  let value = '';
  while (index < text.length && text[index] !== quote) {
    if (quote === '"' && text[index] === '\\' && /["\\$`]/.test(text[index + 1] ?? '')) index += 1;
    value += text[index] ?? '';
    index += 1;
  }
  return { value, end: Math.min(text.length, index + 1) };
}

const DATA = new Set(['-d', '--data', '--data-raw', '--data-binary', '--data-urlencode', '--json']);
const VALUED = new Set([
  '-o',
  '--output',
  '-u',
  '--user',
  '-b',
  '--cookie',
  '-c',
  '--cookie-jar',
  '-w',
  '--write-out',
  '-m',
  '--max-time',
  '--connect-timeout',
  '-A',
  '-e',
  '--retry',
]);

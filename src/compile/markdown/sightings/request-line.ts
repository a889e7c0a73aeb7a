import { HTTP_METHODS, type OperationMethod } from '../../../domain/ir.ts';
import { type ParsedPath, parsePath } from './path.ts';

/** `GET /x` somewhere in a line of text. */
export interface RequestMention {
  readonly methods: readonly OperationMethod[];
  readonly target: ParsedPath;
  /** Where the method begins and where the path ends in the text. */
  readonly start: number;
  readonly end: number;
}

const METHOD =
  /(?<![\w/.$-])(GET|HEAD|POST|PUT|PATCH|DELETE|DEL|OPTIONS|TRACE|ANY|ALL|WSS?|WebSocket|Websocket|websocket|WEBSOCKET|SSE)(?![\w-])/g;
const NEXT_METHOD =
  /[`*"'\])]*\s*(?:[/|,&+]|\bor\b|\band\b|\bund\b|\boder\b)\s*[`*"'[(]*(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)(?![\w-])/y;
const BETWEEN =
  /[`*"'\])\s:–—|>-]*(?:(?:endpoint|endpunkt|route|url|path|request|connection|connections|stream|at|to|on|via|an|auf)\b[`*"'\s:–—>-]*){0,3}[`*"'([]*/y;

/** Every method that is followed by a path. Methods are upper case, as HTTP writes them; `WebSocket` may be in any case. */
export function requestMentions(text: string): RequestMention[] {
  const found: RequestMention[] = [];
  if (!text.includes('/')) return found;
  METHOD.lastIndex = 0;
  for (let match = METHOD.exec(text); match !== null; match = METHOD.exec(text)) {
    const methods = [methodFrom(match[1] ?? '')];
    let position = match.index + match[0].length;
    for (
      let next = sticky(NEXT_METHOD, text, position);
      next !== null;
      next = sticky(NEXT_METHOD, text, position)
    ) {
      methods.push(methodFrom(next[1] ?? ''));
      position += next[0].length;
    }
    position += sticky(BETWEEN, text, position)?.[0].length ?? 0;
    const path = readPathAt(text, position);
    if (path === null) continue;
    const target = parsePath(path.text);
    if (target === null) continue;
    found.push({
      methods: [...new Set(methods.filter((method) => method !== null))],
      target,
      start: match.index,
      end: path.end,
    });
    METHOD.lastIndex = addFurtherPaths(text, path.end, found);
  }
  return found.filter((mention) => mention.methods.length > 0);
}

/** `GET /health, /state and /capabilities`: the method holds for all of them. Gives where they end. */
function addFurtherPaths(text: string, from: number, found: RequestMention[]): number {
  const first = found.at(-1);
  let end = from;
  while (first !== undefined) {
    const separator = sticky(FURTHER, text, end);
    const path = separator === null ? null : readPathAt(text, end + separator[0].length);
    const target = path === null ? null : parsePath(path.text);
    if (path === null || target === null) break;
    found.push({ methods: first.methods, target, start: path.end - path.text.length, end: path.end });
    end = path.end;
  }
  return end;
}

const FURTHER = /[`*]*\s*(?:,\s*(?:and\s+|und\s+)?|\band\s+|\bund\s+|&\s*)[`*]*(?=\/[a-z{:])/y;

/** A path or URL that begins exactly at `position`; ends before white space and the punctuation of prose. */
export function readPathAt(text: string, position: number): { text: string; end: number } | null {
  const rest = text.slice(position, position + 300);
  if (
    !/^(?:\/|https?:\/\/|wss?:\/\/|\$\{?\w+\}?\/|\{\{?\s*[\w.]+\s*\}?\}\/|<\w+>\/|(?:localhost|127\.0\.0\.1):\d)/i.test(
      rest,
    )
  )
    return null;
  let end = position;
  const limit = Math.min(text.length, position + 2000);
  while (end < limit) {
    const char = text[end] ?? '';
    const close = char === '{' ? '}' : char === '<' ? '>' : char === '[' ? ']' : char === '(' ? ')' : null;
    if (close !== null) {
      const at = text.indexOf(close, end);
      const group = at === -1 || at - end > 60 ? '' : text.slice(end, at + 1);
      if (
        !GROUPS.test(group) ||
        (char === '(' && !/[\w:]$/.test(text.slice(position, end)) && !/\|/.test(group))
      )
        break;
      end = at + 1;
    } else if (/[\s`"'|;,)\]}>\\]/.test(char) || char === '→' || char === '←') break;
    else end += 1;
  }
  const path = text
    .slice(position, end)
    .replace(/(?<=[^/])\*\*$/, '')
    .replace(/(?<![.])[.:!?]+$/, '');
  return path === '' ? null : { text: path, end: position + path.length };
}

const GROUPS =
  /^(?:\{[?*]?[\w\s.:*+,?|\\^$[\]-]*\}+|<[\w:\s-]+>|\[(?:\?|\.{3})?[\w=&,.\s-]*\]|\([\w\\|*+.]+\))$/;

export function methodFrom(word: string): OperationMethod | null {
  const upper = word.trim().toUpperCase();
  if (upper === 'WS' || upper === 'WSS' || upper === 'WEBSOCKET') return 'WS';
  if (upper === 'ANY' || upper === 'ALL' || upper === '*') return 'ANY';
  if (upper === 'DEL') return 'DELETE';
  if (upper === 'SSE') return 'GET';
  return HTTP_METHODS.find((method) => method === upper) ?? null;
}

/** The methods that a text names and nothing else: `GET`, `GET, POST`, `get/post`. Empty otherwise. */
export function onlyMethods(text: string): OperationMethod[] {
  const words = text
    .replace(/[`*()[\]]/g, ' ')
    .split(/[\s,/|&+]+|\bor\b|\band\b/)
    .filter((word) => word !== '');
  const methods = words.map(methodFrom);
  return methods.some((method) => method === null)
    ? []
    : [...new Set(methods.filter((method) => method !== null))];
}

function sticky(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

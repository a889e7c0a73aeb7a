import { readLenientValue } from '../../notation/json/parse.ts';
import type { CodeBlock, Line } from '../document/model.ts';
import { sightingsInLine, type TextSighting } from './scan-text.ts';
import { type ShellRequest, shellRequests } from './shell.ts';

/** A request line of a fence with what belongs to it. */
export interface FenceSighting {
  readonly shown: TextSighting;
  readonly line: number;
  readonly title: string;
  /** The lines after it up to the next request line. */
  readonly text: string;
  readonly firstLine: number;
  /** It is the only request line of its fence. */
  readonly alone: boolean;
}

export interface FenceReading {
  /** A sequence of steps between systems: it shows calls and defines nothing. */
  readonly flow: boolean;
  readonly requests: readonly FenceSighting[];
  readonly commands: readonly ShellRequest[];
}

const NO_REQUESTS = new Set([
  'markdown',
  'md',
  'mdx',
  'mermaid',
  'plantuml',
  'dot',
  'nginx',
  'dockerfile',
  'yaml',
  'yml',
  'toml',
  'ini',
  'sql',
  'diff',
  'csv',
  'xml',
  'html',
  'css',
  'env',
  'cron',
]);
/** Source code: its comments and strings show requests, its lines are none. */
const PROGRAMS = new Set([
  'python',
  'py',
  'javascript',
  'js',
  'jsx',
  'typescript',
  'ts',
  'tsx',
  'java',
  'kotlin',
  'go',
  'golang',
  'rust',
  'csharp',
  'cs',
  'ruby',
  'php',
  'c',
  'cpp',
]);

/** Reads request lines and shell commands of a fence. */
export function readFence(block: CodeBlock): FenceReading {
  if (NO_REQUESTS.has(block.language) || isNestedDocument(block))
    return { flow: false, requests: [], commands: [] };
  const commands = shellRequests(block.text);
  if (PROGRAMS.has(block.language)) return { flow: false, requests: commentRequests(block), commands };
  const rows = rowsOf(block);
  let requests = collect(rows, (row) => row.kind === 'request');
  if (requests.length === 0 && commands.length === 0) requests = commentRequests(block);
  const count = (kind: Row['kind']): number => rows.filter((row) => row.kind === kind).length;
  const steps = rows.filter((row) => row.kind === 'other' && isStep(row.text)).length;
  const flow = steps > 0 && count('request') < (count('request') + count('other')) * 0.6;
  return { flow, requests, commands };
}

/** A fence whose text is a document of its own: headings of Markdown below a title. */
export function isNestedDocument(block: CodeBlock): boolean {
  if (block.language !== '' && !/^(?:markdown|md|mdx|text|txt)$/.test(block.language)) return false;
  return /^#{2,4} \S/m.test(block.text) && /^(?:#{1,4} \S.*\n[\s\S]*){2}/m.test(block.text.slice(0, 20_000));
}

interface Row {
  readonly kind: 'request' | 'comment' | 'label' | 'body' | 'blank' | 'other';
  readonly text: string;
  /** From 0 in the fence. */
  readonly index: number;
  readonly shown: readonly TextSighting[];
  readonly line: number;
}

function rowsOf(block: CodeBlock): Row[] {
  const rows: Row[] = [];
  const lines = block.text.split('\n');
  let offset = 0;
  let bodyEnd = 0;
  for (const [index, text] of lines.entries()) {
    const inBody = offset < bodyEnd;
    if (!inBody && /^\s*[[{]/.test(text))
      bodyEnd = readLenientValue(block.text, offset)?.end ?? offset + text.length;
    const line = block.textLine + index;
    const shown = inBody ? [] : requestsOf(text, line);
    rows.push({ kind: kindOf(text, shown, offset < bodyEnd), text, index, shown, line });
    offset += text.length + 1;
  }
  return rows;
}

function requestsOf(text: string, line: number): TextSighting[] {
  const bare = text.replace(/^[\s│├└─┬|+`>$•*-]*(?=[A-Z])/, '');
  const shown = sightingsInLine({ text: bare, marks: [], line });
  return shown[0]?.position === 'lead' && !/^\s*\d+[.)]\s/.test(text)
    ? shown.filter((one) => one.position === 'lead')
    : [];
}

function kindOf(text: string, shown: readonly TextSighting[], inBody: boolean): Row['kind'] {
  const bare = text.trim();
  if (bare === '') return 'blank';
  if (inBody) return 'body';
  if (shown.length > 0) return 'request';
  if (/^(?:#|\/\/|--|\/\*|\*)/.test(bare)) return 'comment';
  if (
    /^(?:[A-Z][\w-]*|HTTP\/[\d.]+ \d{3}|[\w ]{1,30}):?(?=$|[: ])/.test(bare) &&
    /^(?:[\w-]+(?: [\w-]+){0,2}:|HTTP\/)/.test(bare)
  )
    return 'label';
  return 'other';
}

function isStep(text: string): boolean {
  return /[↓↑→←▼▲⇒⇓➜➔►│┌┐└┘├]|-{1,2}>|=>/.test(text) || /^\s*\d+[.)]\s/.test(text);
}

function collect(rows: readonly Row[], begins: (row: Row) => boolean): FenceSighting[] {
  const starts = rows.filter(begins);
  return starts.flatMap((row, at) => {
    const next = starts[at + 1]?.index ?? rows.length;
    const rest = rows.slice(row.index + 1, next);
    while (at + 1 < starts.length && (rest.at(-1)?.kind === 'comment' || rest.at(-1)?.kind === 'blank'))
      rest.pop();
    const above = rows[row.index - 1];
    const title = above?.kind === 'comment' ? above.text.replace(/^[\s#/*-]+/, '').trim() : '';
    const text = rest.map((one) => one.text).join('\n');
    return row.shown.map((shown) => ({
      shown,
      line: row.line,
      title,
      text,
      firstLine: row.line + 1,
      alone: starts.length === 1,
    }));
  });
}

/** `// POST /x` above a body, where the fence has no other request line. */
function commentRequests(block: CodeBlock): FenceSighting[] {
  const lines = block.text.split('\n');
  const rows = lines.map((text, index): Row => {
    const note = /^\s*(?:#|\/\/)\s*(.*)$/.exec(text)?.[1];
    const line = block.textLine + index;
    const shown = note === undefined ? [] : requestsOf(note, line);
    return {
      kind: shown.length > 0 ? 'request' : note === undefined ? 'other' : 'comment',
      text,
      index,
      shown,
      line,
    };
  });
  return collect(rows, (row) => row.kind === 'request');
}

/** The description after a request line in a fence: a comment, or words after several spaces. */
export function fenceTail(tail: Line): Line {
  return { ...tail, text: tail.text.replace(/^(?:#|\/\/|--|→|=>|->)\s*/, '').trim(), marks: [] };
}

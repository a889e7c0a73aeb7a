import type { Schema } from '../../../domain/schema.ts';
import { isPlural, singular, snakeCase, wordsOf } from '../../words.ts';

export interface PathParameter {
  readonly name: string;
  readonly schema: Schema;
  /** Takes the rest of the path, slashes included. */
  readonly catchAll: boolean;
  /** The value that stood in the document instead of a name; empty: the document names the parameter. */
  readonly literal: string;
}

export interface QueryParameter {
  readonly name: string;
  /** What the document shows as its value; empty: nothing. */
  readonly example: string;
}

export interface ParsedPath {
  /** With `{name}` parameters, no trailing slash. */
  readonly path: string;
  readonly parameters: readonly PathParameter[];
  readonly query: readonly QueryParameter[];
  /** Host of a full URL, lower case, without the port; empty for a bare path. */
  readonly host: string;
  readonly port: number | null;
  readonly scheme: string;
}

/** Reads a path, a URL or a path behind a variable (`$BASE_URL/x`) as documents write it; null for anything else. */
export function parsePath(raw: string): ParsedPath | null {
  const url = splitUrl(raw);
  if (url === null) return null;
  const { path, query } = splitQuery(url.rest);
  if (!path.startsWith('/') || path.includes('//')) return null;
  const segments = path.split('/').slice(1);
  if (segments.at(-1) === '') segments.pop();
  const parameters: PathParameter[] = [];
  const written: string[] = [];
  for (const segment of segments) {
    const read = readSegment(segment, written, parameters);
    if (read === null) return null;
    written.push(read);
  }
  return {
    path: `/${written.join('/')}`,
    parameters,
    query,
    host: url.host,
    port: url.port,
    scheme: url.scheme,
  };
}

/** The path with the names of its parameters taken out: equal for paths that match the same requests. */
export function pathShape(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '{}');
}

function splitUrl(raw: string): { scheme: string; host: string; port: number | null; rest: string } | null {
  const url =
    /^(https?|wss?):\/\/([^/\s:?#]*(?:\{[^}]*\}[^/\s:?#]*)?)(?::(\d{2,5}|\{[^}]*\}|\$\{?\w+\}?))?(\/.*|\?.*|)$/i.exec(
      raw,
    );
  if (url !== null) {
    const port = Number(url[3]);
    return {
      scheme: (url[1] ?? '').toLowerCase(),
      host: (url[2] ?? '').toLowerCase(),
      port: Number.isInteger(port) && port > 0 && port < 65536 ? port : null,
      rest: url[4] === '' || url[4] === undefined ? '/' : url[4],
    };
  }
  const bare = /^(localhost|127\.0\.0\.1|0\.0\.0\.0|[a-z][a-z0-9-]*)(?::(\d{2,5}))(\/.*|)$/i.exec(raw);
  if (bare !== null) {
    return {
      scheme: 'http',
      host: (bare[1] ?? '').toLowerCase(),
      port: Number(bare[2]),
      rest: bare[3] === '' ? '/' : (bare[3] ?? '/'),
    };
  }
  const variable =
    /^(?:\$\{?\w+\}?|\{\{\s*[\w.]+\s*\}\}|\{(?:base_?url|host|server|api_?url|url)\}|<(?:base_?url|host|server|url)>)(\/.*)$/i.exec(
      raw,
    );
  return { scheme: '', host: '', port: null, rest: variable?.[1] ?? raw };
}

function splitQuery(rest: string): { path: string; query: QueryParameter[] } {
  const template = /^([^?]*?)(?:\[\?|\{\?|\(\?)([^\])}]*)[\])}]?$/.exec(rest);
  const mark = rest.indexOf('?');
  const [path, text] =
    template?.[1] !== undefined
      ? [template[1], template[2] ?? '']
      : mark === -1
        ? [rest, '']
        : [rest.slice(0, mark), rest.slice(mark + 1)];
  return { path: path.replace(/#.*$/, ''), query: readQuery(text, template !== null) };
}

/** `a=1&b={b}`, and `a,b` of a URI template. */
export function readQuery(text: string, template = false): QueryParameter[] {
  const found = new Map<string, QueryParameter>();
  for (const part of text.split(template ? /[&,]/ : /&(?:amp;)?/)) {
    const [left = '', ...right] = part.split('=');
    const name = left.replace(/[[\](){}<>?*`'"]/g, '').trim();
    if (!/^[A-Za-z_][\w.-]*$/.test(name)) continue;
    const example = right
      .join('=')
      .replace(/[[\]]|\.\.\.$|…$/g, '')
      .trim();
    if (!found.has(name)) found.set(name, { name, example });
  }
  return [...found.values()];
}

/** A segment in the IR's form; its parameters are added to `parameters`. null: no path segment at all. */
function readSegment(segment: string, before: readonly string[], parameters: PathParameter[]): string | null {
  if (segment === '' || segment.length > 200) return null;
  const named = placeholder(segment);
  if (named !== null) return `{${addParameter(parameters, named.name, named.schema, named.catchAll, '')}}`;
  const alternatives = /^[({]([\w-]+(?:\|[\w-]+)+)[)}]$/.exec(segment)?.[1];
  if (alternatives !== undefined) {
    const name = literalName(before);
    const schema: Schema = { type: 'string', enum: alternatives.split('|') };
    return `{${addParameter(parameters, name, schema, false, '')}}`;
  }
  if (/^(?:\.{3,}|…)$/.test(segment))
    return `{${addParameter(parameters, literalName(before), STRING, false, segment)}}`;
  const literal = before.length === 0 ? null : literalId(segment, before.at(-1) ?? '');
  if (literal !== null) return `{${addParameter(parameters, literalName(before), literal, false, segment)}}`;
  return mixedSegment(segment, parameters);
}

/** A segment that is one placeholder in any of the usual notations. */
function placeholder(segment: string): { name: string; schema: Schema; catchAll: boolean } | null {
  if (segment === '*' || segment === '**' || segment === '{*}' || segment === '(.*)')
    return { name: 'path', schema: STRING, catchAll: true };
  const rest = /^(?:\{\*+|\{\.\.\.|\[\.\.\.|\*|:)(\w+)(?:\*|\+|\(\.[*+]\))?[\]}]?$/.exec(segment);
  if (
    rest?.[1] !== undefined &&
    (segment.includes('*') || segment.includes('...') || segment.endsWith('+'))
  ) {
    return { name: rest[1], schema: STRING, catchAll: true };
  }
  const braced = /^\$?\{{1,2}\s*([\w .-]+?)\s*([*+?]?)(?:\s*:\s*([^{}]*))?\s*\}{1,2}$/.exec(segment);
  if (braced?.[1] !== undefined)
    return typed(braced[1], braced[3] ?? '', braced[2] === '*' || braced[2] === '+');
  const express = /^:(\w+)\??(?:\(([^()]*)\))?$/.exec(segment);
  if (express?.[1] !== undefined) return typed(express[1], express[2] ?? '', false);
  const angled = /^<(?:(\w+)(?:\([^)]*\))?:)?\s*([\w -]+)>$/.exec(segment);
  if (angled?.[2] !== undefined) return typed(angled[2], angled[1] ?? '', false);
  const square = /^\[{1,2}([\w-]+)\]{1,2}$/.exec(segment);
  if (square?.[1] !== undefined) return typed(square[1], '', false);
  const dollar = /^\$(\w+)$/.exec(segment);
  if (dollar?.[1] !== undefined) return typed(dollar[1], '', false);
  const upper = /^(?:YOUR_|THE_|MY_)?([A-Z][A-Z0-9]*_(?:ID|NAME|KEY|SLUG|CODE|UUID)|ID|UUID)$/.exec(segment);
  return upper?.[1] === undefined ? null : typed(upper[1].toLowerCase(), '', false);
}

function typed(
  name: string,
  type: string,
  repeated: boolean,
): { name: string; schema: Schema; catchAll: boolean } {
  const word = type.trim().toLowerCase();
  const catchAll = repeated || word === 'path' || word === '.*' || word === '.+';
  const integer = /^(?:int|integer|long|number)$/.test(word) || /^\\?\\d\+?$/.test(word);
  const schema: Schema = integer
    ? { type: 'integer' }
    : word === 'uuid'
      ? { type: 'string', format: 'uuid' }
      : STRING;
  return { name, schema, catchAll };
}

function mixedSegment(segment: string, parameters: PathParameter[]): string | null {
  if (!/^(?:[\p{L}\p{N}._~@%!$'()*+,;=&-]|:[a-z]|\{[\w .:-]+\}|<[\w:-]+>|\*(?=$))+$/u.test(segment))
    return null;
  return segment.replace(
    /\{([\w .-]+)(?::[^{}]*)?\}|<(?:\w+:)?([\w-]+)>/g,
    (_, braced: string | undefined, angled: string | undefined) => {
      return `{${addParameter(parameters, braced ?? angled ?? 'value', STRING, false, '')}}`;
    },
  );
}

function addParameter(
  parameters: PathParameter[],
  wanted: string,
  schema: Schema,
  catchAll: boolean,
  literal: string,
): string {
  const base = /^[A-Za-z_]\w*$/.test(wanted) ? wanted : snakeCase(wanted) || 'value';
  let name = base;
  for (let count = 2; parameters.some((parameter) => parameter.name === name); count += 1)
    name = `${base}_${count}`;
  parameters.push({ name, schema, catchAll, literal });
  return name;
}

/** Name for a value in a path: the singular noun before it, `id` after a collection. */
function literalName(before: readonly string[]): string {
  const last = before.filter((part) => !part.startsWith('{')).at(-1);
  if (last === undefined) return 'id';
  const snake = snakeCase(last);
  return singular(snake) === snake && snake !== '' ? snake : 'id';
}

/** The schema of a segment that is a value and no name: an id, a hash, an address. null: an ordinary word. */
function literalId(segment: string, before: string): Schema | null {
  if (/^\d+$/.test(segment)) return { type: 'integer' };
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(segment))
    return { type: 'string', format: 'uuid' };
  if (/^[\w-]{2,}(?:\.{3}|…)$/.test(segment)) return STRING;
  if (/^[A-Z]{2,8}-\d{2,}$/.test(segment)) return STRING;
  // `bk_123` below `bookings` is a value; `thing-100` below `api` may well be a name.
  const below = isPlural(wordsOf(before).at(-1) ?? '');
  if (below && /^[a-z]{1,12}[-_]?\d{2,}$/i.test(segment)) return STRING;
  if (
    /^x{3,}$|^(?:abc|xyz)(?:123)?$|^abc-?def(?:-?\w+)?$/i.test(segment) &&
    /\d|x{3}|^xyz$|^abc$/i.test(segment)
  )
    return STRING;
  const mixed = /^[A-Za-z0-9]{12,}$/.test(segment) && /\d/.test(segment) && /[A-Za-z]/.test(segment);
  return mixed || (/^[a-z]{1,8}_[A-Za-z0-9]{6,}$/.test(segment) && /\d/.test(segment)) ? STRING : null;
}

const STRING: Schema = { type: 'string' };

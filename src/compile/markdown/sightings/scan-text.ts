import { type OperationMethod, STANDARD_ENDPOINTS } from '../../../domain/ir.ts';
import { inMark, type Line, sliceLine } from '../document/model.ts';
import { type ParsedPath, parsePath } from './path.ts';
import { methodFrom, onlyMethods, type RequestMention, requestMentions } from './request-line.ts';
import { leadingPath } from './section-role.ts';
import { readsAsCall } from './standing.ts';

/** A request that a line of text shows. */
export interface TextSighting {
  /** `lead`: the line begins with it. `titled`: a short title stands before it. `inline`: anything else. */
  readonly position: 'lead' | 'titled' | 'inline';
  readonly method: OperationMethod;
  readonly methodInferred: boolean;
  readonly target: ParsedPath;
  readonly title: string;
  readonly tail: Line;
}

const LEAD_LABEL =
  /^(?:(?:http |rest |api )?(?:endpoint|route|url|uri|request|path|operation|api|call|endpunkt|method|resource)(?: url| path)?)\s*:?\s*$/i;

/** Every `METHOD /path` of a line. */
export function sightingsInLine(line: Line): TextSighting[] {
  const found: TextSighting[] = [];
  let before: { mention: RequestMention; position: TextSighting['position'] } | null = null;
  const mentions = requestMentions(line.text);
  for (const [index, mention] of mentions.entries()) {
    if (inMark(line, mention.start, 'deleted')) continue;
    const between: string = before === null ? '' : line.text.slice(before.mention.end, mention.start);
    const follows: boolean =
      before !== null && /^[\s`*,/|&+]*(?:and|or|und|oder)?[\s`*,/|&+]*$/.test(between);
    const title = withoutSigns(line.text.slice(0, mention.start));
    const position: TextSighting['position'] =
      before === null ? leadPosition(line, mention, title) : follows ? before.position : 'inline';
    before = { mention, position };
    const next = mentions[index + 1]?.start ?? line.text.length;
    const tail = tailOf(sliceLine(line, 0, next), mention.end);
    for (const method of mention.methods) {
      const socket = method === 'GET' && /^\(?\s*web ?socket\b/i.test(tail.text);
      const shown = { position, methodInferred: false, target: mention.target, tail };
      found.push({
        ...shown,
        method: socket ? 'WS' : method,
        title: position === 'titled' ? tidyTitle(title) : '',
      });
    }
  }
  return found;
}

function leadPosition(line: Line, mention: RequestMention, title: string): TextSighting['position'] {
  const quoted = /["“„'«]$/.test(line.text.slice(0, mention.start)) && !inMark(line, mention.start, 'code');
  if (quoted) return 'inline';
  if (title === '' || LEAD_LABEL.test(title)) return 'lead';
  if (readsAsCall(title) || title.split(/\s+/).length > 8 || /[.,;!?]/.test(title)) return 'inline';
  const separated =
    /[:–—(\-→|]\s*[`*"'([]*$/.test(line.text.slice(0, mention.start)) || inMark(line, 0, 'strong');
  return separated ? 'titled' : 'inline';
}

/** The standing methods of the five standard endpoints. */
export function standardMethod(path: string): OperationMethod | null {
  const name = path.slice(1).toLowerCase();
  if (!STANDARD_ENDPOINTS.some((standard) => standard === name)) return null;
  return name === 'message' ? 'POST' : 'GET';
}

const FILES =
  /^\/(?:opt|var|etc|usr|home|users|tmp|root|bin|dev|mnt|srv|app\/|path\/to|data\/)(?:\/|$)?|\.(?:md|py|js|ts|json|ya?ml|sh|txt|log|html?|env|sql|toml|db|pid|sock|conf|service)$/i;

/** A line that begins with a path and no method, as check lists do: `✅ /health - status`. */
export function pathOnlySighting(line: Line): TextSighting | null {
  const read = leadingPath(line.text);
  if (read === null) return null;
  const start = line.text.indexOf('/');
  const quoted = inMark(line, start, 'code') || inMark(line, start, 'strong');
  const after = line.text.slice(read.end);
  if (!quoted && !/^\s*(?:$|[-–—:(|→])/.test(after)) return null;
  const target = parsePath(read.path);
  if (target === null || FILES.test(target.path)) return null;
  const tail = tailOf(line, read.end);
  const said = /^\(?\s*([A-Za-z]+)\s*\)?(?=\s|$|[-–—:,)])/.exec(tail.text);
  const stated = said?.[1] === undefined || said[1] !== said[1].toUpperCase() ? null : methodFrom(said[1]);
  if (stated !== null && said !== null) {
    return {
      position: 'lead',
      method: stated,
      methodInferred: false,
      target,
      title: '',
      tail: tailOf(tail, said[0].length),
    };
  }
  const method =
    standardMethod(target.path) ??
    (/^\/ws(?:\/|$)|web ?socket/i.test(`${target.path} ${tail.text}`) ? 'WS' : 'GET');
  return { position: 'lead', method, methodInferred: true, target, title: '', tail };
}

/** A line that begins with a bare method below a path heading: `**GET** - list them`. */
export function methodOnlySighting(
  line: Line,
): { readonly methods: OperationMethod[]; readonly tail: Line } | null {
  const found =
    /^[^\p{L}\p{N}]*((?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|WS)(?:\s*[,/|]\s*(?:GET|HEAD|POST|PUT|PATCH|DELETE))*)(?=$|[\s:–—(`*-])/u.exec(
      line.text,
    );
  if (found?.[1] === undefined) return null;
  return { methods: onlyMethods(found[1]), tail: tailOf(line, found[0].length) };
}

/** What follows a request in its line, without the separators. */
export function tailOf(line: Line, end: number): Line {
  const rest = line.text.slice(end);
  const skip =
    /^[\s`*"')\]}]*(?:HTTP\/\d(?:\.\d)?)?[\s`*"')\]}]*(?:[-–—:→|>=#]+|\/\/)?\s*/.exec(rest)?.[0].length ?? 0;
  const tail = sliceLine(line, end + skip);
  if (/^(?:[,;.)]|(?:and|or|und|oder)\b)?\s*$/.test(tail.text)) return { ...tail, text: '', marks: [] };
  return /^\(.*\)$/.test(tail.text) && !tail.text.slice(1, -1).includes('(')
    ? sliceLine(tail, 1, tail.text.length - 1)
    : tail;
}

/** Text without list numbers, emoji, check marks and brackets at its ends. */
export function withoutSigns(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}]*(?:\d+(?:\.\d+)*[.)]?(?=\s|$|[^\p{L}\p{N}]))?[^\p{L}\p{N}]*/u, '')
    .replace(/[^\p{L}\p{N})\]:?!.%]+$/u, '')
    .trim();
}

function tidyTitle(title: string): string {
  return title.replace(/[\s:–—(\-→|]+$/, '').trim();
}

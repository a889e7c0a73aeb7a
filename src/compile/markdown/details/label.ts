import { type Line, sliceLine } from '../document/model.ts';

export type LabelKind =
  | 'request'
  | 'response'
  | 'errors'
  | 'status'
  | 'query'
  | 'path'
  | 'headers'
  | 'cookies'
  | 'parameters'
  | 'auth'
  | 'summary'
  | 'messages'
  | 'example'
  | 'location'
  | 'other';

/** A line that says what comes next: `**Response (201):**`, `- Body: {...}`, `404 Not Found`. */
export interface DetailLabel {
  readonly kind: LabelKind;
  readonly status: number | null;
  /** Words in brackets behind the label. */
  readonly remark: string;
  readonly rest: Line;
  readonly direction: 'client' | 'server' | 'both';
}

/** Reads the label of a line; `whole`: the line is a heading or bold from end to end, so that no colon is needed. */
export function readDetailLabel(line: Line, whole: boolean): DetailLabel | null {
  const lead = /^[^\p{L}\p{N}{[]*(?:\d{1,2}[.)]\s+)?[^\p{L}\p{N}{[]*/u.exec(line.text)?.[0].length ?? 0;
  return statusLabel(line, lead) ?? wordLabel(line, lead, whole);
}

const STATUS_LEAD =
  /^(?:HTTP(?:\/\d(?:\.\d)?)?\s+)?(?:status\s+)?([1-5]\d{2})(?![\d.,]|\s*(?:ms|mb|kb|gb|%|chars?|items?|seconds?|requests?|users?)\b)(?:[ /]+(?:OK|Created|Accepted|No Content|Moved Permanently|Found|See Other|Not Modified|(?:Temporary|Permanent) Redirect|Bad Request|Unauthori[sz]ed|Payment Required|Forbidden|Not Found|Method Not Allowed|Conflict|Gone|(?:Payload|Content|Request Entity) Too Large|Unsupported Media Type|Unprocessable (?:Entity|Content)|Locked|Too Many Requests|Internal (?:Server )?Error|Not Implemented|Bad Gateway|(?:Service )?Unavailable|Gateway Timeout|Switching Protocols)(?=[\s:(–—.,`*-]|$))?/i;

function statusLabel(line: Line, lead: number): DetailLabel | null {
  const text = line.text.slice(lead);
  const found = STATUS_LEAD.exec(text);
  if (found?.[1] === undefined) return null;
  const known = KNOWN_STATUS.has(Number(found[1]));
  if (!known) return null;
  const rest = sliceLine(line, lead + found[0].length);
  const trimmed = sliceLine(rest, /^[\s`*:)(–—→-]*/.exec(rest.text)?.[0].length ?? 0);
  return { kind: 'response', status: Number(found[1]), remark: '', rest: trimmed, direction: 'both' };
}

function wordLabel(line: Line, lead: number, whole: boolean): DetailLabel | null {
  const text = line.text.slice(lead);
  const colon =
    /^([\p{L}][\p{L}\p{N} /_&→'-]{0,44}?)\s*(?:[([]([^()[\]]{0,60})[)\]])?\s*(?:\*\*)?\s*[:：](?!\/\/)\s*/u.exec(
      text,
    );
  const bare =
    colon === null && whole
      ? /^([\p{L}][\p{L}\p{N} /_&→'-]{0,44}?)\s*(?:[([]([^()[\]]{0,60})[)\]])?\s*$/u.exec(text)
      : null;
  const dash =
    colon === null && bare === null
      ? /^(request body|request|response|returns|body|query params?|query parameters|auth)\s+[–—-]\s+()/i.exec(
          text,
        )
      : null;
  const match = colon ?? bare ?? dash;
  if (match?.[1] === undefined) return null;
  const words = match[1]
    .toLowerCase()
    .replace(/[_/-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const status = /\b([1-5]\d{2})\b/.exec(`${words} ${match[2] ?? ''}`)?.[1];
  const key = words.replace(/\b[1-5]\d{2}\b.*$/, '').trim();
  const named = kindOf(key === '' ? 'response' : key);
  if (named === null) return null;
  const kind = named === 'errors' && status !== undefined ? 'response' : named;
  const rest = sliceLine(line, lead + match[0].length);
  const direction =
    /server (?:→|->|to) client|server sends|server messages|outgoing|from server|server events|example events|events|emits/.test(
      words,
    )
      ? 'server'
      : /client (?:→|->|to) server|client sends|client messages|incoming|from client/.test(words)
        ? 'client'
        : 'both';
  return {
    kind,
    status: status === undefined ? null : Number(status),
    remark: match[2] ?? '',
    rest,
    direction,
  };
}

function kindOf(words: string): LabelKind | null {
  for (const [kind, pattern] of KINDS) if (pattern.test(words)) return kind;
  return null;
}

const KINDS: readonly (readonly [LabelKind, RegExp])[] = [
  [
    'query',
    /^(?:optional )?(?:query|query ?params?|query parameters?|query strings?|filters?|filter params?|abfrageparameter|query optional)$/,
  ],
  [
    'path',
    /^(?:path ?params?|path parameters?|path variables?|url ?params?|url parameters?|route params?|pfadparameter)$/,
  ],
  ['headers', /^(?:(?:request |required )?headers?)$/],
  ['cookies', /^cookies?$/],
  [
    'parameters',
    /^(?:params?|parameters?|arguments?|args|parameter|inputs? parameters?|request parameters?)$/,
  ],
  [
    'request',
    /^(?:(?:example |sample |json |http |post )?(?:request|requests|req)(?: body| payload| schema| example| format| model| json| data| fields)?|(?:json |post |request |form )?(?:body|payload)(?: params?| parameters?| fields| schema| example| json)?|inputs?|accepts?|eingabe|anfrage(?:body)?|form(?: data| fields)?|request data|data|consumes|fields)$/,
  ],
  [
    'response',
    /^(?:(?:example |sample |success(?:ful)? |json |ok |http )?(?:response|resp)(?: body| payload| schema| example| format| model| json| data| fields)?|returns?|outputs?|result|antwort|ausgabe|rückgabe|liefert|success response|on success|responds with|produces|yields)$/,
  ],
  [
    'errors',
    /^(?:errors?|error (?:responses?|codes?|cases?|handling)|(?:possible )?errors?|failures?|failure responses?|fehler(?:fälle|codes?)?|exceptions|on (?:error|failure)|responses|status codes|response codes|http status codes|return codes|antworten)$/,
  ],
  [
    'status',
    /^(?:status|status code|success|success (?:status|code)|http status|code|response (?:status|code)|erfolg|erfolgsstatus|returns status)$/,
  ],
  [
    'auth',
    /^(?:auth|authentication|authorization|security|access|permissions?|required (?:role|permissions?|auth)|requires|roles?|authentifizierung|auth required|access control|zugriff|rolle|rollen|auth type|scope|scopes)$/,
  ],
  [
    'summary',
    /^(?:purpose|summary|description|zweck|beschreibung|what it does|desc|overview|action|goal|funktion)$/,
  ],
  [
    'messages',
    /^(?:messages?|message (?:format|types?|schema)|(?:example )?events?|event types?|client (?:→|->|to) server|server (?:→|->|to) client|client sends|server sends|(?:client|server) (?:messages?|events)|incoming(?: messages?)?|outgoing(?: messages?)?|stream(?:ed)? events|emits|frames|nachrichten|from (?:client|server))$/,
  ],
  ['example', /^(?:examples?|sample|usage|beispiele?|example (?:usage|call|url)|curl(?: example)?|try it)$/],
  [
    'location',
    /^(?:(?:http )?(?:methods?|verb)|endpoint|url|path|route|uri|pfad|endpunkt|(?:url|endpoint) path|methode)$/,
  ],
  [
    'other',
    /^(?:features?|capabilities|state includes|includes|actions?|steps?|process|flow|notes?|behaviou?r|validation|rules|side effects|rate limits?|caching|performance|cache|dependencies|called by|used by|hinweise?|logic|business logic|implementation|tests?|when|why|how|priority|tracks|checks)$/,
  ],
];

const KNOWN_STATUS = new Set([
  101, 200, 201, 202, 203, 204, 205, 206, 207, 300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404,
  405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425, 426, 428,
  429, 431, 451, 500, 501, 502, 503, 504, 505, 507, 508, 511,
]);

/** Whether a line is bold from end to end. */
export function isBold(line: Line): boolean {
  const strong = line.marks.find((mark) => mark.kind === 'strong' && mark.start <= 3);
  return strong !== undefined && strong.end >= line.text.length - 1;
}

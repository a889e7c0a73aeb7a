import type { MediaType, Response } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';
import { schemaFromTypeWords } from '../../schema/type-words.ts';
import { isPlural, wordsOf } from '../../words.ts';
import type { BodyDraft, DetailDraft, ResponseDraft } from '../details/draft.ts';
import { schemaFromFields } from '../details/field.ts';
import type { AssembledOperation, AssemblyContext, Infer } from './assembled.ts';
import type { SelectedOperation } from './select.ts';

/** The responses of an operation by status, at least one below 400. */
export function finishResponses(
  selected: SelectedOperation,
  summary: string,
  details: DetailDraft,
  context: AssemblyContext,
  infer: Infer,
): { responses: Response[]; sameAs: AssembledOperation['sameAs'] } {
  const drafts = withSuccess(selected, summary, details, context);
  const sorted = [...drafts].sort((a, b) => a.draft.status - b.draft.status);
  let sameAs: AssembledOperation['sameAs'] = null;
  const responses = sorted.map(({ draft, inferred }, index): Response => {
    if (draft.body?.sameAs !== null && draft.body?.sameAs !== undefined)
      sameAs = { part: 'response', ...draft.body.sameAs };
    if (inferred !== null) infer(`/responses/${index}/status`, inferred, draft.line);
    return {
      status: draft.status,
      description: draft.description === '' ? (REASONS[draft.status] ?? '') : draft.description,
      content: contentOf(draft, selected, context, (reason) =>
        infer(`/responses/${index}/content`, reason, draft.line),
      ),
      headers: headersOf(draft),
      source: context.findings.place(draft.line),
      origin: inferred === null ? 'stated' : 'inferred',
    };
  });
  return { responses, sameAs };
}

type Known = ResponseDraft & { status: number };

/** Gives the success without a status its status: the one stated beside it, else the usual one. */
function withSuccess(
  selected: SelectedOperation,
  summary: string,
  details: DetailDraft,
  context: AssemblyContext,
): { draft: Known; inferred: string | null }[] {
  const stated = details.responses.filter((one): one is Known => one.status !== null);
  const open = details.responses.find((one) => one.status === null) ?? codeResponse(selected);
  const success = stated.find((one) => one.status < 400);
  const known = stated.map((draft) => ({ draft, inferred: null as string | null }));
  if (success !== undefined) {
    if (open !== undefined && success.body === null && success.status !== 204) success.body = open.body;
    if (open !== undefined && (success.description === '' || success.description === REASONS[success.status]))
      success.description = open.description;
    return known;
  }
  const [status, reason] = usualStatus(selected, summary, details, open ?? null, context);
  const made: Known = {
    description: '',
    body: null,
    headers: [],
    line: selected.primary.line,
    ...open,
    status,
  };
  return [...known, { draft: made, inferred: reason }];
}

/** What a route in source code says about its answer. */
function codeResponse(selected: SelectedOperation): ResponseDraft | undefined {
  const code = selected.definitions.find((one) => one.detail.kind === 'code');
  if (code?.detail.kind !== 'code' || code.detail.handler.responseType === '') return undefined;
  const schema = schemaFromTypeWords(code.detail.handler.responseType);
  const body: BodyDraft = {
    schema,
    fields: [],
    examples: [],
    contentType: null,
    description: code.detail.handler.responseType,
    sameAs: null,
    guessed: false,
    line: code.line,
  };
  return { status: null, description: '', body, headers: [], line: code.line };
}

function usualStatus(
  selected: SelectedOperation,
  summary: string,
  details: DetailDraft,
  open: ResponseDraft | null,
  context: AssemblyContext,
): [number, string | null] {
  const { method, path } = selected;
  const code = selected.definitions.find(
    (one) => one.detail.kind === 'code' && one.detail.handler.status !== null,
  );
  if (code?.detail.kind === 'code' && code.detail.handler.status !== null)
    return [code.detail.handler.status, null];
  if (method === 'WS') return [101, 'A WebSocket begins with 101 Switching Protocols.'];
  const words = [summary, ...details.description, open?.description ?? ''].join(' ');
  if (
    method === 'GET' &&
    open?.body?.schema == null &&
    /\bredirect(?:s|ed|ion)?\b|\bleitet\b.*\bweiter\b|\bweiterleit\w+/i.test(words)
  )
    return [302, 'The document speaks of a redirect and gives no status.'];
  if (method === 'POST' && (context.collections.has(path) || creates(path, summary)))
    return [201, 'The document gives no status; a POST that creates answers 201.'];
  return [200, 'The document gives no status for the success.'];
}

/** Whether a POST makes a new member of a collection. */
function creates(path: string, summary: string): boolean {
  const last = path.split('/').at(-1) ?? '';
  if (last === '' || last.startsWith('{')) return false;
  if (/^(?:create|new|register|signup|sign-up)$/i.test(last)) return true;
  if (!isPlural(wordsOf(last).at(-1) ?? ''))
    return (
      /^(?:create|add|register|anlegen|erstell\w*)\b/i.test(summary) &&
      !/\/\{[^}]*\}\/[^/]*$/.test(path) &&
      path.split('/').length === 2
    );
  return !/^(?:search|query|find|list|filter|calculate|validate|check)\b/i.test(summary);
}

function contentOf(
  draft: Known,
  selected: SelectedOperation,
  context: AssemblyContext,
  infer: (reason: string) => void,
): MediaType[] {
  const { body, status } = draft;
  if (status === 204 || status === 304 || status === 101) return [];
  if (body === null) {
    if (status >= 300) return [];
    infer('The document shows no body for this answer; any JSON is accepted.');
    return [{ content_type: 'application/json', schema: {}, examples: [] }];
  }
  const contentType = body.contentType ?? 'application/json';
  if (contentType !== 'application/json' && body.schema === null && body.fields.length === 0) {
    return [
      {
        content_type: contentType,
        schema: contentType.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' },
        examples: [],
      },
    ];
  }
  const own: Schema = body.schema ?? (body.fields.length > 0 ? schemaFromFields(body.fields, true) : {});
  if (Object.keys(own).length === 0)
    infer('The document describes this answer in words only; any JSON is accepted.');
  const linked =
    status < 400
      ? context.index.link(own, body.examples, selected.path)
      : { schema: own, model: null, whole: false };
  if (linked.model !== null)
    infer(
      linked.whole
        ? `The body is the model ${linked.model}: it has the same members.`
        : `Types of members come from the model ${linked.model}.`,
    );
  return [{ content_type: contentType, schema: linked.schema, examples: body.examples }];
}

function headersOf(draft: Known): Response['headers'] {
  const given = draft.headers.map((header) => ({ ...header, schema: { type: 'string' as const } }));
  const moved = draft.status >= 300 && draft.status < 400 && draft.status !== 304;
  if (!moved || given.some((header) => header.name.toLowerCase() === 'location')) return given;
  return [
    ...given,
    { name: 'Location', description: 'Where to go.', schema: { type: 'string', format: 'uri' } },
  ];
}

export const REASONS: Readonly<Record<number, string>> = {
  101: 'Switching Protocols',
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  423: 'Locked',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

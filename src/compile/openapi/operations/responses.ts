import type { HttpMethod, Response } from '../../../domain/ir.ts';
import type { SourceNode } from '../document/node.ts';
import { entriesOf, entryAt, textAt, valueAt } from '../document/node.ts';
import { quoted } from '../document/report.ts';
import type { Conclusion, Reading } from '../reading.ts';
import { contentOf } from './content.ts';

export interface ReadResponses {
  readonly responses: readonly Response[];
  readonly conclusions: readonly Conclusion[];
}

/**
 * Responses by status, ascending. A range (`4XX`) stands for its usual status where no exact one is documented; `default`
 * is a server error beside a documented success, and the success where it is all there is and does not speak of errors.
 */
export function responsesOf(operation: SourceNode, method: HttpMethod, reading: Reading): ReadResponses {
  const entry = entryAt(operation, 'responses');
  const written = entriesOf(entry?.value);
  const found = new Map<number, Response>();
  const assumed = new Map<number, Conclusion>();
  const statuses = written.filter(({ key }) => /^\d/.test(key));
  for (const { key, at, value } of statuses) {
    const exact = statusOf(key);
    const status = exact ?? rangeStatus(key, method, found);
    if (status === null || status < 200) {
      if (status === null) tellStatus(key, at, reading);
      continue;
    }
    if (found.has(status)) continue;
    found.set(status, responseOf(status, value, at, exact === null, reading));
    if (exact === null)
      assumed.set(status, { pointer: '/status', reason: `${key} is taken as ${status}.`, at });
  }
  const fallback = entryAt(entry?.value, 'default');
  if (fallback) {
    const { status, reason } = defaultStatus(fallback.value, method, found, reading);
    if (!found.has(status)) {
      found.set(status, responseOf(status, fallback.value, fallback.at, true, reading));
      assumed.set(status, { pointer: '/status', reason, at: fallback.at });
    }
  }
  if (![...found.keys()].some((status) => status < 400)) {
    const at = entry?.at ?? operation.at;
    const status = usualSuccess(method);
    found.set(status, bodylessResponse(status, at, reading));
    const reason = `No success is documented; ${status} without a body is assumed.`;
    assumed.set(status, { pointer: '/status', reason, at });
    const hint = 'Write what a success answers, for example 200 with its content.';
    reading.report.tell('warning', 'openapi-no-success', at, 'The operation documents no success.', hint);
  }
  const responses = [...found.values()].sort((a, b) => a.status - b.status);
  const conclusions = responses.flatMap(({ status }, index) => {
    const conclusion = assumed.get(status);
    return conclusion ? [{ ...conclusion, pointer: `/responses/${index}${conclusion.pointer}` }] : [];
  });
  return { responses, conclusions };
}

function responseOf(
  status: number,
  written: SourceNode,
  at: number,
  inferred: boolean,
  reading: Reading,
): Response {
  const node = reading.references.follow(written) ?? undefined;
  return {
    status,
    description: textAt(node, 'description') ?? '',
    content: bodyless(status) ? [] : contentOf(node, reading),
    headers: headersOf(node, reading),
    source: reading.report.place(at),
    origin: inferred ? 'inferred' : 'stated',
  };
}

function bodylessResponse(status: number, at: number, reading: Reading): Response {
  const source = reading.report.place(at);
  return { status, description: '', content: [], headers: [], source, origin: 'inferred' };
}

function bodyless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** `Content-Type` is described by the content, not as a header. */
function headersOf(node: SourceNode | undefined, reading: Reading): Response['headers'] {
  return entriesOf(valueAt(node, 'headers')).flatMap(({ key, value }) => {
    const header = reading.references.follow(value);
    if (!header || /^content-type$/i.test(key) || !/^[\w!#$%&'*+.^`|~-]{1,100}$/.test(key)) return [];
    const schema = reading.schemas.read(valueAt(header, 'schema'));
    return [{ name: key, description: textAt(header, 'description') ?? '', schema }];
  });
}

function statusOf(key: string): number | null {
  return /^[1-5]\d\d$/.test(key) ? Number(key) : null;
}

function rangeStatus(key: string, method: HttpMethod, found: ReadonlyMap<number, Response>): number | null {
  const hundred = /^([1-5])xx$/i.exec(key)?.[1];
  switch (hundred) {
    case '1':
      return 100;
    case '2':
      return [...found.keys()].find((status) => status < 300) ?? usualSuccess(method, true);
    case '3':
      return 302;
    case '4':
      return 400;
    case '5':
      return 500;
    default:
      return null;
  }
}

function usualSuccess(method: HttpMethod, withBody = false): number {
  if (method === 'POST') return 201;
  return method === 'DELETE' && !withBody ? 204 : 200;
}

function defaultStatus(
  written: SourceNode,
  method: HttpMethod,
  found: ReadonlyMap<number, Response>,
  reading: Reading,
): { readonly status: number; readonly reason: string } {
  const succeeds = [...found.keys()].some((status) => status < 400);
  if (!succeeds && !speaksOfErrors(written, reading)) {
    const status = usualSuccess(method, true) === 201 ? 200 : usualSuccess(method, true);
    return { status, reason: `The default response is all that is documented; it is taken as ${status}.` };
  }
  return { status: 500, reason: 'The default response is the one of unexpected errors.' };
}

function speaksOfErrors(written: SourceNode, reading: Reading): boolean {
  const node = reading.references.follow(written) ?? undefined;
  const words = [textAt(node, 'description'), textAt(written, '$ref')];
  for (const { value } of entriesOf(valueAt(node, 'content')))
    words.push(textAt(valueAt(value, 'schema'), '$ref'));
  return words.some((text) => text !== null && /error|fail|problem|invalid|exception|fault/i.test(text));
}

function tellStatus(key: string, at: number, reading: Reading): void {
  const message = `${quoted(key)} is no HTTP status.`;
  reading.report.tell('warning', 'openapi-status', at, message, "Write one such as '200', '4XX' or default.");
}

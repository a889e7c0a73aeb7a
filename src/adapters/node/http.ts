import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Http, HttpRequest, HttpResponse } from '../../ports/world.ts';
import { errnoOf, failure } from './file-failure.ts';
import { freePort, portIsFree } from './tcp-ports.ts';
import { talkOverWebSocket } from './web-socket.ts';

/** A plain client: one connection a request, no redirects, one deadline over everything, the body limited. */
export function createHttp(): Http {
  return { request: send, freePort, portIsFree, webSocket: talkOverWebSocket };
}

/** Rejects with the signal's reason when it is aborted. */
async function send(request: HttpRequest): Promise<HttpResponse> {
  request.signal?.throwIfAborted();
  const outgoing = opened(request);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    outgoing.destroy();
  }, request.timeout_ms);
  const cancel = () => outgoing.destroy();
  request.signal?.addEventListener('abort', cancel, { once: true });
  try {
    const incoming = await answered(outgoing, request.body);
    const body = await bodyOf(incoming, request);
    return {
      status: incoming.statusCode ?? 0,
      headers: flattened(incoming),
      body,
      text: new TextDecoder().decode(body),
    };
  } catch (thrown) {
    request.signal?.throwIfAborted();
    throw late ? timeout(request) : httpFailure(thrown, request);
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', cancel);
    outgoing.destroy();
  }
}

function opened(request: HttpRequest): ClientRequest {
  try {
    const url = new URL(request.url);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`no HTTP address`);
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
    return start(url, { method: request.method, headers: headersOf(request), agent: false });
  } catch (thrown) {
    throw httpFailure(thrown, request);
  }
}

function headersOf({ headers, body }: HttpRequest): Record<string, string> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return { ...length, ...headers };
}

function answered(outgoing: ClientRequest, body: string | Uint8Array | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.on('error', reject);
    outgoing.once('upgrade', (_message, socket) => {
      socket.destroy();
      reject(new Error('the server switched to another protocol'));
    });
    outgoing.end(body);
  });
}

async function bodyOf(incoming: IncomingMessage, request: HttpRequest): Promise<Uint8Array> {
  const limit = request.limit_bytes ?? BODY_LIMIT_BYTES;
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of incoming) {
    total += chunk.length;
    if (total > limit) throw new Error(`the body is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function flattened({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

function timeout({ method, url, timeout_ms }: HttpRequest): Error {
  const message = `${method} ${withoutSecrets(url)} had no whole answer within ${timeout_ms} ms.`;
  const next_step = 'Check that the service is up and not overloaded; its log may tell what it waits for.';
  return failure('http-timeout', message, next_step, { blame: 'target' });
}

function httpFailure(cause: unknown, { method, url }: HttpRequest): Error {
  const options = { cause, blame: 'target' } as const;
  const what = `${method} ${withoutSecrets(url)}`;
  if (refusedBy(cause)) {
    const next_step = 'Check that the service runs and listens on this address and port.';
    return failure('connection-refused', `${what}: nothing listens there.`, next_step, options);
  }
  const why = cause instanceof Error ? cause.message || errnoOf(cause) : String(cause);
  const next_step = 'Check the address and the log of the service that answers there.';
  return failure('http-failed', `${what} failed: ${why}.`, next_step, options);
}

/** A name with several addresses is refused by all of them together. */
function refusedBy(thrown: unknown): boolean {
  if (thrown instanceof AggregateError) return thrown.errors.length > 0 && thrown.errors.every(refusedBy);
  return errnoOf(thrown) === 'ECONNREFUSED';
}

function withoutSecrets(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//').replace(/\?.*/s, '?…');
}

const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

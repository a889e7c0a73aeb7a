import {
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { INSTANCE_HOST, type Instance } from './instance.ts';

type Active = () => Instance | null;

/** How long a request waits for an instance that is being started again before it is answered 503. */
const PATIENCE_MS = 10_000;
const RETRY_MS = 25;
/** These carry no body unless they say so. */
const BODILESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE']);
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']);

/**
 * Hands one request to the instance that is active now. The decision is made for each request, not for each
 * connection: a client's connection survives a switch, and an instance can be drained while clients stay connected.
 *
 * A request is sent again to another process only while nothing of it was sent yet, or when it is safe to repeat
 * and the connection it was sent on had been closed by the instance before.
 */
export async function forwardRequest(
  request: IncomingMessage,
  response: ServerResponse,
  active: Active,
): Promise<void> {
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    if (response.destroyed) return;
    const instance = active();
    const outcome = instance?.running ? await attempt(request, response, instance) : 'not-sent';
    if (outcome === 'answered') return;
    if (outcome === 'broken')
      return refuse(response, 502, 'The service ended while it answered this request.');
    if (performance.now() > deadline)
      return refuse(response, 503, 'The service is not running at the moment.');
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** A WebSocket or another protocol: the two connections are joined and left alone. */
export async function forwardUpgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  active: Active,
): Promise<void> {
  socket.on('error', () => socket.destroy());
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const instance = active();
    const upstream = instance?.running ? await connectTo(instance) : null;
    if (instance != null && upstream !== null) return join(request, socket, head, instance, upstream);
    if (socket.destroyed) return;
    if (performance.now() > deadline) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

type Outcome = 'answered' | 'not-sent' | 'broken';

async function attempt(
  request: IncomingMessage,
  response: ServerResponse,
  instance: Instance,
): Promise<Outcome> {
  instance.requests += 1;
  try {
    return await exchange(request, response, instance);
  } finally {
    instance.requests -= 1;
  }
}

function exchange(request: IncomingMessage, response: ServerResponse, instance: Instance): Promise<Outcome> {
  const { promise, settle } = outcomeOf(response);
  const outgoing = httpRequest({
    host: INSTANCE_HOST,
    port: instance.port,
    method: request.method,
    path: request.url,
    headers: requestHeaders(request),
    agent: instance.agent,
  });
  let connected = false;
  let answering = false;
  whenConnected(outgoing, () => {
    connected = true;
    request.pipe(outgoing);
  });
  outgoing.on('continue', () => response.writeContinue());
  outgoing.on('response', (incoming) => {
    answering = true;
    answer(incoming, response);
  });
  outgoing.on('error', () => {
    request.unpipe(outgoing);
    if (answering) response.destroy();
    else if (!connected || (outgoing.reusedSocket && isRepeatable(request))) settle('not-sent');
    else settle('broken');
  });
  return promise.finally(() => {
    if (!response.writableFinished) outgoing.destroy();
  });
}

/** Whatever happens first; the end of the response (also by a client that left) counts as answered. */
function outcomeOf(response: ServerResponse): {
  readonly promise: Promise<Outcome>;
  readonly settle: (outcome: Outcome) => void;
} {
  let settle: (outcome: Outcome) => void = () => undefined;
  const promise = new Promise<Outcome>((resolve) => {
    const onClose = () => resolve('answered');
    response.once('close', onClose);
    settle = (outcome) => {
      response.off('close', onClose);
      resolve(outcome);
    };
  });
  return { promise, settle };
}

/** The body is read from the client only once there is somebody to give it to: until then the request can be re-sent. */
function whenConnected(outgoing: ClientRequest, then: () => void): void {
  outgoing.once('socket', (socket: Socket) => {
    if (socket.connecting) socket.once('connect', then);
    else then();
  });
}

function answer(incoming: IncomingMessage, response: ServerResponse): void {
  incoming.on('error', () => response.destroy());
  incoming.on('aborted', () => response.destroy());
  response.sendDate = false;
  response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage, endToEnd(incoming.rawHeaders));
  incoming.pipe(response);
}

function refuse(response: ServerResponse, status: number, detail: string): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const title = status === 502 ? 'Bad Gateway' : 'Service Unavailable';
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'retry-after': '1',
    connection: 'close',
  });
  response.end(body);
}

function requestHeaders(request: IncomingMessage): string[] {
  const headers = [...endToEnd(request.rawHeaders), ...forwarded(request)];
  const method = request.method ?? 'GET';
  if (request.headers['transfer-encoding'] !== undefined) headers.push('Transfer-Encoding', 'chunked');
  // Else node would announce a chunked body, and the service would look for one.
  else if (request.headers['content-length'] === undefined && !BODILESS.has(method)) {
    headers.push('Content-Length', '0');
  }
  return headers;
}

function forwarded(request: IncomingMessage): string[] {
  return ['X-Forwarded-For', request.socket.remoteAddress ?? 'unknown', 'X-Forwarded-Proto', 'http'];
}

function endToEnd(rawHeaders: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!HOP_BY_HOP.has(name.toLowerCase())) kept.push(name, rawHeaders[index + 1] ?? '');
  }
  return kept;
}

function isRepeatable(request: IncomingMessage): boolean {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || (request.headers['content-length'] ?? '0') !== '0';
  return BODILESS.has(request.method ?? '') && !hasBody;
}

function connectTo(instance: Instance): Promise<Socket | null> {
  return new Promise((resolve) => {
    const upstream = connect(instance.port, INSTANCE_HOST);
    upstream.once('connect', () => resolve(upstream));
    upstream.once('error', () => resolve(null));
  });
}

function join(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  instance: Instance,
  upstream: Socket,
): void {
  instance.requests += 1;
  upstream.once('close', () => {
    instance.requests -= 1;
    socket.destroy();
  });
  socket.once('close', () => upstream.destroy());
  upstream.on('error', () => socket.destroy());
  const lines = [`${request.method} ${request.url} HTTP/1.1`];
  const headers = [...request.rawHeaders, ...forwarded(request)];
  for (let index = 0; index + 1 < headers.length; index += 2)
    lines.push(`${headers[index]}: ${headers[index + 1]}`);
  upstream.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  if (head.length > 0) upstream.write(head);
  socket.pipe(upstream).pipe(socket);
}

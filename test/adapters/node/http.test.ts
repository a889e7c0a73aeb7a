import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { WebSocketServer } from 'ws';
import { createHttp } from '../../../src/adapters/node/http.ts';
import { failureFrom } from '../../../src/domain/failure.ts';

const http = createHttp();

async function served(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${portOf(server)}`;
}

/** Speaks raw bytes, for answers that no HTTP library would give. */
async function raw(t: TestContext, talk: (socket: Socket) => void): Promise<string> {
  const open = new Set<Socket>();
  const server = createTcpServer((socket) => {
    open.add(socket.on('error', () => undefined));
    socket.once('data', () => talk(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  return `http://127.0.0.1:${portOf(server)}`;
}

function portOf(server: { address(): unknown }): number {
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null && 'port' in address);
  return Number(address.port);
}

async function failed(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'answered',
    (error: unknown) => `${failureFrom(error).code}: ${failureFrom(error).message}`,
  );
}

const get = (url: string, timeout_ms = 5_000) => http.request({ method: 'GET', url, timeout_ms });

test('method, headers and body go out; status, headers and body come back', async (t) => {
  const url = await served(t, async (request, response) => {
    const body = await buffer(request);
    response.writeHead(201, { 'X-Seen': `${request.method} ${request.url} ${request.headers['x-given']}` });
    response.end(Buffer.concat([Buffer.from('✓ '), body]));
  });
  const answer = await http.request({
    method: 'PUT',
    url: `${url}/a?b=c`,
    headers: { 'x-given': 'yes' },
    body: 'ä',
    timeout_ms: 5_000,
  });
  assert.equal(answer.status, 201);
  assert.equal(answer.headers['x-seen'], 'PUT /a?b=c yes');
  assert.equal(answer.text, '✓ ä');
  assert.deepEqual(answer.body, Buffer.from('✓ ä'));
});

test('a redirect is an answer', async (t) => {
  const url = await served(t, (_request, response) =>
    response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  );
  const answer = await get(url);
  assert.deepEqual([answer.status, answer.headers['location']], [302, 'http://127.0.0.1:1/']);
});

test('several headers of one name are joined', async (t) => {
  const url = await served(t, (_request, response) =>
    response.writeHead(204, { 'set-cookie': ['a=1', 'b=2'] }).end(),
  );
  assert.equal((await get(url)).headers['set-cookie'], 'a=1, b=2');
});

test('nobody there, a slow head, a slow body, a cut body, no HTTP: each its own failure', async (t) => {
  const nobody = await http.freePort();
  assert.match(await failed(get(`http://127.0.0.1:${nobody}/`)), /^connection-refused: GET http/);
  assert.match(await failed(get(`http://localhost:${nobody}/`)), /^connection-refused/);
  const silent = await raw(t, () => undefined);
  assert.match(await failed(get(silent, 100)), /^http-timeout: .* within 100 ms/);
  const dripping = await raw(t, (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
    const timer = setInterval(() => socket.write('x'), 20);
    socket.on('close', () => clearInterval(timer));
  });
  assert.match(await failed(get(dripping, 200)), /^http-timeout/);
  const cut = await raw(t, (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf'));
  assert.match(await failed(get(cut)), /^http-failed/);
  const other = await raw(t, (socket) => socket.end('220 mail.example ESMTP\r\n'));
  assert.match(await failed(get(other)), /^http-failed/);
  const upgrade = await raw(t, (socket) =>
    socket.end('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
  );
  assert.match(await failed(get(upgrade)), /^http-failed/);
});

test('a large body is refused at the limit', async (t) => {
  const url = await served(t, (_request, response) => response.end(Buffer.alloc(2_000)));
  const request = { method: 'GET', url, timeout_ms: 5_000 };
  assert.equal((await http.request({ ...request, limit_bytes: 2_000 })).body.length, 2_000);
  assert.match(
    await failed(http.request({ ...request, limit_bytes: 1_999 })),
    /^http-failed: .*larger than 1999/,
  );
});

test('what is no address, and a header that would smuggle another', async () => {
  for (const url of ['', 'nowhere', 'file:///etc/passwd', 'ftp://a/']) {
    assert.match(await failed(get(url)), /^http-failed/);
  }
  const request = {
    method: 'GET',
    url: 'http://127.0.0.1:1/',
    timeout_ms: 1_000,
    headers: { a: 'x\r\nb: y' },
  };
  assert.match(await failed(http.request(request)), /^http-failed/);
});

test('no secret of an address stands in a failure', async () => {
  const port = await http.freePort();
  const told = await failed(get(`http://user:hush@127.0.0.1:${port}/a?token=hush`));
  assert.doesNotMatch(told, /hush/);
});

test('a cancelled request rejects with the reason of the signal', async (t) => {
  const silent = await raw(t, () => undefined);
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const request = { method: 'GET', url: silent, timeout_ms: 60_000, signal: controller.signal };
  const answer = http.request(request);
  setTimeout(() => controller.abort(reason), 30);
  await assert.rejects(answer, reason);
  await assert.rejects(http.request(request), reason);
});

test('a port is free until somebody listens, on whichever address', async (t) => {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const port = await http.freePort();
    assert.equal(await http.portIsFree(port), true);
    const server = createTcpServer().listen(port, host);
    t.after(() => server.close());
    const listens = await Promise.race([
      once(server, 'listening').then(() => true),
      once(server, 'error').then(() => false),
    ]);
    if (listens) assert.equal(await http.portIsFree(port), false, host);
    else t.diagnostic(`this machine does not listen on ${host}`);
  }
  for (const port of [0, -1, 65_536, 1.5]) assert.equal(await http.portIsFree(port), false);
});

test('a WebSocket: what is sent, what comes back, and the three ways it ends', async (t) => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  t.after(() => server.close());
  server.on('connection', (socket, request) => {
    socket.send(`hello ${request.headers['x-given']}`);
    socket.on('message', (data) => {
      if (String(data) === 'leave') socket.close(4_001);
      else socket.send(`echo ${data}`);
    });
  });
  const url = `ws://127.0.0.1:${portOf(server)}/`;
  const headers = { 'x-given': 'yes' };
  const talk = (send: readonly string[], expect: number, until_ms = 5_000) =>
    http.webSocket({ url, headers, send, expect, until_ms });
  assert.deepEqual(await talk(['a', 'b'], 3), {
    opened: true,
    messages: ['hello yes', 'echo a', 'echo b'],
    close_code: null,
  });
  assert.deepEqual(await talk([], 9, 200), { opened: true, messages: ['hello yes'], close_code: null });
  assert.deepEqual(await talk(['leave'], 9), { opened: true, messages: ['hello yes'], close_code: 4_001 });
});

test('a WebSocket that is refused or not there did not open', async (t) => {
  const refused = { opened: false, messages: [], close_code: null };
  const url = (await served(t, (_request, response) => response.writeHead(401).end())).replace('http', 'ws');
  const request = { send: ['x'], expect: 1, until_ms: 5_000 };
  assert.deepEqual(await http.webSocket({ ...request, url }), refused);
  assert.deepEqual(
    await http.webSocket({ ...request, url: `ws://127.0.0.1:${await http.freePort()}/` }),
    refused,
  );
  for (const wrong of ['no address', 'ftp://a/', 'ws://']) {
    assert.match(
      await failed(http.webSocket({ ...request, url: wrong })),
      /^http-failed: .* is no WebSocket address/,
    );
  }
});

import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { deployOptions, freshPlace, until } from './place.ts';
import { type TinyRelease, tinyRelease } from './tiny-release.ts';

test('drops no request while releases change, on kept and on fresh connections', async (context) => {
  const { target, folder } = await freshPlace(context);
  const releases: TinyRelease[] = [];
  for (const [build_id, version] of [
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ] as const) {
    releases.push(await tinyRelease(folder, { build_id, version }));
  }
  const [first, ...next] = releases;
  assert.ok(first);
  const { url } = await target.deploy(first.release, first.archive, deployOptions());
  const hammer = startHammer(`${url}/version`);
  for (const { release, archive } of next) await target.deploy(release, archive, deployOptions());
  await target.rollback('tiny', null, deployOptions());
  await target.rollback('tiny', null, deployOptions());
  const { failures, answers } = await hammer.stop();
  assert.deepEqual(failures, []);
  assert.deepEqual([...new Set(answers)].sort(), ['1', '2', '3']);
  assert.ok(answers.length > 200, `only ${answers.length} requests were made`);
  context.diagnostic(`${answers.length} requests, ${failures.length} failures`);
});

test('lets requests end that had begun, with their bodies, before it stops the old instance', async (context) => {
  const { target, folder } = await freshPlace(context);
  const one = await tinyRelease(folder, { build_id: 'a', version: '1' });
  const two = await tinyRelease(folder, { build_id: 'b', version: '2' });
  const { url } = await target.deploy(one.release, one.archive, deployOptions());
  let slow: Promise<{ status: number; version: string | null }> | null = null;
  const progress = (message: string) => {
    if (!message.startsWith('starting')) return;
    slow = fetch(`${url}/slow`, { method: 'POST', body: 'x'.repeat(100_000) }).then(async (response) => {
      await response.text();
      return { status: response.status, version: response.headers.get('x-version') };
    });
  };
  await target.deploy(two.release, two.archive, deployOptions({ progress }));
  assert.deepEqual(await slow, { status: 200, version: '1' });
  assert.equal(await (await fetch(`${url}/version`)).text(), '2');
});

test('hands requests through as they are', async (context) => {
  const { target, folder } = await freshPlace(context);
  const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
  const { url } = await target.deploy(release, archive, deployOptions());
  const port = Number(new URL(url).port);
  const send = (head: string, body = '') =>
    rawExchange(port, `${head}\r\nHost: x\r\nConnection: close\r\n\r\n${body}`);
  assert.match(await send('POST /echo HTTP/1.1\r\nContent-Length: 3', 'abc'), /\r\n\r\n(?:.*\r\n)?3 abc/);
  assert.match(
    await send('POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked', '3\r\nabc\r\n0\r\n\r\n'),
    /chunked abc/,
  );
  assert.match(await send('POST /echo HTTP/1.1'), /\r\n0 /, 'no body stays no body');
  assert.match(await send('GET /echo HTTP/1.1'), /none /);
  assert.match(await send('GET /version HTTP/1.0'), /1\.0\.0$/);
  assert.match(await send('HEAD /version HTTP/1.1'), /^HTTP\/1.1 200 OK/);
  const answer = await send('GET /version HTTP/1.1');
  assert.match(answer, /x-version: 1\.0\.0/);
  assert.equal(answer.match(/^date:/gim)?.length, 1);
  assert.match(
    await send('POST /echo HTTP/1.1\r\nContent-Length: 3\r\nExpect: 100-continue', 'abc'),
    /^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200/,
  );
});

test('joins connections that leave HTTP, and ends them when their release goes', async (context) => {
  const { target, folder } = await freshPlace(context);
  const one = await tinyRelease(folder, { build_id: 'a', version: '1', behaviour: 'stubborn' });
  const two = await tinyRelease(folder, { build_id: 'b', version: '2' });
  const { url } = await target.deploy(one.release, one.archive, deployOptions());
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  context.after(() => socket.destroy());
  let heard = '';
  let closed = false;
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  socket.on('close', () => {
    closed = true;
  });
  socket.on('error', () => undefined);
  socket.write('GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n');
  await until(() => heard.includes('101 Switching'), 'the upgrade');
  socket.write('hello');
  await until(() => heard.endsWith('1:hello'), 'the echo');
  await target.deploy(two.release, two.archive, deployOptions());
  await until(() => closed, 'the end of the old connection');
  assert.equal(await (await fetch(`${url}/version`)).text(), '2');
});

test('answers 502 when the instance ends in the middle, and serves again by itself', async (context) => {
  const { target, folder } = await freshPlace(context);
  const { release, archive } = await tinyRelease(folder, { build_id: 'a' });
  const { url } = await target.deploy(release, archive, deployOptions());
  const crashed = await fetch(`${url}/crash`);
  assert.equal(crashed.status, 502);
  assert.equal(crashed.headers.get('content-type'), 'application/problem+json');
  // Asked at once: the request waits until the next process is up.
  assert.equal(await (await fetch(`${url}/version`)).text(), '1.0.0');
});

interface Hammer {
  stop(): Promise<{ readonly failures: readonly string[]; readonly answers: readonly string[] }>;
}

/** Two clients that keep their connection and two that open a new one each time, as fast as they are answered. */
function startHammer(url: string): Hammer {
  const failures: string[] = [];
  const answers: string[] = [];
  let stopped = false;
  const client = async (agent: Agent | false) => {
    while (!stopped) {
      try {
        const { status, text } = await get(url, agent);
        if (status === 200) answers.push(text);
        else failures.push(`${status} ${text}`);
      } catch (thrown) {
        failures.push(String(thrown));
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    if (agent !== false) agent.destroy();
  };
  const kept = () => new Agent({ keepAlive: true, maxSockets: 1 });
  const clients = [client(kept()), client(kept()), client(false), client(false)];
  return {
    async stop() {
      stopped = true;
      await Promise.all(clients);
      return { failures, answers };
    },
  };
}

function get(url: string, agent: Agent | false): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function rawExchange(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

import type { Http } from '../../ports/world.ts';
import { failure } from './file-failure.ts';

/** Loaded when needed: Node 20 has no client of its own. */
export const talkOverWebSocket: Http['webSocket'] = async (request) => {
  const { WebSocket } = await import('ws');
  const messages: string[] = [];
  let opened = false;
  let closeCode: number | null = null;
  if (!/^wss?:\/\//.test(request.url) || !URL.canParse(request.url)) {
    const next_step = 'Give an address that begins with ws:// or wss://.';
    throw failure('http-failed', `${JSON.stringify(request.url)} is no WebSocket address.`, next_step);
  }
  const socket = new WebSocket(request.url, {
    headers: { ...request.headers },
    handshakeTimeout: request.until_ms,
    maxPayload: MESSAGE_LIMIT_BYTES,
    followRedirects: false,
  });
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, request.until_ms);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    socket.on('open', () => {
      opened = true;
      for (const message of request.send) socket.send(message);
      if (request.expect === 0 && request.send.length === 0) done();
    });
    socket.on('message', (data) => {
      messages.push(textOf(data));
      if (request.expect > 0 && messages.length >= request.expect) done();
    });
    socket.on('close', (code) => {
      closeCode = opened ? code : null;
      done();
    });
    // What was refused or broken is told by `opened` and the code; `close` follows.
    socket.on('error', () => undefined);
  });
  socket.terminate();
  return { opened, messages, close_code: closeCode };
};

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}

const MESSAGE_LIMIT_BYTES = 8 * 1024 * 1024;

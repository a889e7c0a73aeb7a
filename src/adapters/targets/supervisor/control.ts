import { chmodSync, unlinkSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { type ControlAnswer, type ControlRequest, PROTOCOL } from './protocol.ts';

/** Longest line that is read: an environment with certificates in it fits, a runaway writer does not. */
const LINE_LIMIT = 4 * 1024 * 1024;

/** Answers commands on a Unix socket that only its owner can open. */
export async function openControl(
  path: string,
  obey: (request: ControlRequest) => Promise<ControlAnswer>,
): Promise<Server> {
  unlinkStale(path);
  const server = createServer((socket) => listenTo(socket, obey));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
  return server;
}

function listenTo(socket: Socket, obey: (request: ControlRequest) => Promise<ControlAnswer>): void {
  let text = '';
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    const lines = (text + chunk).split('\n');
    text = lines.pop() ?? '';
    if (text.length > LINE_LIMIT) socket.destroy();
    for (const line of lines) void answerLine(line, obey).then((answer) => reply(socket, answer));
  });
}

async function answerLine(
  line: string,
  obey: (request: ControlRequest) => Promise<ControlAnswer>,
): Promise<ControlAnswer> {
  try {
    const request = JSON.parse(line) as ControlRequest;
    if (request.protocol !== PROTOCOL) {
      return refusal(
        'protocol-unknown',
        `This supervisor speaks protocol ${PROTOCOL}, not ${request.protocol}.`,
      );
    }
    return await obey(request);
  } catch (thrown) {
    return refusal('failed', thrown instanceof Error ? thrown.message : String(thrown));
  }
}

export function refusal(code: Extract<ControlAnswer, { ok: false }>['code'], message: string): ControlAnswer {
  return { ok: false, code, message };
}

function reply(socket: Socket, answer: ControlAnswer): void {
  if (socket.writable) socket.write(`${JSON.stringify(answer)}\n`);
}

/** Left by a supervisor that was killed; the caller holds the supervisor's lock, so nobody listens there. */
function unlinkStale(path: string): void {
  try {
    unlinkSync(path);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')) throw thrown;
  }
}

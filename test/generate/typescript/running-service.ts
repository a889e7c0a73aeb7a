import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface RunningService {
  readonly url: string;
  /** Sends the signal and gives the exit code and the milliseconds that it took. */
  stop(
    signal: 'SIGTERM' | 'SIGINT',
  ): Promise<{ readonly code: number | null; readonly milliseconds: number }>;
}

/** Runs a command in a project; throws with its output when it fails. */
export async function run(folder: string, argv: readonly string[]): Promise<string> {
  const [command = '', ...args] = argv;
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collected(child);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}:\n${output()}`);
  return output();
}

/** Starts the compiled service on a free port and waits for its health. */
export async function startService(folder: string, dataDir: string): Promise<RunningService> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'dist/main.js'], {
    cwd: folder,
    env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collected(child);
  const url = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + 20_000; ; await delay(20)) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) break;
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`the service is not there:\n${output()}`);
  }
  return {
    url,
    async stop(signal) {
      const start = performance.now();
      child.kill(signal);
      const [code] = await once(child, 'close');
      return { code, milliseconds: performance.now() - start };
    },
  };
}

function collected(child: ChildProcess): () => string {
  let output = '';
  const add = (text: string): void => {
    output += text;
  };
  child.stdout?.setEncoding('utf8').on('data', add);
  child.stderr?.setEncoding('utf8').on('data', add);
  return () => output;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

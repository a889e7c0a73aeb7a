/**
 * The supervisor: the program that keeps one service running after the command that deployed it has ended. It owns the
 * public port, starts and restarts instances, moves requests from one to the next, and is told what to do over a
 * control socket. It needs nothing but Node: no library, no file of Slipway but the guard.
 *
 * usage: node supervisor <SupervisorSettings as JSON>
 */
import { unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { acquireLock, type HeldLock } from '../../lock-file.ts';
import { startTimeOf } from '../../node/start-time.ts';
import { openControl } from './control.ts';
import { PROTOCOL, type SupervisorSettings } from './protocol.ts';
import { openRotatingLog } from './rotating-log.ts';
import { Supervision } from './supervision.ts';

/** How often it looks whether its folder is still there: without it nobody could ever end it. */
const FOLDER_LOOK_MS = 1_000;
/** Read by the command that started this program. */
const EXIT = { done: 0, failed: 1, already: 3, port_in_use: 4 } as const;

const settings = JSON.parse(process.argv[2] ?? '{}') as SupervisorSettings;
process.umask(0o077);
process.title = `slipway-supervisor ${settings.service}`;
const log = openRotatingLog(settings.log_file);
const tell = (message: string) => log.write(`${new Date().toISOString()} ${message}\n`);
const lock = await takeState();
const supervision = new Supervision(settings, tell, () => void leave(EXIT.done));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void endBy(signal));
process.on('SIGHUP', () => undefined);
process.on('uncaughtException', (error) => tell(`has a bug: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => tell(`has a bug: ${String(reason)}`));
await begin();

/** One supervisor for a service: the file that names it is a lock that it holds as long as it lives. */
async function takeState(): Promise<HeldLock> {
  const taken = await acquireLock({
    path: settings.state_file,
    pid: process.pid,
    hostname: hostname(),
    details: {
      protocol: PROTOCOL,
      service: settings.service,
      control_socket: settings.control_socket,
      host: settings.host,
      port: settings.port,
    },
    lease_ms: null,
    startTime: startTimeOf,
    now: () => new Date(),
  });
  if ('lock' in taken) return taken.lock;
  tell(`is not needed: process ${taken.heldBy.pid} supervises ${settings.service}`);
  process.exit(EXIT.already);
}

async function begin(): Promise<void> {
  try {
    await supervision.open(settings.port);
    await openControl(settings.control_socket, (request) => supervision.obey(request));
  } catch (thrown) {
    const inUse = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';
    tell(`cannot begin: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    await leave(inUse ? EXIT.port_in_use : EXIT.failed);
  }
  tell(`supervises ${settings.service} as process ${process.pid}`);
  setInterval(() => void endWithoutFolder(), FOLDER_LOOK_MS);
}

async function endWithoutFolder(): Promise<void> {
  if (!(await lock.stillHeld())) await endBy('the loss of its folder');
}

async function endBy(reason: string): Promise<void> {
  tell(`ends by ${reason}`);
  await supervision.end();
  await leave(EXIT.done);
}

async function leave(code: number): Promise<void> {
  try {
    unlinkSync(settings.control_socket);
  } catch {
    // It was never made, or its folder is gone.
  }
  await lock.release().catch((thrown: unknown) => tell(`cannot remove its state: ${String(thrown)}`));
  process.exit(code);
}

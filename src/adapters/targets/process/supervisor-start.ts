import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { SlipwayError } from '../../../domain/failure.ts';
import type { ServiceLayout } from '../release-layout.ts';
import type { SupervisorSettings } from '../supervisor/protocol.ts';
import { bindable, portInUse } from './port.ts';
import { findSupervisor, type Supervisor, statusOf } from './supervisor-client.ts';
import type { TargetHost } from './target-host.ts';

const BEGIN_MS = 15_000;
const LOOK_MS = 15;
/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, one of them the zero at the end. */
const SOCKET_PATH_LIMIT = 103;

export function stateFile(layout: ServiceLayout): string {
  return join(layout.run, 'supervisor.json');
}

/** The running supervisor, waited for when it has just been started by a command that was killed. */
export async function runningSupervisor(host: TargetHost, layout: ServiceLayout): Promise<Supervisor | null> {
  const deadline = host.world.clock.monotonic() + BEGIN_MS;
  for (;;) {
    const supervisor = await findSupervisor(stateFile(layout));
    if (supervisor === null || (await statusOf(supervisor)) !== null) return supervisor;
    // Silent to the end: it is told by the first command that is sent to it.
    if (host.world.clock.monotonic() > deadline) return supervisor;
    await host.world.clock.sleep(LOOK_MS);
  }
}

/**
 * The supervisor of the service, listening on the port: the one that runs, or a new one. One that a killed command had
 * just started may have won against ours; then it is that one, on whatever port it was given, and ours is opened as well.
 *
 * @throws SlipwayError `port-in-use`, `supervisor-failed`
 */
export async function supervisorOn(
  host: TargetHost,
  layout: ServiceLayout,
  work: { readonly running: Supervisor | null; readonly token: string; readonly port: number },
): Promise<Supervisor> {
  const { port, token } = work;
  const supervisor = work.running ?? (await startSupervisor(host, layout, port));
  const { status } = await supervisor.ask({ command: 'status' });
  if (status.ports.includes(port)) return supervisor;
  try {
    await supervisor.ask({ command: 'listen', token, port });
    return supervisor;
  } catch (thrown) {
    // It serves nobody, so it must not stay.
    if (status.active === null) await supervisor.ask({ command: 'shutdown', token });
    throw thrown;
  }
}

async function startSupervisor(host: TargetHost, layout: ServiceLayout, port: number): Promise<Supervisor> {
  await mkdir(layout.run, { recursive: true, mode: 0o700 });
  const settings: SupervisorSettings = {
    service: layout.service,
    folder: layout.folder,
    state_file: stateFile(layout),
    log_file: join(layout.run, 'supervisor.log'),
    lock_file: layout.lock,
    control_socket: await controlSocket(host, layout),
    guard: await programOf(host, layout, host.programs.guard),
    host: host.address,
    port,
  };
  const program = await programOf(host, layout, host.programs.supervisor);
  const output = join(layout.run, 'supervisor.out');
  await host.world.files.remove(output);
  const { pid } = await host.world.processes.startDetached({
    argv: [process.execPath, '--no-warnings', program, JSON.stringify(settings)],
    cwd: layout.folder,
    env: plainEnvironment(host),
    log: output,
  });
  return awaitSupervisor(host, layout, { pid, port, output });
}

/** Variables without which programs do not find their files; the supervisor and the services get no others. */
export function plainEnvironment(host: TargetHost): Record<string, string> {
  const base = host.world.processes.baseEnvironment();
  const names = Object.keys(base).filter((name) => PLAIN.has(name) || name.startsWith('LC_'));
  return Object.fromEntries(names.map((name) => [name, base[name] ?? '']));
}

const PLAIN = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'NODE_EXTRA_CA_CERTS',
]);

async function awaitSupervisor(
  host: TargetHost,
  layout: ServiceLayout,
  started: { readonly pid: number; readonly port: number; readonly output: string },
): Promise<Supervisor> {
  const { clock, processes } = host.world;
  const deadline = clock.monotonic() + BEGIN_MS;
  while (clock.monotonic() < deadline) {
    const supervisor = await findSupervisor(stateFile(layout));
    if (supervisor !== null && (await statusOf(supervisor)) !== null) return supervisor;
    if (supervisor === null && (await processes.startTime(started.pid)) === null) break;
    await clock.sleep(LOOK_MS);
  }
  if (!(await bindable(host.address, started.port)))
    throw await portInUse(host, layout.service, started.port);
  throw await supervisorFailed(host, layout, started.output);
}

async function supervisorFailed(
  host: TargetHost,
  layout: ServiceLayout,
  output: string,
): Promise<SlipwayError> {
  const { files } = host.world;
  const told: string[] = [];
  for (const path of [join(layout.run, 'supervisor.log'), output]) {
    if ((await files.stat(path)) !== null)
      told.push(...(await files.readText(path)).trimEnd().split('\n').slice(-15));
  }
  return new SlipwayError({
    code: 'supervisor-failed',
    blame: 'internal',
    message: `The supervisor of ${layout.service} did not begin its work.`,
    details: told,
    next_step: `Look at ${join(layout.run, 'supervisor.log')}; then run the command again.`,
  });
}

/**
 * The supervisor and the guard must outlive the folder they came from: the files of an action are deleted after the
 * job, and a crashed instance is restarted long after. A bundle is one file, so it is copied; sources run in place.
 */
async function programOf(host: TargetHost, layout: ServiceLayout, path: string): Promise<string> {
  if (extname(path) === '.ts') return path;
  const { files } = host.world;
  const bytes = await files.read(path);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const copy = join(layout.run, 'programs', `${digest}.mjs`);
  if ((await files.stat(copy)) === null) await files.write(copy, bytes, { mode: 0o600 });
  return copy;
}

async function controlSocket(host: TargetHost, layout: ServiceLayout): Promise<string> {
  const usual = join(layout.run, 'control.sock');
  if (Buffer.byteLength(usual) <= SOCKET_PATH_LIMIT) return usual;
  const folder = join(host.world.host.temporaryFolder, `slipway-${process.getuid?.() ?? 0}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid } = await lstat(folder);
  if (uid !== process.getuid?.()) throw notOurs(folder);
  await chmod(folder, 0o700);
  const name = createHash('sha256').update(layout.folder).digest('hex').slice(0, 20);
  return join(folder, `${name}.sock`);
}

function notOurs(folder: string): SlipwayError {
  return new SlipwayError({
    code: 'no-permission',
    blame: 'target',
    message: `${folder} belongs to another user, and the path of the service is too long for a socket in it.`,
    next_step:
      'Remove that folder, set TMPDIR to a folder of your own, or use a shorter path for the target.',
  });
}

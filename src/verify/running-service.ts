import { SlipwayError } from '../domain/failure.ts';
import type { RunInstructions } from '../domain/release.ts';
import type { RunningChild, World } from '../ports/world.ts';

const HEALTHY_WITHIN_MS = 30_000;
const POLL_MS = 50;

export interface ServiceToStart {
  /** Absolute folder with the built service. */
  readonly folder: string;
  readonly run: Omit<RunInstructions, 'port'>;
  /** Absolute path of the runtime's program. */
  readonly program: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Absolute path that receives the output. */
  readonly log?: string;
  readonly signal: AbortSignal;
}

/**
 * Starts a service on a free port with a data folder of its own that is thrown away afterwards, waits until its health
 * path answers, and stops it whatever `use` does.
 *
 * @throws SlipwayError `service-did-not-start`
 */
export async function withRunningService<T>(
  world: World,
  service: ServiceToStart,
  use: (baseUrl: string) => Promise<T>,
): Promise<T> {
  const { run, program, folder, variables, log, signal } = service;
  const data = `${world.host.temporaryFolder}/slipway-verify-${world.ids.random(12)}`;
  await world.files.makeFolder(data);
  const baseUrl = `http://127.0.0.1:${await world.http.freePort()}`;
  const child = await world.processes.start({
    argv: run.command.map((part, index) => (index === 0 && part === run.runtime.name ? program : part)),
    cwd: folder,
    env: {
      ...world.processes.baseEnvironment(),
      ...variables,
      [run.port_variable]: new URL(baseUrl).port,
      [run.host_variable]: '127.0.0.1',
      [run.data_variable]: data,
    },
    ...(log ? { log } : {}),
    signal,
  });
  try {
    await untilHealthy(world, child, `${baseUrl}${run.health_path}`, service);
    return await use(baseUrl);
  } finally {
    await child.stop(run.stop_grace_seconds * 1000);
    await world.files.remove(data);
  }
}

async function untilHealthy(
  world: World,
  child: RunningChild,
  url: string,
  { signal, log }: ServiceToStart,
): Promise<void> {
  const began = world.clock.monotonic();
  let ended = false;
  void child.ended.then(() => {
    ended = true;
  });
  let last = 'no answer';
  while (!ended && world.clock.monotonic() - began < HEALTHY_WITHIN_MS) {
    last = await answer(world, url, signal);
    if (last === 'healthy') return;
    await world.clock.sleep(POLL_MS, signal);
  }
  signal.throwIfAborted();
  throw new SlipwayError({
    code: 'service-did-not-start',
    blame: 'generated_code',
    message: ended
      ? 'The service ended before it answered its health path.'
      : `The service did not answer ${url} within ${HEALTHY_WITHIN_MS / 1000} s (${last}).`,
    details: child.tail(25),
    next_step: 'Read the lines above; start it by hand with the command in the README of the project.',
    ...(log ? { log: 'logs/service.log' } : {}),
  });
}

async function answer({ http }: World, url: string, signal: AbortSignal): Promise<string> {
  try {
    const { status } = await http.request({ method: 'GET', url, timeout_ms: 2000, signal });
    return status < 400 ? 'healthy' : `status ${status}`;
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof SlipwayError) return thrown.failure.message;
    throw thrown;
  }
}

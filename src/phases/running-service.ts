import { join } from 'node:path';
import { SlipwayError } from '../domain/failure.ts';
import type { PhaseContext } from '../engine/phase.ts';
import type { RunningChild } from '../ports/world.ts';
import type { BoundToolchain } from './toolchain.ts';

const HEALTHY_WITHIN_MS = 30_000;
const POLL_MS = 50;

/**
 * Starts the compiled service of the workspace on a free port with a data folder of its own that is thrown away
 * afterwards, waits until its health path answers, and stops it whatever `use` does.
 *
 * @throws SlipwayError `service-did-not-start`
 */
export async function withRunningService<T>(
  bound: BoundToolchain,
  context: PhaseContext,
  use: (baseUrl: string) => Promise<T>,
): Promise<T> {
  const { world } = context;
  const { run } = bound.toolchain;
  const data = join(world.host.temporaryFolder, `slipway-verify-${world.ids.random(12)}`);
  await world.files.makeFolder(data);
  const port = await world.http.freePort();
  const child = await world.processes.start({
    argv: run.command.map((part, index) =>
      index === 0 && part === bound.toolchain.runtime.name ? bound.runtime.program : part,
    ),
    cwd: bound.workspace,
    env: {
      ...world.processes.baseEnvironment(),
      ...context.service_variables,
      [run.port_variable]: String(port),
      [run.host_variable]: '127.0.0.1',
      [run.data_variable]: data,
    },
    log: join(context.build.folder, 'logs', 'service.log'),
    signal: context.signal,
  });
  try {
    await untilHealthy(child, `http://127.0.0.1:${port}${run.health_path}`, context);
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    await child.stop(run.stop_grace_seconds * 1000);
    await world.files.remove(data);
  }
}

async function untilHealthy(child: RunningChild, url: string, context: PhaseContext): Promise<void> {
  const { world, signal } = context;
  const began = world.clock.monotonic();
  let ended = false;
  let last = 'no answer';
  child.ended.then(
    () => {
      ended = true;
    },
    () => {},
  );
  await context.outside(
    (async () => {
      while (!ended && world.clock.monotonic() - began < HEALTHY_WITHIN_MS) {
        try {
          const { status } = await world.http.request({ method: 'GET', url, timeout_ms: 2000, signal });
          if (status < 400) return;
          last = `status ${status}`;
        } catch (thrown) {
          if (!(thrown instanceof SlipwayError)) throw thrown;
          last = thrown.failure.message;
        }
        await world.clock.sleep(POLL_MS, signal);
      }
      throw new SlipwayError({
        code: 'service-did-not-start',
        blame: 'generated_code',
        message: ended
          ? 'The service ended before it answered its health path.'
          : `The service did not answer ${url} within ${HEALTHY_WITHIN_MS / 1000} s (${last}).`,
        details: child.tail(25),
        next_step: 'Look at logs/service.log; start it by hand with the command in source/README.md.',
        log: 'logs/service.log',
      });
    })(),
  );
}

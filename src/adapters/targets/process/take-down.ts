import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SlipwayError } from '../../../domain/failure.ts';
import type { Target } from '../../../ports/target.ts';
import { startTimeOf } from '../../node/start-time.ts';
import { type ServiceLayout, serviceLayout } from '../release-layout.ts';
import { sweepLeftovers } from './release-store.ts';
import { type ServiceLock, withServiceLock } from './service-lock.ts';
import { type Standing, standingOf } from './standing.ts';
import { activeInstance, type Supervisor } from './supervisor-client.ts';
import type { TargetHost } from './target-host.ts';

type Options = Parameters<Target['down']>[1];

/** How long instances may take to end politely; each has its own, shorter grace. */
const POLITE_MS = 60_000;
const LOOK_MS = 20;

/** See `Target.down`. */
export async function takeDown(
  host: TargetHost,
  service: string,
  options: Options,
): Promise<{ readonly was_running: boolean }> {
  const layout = serviceLayout(host.root, service);
  options.signal.throwIfAborted();
  if ((await host.world.files.stat(layout.folder)) === null) return { was_running: false };
  const owner = { build_id: 'none', operation: 'down' } as const;
  const was_running = await withServiceLock(host, layout, owner, async (lock) => {
    const standing = await standingOf(host, layout, options.progress);
    if (standing.supervisor !== null) await stopSupervisor(host, standing.supervisor, lock, options);
    await noteDown(host, layout, standing);
    await sweepLeftovers(host.world, layout);
    if (options.purge) await removeContents(host, layout, options);
    return activeInstance(standing.status) !== null;
  });
  // Not when another command has begun to use the folder in this moment.
  if (options.purge) await rmdir(layout.folder).catch(() => undefined);
  return { was_running };
}

/** Asks; then signals; then kills: its guards end the instances whatever happens to it. */
async function stopSupervisor(
  host: TargetHost,
  supervisor: Supervisor,
  lock: ServiceLock,
  { progress }: Options,
): Promise<void> {
  const started = await startTimeOf(supervisor.pid);
  progress(`stopping the supervisor (process ${supervisor.pid}) and its instances`);
  try {
    await supervisor.ask({ command: 'shutdown', token: lock.token }, POLITE_MS);
  } catch (thrown) {
    if (!(thrown instanceof SlipwayError)) throw thrown;
    progress(`${thrown.failure.message} It is ended by a signal.`);
    signal(supervisor.pid, 'SIGTERM');
  }
  for (const [wait_ms, next] of [
    [5_000, 'SIGKILL'],
    [5_000, null],
  ] as const) {
    const deadline = host.world.clock.monotonic() + wait_ms;
    while (host.world.clock.monotonic() < deadline) {
      if ((await startTimeOf(supervisor.pid)) !== started) return;
      await host.world.clock.sleep(LOOK_MS);
    }
    if (next !== null) signal(supervisor.pid, next);
  }
  throw new SlipwayError({
    code: 'supervisor-silent',
    blame: 'target',
    message: `The supervisor (process ${supervisor.pid}) could not be ended.`,
    next_step: `End process ${supervisor.pid} by hand, then run the command again.`,
  });
}

async function noteDown(host: TargetHost, layout: ServiceLayout, standing: Standing): Promise<void> {
  const { current, record, history } = standing;
  if (current === null) return;
  await host.world.files.remove(layout.current);
  if (record === null) return;
  const { digest, version } = record.release;
  const environment = history.entries.findLast((entry) => entry.build_id === current)?.environment ?? 'local';
  const about = { build_id: current, digest, version, environment, port: null, previous: null };
  await history.append('down', { ...about, reason: null });
}

async function removeContents(host: TargetHost, layout: ServiceLayout, { progress }: Options): Promise<void> {
  progress(`removing ${layout.folder} with its releases and data`);
  for (const name of await host.world.files.list(layout.folder)) {
    const path = join(layout.folder, name);
    if (path !== layout.lock) await host.world.files.remove(path);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended in the meantime.
  }
}

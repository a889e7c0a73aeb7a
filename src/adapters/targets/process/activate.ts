import { SlipwayError } from '../../../domain/failure.ts';
import type { DeployOptions } from '../../../ports/target.ts';
import { currentGoal, type ServiceLayout } from '../release-layout.ts';
import { type ReleaseRecord, writeVariables } from './release-store.ts';
import type { ServiceLock } from './service-lock.ts';
import { activeInstance, type Supervisor } from './supervisor-client.ts';
import type { TargetHost } from './target-host.ts';

const DRAIN_LOOK_MS = 25;

/** The step that clients notice: the link, then the requests go to the instance that has proved itself. */
export async function activate(
  host: TargetHost,
  layout: ServiceLayout,
  work: {
    readonly record: ReleaseRecord;
    readonly supervisor: Supervisor;
    readonly lock: ServiceLock;
    readonly variables: Readonly<Record<string, string>>;
    readonly options: DeployOptions;
    readonly instance: string;
    readonly port: number;
  },
): Promise<void> {
  const { record, supervisor, lock, instance, port, options } = work;
  const { files } = host.world;
  const { build_id, version, run } = record.release;
  await writeVariables(host.world, layout, build_id, work.variables);
  await lock.assertHeld();
  options.signal.throwIfAborted();
  const before = await files.readLink(layout.current);
  await files.linkAtomically(layout.current, currentGoal(build_id));
  try {
    await supervisor.ask({ command: 'switch', token: lock.token, instance, port });
  } catch (thrown) {
    if (before === null) await files.remove(layout.current);
    else await files.linkAtomically(layout.current, before);
    throw thrown;
  }
  options.progress(`${layout.service} ${version} serves`);
  await drained(host, supervisor, run.stop_grace_seconds * 1000);
}

/** After a failure: the instance on trial ends; where nothing served before, the supervisor as well. */
export async function abandon(
  supervisor: Supervisor,
  lock: ServiceLock,
  progress: (message: string) => void,
): Promise<void> {
  try {
    const { status } = await supervisor.ask({ command: 'tidy', token: lock.token }, 60_000);
    if (activeInstance(status) === null)
      await supervisor.ask({ command: 'shutdown', token: lock.token }, 60_000);
  } catch (thrown) {
    // The failure that led here is the one to tell; the next deployment tidies up.
    progress(`could not tidy up: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

/** Did the release itself fail, and not the target, the lock or the user's patience. */
export function isFaultOfTheRelease(thrown: unknown): thrown is SlipwayError {
  return (
    thrown instanceof SlipwayError && ['unhealthy-release', 'instance-ended'].includes(thrown.failure.code)
  );
}

/** The supervisor drains by itself; this only waits for it, and not longer than an idle service needs. */
async function drained(host: TargetHost, supervisor: Supervisor, within_ms: number): Promise<void> {
  const deadline = host.world.clock.monotonic() + Math.min(within_ms, LONGEST_WAIT_MS);
  while (host.world.clock.monotonic() < deadline) {
    const { status } = await supervisor.ask({ command: 'status' });
    const leaving = status.instances.some((one) => one.role === 'draining' && one.state !== 'ended');
    if (!leaving) return;
    await host.world.clock.sleep(DRAIN_LOOK_MS);
  }
}

const LONGEST_WAIT_MS = 1_500;

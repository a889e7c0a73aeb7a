import { SlipwayError } from '../../../domain/failure.ts';
import type { LockOwner } from '../../../ports/target.ts';
import { acquireLock, type HeldLock, type LockHolder } from '../../lock-file.ts';
import { fileFailure } from '../../node/file-failure.ts';
import { startTimeOf } from '../../node/start-time.ts';
import type { ServiceLayout } from '../release-layout.ts';
import type { TargetHost } from './target-host.ts';

/** The right to change a service, for the time of one operation. */
export interface ServiceLock {
  readonly token: string;
  /**
   * To be asked before each visible step.
   *
   * @throws SlipwayError `lock-lost` when this process slept longer than its lease and another one took over
   */
  assertHeld(): Promise<void>;
}

/**
 * Runs the work while this process holds the lock of the service, and lets go whatever happens. A lock of a dead
 * process, also of one that had the same build in work before it was killed, is taken over at once.
 *
 * @throws SlipwayError `lock-held`
 */
export async function withServiceLock<T>(
  host: TargetHost,
  layout: ServiceLayout,
  owner: LockOwner,
  work: (lock: ServiceLock) => Promise<T>,
): Promise<T> {
  const lock = await take(host, layout, owner);
  const renewal = setInterval(() => void lock.renew().catch(() => undefined), host.lease_ms / 3);
  renewal.unref();
  try {
    return await work({
      token: lock.holder.token,
      async assertHeld() {
        if (!(await lock.stillHeld())) throw lockLost(layout);
      },
    });
  } finally {
    clearInterval(renewal);
    await lock.release();
  }
}

async function take(host: TargetHost, layout: ServiceLayout, owner: LockOwner): Promise<HeldLock> {
  const { files, clock } = host.world;
  await files.makeFolder(layout.folder);
  const taken = await acquireLock({
    path: layout.lock,
    pid: host.world.host.pid,
    hostname: host.world.host.hostname,
    details: { ...owner },
    lease_ms: host.lease_ms,
    startTime: startTimeOf,
    now: () => clock.now(),
  }).catch((thrown: unknown) => {
    throw fileFailure(thrown, 'take the lock', layout.lock);
  });
  if ('lock' in taken) return taken.lock;
  throw lockHeld(layout, taken.heldBy);
}

function lockHeld(layout: ServiceLayout, holder: LockHolder): SlipwayError {
  const operation = String(holder['operation'] ?? 'changed');
  const words: Readonly<Record<string, string>> = {
    deploy: 'being deployed',
    rollback: 'being rolled back',
    down: 'being taken down',
  };
  return new SlipwayError({
    code: 'lock-held',
    blame: 'target',
    message:
      `${layout.service} is ${words[operation] ?? 'being changed'} by build ${String(holder['build_id'] ?? '?')} ` +
      `(process ${holder.pid} on ${holder.hostname || '?'}, since ${holder.acquired_at}).`,
    next_step: 'Wait until it has ended, or cancel it; the lock of a dead process is taken over by itself.',
  });
}

function lockLost(layout: ServiceLayout): SlipwayError {
  return new SlipwayError({
    code: 'lock-lost',
    blame: 'runner',
    message: `The lock of ${layout.service} was taken over while this process did not run for longer than its lease.`,
    next_step: 'Run the command again; it finds what the other one has done.',
  });
}

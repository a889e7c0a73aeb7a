import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../ports/world.ts';

export function createClock(): Clock {
  return {
    now: () => new Date(),
    monotonic: () => performance.now(),
    async sleep(milliseconds, signal) {
      if (signal === undefined) return wait(milliseconds);
      try {
        await wait(milliseconds, undefined, { signal });
      } catch (thrown) {
        signal.throwIfAborted();
        throw thrown;
      }
    },
  };
}

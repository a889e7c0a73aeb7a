import type { Clock } from '../ports/world.ts';

/** Measures one phase: its wall time, and the part of it that was the engine's own. */
export interface EngineClock {
  /** Overlapping waits count once. */
  outside<T>(work: Promise<T>): Promise<T>;
  /** Seconds since the start. */
  elapsed(): { readonly duration_seconds: number; readonly engine_seconds: number };
}

export function startEngineClock(clock: Clock): EngineClock {
  const started = clock.monotonic();
  let waits = 0;
  let waitingSince = 0;
  let waited_ms = 0;

  function leave(): void {
    waits -= 1;
    if (waits === 0) waited_ms += clock.monotonic() - waitingSince;
  }
  return {
    async outside(work) {
      if (waits === 0) waitingSince = clock.monotonic();
      waits += 1;
      try {
        return await work;
      } finally {
        leave();
      }
    },
    elapsed() {
      const now = clock.monotonic();
      const open_ms = waits > 0 ? now - waitingSince : 0;
      return {
        duration_seconds: seconds(now - started),
        engine_seconds: seconds(Math.max(0, now - started - waited_ms - open_ms)),
      };
    },
  };
}

/** To the millisecond, which is what anyone reads. */
export function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}

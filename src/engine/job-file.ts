import type { BuildEvent } from '../domain/event.ts';
import { applyEvent, foldJob } from '../domain/fold-job.ts';
import type { BuildJob } from '../domain/job.ts';
import type { Clock, Files } from '../ports/world.ts';

/** Keeps `job.json` up with the journal: never ahead of what is on disk, at most every {@link JOB_FILE_EVERY_MS}. */
export interface JobFile {
  durable(events: readonly BuildEvent[]): void;
  /** Writes what is still outstanding; rejects with what went wrong since the last call. */
  close(): Promise<void>;
}

export const JOB_FILE_EVERY_MS = 500;

export function openJobFile(
  world: { readonly files: Files; readonly clock: Clock },
  path: string,
  written: readonly BuildEvent[],
): JobFile {
  let job: BuildJob | null = written.length > 0 ? foldJob(written) : null;
  let stale = written.length > 0;
  let lastWrite = Number.NEGATIVE_INFINITY;
  let writing: Promise<void> = Promise.resolve();
  let busy = false;

  async function write(): Promise<void> {
    if (!stale || !job) return;
    stale = false;
    lastWrite = world.clock.monotonic();
    await world.files.write(path, `${JSON.stringify(job, null, 2)}\n`);
  }

  function writeWhenDue(): void {
    if (busy || world.clock.monotonic() - lastWrite < JOB_FILE_EVERY_MS) return;
    busy = true;
    const done = writing.then(write).finally(() => {
      busy = false;
    });
    // Told by `close`: the file is derived, so a build does not fail over it half-way.
    done.catch(() => undefined);
    writing = done;
  }

  return {
    durable(events) {
      for (const event of events) job = job ? applyEvent(job, event) : foldJob([event]);
      stale = true;
      writeWhenDue();
    },
    close() {
      // The last state is written even where an earlier write failed, and its failure is the one that counts.
      return writing.catch(() => undefined).then(write);
    },
  };
}

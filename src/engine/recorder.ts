import type { BuildEvent, EventBody } from '../domain/event.ts';
import { applyEvent, foldJob } from '../domain/fold-job.ts';
import type { BuildJob } from '../domain/job.ts';
import type { Reporter } from '../ports/reporter.ts';
import type { World } from '../ports/world.ts';
import { History } from './history.ts';
import { openJobFile } from './job-file.ts';
import { type Journal, openJournal } from './journal.ts';
import type { JournalText } from './journal-line.ts';
import { enginePath } from './places.ts';

/** Everything that happens goes through here: into the journal, the history, the job and the reporters. */
export interface Recorder extends Pick<Journal, 'append' | 'post' | 'broken' | 'abandon'> {
  readonly history: History;
  job(): BuildJob;
  /** Tells an event that cannot be journalled any more to the job and the reporters. */
  tellOnly(body: EventBody): void;
  /**
   * Flushes and writes `job.json`. Gives what went wrong with it and with reporters, which fails no build. The host that
   * made the reporters closes them.
   */
  close(): Promise<readonly string[]>;
}

export function openRecorder(
  world: World,
  place: { readonly folder: string; readonly build_id: string },
  written: Pick<JournalText, 'events' | 'chain'>,
  reporters: readonly Reporter[],
): Recorder {
  const history = new History();
  for (const event of written.events) history.apply(event);
  let job: BuildJob | null = written.events.length > 0 ? foldJob(written.events) : null;
  const audience = tellAll(reporters);
  const jobFile = openJobFile(world, enginePath(place.folder, 'job'), written.events);

  let seq = written.events.length;
  function apply(event: BuildEvent): void {
    seq = event.seq;
    history.apply(event);
    job = job ? applyEvent(job, event) : foldJob([event]);
    audience.event(event);
  }
  const journal = openJournal(
    world,
    { path: enginePath(place.folder, 'journal'), build_id: place.build_id },
    written,
    { event: apply, durable: (events) => jobFile.durable(events) },
  );

  return {
    history,
    append: journal.append,
    post: journal.post,
    broken: journal.broken,
    abandon: journal.abandon,
    job() {
      if (!job) throw new RangeError('no event was recorded yet');
      return job;
    },
    tellOnly(body) {
      const timestamp = world.clock.now().toISOString();
      apply({ ...body, build_id: place.build_id, timestamp, seq: seq + 1 });
    },
    async close() {
      if (!journal.broken()) await journal.flush();
      const faults = await jobFile.close().then(
        () => [],
        (thrown: unknown) => [`job.json is not up to date: ${messageOf(thrown)}`],
      );
      return [...audience.faults, ...faults];
    },
  };
}

/** A reporter that throws is told nothing more; the others and the build go on. */
function tellAll(reporters: readonly Reporter[]) {
  const listening = new Set(reporters);
  const faults: string[] = [];
  return {
    event(event: BuildEvent): void {
      for (const reporter of listening) {
        try {
          reporter.event(event);
        } catch (thrown) {
          listening.delete(reporter);
          faults.push(`a reporter failed and was left out: ${messageOf(thrown)}`);
        }
      }
    },
    faults,
  };
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

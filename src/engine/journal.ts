import type { BuildEvent, EventBody } from '../domain/event.ts';
import { failureFrom, SlipwayError } from '../domain/failure.ts';
import type { Clock, Files } from '../ports/world.ts';
import { decodeJournal, encodeLine, type JournalText } from './journal-line.ts';

/**
 * The append-only record of one build. `append` is on disk when it resolves; `post` is told at once and on disk within
 * {@link POST_DELAY_MS}, together with whatever comes next. Order and `seq` are the same for both.
 */
export interface Journal {
  append(body: EventBody): Promise<void>;
  post(body: EventBody): void;
  /** Everything posted is on disk when it resolves. */
  flush(): Promise<void>;
  /** Set for good once a write failed: nothing is written after a hole. */
  broken(): SlipwayError | null;
  /** Writes nothing more, ever: another process took the build over. */
  abandon(why: SlipwayError): void;
}

export interface JournalPlace {
  readonly path: string;
  readonly build_id: string;
}

export interface JournalListener {
  /** In order, before the event is on disk. */
  event(event: BuildEvent): void;
  /** In order, once they are on disk. */
  durable(events: readonly BuildEvent[]): void;
}

/** Lines that nobody waits for share one write and one fsync. */
export const POST_DELAY_MS = 200;

/**
 * Reads what is there, for looking only. An absent or empty journal has no events.
 *
 * @throws SlipwayError `journal-damaged`, `build-folder-newer`
 */
export async function readJournal(files: Files, place: JournalPlace): Promise<JournalText> {
  const text = (await files.stat(place.path)) ? await files.readText(place.path) : '';
  return decodeJournal(text, place.build_id);
}

/** Reads a journal in order to go on writing: a torn last line is cut off first. Needs the build's lock. */
export async function recoverJournal(files: Files, place: JournalPlace): Promise<JournalText> {
  const text = await readJournal(files, place);
  if (text.torn) await files.write(place.path, text.whole);
  return text;
}

/** Goes on after what `recoverJournal` gave. */
export function openJournal(
  world: { readonly files: Files; readonly clock: Clock },
  place: JournalPlace,
  written: Pick<JournalText, 'events' | 'chain'>,
  listener: JournalListener,
): Journal {
  let seq = written.events.length;
  let chain = written.chain;
  let pending: { readonly line: string; readonly event: BuildEvent }[] = [];
  let writing: Promise<void> = Promise.resolve();
  let broken: SlipwayError | null = null;
  let timer: AbortController | null = null;

  function add(body: EventBody): void {
    seq += 1;
    const timestamp = world.clock.now().toISOString();
    const event: BuildEvent = { ...body, build_id: place.build_id, timestamp, seq };
    const encoded = encodeLine(event, chain);
    chain = encoded.chain;
    pending.push({ line: encoded.line, event });
    listener.event(event);
  }

  async function write(): Promise<void> {
    if (broken) throw broken;
    const batch = pending;
    pending = [];
    if (batch.length === 0) return;
    try {
      await world.files.appendDurably(place.path, batch.map(({ line }) => line).join('\n'));
    } catch (thrown) {
      broken = unwritable(place, thrown);
      throw broken;
    }
    listener.durable(batch.map(({ event }) => event));
  }

  function flush(): Promise<void> {
    timer?.abort();
    timer = null;
    writing = writing.then(write);
    return writing;
  }

  function flushSoon(): void {
    if (timer) return;
    const waiting = new AbortController();
    timer = waiting;
    const flushed = world.clock.sleep(POST_DELAY_MS, waiting.signal).then(flush);
    // An abort means that an earlier flush took these lines along; a failed write stays in `broken` for the next append.
    flushed.catch(() => undefined);
  }

  return {
    async append(body) {
      if (broken) throw broken;
      add(body);
      await flush();
    },
    post(body) {
      if (broken) return;
      add(body);
      flushSoon();
    },
    flush,
    broken: () => broken,
    abandon(why) {
      broken ??= why;
    },
  };
}

/** Keeps the code of the disk's own failure (`disk-full`, `read-only-disk`, ...): that is what has to be mended. */
function unwritable(place: JournalPlace, thrown: unknown): SlipwayError {
  const cause = failureFrom(thrown);
  return new SlipwayError(
    {
      code: cause.blame === 'internal' ? 'journal-unwritable' : cause.code,
      blame: 'runner',
      message: `The journal of build ${place.build_id} could not be written: ${cause.message}`,
      details: [`Nothing was done after the last line of ${place.path}.`],
      next_step: `Make room or give write permission there, then \`slipway resume ${place.build_id}\`.`,
    },
    { cause: thrown },
  );
}

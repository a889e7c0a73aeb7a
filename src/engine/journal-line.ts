import { createHash } from 'node:crypto';
import type { BuildEvent } from '../domain/event.ts';
import { SlipwayError } from '../domain/failure.ts';

/** The journal format that this version writes and reads. */
export const JOURNAL_FORMAT = 1;

/** What the first line is chained to. */
export const CHAIN_START = '';

/**
 * One line of `events.ndjson`: the event and, as its last member, `chain`: 16 hex digits of a sha256 over the line
 * before and this one. A line that was changed, removed or put in by hand breaks it. It is proof against accidents and
 * editors, not against someone who means to deceive: they can compute it, too.
 */
export function encodeLine(event: BuildEvent, previousChain: string): { line: string; chain: string } {
  const text = JSON.stringify(event);
  const chain = chainOf(previousChain, text);
  return { line: `${text.slice(0, -1)},"chain":"${chain}"}`, chain };
}

export interface JournalText {
  readonly events: readonly BuildEvent[];
  /** Chain of the last whole line. */
  readonly chain: string;
  /** Characters up to and with the last newline. */
  readonly whole: string;
  /** A crash cut the last line off: it was never acknowledged, so nothing relied on it. */
  readonly torn: boolean;
}

/**
 * Reads a journal back. A last line without its newline is left out.
 *
 * @throws SlipwayError `journal-damaged` for any other fault, `build-folder-newer` for a later format
 */
export function decodeJournal(text: string, build_id: string): JournalText {
  const end = text.lastIndexOf('\n') + 1;
  const whole = text.slice(0, end);
  const lines = whole === '' ? [] : whole.slice(0, -1).split('\n');
  const events: BuildEvent[] = [];
  let chain = CHAIN_START;
  for (const [index, line] of lines.entries()) {
    const place = { build_id, number: index + 1 };
    const read = decodeLine(line, chain, place);
    if (index === 0) checkStart(read.event, place);
    events.push(read.event);
    chain = read.chain;
  }
  return { events, chain, whole, torn: end < text.length };
}

interface LinePlace {
  readonly build_id: string;
  readonly number: number;
}

function decodeLine(
  line: string,
  previousChain: string,
  place: LinePlace,
): { event: BuildEvent; chain: string } {
  const value = parse(line, place);
  if (place.number === 1 && isNewer(value)) throw newerFolder(place.build_id);
  const cut = line.lastIndexOf(CHAIN_MEMBER);
  const chain = line.slice(cut + CHAIN_MEMBER.length, -2);
  if (cut < 0 || chain !== chainOf(previousChain, `${line.slice(0, cut)}}`)) {
    throw damaged(place, 'was changed, or a line before it was removed');
  }
  if (!isBuildEvent(value)) throw damaged(place, 'is no event');
  if (value.seq !== place.number) throw damaged(place, `has seq ${value.seq}`);
  if (value.build_id !== place.build_id) throw damaged(place, `belongs to build ${value.build_id}`);
  const { chain: _, ...event } = value;
  return { event, chain };
}

function parse(line: string, place: LinePlace): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged(place, 'is no JSON');
  }
}

function checkStart(event: BuildEvent, place: LinePlace): void {
  if (event.event_type !== 'build_start') throw damaged(place, 'should be build_start');
}

function isNewer(value: unknown): boolean {
  return isRecord(value) && typeof value['format'] === 'number' && value['format'] > JOURNAL_FORMAT;
}

/** The chain proves that Slipway wrote the line; its members need no second look. */
function isBuildEvent(value: unknown): value is BuildEvent & { readonly chain: string } {
  return (
    isRecord(value) &&
    typeof value['event_type'] === 'string' &&
    typeof value['build_id'] === 'string' &&
    typeof value['timestamp'] === 'string' &&
    typeof value['seq'] === 'number'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function chainOf(previousChain: string, text: string): string {
  return createHash('sha256').update(previousChain).update(text).digest('hex').slice(0, 16);
}

function damaged(place: LinePlace, reason: string): SlipwayError {
  return new SlipwayError({
    code: 'journal-damaged',
    blame: 'runner',
    message: `Line ${place.number} of events.ndjson of build ${place.build_id} ${reason}.`,
    details: ['The journal is what a build resumes by, so a build with a damaged one is not touched.'],
    next_step: 'Restore the file from a copy, or start a new build with `slipway run`.',
  });
}

function newerFolder(build_id: string): SlipwayError {
  return new SlipwayError({
    code: 'build-folder-newer',
    blame: 'runner',
    message: `Build ${build_id} was written by a newer version of Slipway than this one.`,
    next_step: 'Use that version, or start a new build with `slipway run`.',
  });
}

const CHAIN_MEMBER = ',"chain":"';

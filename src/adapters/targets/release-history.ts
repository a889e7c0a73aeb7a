import type { ReleaseState } from '../../domain/deployment.ts';

/**
 * `history.ndjson`: what was done to a service on a target, one line an event, never rewritten. Which releases are
 * good, and where a rollback goes, is read from here and from nowhere else.
 */
export interface HistoryEntry {
  readonly event: HistoryEvent;
  readonly at: string;
  readonly build_id: string;
  readonly digest: string;
  readonly version: string;
  readonly environment: string;
  /** Public port at that time. */
  readonly port: number | null;
  /** `deployed`, `rollback_begun`, `rolled_back`: the release that served before. */
  readonly previous: string | null;
  readonly reason: string | null;
}

const EVENTS = [
  'staged',
  'deployed',
  'failed',
  'rollback_begun',
  'rollback_abandoned',
  'rolled_back',
  'down',
  'removed',
] as const;
export type HistoryEvent = (typeof EVENTS)[number];

/** What the history says about one release. */
export interface ReleaseStanding {
  readonly build_id: string;
  readonly digest: string;
  readonly version: string;
  readonly environment: string;
  readonly state: Exclude<ReleaseState, 'current'>;
  /** When it was last deployed (staged, where it never was). */
  readonly at: string;
  /** Position of its last `deployed` in time; null: it never served. */
  readonly position: number | null;
}

/**
 * Reads the lines. A line that was cut off by a crash before it was flushed never happened; its number (from 1) is in
 * `damaged`, so that a damage by hand does not go unnoticed.
 */
export function readHistory(text: string): { entries: HistoryEntry[]; damaged: number[] } {
  const entries: HistoryEntry[] = [];
  const damaged: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const entry = entryFrom(line);
    if (entry !== null) entries.push(entry);
    else damaged.push(index + 1);
  }
  return { entries, damaged };
}

/** Every release that was not removed, oldest first. */
export function standings(entries: readonly HistoryEntry[]): readonly ReleaseStanding[] {
  const byBuild = new Map<string, ReleaseStanding>();
  for (const [position, entry] of entries.entries()) {
    const next = advance(byBuild.get(entry.build_id), entry, position);
    byBuild.delete(entry.build_id);
    if (next !== null) byBuild.set(entry.build_id, next);
  }
  return [...byBuild.values()].sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity));
}

/**
 * Where a rollback without a goal goes: the newest good release that was deployed before the current one; with nothing
 * current (the service was taken down), the newest good one. null: there is none.
 *
 * @param isKept is the release still there
 */
export function rollbackGoal(
  entries: readonly HistoryEntry[],
  current: string | null,
  isKept: (build_id: string) => boolean,
): string | null {
  const interrupted = interruptedRollback(entries);
  if (interrupted !== null) return interrupted.build_id;
  const all = standings(entries);
  const limit = all.find((one) => one.build_id === current)?.position ?? Infinity;
  const good = all.filter((one) => one.state === 'good' && one.build_id !== current && isKept(one.build_id));
  return good.filter((one) => (one.position ?? Infinity) < limit).at(-1)?.build_id ?? null;
}

/** A rollback that began and whose end was never written: its process was killed. */
export function interruptedRollback(entries: readonly HistoryEntry[]): HistoryEntry | null {
  const last = entries.findLast((entry) => entry.event !== 'removed' && entry.event !== 'failed');
  return last?.event === 'rollback_begun' ? last : null;
}

/**
 * Which releases may go: those that a killed deployment left staged, all failed ones but the newest, and good ones
 * beyond the newest `keep`. Never the protected ones (current, previous, the one in work).
 */
export function releasesToRemove(
  entries: readonly HistoryEntry[],
  keep: number,
  isProtected: (build_id: string) => boolean,
): readonly string[] {
  const all = standings(entries);
  const ofState = (state: ReleaseStanding['state']) => all.filter((one) => one.state === state);
  const goodOnes = ofState('good').slice(0, -keep);
  const failedOnes = ofState('failed').slice(0, -1);
  return [...goodOnes, ...failedOnes, ...ofState('staged')]
    .map((one) => one.build_id)
    .filter((build_id) => !isProtected(build_id));
}

/** The port that the service had last, also when it is not up. */
export function lastPort(entries: readonly HistoryEntry[]): number | null {
  return entries.findLast((entry) => entry.port !== null)?.port ?? null;
}

function advance(
  before: ReleaseStanding | undefined,
  entry: HistoryEntry,
  position: number,
): ReleaseStanding | null {
  if (entry.event === 'removed') return null;
  const { build_id, digest, version, environment } = entry;
  const known = before ?? {
    build_id,
    digest,
    version,
    environment,
    state: 'staged' as const,
    at: entry.at,
    position: null,
  };
  switch (entry.event) {
    case 'deployed':
      return { ...known, digest, version, environment, state: 'good', at: entry.at, position };
    case 'rolled_back':
      return { ...known, state: 'good' };
    case 'failed':
      return { ...known, state: 'failed' };
    default:
      return known;
  }
}

function entryFrom(line: string): HistoryEntry | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  return isEntry(value) ? value : null;
}

function isEntry(value: unknown): value is HistoryEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { event, at, build_id, digest, version } = value as Partial<HistoryEntry>;
  return (
    EVENTS.some((name) => name === event) &&
    [at, build_id, digest, version].every((member) => typeof member === 'string')
  );
}

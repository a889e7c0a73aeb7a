import type { World } from '../../../ports/world.ts';
import { type HistoryEntry, type HistoryEvent, readHistory } from '../release-history.ts';
import type { ServiceLayout } from '../release-layout.ts';

/** The history of one service on the disk; read once, appended to, always in step. */
export interface HistoryFile {
  readonly entries: readonly HistoryEntry[];
  append(event: HistoryEvent, about: Omit<HistoryEntry, 'event' | 'at'>): Promise<HistoryEntry>;
}

export async function openHistory(
  world: World,
  layout: ServiceLayout,
  progress: (message: string) => void,
): Promise<HistoryFile> {
  const text =
    (await world.files.stat(layout.history)) === null ? '' : await world.files.readText(layout.history);
  const { entries, damaged } = readHistory(text);
  for (const line of damaged) progress(`line ${line} of ${layout.history} cannot be read and is left out`);
  return {
    entries,
    async append(event, about) {
      const entry: HistoryEntry = { event, at: world.clock.now().toISOString(), ...about };
      await world.files.appendDurably(layout.history, JSON.stringify(entry));
      entries.push(entry);
      return entry;
    },
  };
}

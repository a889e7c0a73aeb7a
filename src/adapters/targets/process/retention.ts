import { releasesToRemove, standings } from '../release-history.ts';
import type { ServiceLayout } from '../release-layout.ts';
import type { HistoryFile } from './history-file.ts';
import { forgetRelease, keptReleases } from './release-store.ts';
import type { TargetHost } from './target-host.ts';

/** Removes what need not be kept. The history says so first: a half-removed release is never gone back to. */
export async function tidyReleases(
  host: TargetHost,
  layout: ServiceLayout,
  history: HistoryFile,
  inUse: readonly (string | null)[],
): Promise<void> {
  for (const build_id of releasesToRemove(history.entries, host.keep, (one) => inUse.includes(one))) {
    const last = history.entries.findLast((entry) => entry.build_id === build_id);
    if (last !== undefined) {
      const { digest, version, environment } = last;
      const about = { build_id, digest, version, environment, port: null, previous: null };
      await history.append('removed', { ...about, reason: 'not kept any longer' });
    }
    await forgetRelease(host.world, layout, build_id);
  }
  // Folders that the history does not know: their removal was cut short.
  const known = new Set(standings(history.entries).map((one) => one.build_id));
  for (const build_id of await keptReleases(host.world, layout)) {
    if (!known.has(build_id) && !inUse.includes(build_id)) await forgetRelease(host.world, layout, build_id);
  }
}

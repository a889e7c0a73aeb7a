import { availableParallelism, hostname } from 'node:os';
import { join } from 'node:path';
import type { HostFacts } from '../../ports/world.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export function createHostFacts(environment: Environment, cacheFolder?: string): HostFacts {
  const temporaryFolder = environment['RUNNER_TEMP'] || environment['TMPDIR'] || '/tmp';
  return {
    platform: process.platform,
    arch: process.arch,
    hostname: hostname(),
    cpus: availableParallelism(),
    pid: process.pid,
    cacheFolder: cacheFolder ?? defaultCacheFolder(environment, temporaryFolder),
    temporaryFolder,
  };
}

/** XDG base directories on Linux, `~/Library/Caches` on macOS, beside the temporary files for a user without a home. */
function defaultCacheFolder(environment: Environment, temporaryFolder: string): string {
  const home = environment['HOME'];
  const xdg = environment['XDG_CACHE_HOME'];
  if (xdg?.startsWith('/')) return join(xdg, 'slipway');
  if (!home) return join(temporaryFolder, `slipway-cache-${process.getuid?.() ?? 0}`);
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', 'slipway');
  return join(home, '.cache', 'slipway');
}

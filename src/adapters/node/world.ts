import type { World } from '../../ports/world.ts';
import { createClock } from './clock.ts';
import { createFiles } from './files.ts';
import { createHostFacts } from './host.ts';
import { createHttp } from './http.ts';
import { createIds } from './ids.ts';
import { createProcesses } from './processes.ts';
import { createRuntimes } from './runtimes.ts';

export interface NodeWorldOptions {
  /** Absolute path of the guard: `guard.js` in dist, `guard.ts` here when sources are run. */
  readonly guardScript: string;
  /** The environment of the host; children get what `baseEnvironment` lists of it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Default: the user's cache folder. */
  readonly cacheFolder?: string;
  /** A Node program that Slipway brings along (`node_modules/node/bin/node`); null: none. */
  readonly ownNode?: string | null;
}

/** The real machine: its clock, disk, processes and network. */
export function createNodeWorld(options: NodeWorldOptions): World {
  const host = createHostFacts(options.environment, options.cacheFolder);
  const files = createFiles();
  const processes = createProcesses(options.guardScript, options.environment);
  const ids = createIds();
  const runtimes = createRuntimes({
    files,
    processes,
    ids,
    cacheFolder: host.cacheFolder,
    searchPath: options.environment['PATH'] ?? '',
    ownNode: options.ownNode ?? null,
  });
  return { clock: createClock(), files, processes, http: createHttp(), ids, runtimes, host };
}

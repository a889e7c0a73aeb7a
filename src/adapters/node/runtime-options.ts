import type { Files, Ids, Processes } from '../../ports/world.ts';

export interface RuntimeOptions {
  readonly files: Files;
  readonly processes: Processes;
  readonly ids: Ids;
  readonly cacheFolder: string;
  readonly searchPath: string;
  readonly ownNode: string | null;
}

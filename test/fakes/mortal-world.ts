import { appendFile } from 'node:fs/promises';
import { SlipwayError } from '../../src/domain/failure.ts';
import type { Files, World } from '../../src/ports/world.ts';

/** When the machine stops, counted in journal writes from 1. */
export interface Death {
  readonly at: number;
  /** Before the write, in the middle of it, or right after it. */
  readonly when: 'before' | 'half' | 'after';
}

export interface MortalWorld {
  readonly world: World;
  isDead(): boolean;
  /** Journal writes so far. */
  writes(): number;
}

/**
 * A world that stops for good at a journal write, as if its process were killed there: from then on nothing reaches the
 * disk any more.
 */
export function mortalWorld(world: World, death: Death | null): MortalWorld {
  let dead = false;
  let writes = 0;
  function alive<A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) {
    return async (...args: A): Promise<R> => {
      if (dead) throw killed();
      return await call(...args);
    };
  }
  const { files } = world;
  const mortal: Files = {
    ...files,
    write: alive(files.write),
    makeFolder: alive(files.makeFolder),
    createExclusively: alive(files.createExclusively),
    rename: alive(files.rename),
    remove: alive(files.remove),
    linkAtomically: alive(files.linkAtomically),
    copyTree: alive(files.copyTree),
    linkFile: alive(files.linkFile),
    async appendDurably(path, line) {
      if (dead) throw killed();
      writes += 1;
      if (writes !== death?.at) return await files.appendDurably(path, line);
      if (death.when === 'half') await appendFile(path, line.slice(0, Math.floor(line.length / 2)));
      if (death.when === 'after') await files.appendDurably(path, line);
      dead = true;
      throw killed();
    },
  };
  return { world: { ...world, files: mortal }, isDead: () => dead, writes: () => writes };
}

/** No code that anything retries or understands. */
function killed(): SlipwayError {
  return new SlipwayError({ code: 'killed', blame: 'runner', message: 'killed', next_step: 'None.' });
}

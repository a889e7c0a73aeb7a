import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { compileHere } from '../../src/app/spec-compiling.ts';
import type { BuildEvent } from '../../src/domain/event.ts';
import type { EngineSetup } from '../../src/engine/build.ts';
import { decodeJournal } from '../../src/engine/journal-line.ts';
import type { AnyPhase } from '../../src/engine/phase.ts';
import type { World } from '../../src/ports/world.ts';
import { realWorld, temporaryFolder } from './place.ts';
import { unexpectedPacks, unexpectedRegistry, unexpectedTarget } from './unexpected.ts';

/** A repository with a spec in a real folder, and everything that the engine asks for. */
export interface SmallRepository {
  readonly root: string;
  readonly world: World;
  setup(phases: readonly AnyPhase[], change?: Partial<EngineSetup>): EngineSetup;
  events(build_id: string): Promise<readonly BuildEvent[]>;
}

export async function smallRepository(test: TestContext): Promise<SmallRepository> {
  return await repositoryIn(await temporaryFolder(test));
}

/** For property tests, which need many in one test. */
export async function repositoryIn(root: string): Promise<SmallRepository> {
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'SPEC.md'), '# Small\n');
  const world = realWorld(root);
  return {
    root,
    world,
    setup: (phases, change = {}) => ({
      phases,
      root,
      slipway_version: '0.0.0',
      world,
      packs: unexpectedPacks,
      compiler: compileHere,
      target: () => unexpectedTarget,
      registry: () => unexpectedRegistry,
      service_variables: {},
      signal: new AbortController().signal,
      reporters: [],
      ...change,
    }),
    async events(build_id) {
      const path = join(root, '.slipway', 'builds', build_id, 'events.ndjson');
      return decodeJournal(await readFile(path, 'utf8'), build_id).events;
    },
  };
}

/** Without sleeping: waits of the engine end at once, and are written down. */
export function hurried(world: World, waits: number[] = []): World {
  return {
    ...world,
    clock: {
      ...world.clock,
      async sleep(milliseconds, signal) {
        waits.push(milliseconds);
        // Polls and batches still wait, so that nothing spins.
        await world.clock.sleep(milliseconds >= 1000 && milliseconds <= 20_000 ? 0 : milliseconds, signal);
      },
    },
  };
}

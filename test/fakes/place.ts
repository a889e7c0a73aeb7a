import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createNodeWorld } from '../../src/adapters/node/world.ts';
import type { World } from '../../src/ports/world.ts';

/** A new folder that is removed after the test. */
export async function temporaryFolder(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-test-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The real machine, with its cache in the given folder. */
export function realWorld(folder: string): World {
  const guardScript = fileURLToPath(new URL('../../src/adapters/node/guard.ts', import.meta.url));
  return createNodeWorld({ guardScript, environment: process.env, cacheFolder: join(folder, 'cache') });
}

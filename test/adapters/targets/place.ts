import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createNodeWorld } from '../../../src/adapters/node/world.ts';
import { createProcessTarget } from '../../../src/adapters/targets/process-target.ts';
import type { DeployOptions, Target } from '../../../src/ports/target.ts';
import type { World } from '../../../src/ports/world.ts';

export const GUARD = fileURLToPath(new URL('../../../src/adapters/node/guard.ts', import.meta.url));
export const SUPERVISOR = fileURLToPath(
  new URL('../../../src/adapters/targets/supervisor/main.ts', import.meta.url),
);
export const PROGRAMS = { supervisor: SUPERVISOR, guard: GUARD };

export interface Place {
  readonly folder: string;
  readonly root: string;
  readonly world: World;
  readonly target: Target;
}

/** A folder and a target of its own; what runs in it is taken down after the test. */
export async function freshPlace(
  context: TestContext,
  options: { readonly keep?: number; readonly lease_ms?: number; readonly below?: string } = {},
): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-target-'));
  const root = join(folder, options.below ?? '', 'services');
  const world = nodeWorld();
  const { keep = 5, lease_ms = 30_000 } = options;
  const target = createProcessTarget({ world, root, programs: PROGRAMS, keep, lease_ms });
  context.after(async () => {
    for (const service of await target.services()) await target.down(service, { purge: true, ...quiet() });
    const left = await processesBelow(folder);
    await rm(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`The test left processes: ${left.join('; ')}`);
  });
  return { folder, root, world, target };
}

export function nodeWorld(): World {
  return createNodeWorld({ guardScript: GUARD, environment: process.env });
}

export function quiet() {
  return { signal: new AbortController().signal, progress: () => undefined };
}

export function deployOptions(changes: Partial<DeployOptions> = {}): DeployOptions {
  return {
    environment: 'local',
    port: null,
    variables: {},
    healthy_within_ms: 10_000,
    ...quiet(),
    ...changes,
  };
}

/** `pid command` of every living process that works in the folder or names it in its arguments or environment. */
export async function processesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue;
    const [stat, command, environment] = await Promise.all(
      ['stat', 'cmdline', 'environ'].map((name) =>
        readFile(`/proc/${pid}/${name}`, 'latin1').catch(() => ''),
      ),
    );
    const state = stat?.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
    if (state === 'Z' || state === 'X') continue;
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    if (`${command} ${environment} ${cwd}`.includes(folder))
      found.push(`${pid} ${command?.replaceAll('\0', ' ')}`);
  }
  return found;
}

export async function until(condition: () => Promise<boolean> | boolean, what: string, within_ms = 10_000) {
  const deadline = performance.now() + within_ms;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Waited ${within_ms} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

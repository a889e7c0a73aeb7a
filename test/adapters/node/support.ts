import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createProcesses } from '../../../src/adapters/node/processes.ts';
import type { Command } from '../../../src/ports/world.ts';

export const guardScript = fileURLToPath(new URL('../../../src/adapters/node/guard.ts', import.meta.url));

export const processes = createProcesses(guardScript, process.env);

/** A folder of this test alone, removed behind it. */
export async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-node-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A command that runs a line of shell; `sh` is the simplest real program. */
export function shell(script: string, more: Partial<Command> = {}): Command {
  return {
    argv: ['sh', '-c', script],
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    deadline_ms: 20_000,
    ...more,
  };
}

/** A command that runs a line of JavaScript in this Node. */
export function script(source: string, more: Partial<Command> = {}): Command {
  return { argv: [process.execPath, '-e', source], cwd: '/', env: {}, deadline_ms: 20_000, ...more };
}

/** Process ids of everything alive whose command line or environment holds this text. */
export async function alive(text: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const seen = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(join('/proc', name, file), 'latin1').catch(() => '')),
    );
    const state = await readFile(join('/proc', name, 'stat'), 'latin1').catch(() => ') Z');
    if (state.slice(state.lastIndexOf(')') + 2, state.lastIndexOf(')') + 3) === 'Z') continue;
    if (seen.some((contents) => contents.includes(text))) found.push(Number(name));
  }
  return found;
}

/** Waits for a condition, and fails with its name when it does not come. */
export async function eventually(what: string, condition: () => Promise<boolean>, within_ms = 10_000) {
  const deadline = performance.now() + within_ms;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not within ${within_ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

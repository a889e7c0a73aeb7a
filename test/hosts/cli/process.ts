import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const HOSTS = fileURLToPath(new URL('../../../src/hosts/', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that is gone after the test. */
export async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-hosts-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the command line from its sources, in a process of its own, with nothing of our environment but the path. */
export async function slipway(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return await ended(start(join('cli', 'bin.ts'), cwd, argv, env));
}

/** Runs the root action from its sources. */
export async function rootAction(cwd: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  return await ended(start(join('github', 'bin.ts'), cwd, [], env));
}

export function start(
  script: string,
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, [join(HOSTS, script), ...argv], { cwd, env: { PATH, HOME, ...env } });
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, ...text };
}

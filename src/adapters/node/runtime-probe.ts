import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files, Processes } from '../../ports/world.ts';
import { versionIn } from './runtime-version.ts';

export interface FoundRuntime {
  readonly program: string;
  readonly version: string;
}

/** Asks a program for its version once; remembered on disk by path, size and time of the file. */
export interface RuntimeProbe {
  probe(name: string, program: string): Promise<FoundRuntime | null>;
}

export function createRuntimeProbe(files: Files, processes: Processes, cacheFolder: string): RuntimeProbe {
  const path = join(cacheFolder, 'runtimes', 'versions.json');
  return {
    async probe(name, program) {
      const key = await identityOf(program);
      if (key === null) return null;
      const known = await remembered(files, path);
      const before = known[`${name} ${key}`];
      if (before !== undefined) return before;
      const found = await asked(processes, name, program);
      if (found === null) return null;
      await remember(files, path, `${name} ${key}`, found);
      return found;
    },
  };
}

/** Null: not a file. A script (a shim of a version manager) decides anew each time, so it has no lasting identity. */
async function identityOf(program: string): Promise<string | null> {
  try {
    const real = await realpath(program);
    const { size, mtimeMs, ino } = await stat(real);
    return `${real} ${size} ${mtimeMs} ${ino}`;
  } catch {
    // A link that leads nowhere is no runtime.
    return null;
  }
}

async function asked(processes: Processes, name: string, program: string): Promise<FoundRuntime | null> {
  const result = await processes.run({
    argv: [program, ...(QUESTIONS[name] ?? ['--version'])],
    cwd: '/',
    env: processes.baseEnvironment(),
    deadline_ms: 20_000,
  });
  const [version, real] = result.stdout.trim().split('\n');
  const plain = versionIn(version ?? '');
  return result.exit_code !== 0 || plain === null ? null : { program: real ?? program, version: plain };
}

/** The version, and the path of the program itself where the one asked is a shim. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  node: ['-p', 'process.versions.node + "\\n" + process.execPath'],
  python3: ['-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3]); print(sys.executable)'],
};

type Remembered = Readonly<Record<string, FoundRuntime>>;

/** A cache: what is missing or damaged is asked again. */
async function remembered(files: Files, path: string): Promise<Remembered> {
  try {
    return JSON.parse(await files.readText(path)) as Remembered;
  } catch {
    return {};
  }
}

async function remember(files: Files, path: string, key: string, found: FoundRuntime): Promise<void> {
  const known = await remembered(files, path);
  try {
    await files.write(path, `${JSON.stringify({ ...known, [key]: found }, null, 1)}\n`);
  } catch {
    // A cache that cannot be written costs a few milliseconds at the next start.
  }
}

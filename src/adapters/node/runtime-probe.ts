import { open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { failureFrom } from '../../domain/failure.ts';
import type { Files, Processes } from '../../ports/world.ts';
import { versionIn } from './runtime-version.ts';

export interface FoundRuntime {
  readonly program: string;
  readonly version: string;
}

/** Asks a program for its version; the answer is remembered on disk as long as the file stays the same. */
export interface RuntimeProbe {
  probe(name: string, program: string): Promise<FoundRuntime | null>;
}

export function createRuntimeProbe(files: Files, processes: Processes, cacheFolder: string): RuntimeProbe {
  const path = join(cacheFolder, 'runtimes', 'versions.json');
  return {
    async probe(name, program) {
      const key = await identityOf(program);
      if (key === null) return asked(processes, name, program);
      const before = (await remembered(files, path))[key];
      if (before !== undefined) return before;
      const found = await asked(processes, name, program);
      if (found !== null) await remember(files, path, key, found);
      return found;
    },
  };
}

/** Null for a script: the shim of a version manager stays the same file when it starts another version. */
async function identityOf(program: string): Promise<string | null> {
  try {
    const real = await realpath(program);
    const handle = await open(real, 'r');
    try {
      const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      if (buffer.toString('latin1') === '#!') return null;
      const { size, mtimeMs, ino } = await handle.stat();
      return `${program} = ${real} ${size} ${mtimeMs} ${ino}`;
    } finally {
      await handle.close();
    }
  } catch {
    // It can perhaps be executed and not be read.
    return null;
  }
}

async function asked(processes: Processes, name: string, program: string): Promise<FoundRuntime | null> {
  try {
    const result = await processes.run({
      argv: [program, ...(QUESTIONS[name] ?? ['--version'])],
      cwd: '/',
      env: processes.baseEnvironment(),
      deadline_ms: 10_000,
    });
    const [version, real] = result.stdout.trim().split('\n');
    const plain = versionIn(version ?? '');
    return result.exit_code !== 0 || plain === null ? null : { program: real ?? program, version: plain };
  } catch (thrown) {
    if (failureFrom(thrown).code === 'program-missing') return null;
    throw thrown;
  }
}

/** The version, and the path of the program itself where the one asked is a shim. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  node: ['-p', 'process.versions.node + "\\n" + process.execPath'],
  python3: ['-I', '-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3]); print(sys.executable)'],
};

type Remembered = Readonly<Record<string, FoundRuntime>>;

/** A cache: what is missing or damaged is asked again. */
async function remembered(files: Files, path: string): Promise<Remembered> {
  try {
    const known = Object.entries(
      JSON.parse(await files.readText(path)) as Record<string, Partial<FoundRuntime>>,
    );
    return Object.fromEntries(
      known.flatMap(([key, { program, version }]) =>
        program && version ? [[key, { program, version }]] : [],
      ),
    );
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

import type { Runtimes } from '../../ports/world.ts';
import { failure } from './file-failure.ts';
import { findPrograms } from './program-search.ts';
import { installedNode, installNode } from './runtime-install.ts';
import type { RuntimeOptions } from './runtime-options.ts';
import { createRuntimeProbe, type FoundRuntime } from './runtime-probe.ts';
import { isAtLeast } from './runtime-version.ts';

/**
 * Looks, in this order: the Node that runs Slipway, the search path, what Slipway brings along, what it has installed
 * before; at last it installs Node from the package registry. Python is only looked for.
 */
export function createRuntimes(options: RuntimeOptions): Runtimes {
  const probe = createRuntimeProbe(options.files, options.processes, options.cacheFolder);
  const resolved = new Map<string, Promise<FoundRuntime>>();
  const first = async (name: string, minimum: string, report: (message: string) => void) => {
    const tried: string[] = [];
    for await (const program of candidates(name, options)) {
      const found = await probed(name, program, probe.probe);
      if (found !== null && isAtLeast(found.version, minimum)) return found;
      tried.push(`${program}: ${found === null ? 'does not tell its version' : found.version}`);
    }
    if (name !== 'node') throw missing(name, minimum, tried);
    return installNode(options, minimum, tried, report);
  };
  return {
    resolve(name, minimum, report) {
      const key = `${name} ${minimum}`;
      const before = resolved.get(key);
      if (before !== undefined) return before;
      const found = first(name, minimum, report);
      resolved.set(key, found);
      // A failure is not remembered: the next build may find what was installed since.
      found.catch(() => resolved.delete(key));
      return found;
    },
  };
}

async function* candidates(name: string, options: RuntimeOptions): AsyncGenerator<string> {
  if (name === 'node') yield process.execPath;
  for (const program of NAMES[name] ?? [name]) yield* await findPrograms(program, options.searchPath);
  if (name !== 'node') return;
  if (options.ownNode !== null) yield options.ownNode;
  yield* await installedNode(options);
}

async function probed(
  name: string,
  program: string,
  probe: (name: string, program: string) => Promise<FoundRuntime | null>,
): Promise<FoundRuntime | null> {
  if (program === process.execPath) return { program, version: process.versions.node };
  return probe(name, program);
}

function missing(name: string, minimum: string, tried: readonly string[]): Error {
  return failure(
    'runtime-missing',
    `${name} ${minimum} or newer is needed and was not found on this machine.`,
    `Install ${name} ${minimum} or newer (on GitHub: the setup action of the language), then run again.`,
    { details: tried },
  );
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  node: ['node'],
  python3: ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python'],
};

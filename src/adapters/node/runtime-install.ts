import { join } from 'node:path';
import { SlipwayError } from '../../domain/failure.ts';
import { failure } from './file-failure.ts';
import type { RuntimeOptions } from './runtime-options.ts';
import type { FoundRuntime } from './runtime-probe.ts';
import { isAtLeast, versionIn } from './runtime-version.ts';

/** Programs that were installed before, newest version first. */
export async function installedNode(options: RuntimeOptions): Promise<readonly string[]> {
  const folder = installFolder(options);
  const versions = (await options.files.list(folder)).filter((name) => /^\d+\.\d+\.\d+$/.test(name));
  return versions
    .sort((a, b) => (isAtLeast(a, b) ? -1 : 1))
    .map((version) => join(folder, version, 'bin', 'node'));
}

/**
 * Installs the newest Node of the wanted line from the npm registry. It is made beside and renamed when it has told
 * its version, so a half installation is never found; of two builds at once one wins and both use it.
 *
 * @param tried what was found and is too old, for the failure
 */
export async function installNode(
  options: RuntimeOptions,
  minimum: string,
  tried: readonly string[],
  report: (message: string) => void,
): Promise<FoundRuntime> {
  const { files, ids } = options;
  const package_ = `node-${process.platform}-${process.arch}@${rangeOf(minimum)}`;
  const beside = join(installFolder(options), `.new-${ids.random(10)}`);
  report(`Installing ${package_} into ${installFolder(options)} (once; about 40 MB)`);
  try {
    await npmInstall(options, package_, beside);
    const version = await versionOf(options, programIn(beside));
    const final = join(installFolder(options), version);
    await renameUnlessThere(options, join(beside, 'node_modules', packageName()), final);
    report(`Installed Node ${version}`);
    return { program: join(final, 'bin', 'node'), version };
  } catch (thrown) {
    if (thrown instanceof SlipwayError && thrown.failure.code === 'disk-full') throw thrown;
    throw notInstalled(minimum, package_, tried, thrown);
  } finally {
    await files.remove(beside);
  }
}

function installFolder({ cacheFolder }: RuntimeOptions): string {
  return join(cacheFolder, 'runtimes', 'node');
}

function packageName(): string {
  return `node-${process.platform}-${process.arch}`;
}

function programIn(folder: string): string {
  return join(folder, 'node_modules', packageName(), 'bin', 'node');
}

/** Never the next major version: `24` gives 24.x, `24.5` gives 24.5 or a later 24.x. */
function rangeOf(minimum: string): string {
  const major = Number(minimum.split('.')[0]);
  return minimum.includes('.') ? `>=${minimum} <${major + 1}` : `${major}`;
}

async function npmInstall(
  { files, processes }: RuntimeOptions,
  package_: string,
  folder: string,
): Promise<void> {
  await files.write(join(folder, 'package.json'), '{"private":true}\n');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const result = await processes.run({
    argv: ['npm', 'install', ...flags, package_],
    cwd: folder,
    env: processes.baseEnvironment(),
    deadline_ms: INSTALL_DEADLINE_MS,
  });
  if (result.exit_code === 0) return;
  const why = result.ended_by === 'deadline' ? 'took too long' : `ended with ${result.exit_code}`;
  throw failure('io-error', `npm install ${why}.`, 'Run it by hand.', {
    details: result.stderr.trim().split('\n').slice(-8),
  });
}

async function versionOf({ processes }: RuntimeOptions, program: string): Promise<string> {
  const result = await processes.run({
    argv: [program, '--version'],
    cwd: '/',
    env: processes.baseEnvironment(),
    deadline_ms: 20_000,
  });
  const version = versionIn(result.stdout);
  if (result.exit_code === 0 && version !== null) return version;
  throw failure('io-error', `${program} does not run on this machine.`, 'Install Node by other means.', {
    details: result.stderr.trim().split('\n').slice(-8),
  });
}

async function renameUnlessThere({ files }: RuntimeOptions, from: string, to: string): Promise<void> {
  try {
    await files.rename(from, to);
  } catch (thrown) {
    if (thrown instanceof SlipwayError && thrown.failure.code === 'file-exists') return;
    throw thrown;
  }
}

function notInstalled(minimum: string, package_: string, tried: readonly string[], thrown: unknown): Error {
  const why =
    thrown instanceof SlipwayError ? [thrown.failure.message, ...thrown.failure.details] : [String(thrown)];
  return failure(
    'runtime-missing',
    `Node ${minimum} or newer is needed, was not found, and ${package_} could not be installed.`,
    `Install Node ${minimum} or newer, or give this machine access to an npm registry, then run again.`,
    { cause: thrown, details: [...tried, ...why] },
  );
}

const INSTALL_DEADLINE_MS = 300_000;

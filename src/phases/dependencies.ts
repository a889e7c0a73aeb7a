import { join } from 'node:path';
import { digestOf, sha256 } from '../domain/digest.ts';
import { unsafePathReason } from '../domain/file-set.ts';
import type { PhaseContext } from '../engine/phase.ts';
import { installationOfLock } from '../release/lock-packages.ts';
import { type BoundToolchain, runToolOrFail } from './toolchain.ts';

const INSTALL_DEADLINE_MS = 10 * 60_000;

export interface InstalledDependencies {
  readonly lock_digest: string;
  readonly reused: boolean;
}

/**
 * Installs what the lock file names into `destination` (absolute). The result is kept in the user's cache under the
 * digest of what the lock installs, of the files that the command names, the command and the runtime, and hard-linked from there.
 *
 * @throws SlipwayError `install-failed`, `tool-timed-out`
 */
export async function installDependencies(
  bound: BoundToolchain,
  kind: 'all' | 'production',
  destination: string,
  context: PhaseContext,
): Promise<InstalledDependencies> {
  const { toolchain, workspace, runtime } = bound;
  const install =
    kind === 'production' ? (toolchain.install_production ?? toolchain.install) : toolchain.install;
  const { files, host, ids } = context.world;
  const lock = await files.readText(join(workspace, toolchain.lock));
  const installation = sha256(installationOfLock(toolchain.lock, lock));
  const named = await filesNamed(install.argv, bound, context);
  const digests = await Promise.all(named.map((name) => files.sha256(join(workspace, name))));
  const machine = [host.platform, host.arch];
  const key = digestOf([installation, ...digests, install.argv, runtime.version, ...machine]).slice(
    'sha256:'.length,
  );
  const cached = join(host.cacheFolder, 'dependencies', key);
  const reused = (await files.stat(cached)) !== null;
  if (!reused) {
    context.progress(`installing dependencies (${kind})`);
    const beside = `${cached}.${ids.random(8)}`;
    try {
      await copyManifests([toolchain.lock, ...MANIFESTS, ...named], bound, beside, context);
      await runToolOrFail(
        bound,
        { name: `install-${kind}`, argv: install.argv, cwd: beside, deadline_ms: INSTALL_DEADLINE_MS },
        {
          code: 'install-failed',
          blame: 'runner',
          next_step: 'Look at the log; most often the package registry cannot be reached from this machine.',
        },
        context,
      );
      await renameUnlessThere(beside, cached, context);
    } finally {
      await files.remove(beside);
    }
  }
  for (const folder of install.gives) {
    await context.outside(files.copyTree(join(cached, folder), join(destination, folder), { link: true }));
  }
  return { lock_digest: sha256(lock), reused };
}

/** For a workspace whose build was taken over from an earlier one: links the dependencies where they are missing. */
export async function ensureDependencies(bound: BoundToolchain, context: PhaseContext): Promise<void> {
  const folders = bound.toolchain.install.gives.map((folder) => join(bound.workspace, folder));
  const stats = await Promise.all(folders.map((folder) => context.world.files.stat(folder)));
  if (stats.includes(null)) await installDependencies(bound, 'all', bound.workspace, context);
}

/** Files of the project that the command names, for instance `-r requirements-dev.txt`. */
async function filesNamed(
  argv: readonly string[],
  { workspace, toolchain }: BoundToolchain,
  { world }: PhaseContext,
): Promise<readonly string[]> {
  const words = argv.filter((word) => word !== toolchain.lock && unsafePathReason(word) === null);
  const stats = await Promise.all(words.map((word) => world.files.stat(join(workspace, word))));
  return words.filter((_, index) => stats[index]?.kind === 'file');
}

/** The lock, the manifest it belongs to and what the command names; nothing else of the project takes part. */
async function copyManifests(
  names: readonly string[],
  { workspace }: BoundToolchain,
  folder: string,
  { world: { files } }: PhaseContext,
): Promise<void> {
  for (const name of new Set(names)) {
    const from = join(workspace, name);
    if (await files.stat(from)) await files.write(join(folder, name), await files.read(from));
  }
}

const MANIFESTS = ['package.json', 'pyproject.toml'];

/** Two builds may install the same at once: the first one in wins, the other one's copy is dropped. */
async function renameUnlessThere(from: string, to: string, context: PhaseContext): Promise<void> {
  const { files } = context.world;
  if (await files.stat(to)) return;
  try {
    await files.rename(from, to);
  } catch (thrown) {
    if (!(await files.stat(to))) throw thrown;
  }
}

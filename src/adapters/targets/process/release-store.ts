import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SlipwayError } from '../../../domain/failure.ts';
import type { Release } from '../../../domain/release.ts';
import type { World } from '../../../ports/world.ts';
import { fileFailure } from '../../node/file-failure.ts';
import {
  instanceLog,
  isBuildId,
  isStaging,
  recordFile,
  releaseFolder,
  type ServiceLayout,
  stagingFolder,
  variablesFile,
} from '../release-layout.ts';
import { damagedFiles, unpackRelease } from '../unpack.ts';

/** What a target knows about an unpacked release: enough to start it with nothing else reachable. */
export interface ReleaseRecord {
  readonly format: 1;
  readonly release: Release;
  /** First element of the command, resolved when the release was deployed. */
  readonly runtime: { readonly program: string; readonly version: string };
}

/**
 * Brings the release into its folder: unpacked beside, checked file by file, flushed, renamed. A folder that is there
 * already is checked and kept, or replaced when it is damaged.
 */
export async function placeRelease(
  world: World,
  layout: ServiceLayout,
  archive: string,
  record: ReleaseRecord,
  signal: AbortSignal,
): Promise<void> {
  const { release } = record;
  const folder = releaseFolder(layout, release.build_id);
  if (await isWhole(world, layout, release)) {
    await world.files.write(recordFile(folder), recordText(record));
    return;
  }
  const staging = stagingFolder(layout, release.build_id, world.ids.random(8));
  try {
    await unpackRelease(archive, release, staging, { signal });
    await world.files.write(recordFile(staging), recordText(record));
    await removeRelease(world, layout, release.build_id);
    await world.files.rename(staging, folder);
  } catch (thrown) {
    await world.files.remove(staging);
    throw thrown;
  }
}

/** null: there is no such release, or only a part of one. */
export async function readRecord(
  world: World,
  layout: ServiceLayout,
  build_id: string,
): Promise<ReleaseRecord | null> {
  const path = recordFile(releaseFolder(layout, build_id));
  if ((await world.files.stat(path)) === null) return null;
  const value: unknown = JSON.parse(await world.files.readText(path));
  return isRecord(value) ? value : null;
}

/** @throws SlipwayError `release-damaged` when a file of it is missing or differs */
export async function assertWhole(layout: ServiceLayout, release: Release): Promise<void> {
  const damaged = await damagedFiles(releaseFolder(layout, release.build_id), release);
  if (damaged.length === 0) return;
  throw new SlipwayError({
    code: 'release-damaged',
    blame: 'target',
    message: `Release ${release.build_id} of ${layout.service} was changed on the target: ${damaged.length} files differ.`,
    details: damaged.slice(0, 10),
    next_step: 'Go back to another release (`slipway releases` lists them), or deploy this one again.',
  });
}

/** Build ids of the releases whose folder is there. */
export async function keptReleases(world: World, layout: ServiceLayout): Promise<readonly string[]> {
  return (await world.files.list(layout.releases)).filter(isBuildId);
}

/** Out of sight in one step, then deleted. */
export async function removeRelease(world: World, layout: ServiceLayout, build_id: string): Promise<void> {
  const folder = releaseFolder(layout, build_id);
  if ((await world.files.stat(folder)) === null) return;
  const staging = stagingFolder(layout, build_id, world.ids.random(8));
  await rename(folder, staging).catch((thrown: unknown) => {
    throw fileFailure(thrown, 'remove', folder);
  });
  await world.files.remove(staging);
}

/** With its settings and logs. */
export async function forgetRelease(world: World, layout: ServiceLayout, build_id: string): Promise<void> {
  await removeRelease(world, layout, build_id);
  const log = instanceLog(layout, build_id);
  for (const path of [variablesFile(layout, build_id), log, `${log}.1`]) await world.files.remove(path);
}

/** What killed commands left: half-unpacked releases, files that were being written. */
export async function sweepLeftovers(world: World, layout: ServiceLayout): Promise<void> {
  for (const name of await world.files.list(layout.releases)) {
    if (isStaging(name)) await world.files.remove(join(layout.releases, name));
  }
  for (const folder of [layout.folder, layout.run, layout.variables, dirname(layout.variables)]) {
    for (const name of await world.files.list(folder)) {
      if (name.startsWith('.') && name.endsWith('.tmp')) await world.files.remove(join(folder, name));
    }
  }
}

/** The variables that the release ran with; null: none are kept. */
export async function readVariables(
  world: World,
  layout: ServiceLayout,
  build_id: string,
): Promise<Readonly<Record<string, string>> | null> {
  const path = variablesFile(layout, build_id);
  if ((await world.files.stat(path)) === null) return null;
  return JSON.parse(await world.files.readText(path)) as Record<string, string>;
}

/**
 * Kept because a rollback has to work without the host that knows the secrets, also after the supervisor, which holds
 * them in memory, was killed. Readable by the owner alone; removed with the release.
 */
export async function writeVariables(
  world: World,
  layout: ServiceLayout,
  build_id: string,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  await world.files.write(variablesFile(layout, build_id), `${JSON.stringify(variables)}\n`, { mode: 0o600 });
}

async function isWhole(world: World, layout: ServiceLayout, release: Release): Promise<boolean> {
  const record = await readRecord(world, layout, release.build_id).catch(() => null);
  if (record?.release.digest !== release.digest) return false;
  return (await damagedFiles(releaseFolder(layout, release.build_id), release)).length === 0;
}

function recordText(record: ReleaseRecord): string {
  return `${JSON.stringify(record)}\n`;
}

function isRecord(value: unknown): value is ReleaseRecord {
  return typeof value === 'object' && value !== null && 'release' in value && 'runtime' in value;
}

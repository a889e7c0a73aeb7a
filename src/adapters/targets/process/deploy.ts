import { mkdir } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Deployment } from '../../../domain/deployment.ts';
import type { Release } from '../../../domain/release.ts';
import type { DeployOptions } from '../../../ports/target.ts';
import type { HistoryEntry } from '../release-history.ts';
import { type ServiceLayout, serviceLayout } from '../release-layout.ts';
import { abandon, activate, isFaultOfTheRelease } from './activate.ts';
import { placeRelease, type ReleaseRecord, readVariables, sweepLeftovers } from './release-store.ts';
import { tidyReleases } from './retention.ts';
import { type ServiceLock, withServiceLock } from './service-lock.ts';
import { answersHealth, currentDeployment, type Standing, standingOf } from './standing.ts';
import { supervisorOn } from './supervisor-start.ts';
import type { TargetHost } from './target-host.ts';
import { tryRelease } from './trial.ts';
import { usablePort } from './usable-port.ts';

interface Work {
  readonly host: TargetHost;
  readonly layout: ServiceLayout;
  readonly release: Release;
  readonly archive: string;
  readonly options: DeployOptions;
  readonly lock: ServiceLock;
  readonly standing: Standing;
}

/** See `Target.deploy`. */
export async function deploy(
  host: TargetHost,
  release: Release,
  archive: string,
  options: DeployOptions,
): Promise<Deployment> {
  const layout = serviceLayout(host.root, release.name);
  options.signal.throwIfAborted();
  // Asked before the lock as well: a refused first deployment leaves not even a folder.
  await usablePort(host, release, options.port, await standingOf(host, layout, () => undefined));
  const owner = { build_id: release.build_id, operation: 'deploy' } as const;
  return withServiceLock(host, layout, owner, async (lock) => {
    const standing = await standingOf(host, layout, options.progress);
    const work: Work = { host, layout, release, archive, options, lock, standing };
    await sweepLeftovers(host.world, layout);
    await standing.supervisor?.ask({ command: 'tidy', token: lock.token }, 60_000);
    return (await alreadyServing(work)) ?? (await putToWork(work));
  });
}

/** The deployment as it is, where nothing has to be done. */
async function alreadyServing(work: Work): Promise<Deployment | null> {
  const { host, layout, release, options, standing } = work;
  const { current, record, history } = standing;
  if (current === null || record?.release.digest !== release.digest) return null;
  if (options.port !== null && options.port !== standing.port.running) return null;
  if (!isDeepStrictEqual(await readVariables(host.world, layout, current), { ...options.variables }))
    return null;
  if (!(await answersHealth(host, standing, options.signal))) return null;
  options.progress(`${release.name} ${release.version} already serves with this digest`);
  const last = history.entries.findLast((entry) => entry.build_id === current);
  if (last?.event !== 'deployed' && last?.event !== 'rolled_back') {
    // The command that switched to it was killed before it could write so.
    await history.append(
      'deployed',
      aboutRelease(work, standing.port.running, previousOf(standing, current)),
    );
  }
  return currentDeployment(host, layout, standing);
}

async function putToWork(work: Work): Promise<Deployment> {
  const { host, layout, release, options, lock, standing } = work;
  const port = await usablePort(host, release, options.port, standing);
  const record = await unpack(work);
  await lock.assertHeld();
  const running = standing.supervisor;
  const supervisor = await supervisorOn(host, layout, { running, token: lock.token, port });
  const { variables } = options;
  try {
    options.progress(`starting ${release.name} ${release.version}`);
    const instance = await tryRelease(host, layout, { record, supervisor, lock, variables, options });
    await activate(host, layout, { record, supervisor, lock, variables, options, instance, port });
  } catch (thrown) {
    await abandon(supervisor, lock, options.progress);
    await noteFailure(work, thrown);
    throw thrown;
  }
  const previous = previousOf(standing, release.build_id);
  await standing.history.append('deployed', aboutRelease(work, port, previous));
  await tidyReleases(host, layout, standing.history, [release.build_id, previous]);
  const deployment = currentDeployment(host, layout, await standingOf(host, layout, () => undefined));
  if (deployment === null) throw new Error(`${release.name} serves, but its record cannot be read.`);
  return { ...deployment, unchanged: false };
}

async function unpack(work: Work): Promise<ReleaseRecord> {
  const { host, layout, release, archive, options, standing } = work;
  const { name, minimum } = release.run.runtime;
  const runtime = await host.world.runtimes.resolve(name, minimum, options.progress);
  for (const folder of [layout.releases, layout.data, layout.variables, layout.logs]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  options.progress(`unpacking and checking ${Object.keys(release.files).length} files`);
  await standing.history.append('staged', aboutRelease(work, null, null));
  const record: ReleaseRecord = { format: 1, release, runtime };
  await placeRelease(host.world, layout, archive, record, options.signal);
  return record;
}

async function noteFailure(work: Work, thrown: unknown): Promise<void> {
  const { host, layout, release, standing } = work;
  const { history, current } = standing;
  // A release that serves does not become a bad one because it did not start with new settings.
  if (release.build_id === current || !isFaultOfTheRelease(thrown)) return;
  await history.append('failed', { ...aboutRelease(work, null, null), reason: thrown.failure.message });
  await tidyReleases(host, layout, history, [release.build_id, current]);
}

/** What served before this release does. */
function previousOf(standing: Standing, build_id: string): string | null {
  if (standing.current !== null && standing.current !== build_id) return standing.current;
  const served = standing.history.entries.findLast(
    (entry) => entry.build_id !== build_id && (entry.event === 'deployed' || entry.event === 'rolled_back'),
  );
  return served?.build_id ?? null;
}

function aboutRelease(
  work: Work,
  port: number | null,
  previous: string | null,
): Omit<HistoryEntry, 'event' | 'at'> {
  const { build_id, digest, version } = work.release;
  return { build_id, digest, version, environment: work.options.environment, port, previous, reason: null };
}

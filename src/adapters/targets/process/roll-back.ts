import type { Deployment } from '../../../domain/deployment.ts';
import { SlipwayError } from '../../../domain/failure.ts';
import type { DeployOptions } from '../../../ports/target.ts';
import { interruptedRollback, rollbackGoal, standings } from '../release-history.ts';
import { type ServiceLayout, serviceLayout } from '../release-layout.ts';
import { abandon, activate } from './activate.ts';
import {
  assertWhole,
  keptReleases,
  type ReleaseRecord,
  readRecord,
  readVariables,
  sweepLeftovers,
} from './release-store.ts';
import { type ServiceLock, withServiceLock } from './service-lock.ts';
import { answersHealth, currentDeployment, type Standing, standingOf } from './standing.ts';
import { supervisorOn } from './supervisor-start.ts';
import type { TargetHost } from './target-host.ts';
import { tryRelease } from './trial.ts';
import { usablePort } from './usable-port.ts';

interface Work {
  readonly host: TargetHost;
  readonly layout: ServiceLayout;
  readonly options: DeployOptions;
  readonly lock: ServiceLock;
  readonly standing: Standing;
  readonly record: ReleaseRecord;
  /** The release that is left, and is a failed one from now on. */
  readonly broken: string | null;
}

/** See `Target.rollback`. Reads nothing but the folder of the service. */
export async function rollBack(
  host: TargetHost,
  service: string,
  to: string | null,
  options: DeployOptions,
): Promise<Deployment> {
  const layout = serviceLayout(host.root, service);
  options.signal.throwIfAborted();
  if ((await host.world.files.stat(layout.history)) === null) throw serviceUnknown(host, service);
  const owner = { build_id: to ?? 'the last good release', operation: 'rollback' } as const;
  return withServiceLock(host, layout, owner, async (lock) => {
    const standing = await standingOf(host, layout, options.progress);
    await sweepLeftovers(host.world, layout);
    await standing.supervisor?.ask({ command: 'tidy', token: lock.token }, 60_000);
    const record = await goalOf(host, layout, standing, to);
    const interrupted = interruptedRollback(standing.history.entries);
    const left = interrupted?.build_id === record.release.build_id ? interrupted.previous : standing.current;
    const broken = left === record.release.build_id ? null : left;
    const work: Work = { host, layout, options, lock, standing, record, broken };
    if (
      standing.current !== record.release.build_id ||
      !(await answersHealth(host, standing, options.signal))
    ) {
      await returnTo(work);
    } else if (interrupted === null) {
      const deployment = currentDeployment(host, layout, standing);
      if (deployment !== null) return deployment;
    }
    return finish(work);
  });
}

async function returnTo(work: Work): Promise<void> {
  const { host, layout, options, lock, standing, record, broken } = work;
  const { release } = record;
  await assertWhole(layout, release);
  const port = await usablePort(host, release, options.port, standing);
  const kept = (await readVariables(host.world, layout, release.build_id)) ?? {};
  const variables = { ...kept, ...options.variables };
  const about = { ...aboutRelease(work), port: null, reason: null };
  await standing.history.append('rollback_begun', { ...about, previous: broken });
  const running = standing.supervisor;
  const supervisor = await supervisorOn(host, layout, { running, token: lock.token, port });
  try {
    options.progress(`starting ${release.name} ${release.version} (${release.build_id}) again`);
    const runnable = { ...record, runtime: await runtimeOf(work) };
    const instance = await tryRelease(host, layout, {
      record: runnable,
      supervisor,
      lock,
      variables,
      options,
    });
    await activate(host, layout, { record, supervisor, lock, variables, options, instance, port });
  } catch (thrown) {
    await abandon(supervisor, lock, options.progress);
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    await standing.history.append('rollback_abandoned', { ...about, previous: broken, reason });
    throw thrown;
  }
}

async function finish(work: Work): Promise<Deployment> {
  const { host, layout, standing, broken } = work;
  if (broken !== null) await markFailed(work, broken);
  const after = await standingOf(host, layout, () => undefined);
  const { running: port } = after.port;
  await standing.history.append('rolled_back', {
    ...aboutRelease(work),
    port,
    previous: broken,
    reason: null,
  });
  const deployment = currentDeployment(host, layout, await standingOf(host, layout, () => undefined));
  if (deployment === null) throw new Error(`${layout.service} serves, but its record cannot be read.`);
  return { ...deployment, unchanged: false };
}

async function markFailed(work: Work, build_id: string): Promise<void> {
  const { history } = work.standing;
  const known = standings(history.entries).find((one) => one.build_id === build_id);
  if (known === undefined) return;
  const { digest, version, environment } = known;
  const about = { build_id, digest, version, environment, port: null, previous: null };
  await history.append('failed', { ...about, reason: work.options.reason || 'rolled back from' });
}

/** The program that it ran with, which needs nothing but the disk; only when that is gone is another looked for. */
async function runtimeOf({ host, options, record }: Work): Promise<ReleaseRecord['runtime']> {
  if ((await host.world.files.stat(record.runtime.program)) !== null) return record.runtime;
  const { name, minimum } = record.release.run.runtime;
  return host.world.runtimes.resolve(name, minimum, options.progress);
}

async function goalOf(
  host: TargetHost,
  layout: ServiceLayout,
  standing: Standing,
  to: string | null,
): Promise<ReleaseRecord> {
  const { entries } = standing.history;
  const kept = await keptReleases(host.world, layout);
  const goal = to ?? rollbackGoal(entries, standing.current, (build_id) => kept.includes(build_id));
  const good = standings(entries).filter((one) => one.state === 'good' && kept.includes(one.build_id));
  const known = standings(entries).find((one) => one.build_id === goal);
  const record = goal === null || !kept.includes(goal) ? null : await readRecord(host.world, layout, goal);
  const list = good.map((one) => `${one.build_id} ${one.version} ${one.at}`);
  if (goal === null) {
    throw noGoal(layout, 'has no good release before the current one', list);
  }
  if (record === null || known === undefined) throw noGoal(layout, `keeps no release ${goal}`, list);
  if (known.state !== 'good') throw noGoal(layout, `cannot go back to ${goal}: it is ${known.state}`, list);
  return record;
}

function noGoal(layout: ServiceLayout, why: string, good: readonly string[]): SlipwayError {
  return new SlipwayError({
    code: 'nothing-to-roll-back-to',
    blame: 'target',
    message: `${layout.service} ${why}.`,
    details: good.map((line) => `good: ${line}`),
    next_step:
      good.length > 0
        ? 'Name one of the good releases above with --to.'
        : 'Build and deploy a release that works.',
  });
}

function serviceUnknown(host: TargetHost, service: string): SlipwayError {
  return new SlipwayError({
    code: 'service-unknown',
    blame: 'settings',
    message: `There is no service ${service} below ${host.root}.`,
    next_step: 'Check the name and the target; the folder has one folder for each service.',
  });
}

function aboutRelease({ record, options }: Work) {
  const { build_id, digest, version } = record.release;
  return { build_id, digest, version, environment: options.environment };
}

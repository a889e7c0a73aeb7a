import type { Deployment, Registration } from '../domain/deployment.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Target } from '../ports/target.ts';
import type { Application, Rollback } from './application.ts';

const HEALTHY_WITHIN_MS = 15_000;

/**
 * Returns a service to an earlier release. Needs the target and nothing else: where the registry cannot be told, that is
 * said in a progress line, and the rollback stands.
 *
 * @throws SlipwayError of `Target.rollback`, `release-unknown`, `release-ambiguous`
 */
export const rollback: Rollback = async (application, service, options) => {
  const { clock } = application.world;
  const began = clock.monotonic();
  const target = application.target(options.target);
  const to = options.to === null ? null : await releaseByPrefix(target, service, options.to);
  const before = await target.current(service);
  const deployment = await target
    .rollback(service, to, {
      environment: options.environment,
      port: options.port ?? null,
      variables: application.serviceVariables,
      healthy_within_ms: HEALTHY_WITHIN_MS,
      reason: options.reason,
      signal: options.signal,
      progress: options.progress,
    })
    .catch((thrown: unknown) => onlyRelease(thrown, target, service, { ...options, to, before }));
  await tellRegistry(application, deployment, options);
  return {
    deployment,
    rolled_back_from: before?.build_id === deployment.build_id ? null : (before?.build_id ?? null),
    duration_seconds: (clock.monotonic() - began) / 1000,
  };
};

/**
 * The last good release of a service that has one release only is the one that runs: it stays, if it is healthy. Where
 * it is not, or a release was named, that there is nothing to go back to is the failure it is.
 */
async function onlyRelease(
  thrown: unknown,
  target: Target,
  service: string,
  {
    to,
    before,
    progress,
  }: Pick<Parameters<Rollback>[2], 'progress'> & {
    readonly to: string | null;
    readonly before: Deployment | null;
  },
): Promise<Deployment> {
  const nothing = thrown instanceof SlipwayError && thrown.failure.code === 'nothing-to-roll-back-to';
  if (!nothing || to !== null || before === null || !(await target.healthy(service))) throw thrown;
  progress(`${service} has no earlier release; ${before.version} is healthy and stays`);
  return before;
}

async function releaseByPrefix(target: Target, service: string, prefix: string): Promise<string> {
  const ids = (await target.releases(service)).map(({ build_id }) => build_id);
  const matches = ids.includes(prefix) ? [prefix] : ids.filter((id) => id.startsWith(prefix));
  const [match] = matches;
  if (match !== undefined && matches.length === 1) return match;
  throw new SlipwayError({
    code: match === undefined ? 'release-unknown' : 'release-ambiguous',
    blame: 'settings',
    message:
      match === undefined
        ? `${service} has no release whose build id begins with ${JSON.stringify(prefix)}.`
        : `${matches.length} releases of ${service} begin with ${JSON.stringify(prefix)}.`,
    details: match === undefined ? ids : matches,
    next_step: `\`slipway releases ${service}\` lists them.`,
  });
}

/** Only an entry that is there is changed: who did not register the service does not want it registered. */
async function tellRegistry(
  application: Application,
  deployment: Deployment,
  options: Parameters<Rollback>[2],
): Promise<void> {
  try {
    const registry = application.registry(options.registry);
    const entry = await registry.find(deployment.service, options.environment);
    if (entry === null) return;
    await registry.register(pointingTo(entry, deployment, application.world.clock.now().toISOString()));
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    options.progress(`rolled back, but the registry was not told: ${why}`);
  }
}

function pointingTo(entry: Registration, deployment: Deployment, registered_at: string): Registration {
  const { version, url, build_id, digest } = deployment;
  const health_url = entry.health_url.replace(entry.url, url);
  return { ...entry, version, url, health_url, build_id, digest, registered_at };
}

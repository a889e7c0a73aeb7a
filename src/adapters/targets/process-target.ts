import type { KeptRelease } from '../../domain/deployment.ts';
import { SlipwayError } from '../../domain/failure.ts';
import type { Target } from '../../ports/target.ts';
import type { World } from '../../ports/world.ts';
import { deploy } from './process/deploy.ts';
import { openHistory } from './process/history-file.ts';
import { keptReleases, readRecord } from './process/release-store.ts';
import { rollBack } from './process/roll-back.ts';
import { answersHealth, currentDeployment, standingOf } from './process/standing.ts';
import { takeDown } from './process/take-down.ts';
import type { TargetHost } from './process/target-host.ts';
import { standings } from './release-history.ts';
import { buildOfCurrent, isServiceName, type ServiceLayout, serviceLayout } from './release-layout.ts';

export interface ProcessTargetOptions {
  readonly world: World;
  /** Absolute folder that holds one folder a service; `<repository>/.slipway/services` by default of the hosts. */
  readonly root: string;
  /** Absolute paths: `supervisor.js` and `guard.js` of dist, or their sources. */
  readonly programs: { readonly supervisor: string; readonly guard: string };
  /** Address that services listen on. Default: 127.0.0.1, nobody but this machine. */
  readonly address?: string;
  /** Good releases that are kept, the current one included. Default: 5. */
  readonly keep?: number;
  /** Default: 30,000. */
  readonly lease_ms?: number;
}

/** Runs services as processes of this machine, below a supervisor each. */
export function createProcessTarget(options: ProcessTargetOptions): Target {
  const { world, root, programs, address = '127.0.0.1', keep = 5, lease_ms = 30_000 } = options;
  const host: TargetHost = { world, root, programs, address, keep, lease_ms };
  const quietly = () => undefined;
  const look = async (service: string) => {
    const layout = serviceLayout(root, service);
    return { layout, standing: await standingOf(host, layout, quietly) };
  };
  return {
    kind: 'process',
    location: root,
    deploy: (release, archive, deployOptions) => deploy(host, release, archive, deployOptions),
    rollback: (service, to, deployOptions) => rollBack(host, service, to, deployOptions),
    down: (service, downOptions) => takeDown(host, service, downOptions),
    markFailed: (service, build_id) => markFailed(host, serviceLayout(root, service), build_id),
    async current(service) {
      const { layout, standing } = await look(service);
      return currentDeployment(host, layout, standing);
    },
    async healthy(service) {
      return answersHealth(host, (await look(service)).standing);
    },
    releases: (service) => releasesOf(host, serviceLayout(root, service)),
    async services() {
      const found: string[] = [];
      for (const name of await world.files.list(root)) {
        if (isServiceName(name) && (await world.files.stat(serviceLayout(root, name).history)) !== null) {
          found.push(name);
        }
      }
      return found;
    },
  };
}

async function markFailed(host: TargetHost, layout: ServiceLayout, build_id: string): Promise<void> {
  const history = await openHistory(host.world, layout, () => undefined);
  const known = standings(history.entries).find((one) => one.build_id === build_id);
  if (known === undefined) throw releaseUnknown(layout, build_id);
  if (known.state === 'failed') return;
  const { digest, version, environment } = known;
  const about = { build_id, digest, version, environment, port: null, previous: null };
  await history.append('failed', { ...about, reason: 'marked as failed' });
}

/** Newest first; what lies on the disk decides, the history tells its state. */
async function releasesOf(host: TargetHost, layout: ServiceLayout): Promise<readonly KeptRelease[]> {
  const { files } = host.world;
  const known = standings((await openHistory(host.world, layout, () => undefined)).entries);
  const current = buildOfCurrent(await files.readLink(layout.current));
  const found: KeptRelease[] = [];
  for (const build_id of await keptReleases(host.world, layout)) {
    const record = await readRecord(host.world, layout, build_id);
    const standing = known.find((one) => one.build_id === build_id);
    if (record === null) continue;
    const { digest, version } = record.release;
    const isCurrent = build_id === current && standing?.state !== 'failed';
    const state = isCurrent ? 'current' : (standing?.state ?? 'staged');
    found.push({
      service: layout.service,
      build_id,
      digest,
      version,
      state,
      deployed_at: standing?.at ?? '',
    });
  }
  return found.sort((a, b) => order(known, b.build_id) - order(known, a.build_id));
}

function order(known: readonly { readonly build_id: string }[], build_id: string): number {
  return known.findIndex((one) => one.build_id === build_id);
}

function releaseUnknown(layout: ServiceLayout, build_id: string): SlipwayError {
  return new SlipwayError({
    code: 'release-unknown',
    blame: 'settings',
    message: `${layout.service} has no release ${build_id}.`,
    next_step: `\`slipway releases ${layout.service}\` lists them.`,
  });
}

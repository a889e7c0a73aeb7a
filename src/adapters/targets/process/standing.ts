import type { Deployment } from '../../../domain/deployment.ts';
import { lastPort } from '../release-history.ts';
import { buildOfCurrent, type ServiceLayout } from '../release-layout.ts';
import type { InstanceStatus, SupervisorStatus } from '../supervisor/protocol.ts';
import { type HistoryFile, openHistory } from './history-file.ts';
import { type ReleaseRecord, readRecord } from './release-store.ts';
import { activeInstance, type Supervisor, statusOf } from './supervisor-client.ts';
import { runningSupervisor } from './supervisor-start.ts';
import { serviceUrl, type TargetHost } from './target-host.ts';

/** Everything there is to know about a service before something is done to it. */
export interface Standing {
  readonly history: HistoryFile;
  /** Build that the `current` link names. */
  readonly current: string | null;
  readonly record: ReleaseRecord | null;
  readonly supervisor: Supervisor | null;
  readonly status: SupervisorStatus | null;
  readonly active: InstanceStatus | null;
  readonly port: { readonly running: number | null; readonly last: number | null };
}

export async function standingOf(
  host: TargetHost,
  layout: ServiceLayout,
  progress: (message: string) => void,
): Promise<Standing> {
  const history = await openHistory(host.world, layout, progress);
  const current = buildOfCurrent(await host.world.files.readLink(layout.current));
  const supervisor = await runningSupervisor(host, layout);
  const status = await statusOf(supervisor);
  return {
    history,
    current,
    record: current === null ? null : await readRecord(host.world, layout, current),
    supervisor,
    status,
    active: activeInstance(status),
    port: { running: status?.ports.at(-1) ?? null, last: lastPort(history.entries) },
  };
}

/** The release that serves, as the port says it; null: none was put to work, or it was taken down. */
export function currentDeployment(
  host: TargetHost,
  layout: ServiceLayout,
  standing: Standing,
): Deployment | null {
  const { current, record, history } = standing;
  const port = standing.port.running ?? standing.port.last;
  if (current === null || record === null || port === null) return null;
  const served = history.entries.findLast(
    (entry) => entry.build_id === current && (entry.event === 'deployed' || entry.event === 'rolled_back'),
  );
  return {
    service: layout.service,
    build_id: current,
    digest: record.release.digest,
    version: record.release.version,
    url: serviceUrl(host.address, port),
    target: 'process',
    environment: served?.environment ?? 'local',
    deployed_at: served?.at ?? host.world.clock.now().toISOString(),
    previous_build_id: served?.previous ?? null,
    unchanged: true,
  };
}

/** Does the current release run and answer its health path on the public port. */
export async function answersHealth(
  host: TargetHost,
  standing: Standing,
  signal?: AbortSignal,
): Promise<boolean> {
  const { record, active, current } = standing;
  const port = standing.port.running;
  if (record === null || port === null || active?.build_id !== current || active.state !== 'running')
    return false;
  const url = `${serviceUrl(host.address, port)}${record.release.run.health_path}`;
  const request = { method: 'GET', url, timeout_ms: 5_000, ...(signal === undefined ? {} : { signal }) };
  try {
    const { status } = await host.world.http.request(request);
    return status >= 200 && status < 300;
  } catch {
    signal?.throwIfAborted();
    return false;
  }
}

import { SlipwayError } from '../../../domain/failure.ts';
import type { DeployOptions } from '../../../ports/target.ts';
import { neutralised } from '../../node/output/neutralise.ts';
import { instanceLog, releaseFolder, type ServiceLayout } from '../release-layout.ts';
import type { InstanceSpec, InstanceStatus } from '../supervisor/protocol.ts';
import type { ReleaseRecord } from './release-store.ts';
import type { ServiceLock } from './service-lock.ts';
import type { Supervisor } from './supervisor-client.ts';
import { plainEnvironment } from './supervisor-start.ts';
import type { TargetHost } from './target-host.ts';

const FIRST_LOOK_MS = 15;
const LONGEST_LOOK_MS = 250;
const TAIL_LINES = 30;

/**
 * Starts an instance of the release beside the one that serves, and waits until its health path answers.
 *
 * @returns the id of the instance
 * @throws SlipwayError `unhealthy-release` with the tail of its log
 */
export async function tryRelease(
  host: TargetHost,
  layout: ServiceLayout,
  work: {
    readonly record: ReleaseRecord;
    readonly supervisor: Supervisor;
    readonly lock: ServiceLock;
    readonly variables: Readonly<Record<string, string>>;
    readonly options: DeployOptions;
  },
): Promise<string> {
  const { record, supervisor, lock, options } = work;
  const { build_id } = record.release;
  const spec = instanceSpec(host, layout, record, work.variables);
  for (let attempt = 1; ; attempt++) {
    const from = (await host.world.files.stat(spec.log_file))?.bytes ?? 0;
    const started = await supervisor.ask({ command: 'start', token: lock.token, instance: spec });
    const id = started.instance ?? '';
    const why = await untilHealthy(host, supervisor, id, record, options);
    if (why === null) return id;
    const tail = await logTail(host, spec.log_file, from);
    // Somebody took its internal port in the moment between the choice and the start.
    const lostItsPort = why.ended && tail.some((line) => line.includes('EADDRINUSE'));
    if (!lostItsPort || attempt === 3)
      throw unhealthy(layout, build_id, record, why.reason, tail, spec.log_file);
    options.progress('its internal port was taken, another is tried');
  }
}

function instanceSpec(
  host: TargetHost,
  layout: ServiceLayout,
  { release, runtime }: ReleaseRecord,
  variables: Readonly<Record<string, string>>,
): InstanceSpec {
  const { run } = release;
  return {
    build_id: release.build_id,
    argv: [runtime.program, ...run.command.slice(1)],
    cwd: releaseFolder(layout, release.build_id),
    env: {
      NODE_ENV: 'production',
      ...plainEnvironment(host),
      ...variables,
      [run.host_variable]: '127.0.0.1',
      [run.data_variable]: layout.data,
    },
    port_variable: run.port_variable,
    log_file: instanceLog(layout, release.build_id),
    stop_grace_ms: run.stop_grace_seconds * 1000,
  };
}

interface Unhealthy {
  readonly reason: string;
  readonly ended: boolean;
}

/** null: it answers. */
async function untilHealthy(
  host: TargetHost,
  supervisor: Supervisor,
  id: string,
  record: ReleaseRecord,
  options: DeployOptions,
): Promise<Unhealthy | null> {
  const { clock } = host.world;
  const deadline = clock.monotonic() + options.healthy_within_ms;
  let last = 'it did not answer';
  for (let wait = FIRST_LOOK_MS; ; wait = Math.min(wait * 1.5, LONGEST_LOOK_MS)) {
    const { status } = await supervisor.ask({ command: 'status' });
    const instance = status.instances.find((one) => one.id === id);
    if (instance === undefined || instance.state === 'ended') {
      return { reason: `it ended (${instance?.exit ?? 'unknown'})`, ended: true };
    }
    const answer = await probe(host, instance, record, options, deadline - clock.monotonic());
    if (answer === null) return null;
    last = answer;
    if (clock.monotonic() > deadline) {
      return { reason: `${last} for ${options.healthy_within_ms / 1000} s`, ended: false };
    }
    await clock.sleep(wait, options.signal);
  }
}

/** null: healthy; else what is wrong. */
async function probe(
  host: TargetHost,
  instance: InstanceStatus,
  { release }: ReleaseRecord,
  { signal }: DeployOptions,
  left_ms: number,
): Promise<string | null> {
  const path = release.run.health_path;
  const url = `http://127.0.0.1:${instance.port}${path}`;
  const timeout_ms = Math.max(100, Math.min(5_000, left_ms));
  try {
    const { status } = await host.world.http.request({ method: 'GET', url, timeout_ms, signal });
    return status >= 200 && status < 300 ? null : `GET ${path} answered ${status}`;
  } catch {
    signal.throwIfAborted();
    return `GET ${path} was not answered`;
  }
}

async function logTail(host: TargetHost, path: string, from: number): Promise<readonly string[]> {
  if ((await host.world.files.stat(path)) === null) return [];
  const bytes = await host.world.files.read(path);
  const text = new TextDecoder().decode(bytes.subarray(from <= bytes.length ? from : 0));
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.slice(-TAIL_LINES).map((line) => neutralised(line.slice(0, 500)));
}

function unhealthy(
  layout: ServiceLayout,
  build_id: string,
  { release }: ReleaseRecord,
  reason: string,
  tail: readonly string[],
  log: string,
): SlipwayError {
  return new SlipwayError({
    code: 'unhealthy-release',
    blame: 'generated_code',
    message: `Release ${release.version} (${build_id}) of ${layout.service} did not become healthy: ${reason}.`,
    details: tail,
    next_step: `Look at the lines above (all of them: ${log}). What served before still serves.`,
  });
}

import type { Release } from '../../../domain/release.ts';
import { bindable, portInUse } from './port.ts';
import { findPortOwner } from './port-owner.ts';
import type { Standing } from './standing.ts';
import type { TargetHost } from './target-host.ts';

/**
 * The port that the service gets: the requested one, else the one that it has, else the one that it had when it last
 * ran, else the release's, else a free one. A service keeps its address: it changes only when another is asked for.
 *
 * @throws SlipwayError `port-in-use` when somebody else has it
 */
export async function usablePort(
  host: TargetHost,
  release: Release,
  requested: number | null,
  standing: Pick<Standing, 'port' | 'status'>,
): Promise<number> {
  const { running, last } = standing.port;
  const port = requested ?? running ?? last ?? release.run.port ?? (await host.world.http.freePort());
  const isOurs = standing.status?.ports.includes(port) ?? false;
  if (!isOurs && !(await isFree(host, port))) throw await portInUse(host, release.name, port);
  return port;
}

/**
 * A port that is taken while nobody listens on it is let go in a moment: by the threads of a supervisor that was just
 * killed, or by an outgoing connection that was given this number.
 */
async function isFree(host: TargetHost, port: number): Promise<boolean> {
  const { clock } = host.world;
  const deadline = clock.monotonic() + LET_GO_MS;
  for (;;) {
    if (await bindable(host.address, port)) return true;
    if (clock.monotonic() > deadline || (await findPortOwner(host, port)) !== null) return false;
    await clock.sleep(LOOK_MS);
  }
}

const LET_GO_MS = 3_000;
const LOOK_MS = 50;

import { SlipwayError } from '../domain/failure.ts';
import type { World } from '../ports/world.ts';
import { enginePath } from './places.ts';

/** Held by the one process that may write into a build folder. */
export interface BuildLock {
  /** Is it still ours? Says to others that we live. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

/** `run.lock`. A process is itself by pid and start time: pids are used again. */
interface LockOwner {
  readonly pid: number;
  readonly start_time: string | null;
  readonly hostname: string;
  /** Which taking of the lock this is. */
  readonly token: string;
  /** Milliseconds since 1970; only looked at from another host. */
  readonly renewed_at: number;
}

export const RENEW_EVERY_MS = 30_000;
/** A holder on another host, whose process cannot be seen, is dead when it has said nothing for this long. */
const LEASE_MS = 120_000;

/**
 * @param folder the build folder
 * @throws SlipwayError `build-running` when a living process holds it
 */
export async function takeBuildLock(world: World, folder: string, build_id: string): Promise<BuildLock> {
  const path = enginePath(folder, 'lock');
  const token = world.ids.random(16);
  const start_time = await world.processes.startTime(world.host.pid);
  const contents = () =>
    JSON.stringify({
      pid: world.host.pid,
      start_time,
      hostname: world.host.hostname,
      token,
      renewed_at: world.clock.now().getTime(),
    } satisfies LockOwner);
  await removeStale(world, path, build_id);
  await createOrFail(world, path, contents(), build_id);
  const ours = async () => (await readOwner(world, path))?.owner?.token === token;
  return {
    async renew() {
      if (!(await ours())) return false;
      await world.files.write(path, contents());
      return true;
    },
    async release() {
      if (await ours()) await world.files.remove(path);
    },
  };
}

/** Does a living process hold the build? For `status`, which takes no lock. */
export async function buildIsHeld(world: World, folder: string): Promise<boolean> {
  const found = await readOwner(world, enginePath(folder, 'lock'));
  return found !== null && (await lives(world, found.owner));
}

/**
 * A stale lock is moved away and looked at again: when another process took it over in between, what was moved is
 * theirs and goes back.
 */
async function removeStale(world: World, path: string, build_id: string): Promise<void> {
  const found = await readOwner(world, path);
  if (!found) return;
  if (await lives(world, found.owner)) throw running(build_id, found.owner);
  const aside = `${path}.${world.ids.random(8)}`;
  try {
    await world.files.rename(path, aside);
  } catch (thrown) {
    if (codeOf(thrown) === 'file-missing') return;
    throw thrown;
  }
  const moved = await readOwner(world, aside);
  if (moved?.text === found.text) return await world.files.remove(aside);
  await world.files.rename(aside, path);
  throw running(build_id, moved?.owner ?? null);
}

async function createOrFail(world: World, path: string, contents: string, build_id: string): Promise<void> {
  try {
    await world.files.createExclusively(path, contents);
  } catch (thrown) {
    if (codeOf(thrown) !== 'file-exists') throw thrown;
    throw running(build_id, (await readOwner(world, path))?.owner ?? null);
  }
}

async function lives(world: World, owner: LockOwner | null): Promise<boolean> {
  // A lock is created whole, so one that cannot be read was not written by us: nobody holds it.
  if (!owner) return false;
  if (owner.hostname !== world.host.hostname) {
    return world.clock.now().getTime() - owner.renewed_at < LEASE_MS;
  }
  const start_time = await world.processes.startTime(owner.pid);
  return start_time !== null && start_time === owner.start_time;
}

async function readOwner(
  world: World,
  path: string,
): Promise<{ readonly text: string; readonly owner: LockOwner | null } | null> {
  let text: string;
  try {
    text = await world.files.readText(path);
  } catch (thrown) {
    if (codeOf(thrown) === 'file-missing') return null;
    throw thrown;
  }
  return { text, owner: parseOwner(text) };
}

function parseOwner(text: string): LockOwner | null {
  try {
    const value: unknown = JSON.parse(text);
    return isOwner(value) ? value : null;
  } catch {
    return null;
  }
}

function isOwner(value: unknown): value is LockOwner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, hostname, token, renewed_at } = value as Partial<Record<keyof LockOwner, unknown>>;
  return (
    typeof pid === 'number' &&
    typeof hostname === 'string' &&
    typeof token === 'string' &&
    typeof renewed_at === 'number'
  );
}

function codeOf(thrown: unknown): string | null {
  return thrown instanceof SlipwayError ? thrown.failure.code : null;
}

function running(build_id: string, owner: LockOwner | null): SlipwayError {
  const holder = owner ? `process ${owner.pid} on ${owner.hostname}` : 'another process';
  return new SlipwayError({
    code: 'build-running',
    blame: 'settings',
    message: `Build ${build_id} is being worked on by ${holder}.`,
    next_step: `Follow it with \`slipway status ${build_id} --watch\`, or end it with \`slipway cancel ${build_id}\`.`,
  });
}

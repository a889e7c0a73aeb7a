import { randomBytes } from 'node:crypto';
import { link, open, readdir, readFile, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * A lock that one process holds: a file that names its holder and is whole from its first moment (`link(2)` of a
 * finished file). No library, so that the supervisor can use it too.
 *
 * Who may remove it: only the process that holds the *claim* on exactly this holder's token, be it the holder that lets
 * go or another that takes over from a dead one. Without the claim two that both found a dead holder could each remove
 * a file, the second one the lock that the first had just taken.
 */
export interface LockHolder {
  readonly token: string;
  readonly pid: number;
  /** Start time of that process: a pid alone may be somebody else by now. */
  readonly start_time: string;
  readonly hostname: string;
  readonly acquired_at: string;
  readonly [detail: string]: unknown;
}

export interface HeldLock {
  readonly holder: LockHolder;
  /** Still ours? To be asked before each visible step: a lease that ran out may have been taken over. */
  stillHeld(): Promise<boolean>;
  /** Shows that the holder is at work; resets the lease. */
  renew(): Promise<void>;
  release(): Promise<void>;
}

export interface LockRequest {
  readonly path: string;
  readonly pid: number;
  readonly hostname: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** A holder that did not renew for so long may be taken over; null: only a dead one. */
  readonly lease_ms: number | null;
  /** null: no such process. */
  readonly startTime: (pid: number) => Promise<string | null>;
  readonly now: () => Date;
}

/** Takes the lock, or names who holds it. */
export async function acquireLock(
  request: LockRequest,
): Promise<{ readonly lock: HeldLock } | { readonly heldBy: LockHolder }> {
  const holder = await holderFor(request);
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await createWhole(request.path, holder)) {
      await sweep(request);
      return { lock: heldLock(request, holder) };
    }
    const other = await readHolder(request.path);
    if (other === null) continue;
    if (!(await isStale(request, other))) return { heldBy: other };
    await removeExactly(request, request.path, other.token, holder);
  }
  throw new Error(`The lock ${request.path} changed hands fifty times while it was asked for.`);
}

/** Who holds the lock, be it alive or not; null: nobody. */
export async function readHolder(path: string): Promise<LockHolder | null> {
  const text = await readFile(path, 'utf8').catch(nullWhenMissing);
  if (text === null) return null;
  const holder = parseHolder(text);
  if (holder !== null) return holder;
  const found = await stat(path).catch(nullWhenMissing);
  if (found === null) return null;
  // Edited by hand. It is named by its inode, and counts as held until its lease ran out.
  return {
    token: `damaged${found.ino}`,
    pid: 0,
    start_time: '',
    hostname: '',
    acquired_at: found.mtime.toISOString(),
  };
}

/** Is the process that wrote this file still itself? Only to be asked about holders of this host. */
export async function holderIsAlive(
  holder: Pick<LockHolder, 'pid' | 'start_time'>,
  startTime: LockRequest['startTime'],
): Promise<boolean> {
  return holder.pid > 0 && (await startTime(holder.pid)) === holder.start_time;
}

function heldLock(request: LockRequest, holder: LockHolder): HeldLock {
  const stillHeld = async () => (await readHolder(request.path))?.token === holder.token;
  return {
    holder,
    stillHeld,
    async renew() {
      const now = request.now();
      if (await stillHeld()) await utimes(request.path, now, now).catch(nullWhenMissing);
    },
    async release() {
      for (let attempt = 0; attempt < 50 && (await stillHeld()); attempt++) {
        await removeExactly(request, request.path, holder.token, holder);
      }
    },
  };
}

async function holderFor(request: LockRequest): Promise<LockHolder> {
  return {
    ...request.details,
    token: randomBytes(12).toString('hex'),
    pid: request.pid,
    start_time: (await request.startTime(request.pid)) ?? '',
    hostname: request.hostname,
    acquired_at: request.now().toISOString(),
  };
}

async function isStale(request: LockRequest, holder: LockHolder): Promise<boolean> {
  if (holder.hostname === request.hostname && !(await holderIsAlive(holder, request.startTime))) return true;
  if (request.lease_ms === null) return false;
  const renewed = await stat(request.path).catch(nullWhenMissing);
  return renewed !== null && request.now().getTime() - renewed.mtimeMs > request.lease_ms;
}

/** Removes the file at `path` if it is still the one with this token. */
async function removeExactly(
  request: LockRequest,
  path: string,
  token: string,
  self: LockHolder,
): Promise<void> {
  const claim = `${path}.claim-${token}`;
  if (!(await createWhole(claim, { ...self, token: randomBytes(12).toString('hex') }))) {
    const rival = await readHolder(claim);
    const rivalIsDead = rival !== null && !(await holderIsAlive(rival, request.startTime));
    if (rivalIsDead) await removeExactly(request, claim, rival.token, self);
    else await new Promise((resolve) => setTimeout(resolve, 5));
    return;
  }
  try {
    if ((await readHolder(path))?.token === token) await unlink(path);
  } finally {
    await unlink(claim).catch(nullWhenMissing);
  }
}

/** The file with its whole content, or nothing: false when there is one already. */
async function createWhole(path: string, holder: LockHolder): Promise<boolean> {
  const draft = `${path}.draft-${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(draft, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 });
    const handle = await open(draft, 'r');
    await handle.sync().finally(() => handle.close());
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (codeOf(error) === 'ENOENT' && (await stat(dirname(path)).catch(nullWhenMissing)) !== null)
      return false;
    throw error;
  } finally {
    await unlink(draft).catch(nullWhenMissing);
  }
}

/** Drafts and claims of processes that were killed. Nobody acts on them any more, so removing them is always safe. */
async function sweep(request: LockRequest): Promise<void> {
  const folder = dirname(request.path);
  const prefixes = ['.draft-', '.claim-'].map((suffix) => `${basename(request.path)}${suffix}`);
  for (const name of await readdir(folder)) {
    if (!prefixes.some((prefix) => name.startsWith(prefix))) continue;
    const path = join(folder, name);
    const owner = await readHolder(path);
    const beingWritten = owner?.pid === 0 && Date.parse(owner.acquired_at) > request.now().getTime() - 10_000;
    if (owner === null || beingWritten || (owner.hostname !== '' && owner.hostname !== request.hostname))
      continue;
    if (!(await holderIsAlive(owner, request.startTime))) await unlink(path).catch(nullWhenMissing);
  }
}

function parseHolder(text: string): LockHolder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { token, pid, start_time, hostname, acquired_at } = value as Partial<LockHolder>;
    const strings = [token, start_time, hostname, acquired_at].every((one) => typeof one === 'string');
    return strings && typeof pid === 'number' ? (value as LockHolder) : null;
  } catch {
    return null;
  }
}

function nullWhenMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

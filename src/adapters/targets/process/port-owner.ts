import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { holderIsAlive, readHolder } from '../../lock-file.ts';
import { startTimeOf } from '../../node/start-time.ts';
import type { TargetHost } from './target-host.ts';

const LISTENING = '0A';

/**
 * Who listens on a port, in words: another service of this target, or a program with its process id. null where the
 * system does not tell (another user's process, no /proc).
 */
export async function findPortOwner(host: TargetHost, port: number): Promise<string | null> {
  return (await ownService(host, port)) ?? (await ownerOnLinux(port));
}

async function ownService(host: TargetHost, port: number): Promise<string | null> {
  for (const service of await host.world.files.list(host.root)) {
    const state = await readHolder(join(host.root, service, 'run', 'supervisor.json')).catch(() => null);
    if (state?.['port'] === port && (await holderIsAlive(state, startTimeOf))) {
      return `the service ${service} (process ${state.pid})`;
    }
  }
  return null;
}

async function ownerOnLinux(port: number): Promise<string | null> {
  const sockets = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const inode of listeningInodes(await readFile(table, 'latin1').catch(() => ''), port)) {
      sockets.add(`socket:[${inode}]`);
    }
  }
  if (sockets.size === 0) return null;
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (/^\d+$/.test(pid) && (await holdsAny(pid, sockets))) {
      const name = await readFile(`/proc/${pid}/comm`, 'latin1').catch(() => 'a program');
      return `${name.trim()} (process ${pid})`;
    }
  }
  return null;
}

/** proc_net_tcp(5): local address, remote address, state, ..., the inode as tenth field. */
function listeningInodes(table: string, port: number): string[] {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([, local, , state, , , , , , inode]) =>
    local?.endsWith(ending) === true && state === LISTENING && inode !== undefined ? [inode] : [],
  );
}

async function holdsAny(pid: string, sockets: ReadonlySet<string>): Promise<boolean> {
  for (const descriptor of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
    const goal = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
    if (sockets.has(goal)) return true;
  }
  return false;
}

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { errnoOf, fileFailure } from './file-failure.ts';

/**
 * When a process was started, as a text to compare: with the pid it names one process, also across a restart of the
 * machine. Null when there is none, or only the remains of one that its parent has not collected.
 */
export function startTimeOf(pid: number): Promise<string | null> {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

async function fromProc(pid: number): Promise<string | null> {
  const path = `/proc/${pid}/stat`;
  try {
    const stat = await readFile(path, 'latin1');
    // proc(5): the fields after the name in parentheses begin with the third, the start time is the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'latin1')).trim();
    return `${fields[19]}@${boot}`;
  } catch (thrown) {
    if (['ENOENT', 'ESRCH'].includes(errnoOf(thrown))) return null;
    throw fileFailure(thrown, 'read', path);
  }
}

function fromPs(pid: number): Promise<string | null> {
  return new Promise((resolve) => {
    const args = ['-o', 'lstart=,stat=', '-p', String(pid)];
    execFile('/bin/ps', args, { env: { LC_ALL: 'C', TZ: 'UTC' } }, (_error, stdout) => {
      const line = stdout.trim();
      const state = line.split(/\s+/).at(-1) ?? '';
      resolve(line === '' || state.startsWith('Z') ? null : line.slice(0, -state.length).trim());
    });
  });
}

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/**
 * On Linux every process of a user reads in `/proc/<pid>/environ` with which variables another of the same user was
 * *started*, tokens included; `delete process.env.X` changes nothing there. This overwrites that block of this process
 * with zeros, after every variable was set anew, so that `process.env` goes on as before (`setenv(3)` keeps its own
 * copies). To be called once, first thing in a host.
 *
 * What remains: who may trace this process (root, or the same user where the kernel allows it) reads all of its memory.
 *
 * @returns false where the system does not allow it or has no such file
 */
export function hideOwnEnvironment(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    // proc(5): env_start is the 50th field, env_end the 51st; behind the name in parentheses comes the third.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const start = Number(fields[47]);
    const length = Number(fields[48]) - start;
    if (!(start > 0 && length > 0 && length <= LONGEST)) return false;
    for (const [name, value] of Object.entries(process.env)) process.env[name] = value;
    const memory = openSync('/proc/self/mem', 'r+');
    try {
      return writeSync(memory, new Uint8Array(length), 0, length, start) === length;
    } finally {
      closeSync(memory);
    }
  } catch {
    // A hardened kernel refuses; the secrets then are as visible as they are for every other program.
    return false;
  }
}

/** No system allows more for arguments and environment together. */
const LONGEST = 64 * 1024 * 1024;

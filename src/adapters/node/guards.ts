import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { failure } from './file-failure.ts';

/**
 * Starts guards. Node takes some 40 ms to start, so once a child is running the guard of the next one is started in
 * advance: it waits without an order, does not keep this process alive, and leaves when this process ends.
 */
export interface Guards {
  /** @param withInput the child gets an input of its own; else it reads nothing */
  take(withInput: boolean): ChildProcess;
  prepare(): void;
}

export function createGuards(guardScript: string): Guards {
  let spare: ChildProcess | null = null;
  return {
    take(withInput) {
      const ready = spare;
      if (withInput || ready === null || !isUsable(ready)) return spawnGuard(guardScript, withInput);
      spare = null;
      holdProcess(ready, true);
      return ready;
    },
    prepare() {
      if (spare !== null && isUsable(spare)) return;
      const guard = spawnGuard(guardScript, false);
      // One that could not be started is not needed: the next child tries again and tells.
      spare = pipeOf(guard) === null ? null : guard;
      if (spare !== null) holdProcess(spare, false);
    },
  };
}

/** The pipe on file descriptor 3. */
export function controlOf(guard: ChildProcess): Socket {
  const control = pipeOf(guard);
  if (control !== null) return control;
  const next_step = 'Check the limits of this machine (processes, open files), then run the command again.';
  throw failure('guard-failed', 'The guard of a child could not be started.', next_step);
}

/** With too many open files there is not even a list of pipes. */
function pipeOf(guard: ChildProcess): Socket | null {
  const control = guard.stdio?.[3];
  return control instanceof Socket ? control : null;
}

function spawnGuard(guardScript: string, withInput: boolean): ChildProcess {
  const guard = spawn(process.execPath, ['--no-warnings', guardScript], {
    cwd: '/',
    env: {},
    detached: true,
    stdio: [withInput ? 'pipe' : 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  // Without a listener it would end this process; it shows as a missing pipe or a guard that reports nothing.
  guard.on('error', () => undefined);
  return guard;
}

function isUsable(guard: ChildProcess): boolean {
  return guard.exitCode === null && guard.signalCode === null && pipeOf(guard)?.writable === true;
}

/** Whether the guard and its pipes keep this process from ending. */
function holdProcess(guard: ChildProcess, hold: boolean): void {
  const handles: readonly (ChildProcess | Readable | null)[] = [
    guard,
    guard.stdout,
    guard.stderr,
    controlOf(guard),
  ];
  for (const handle of handles) {
    if (handle === null || !('ref' in handle) || !('unref' in handle)) continue;
    if (hold) handle.ref();
    else handle.unref();
  }
}

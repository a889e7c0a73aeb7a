import type { Command, Processes, RunningChild } from '../../ports/world.ts';
import { baseEnvironment } from './base-environment.ts';
import { startDetached } from './detached.ts';
import { createGuards } from './guards.ts';
import { findProgram } from './program-search.ts';
import { runCommand, startCommand } from './run-command.ts';
import { startTimeOf } from './start-time.ts';

/** @param guardScript absolute path of the guard, `guard.ts` here or its bundle */
export function createProcesses(
  guardScript: string,
  environment: Readonly<Record<string, string | undefined>>,
): Processes {
  const guards = createGuards(guardScript);
  return {
    run: (command: Command) => runCommand(guards, command),
    start: (command): Promise<RunningChild> => startCommand(guards, command),
    startDetached,
    startTime: startTimeOf,
    find: (program) => findProgram(program, environment['PATH'] ?? ''),
    baseEnvironment: () => baseEnvironment(environment),
  };
}

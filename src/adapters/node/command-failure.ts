import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { Command } from '../../ports/world.ts';
import { failure, fileFailure, notAFolder } from './file-failure.ts';

type Startable = Pick<Command, 'argv' | 'cwd' | 'env'>;

/** Refuses what the system would refuse with a riddle: no program, a missing folder, a NUL in a string. */
export async function checkedCommand({ argv, cwd, env }: Startable): Promise<void> {
  if (!argv[0]) throw ourBug('A command without a program.');
  const strings = [...argv, cwd, ...Object.keys(env), ...Object.values(env)];
  if (strings.some((text) => text.includes('\0'))) throw ourBug(`A NUL character in the command ${argv[0]}.`);
  if (!isAbsolute(cwd)) throw ourBug(`The folder ${cwd} of the command ${argv[0]} is not absolute.`);
  try {
    if ((await stat(cwd)).isDirectory()) return;
  } catch (thrown) {
    throw fileFailure(thrown, `start ${argv[0]} in`, cwd);
  }
  throw notAFolder(cwd);
}

/** @param errno why the system could not start it */
export function notStarted(
  command: Pick<Command, 'argv'>,
  { errno, message }: { readonly errno: string; readonly message: string },
): Error {
  const [program = ''] = command.argv;
  if (errno === 'ENOENT' || errno === 'EACCES' || errno === 'ENOEXEC') {
    const why = errno === 'ENOENT' ? 'not found on the search path' : 'found, but it cannot be executed';
    return failure(
      'program-missing',
      `The program ${program} is ${why}.`,
      `Install ${program}, or put its folder on PATH, then run the command again.`,
    );
  }
  if (errno === 'E2BIG') return ourBug(`The arguments and environment of ${program} are too long.`);
  return failure(
    'program-not-started',
    `The program ${program} could not be started: ${message}.`,
    'Check the limits of this machine (processes, memory), then run the command again.',
  );
}

function ourBug(message: string): Error {
  return failure('command-refused', message, 'This is a bug in Slipway. Please open an issue.', {
    blame: 'internal',
  });
}

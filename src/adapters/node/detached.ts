import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { Processes } from '../../ports/world.ts';
import { makeParent } from './atomic-write.ts';
import { checkedCommand, notStarted } from './command-failure.ts';
import { errnoOf, fileFailure } from './file-failure.ts';

/** A child that outlives this process: in a session of its own, no terminal, both streams into the log. */
export const startDetached: Processes['startDetached'] = async (command) => {
  await checkedCommand(command);
  const log = await openLog(command.log);
  try {
    const [program = '', ...args] = command.argv;
    const child = spawn(program, args, {
      cwd: command.cwd,
      env: command.env,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) =>
        reject(notStarted(command, { errno: errnoOf(error), message: error.message })),
      );
    });
    child.unref();
    return { pid: child.pid ?? 0 };
  } finally {
    await log.close();
  }
};

async function openLog(path: string) {
  try {
    await makeParent(path);
    return await open(path, 'a');
  } catch (thrown) {
    throw fileFailure(thrown, 'write the log', path);
  }
}

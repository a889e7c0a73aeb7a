import { readFile } from 'node:fs/promises';
import { SlipwayError } from '../../domain/failure.ts';

/** A small text file that the user named on the command line. */
export async function readUserFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new SlipwayError(
      {
        code: 'unreadable-file',
        blame: 'settings',
        message: `${path} cannot be read: ${reason}`,
        next_step: 'Give the path of a text file that this user may read.',
      },
      { cause: thrown },
    );
  }
}

import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';

/** Absolute path of the first executable file of this name on the search path, or null. */
export async function findProgram(program: string, searchPath: string): Promise<string | null> {
  return (await findPrograms(program, searchPath))[0] ?? null;
}

/** All of them, in the order of the search path. Relative entries are not searched: they change with the folder. */
export async function findPrograms(program: string, searchPath: string): Promise<readonly string[]> {
  if (isAbsolute(program)) return (await isExecutable(program)) ? [program] : [];
  if (program === '' || program.includes('/')) return [];
  const folders = [...new Set(searchPath.split(':').filter((folder) => isAbsolute(folder)))];
  const candidates = folders.map((folder) => join(folder, program));
  const executable = await Promise.all(candidates.map(isExecutable));
  return candidates.filter((_, index) => executable[index]);
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    // Whatever the reason: it cannot be started.
    return false;
  }
}

import { SlipwayError } from '../domain/failure.ts';
import type { Files } from '../ports/world.ts';
import { enginePath } from './places.ts';

/**
 * Variables of the service are secrets and are kept nowhere in a build, only their names are: a build that is resumed
 * without them would deploy a service that lacks its database or its keys.
 */
export async function keepVariableNames(
  files: Files,
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const names = Object.keys(variables).sort();
  if (names.length === 0) return;
  await files.write(enginePath(folder, 'variables'), `${JSON.stringify({ names })}\n`);
}

/** @throws SlipwayError `variables-missing` where one that the build was started with is not given */
export async function checkVariables(
  files: Files,
  folder: string,
  build_id: string,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const path = enginePath(folder, 'variables');
  if ((await files.stat(path)) === null) return;
  const missing = namesIn(await files.readText(path)).filter((name) => !Object.hasOwn(variables, name));
  if (missing.length === 0) return;
  const given = missing.map((name) => `--set ${name}=...`).join(' ');
  throw new SlipwayError({
    code: 'variables-missing',
    blame: 'settings',
    message: `Build ${build_id} was started with variables of the service that are not given now: ${missing.join(', ')}.`,
    details: ['Their values are secrets and are not kept in a build.'],
    next_step: `Give them again: \`slipway resume ${build_id} ${given}\`, or \`--set-file <file>\`.`,
  });
}

/** A file that was damaged by hand names nothing: then it is as before, and the user knows best. */
function namesIn(text: string): readonly string[] {
  try {
    const value: { names?: unknown } | null = JSON.parse(text);
    return Array.isArray(value?.names) ? value.names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

import { SlipwayError } from '../domain/failure.ts';
import { buildsFolder } from '../engine/places.ts';
import type { Application } from './application.ts';

/** Ids of all builds of the repository, newest first: a UUIDv7 sorts by its time. */
export async function buildIds({ world, root }: Application): Promise<readonly string[]> {
  const names = await world.files.list(buildsFolder(root));
  return names.filter((name) => BUILD_ID.test(name)).toReversed();
}

/**
 * The one build whose id begins with the given text.
 *
 * @throws SlipwayError `build-unknown`, `build-ambiguous`
 */
export async function findBuild(application: Application, prefix: string): Promise<string> {
  const ids = await buildIds(application);
  const wanted = prefix.trim().toLowerCase();
  const matches = wanted === '' ? [] : ids.filter((id) => id.startsWith(wanted));
  const [match] = matches;
  if (match === undefined) throw unknownBuild(prefix, ids);
  if (matches.length > 1) throw ambiguous(prefix, matches);
  return match;
}

/** @throws SlipwayError `build-unknown` when there is none */
export async function newestBuild(application: Application): Promise<string> {
  const [newest] = await buildIds(application);
  if (newest === undefined) throw noBuilds(application);
  return newest;
}

export function noBuilds({ root }: Application): SlipwayError {
  return new SlipwayError({
    code: 'build-unknown',
    blame: 'settings',
    message: `There is no build in ${buildsFolder(root)}.`,
    next_step: 'Start one with `slipway run <spec>`, or name the repository that has them.',
  });
}

function unknownBuild(prefix: string, ids: readonly string[]): SlipwayError {
  return new SlipwayError({
    code: 'build-unknown',
    blame: 'settings',
    message: `There is no build ${JSON.stringify(prefix)} here.`,
    details: ids.length === 0 ? ['There is no build at all.'] : ['The newest are:', ...ids.slice(0, 5)],
    next_step: 'List them with `slipway builds`.',
  });
}

function ambiguous(prefix: string, matches: readonly string[]): SlipwayError {
  return new SlipwayError({
    code: 'build-ambiguous',
    blame: 'settings',
    message: `${matches.length} builds begin with ${JSON.stringify(prefix)}.`,
    details: matches.slice(0, 10),
    next_step: 'Give more characters of the id.',
  });
}

const BUILD_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

import { join } from 'node:path';
import { SlipwayError } from '../../domain/failure.ts';

/**
 * Where everything of one service lies below a target's root. Names only: how a command reaches the host (this
 * machine or another) is not this file's question.
 */
export interface ServiceLayout {
  readonly service: string;
  readonly folder: string;
  readonly releases: string;
  /** Link to the release that serves, relative (`releases/<build_id>`), so that the root can be moved. */
  readonly current: string;
  readonly data: string;
  /** Variables of each kept release, secrets included: 0600 files in a 0700 folder. */
  readonly variables: string;
  /** State of the running supervisor: gone when nothing runs. */
  readonly run: string;
  readonly logs: string;
  readonly lock: string;
  readonly history: string;
}

/** Folder inside a release that belongs to Slipway and not to the archive. */
export const RECORD_FOLDER = '.slipway';
const STAGING_PREFIX = '.staging-';
const SERVICE_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;
const BUILD_ID = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?$/;

/** @throws SlipwayError `service-name-unusable` for a name that is no plain folder name */
export function serviceLayout(root: string, service: string): ServiceLayout {
  if (!isServiceName(service)) {
    throw new SlipwayError({
      code: 'service-name-unusable',
      blame: 'spec',
      message: `"${service}" cannot name a service on a target.`,
      next_step: 'Use 1 to 64 letters, digits, dots, dashes and underscores, a letter or digit at both ends.',
    });
  }
  const folder = join(root, service);
  const run = join(folder, 'run');
  return {
    service,
    folder,
    releases: join(folder, 'releases'),
    current: join(folder, 'current'),
    data: join(folder, 'shared', 'data'),
    variables: join(folder, 'shared', 'variables'),
    run,
    logs: join(run, 'logs'),
    lock: join(folder, 'lock'),
    history: join(folder, 'history.ndjson'),
  };
}

export function isServiceName(name: string): boolean {
  return SERVICE_NAME.test(name) && !name.includes('..');
}

/** @throws SlipwayError `build-id-unusable` */
export function releaseFolder(layout: ServiceLayout, build_id: string): string {
  if (!isBuildId(build_id)) {
    throw new SlipwayError({
      code: 'build-id-unusable',
      blame: 'settings',
      message: `"${build_id}" is no build id.`,
      next_step: `Take a build id from \`slipway releases ${layout.service}\`.`,
    });
  }
  return join(layout.releases, build_id);
}

export function isBuildId(name: string): boolean {
  return BUILD_ID.test(name);
}

/** A folder beside the releases that no reader takes for one. */
export function stagingFolder(layout: ServiceLayout, build_id: string, nonce: string): string {
  return join(layout.releases, `${STAGING_PREFIX}${build_id}-${nonce}`);
}

export function isStaging(name: string): boolean {
  return name.startsWith(STAGING_PREFIX);
}

/** What `current` points to. */
export function currentGoal(build_id: string): string {
  return `releases/${build_id}`;
}

/** The build that a `current` link names; null for a link that we did not write. */
export function buildOfCurrent(goal: string | null): string | null {
  const name = goal === null ? '' : (goal.split('/').at(-1) ?? '');
  return isBuildId(name) ? name : null;
}

export function recordFile(folder: string): string {
  return join(folder, RECORD_FOLDER, 'record.json');
}

export function variablesFile(layout: ServiceLayout, build_id: string): string {
  return join(layout.variables, `${build_id}.json`);
}

/** Log of the instances of one release. */
export function instanceLog(layout: ServiceLayout, build_id: string): string {
  return join(layout.logs, `${build_id}.log`);
}

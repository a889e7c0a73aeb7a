import { canonicalJson } from '../domain/digest.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import { isJsonObject } from '../domain/json.ts';

/** One third-party package of a release. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** Package URL, ECMA-427. */
  readonly purl: string;
  /** Subresource integrity or `sha256:<hex>` as the lock file gives it; null where it gives none. */
  readonly integrity: string | null;
  readonly license: string | null;
}

/**
 * Packages that a lock file brings into a release, development tools left out, sorted by purl.
 *
 * @param file name of the lock file; decides its form: `package-lock.json` (npm, version 3) or `requirements*.txt`
 * @throws SlipwayError `lock-unknown`
 */
export function lockedPackages(file: string, text: string): readonly LockedPackage[] {
  const packages = file.endsWith('package-lock.json')
    ? fromNpm(text)
    : file.endsWith('.txt')
      ? fromPip(text)
      : null;
  if (packages) return [...new Map(packages.map((item) => [item.purl, item])).values()].sort(byPurl);
  throw new SlipwayError({
    code: 'lock-unknown',
    blame: 'runner',
    message: `Nobody here can read the lock file ${file}.`,
    next_step: 'Name a package-lock.json or a requirements.txt as `toolchain.lock` in pack.json.',
  });
}

/**
 * Folders of the packages that a service needs to run, relative to the project, where the lock file tells them from
 * development tools; null where it does not and they have to be installed apart.
 */
export function productionFolders(file: string, text: string): ReadonlySet<string> | null {
  if (!file.endsWith('package-lock.json')) return null;
  return new Set(npmEntries(text).flatMap(([path, entry]) => (entry['dev'] === true ? [] : [path])));
}

/**
 * What of a lock file decides what is installed: everything but the name and the version of the project itself, so that
 * projects with the same packages, and the versions of one project, share one installation. Text that is no such lock as it is.
 */
export function installationOfLock(file: string, text: string): string {
  if (!file.endsWith('package-lock.json')) return text;
  const lock: Json = JSON.parse(text);
  if (!isJsonObject(lock) || !isJsonObject(lock['packages'])) return text;
  const { name: _name, version: _version, ...rest } = lock;
  const { '': project, ...packages } = lock['packages'];
  const { name: _own, version: _ownVersion, ...wanted } = isJsonObject(project) ? project : {};
  return canonicalJson({ ...rest, packages: { ...packages, '': wanted } });
}

function byPurl(a: LockedPackage, b: LockedPackage): number {
  return a.purl < b.purl ? -1 : 1;
}

function fromNpm(text: string): LockedPackage[] {
  return npmEntries(text).flatMap(([path, entry]) => {
    if (entry['dev'] === true) return [];
    const name = path.slice(path.lastIndexOf(MODULES) + MODULES.length);
    const version = stringOrNull(entry['version']) ?? '';
    const purl = `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;
    return [
      {
        name,
        version,
        purl,
        integrity: stringOrNull(entry['integrity']),
        license: stringOrNull(entry['license']),
      },
    ];
  });
}

const MODULES = 'node_modules/';

/** Packages by their folder; the project itself (the empty path) and workspaces are none. */
function npmEntries(text: string): readonly (readonly [path: string, entry: JsonObject])[] {
  const lock: Json = JSON.parse(text);
  const packages = isJsonObject(lock) && isJsonObject(lock['packages']) ? lock['packages'] : {};
  return Object.entries(packages).flatMap(([path, entry]) =>
    path.includes(MODULES) && isJsonObject(entry) ? [[path, entry] as const] : [],
  );
}

/** pip's requirements with `==` pins and `--hash` options, https://pip.pypa.io/en/stable/topics/secure-installs/. */
function fromPip(text: string): LockedPackage[] {
  const logicalLines = text.replaceAll('\\\n', ' ').split('\n');
  return logicalLines.flatMap((line) => {
    const match = /^\s*([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?==([^\s;]+)/.exec(line);
    if (!match?.[1] || !match[2]) return [];
    const name = match[1].toLowerCase().replace(/[-_.]+/g, '-');
    const integrity = /--hash=(sha256:[0-9a-f]{64})/.exec(line)?.[1] ?? null;
    return [{ name, version: match[2], purl: `pkg:pypi/${name}@${match[2]}`, integrity, license: null }];
  });
}

function stringOrNull(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

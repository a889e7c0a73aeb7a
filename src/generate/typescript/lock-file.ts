import { isJsonObject, type Json, type JsonObject } from '../../domain/json.ts';

/** What the root of a generated project asks for, name -> range; the ranges have to be those of the master's root. */
export interface WantedDependencies {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly [name: string]: string };
  readonly dependencies: { readonly [name: string]: string };
  readonly devDependencies: { readonly [name: string]: string };
}

interface LockedPackage {
  readonly fields: JsonObject;
  readonly dependencies: readonly string[];
  readonly optional: ReadonlySet<string>;
}

/**
 * The part of a package-lock.json (lockfileVersion 3) that some of its root dependencies reach, as `npm install` would
 * write it: paths kept, `dev` and `optional` marks set anew.
 * @throws Error when the master lacks a dependency: the pack is damaged.
 */
export function prunedLockFile(masterText: string, wanted: WantedDependencies): string {
  const master = JSON.parse(masterText) as JsonObject;
  const packages = lockedPackages(master);
  const production = reach(packages, Object.keys(wanted.dependencies), true);
  const required = reach(packages, Object.keys(wanted.dependencies), false);
  const development = reach(packages, Object.keys(wanted.devDependencies), true);
  const developmentRequired = reach(packages, Object.keys(wanted.devDependencies), false);
  const kept = [...new Set([...production, ...development])].sort();
  const { name, version, engines, dependencies, devDependencies } = wanted;
  const lock = {
    name,
    version,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name, version, dependencies, devDependencies, engines },
      ...Object.fromEntries(
        kept.map((path) => {
          const dev = !production.has(path);
          const optional = dev ? !developmentRequired.has(path) : !required.has(path);
          return [path, marked(packages.get(path)?.fields ?? {}, dev, optional && !required.has(path))];
        }),
      ),
    },
  };
  return `${JSON.stringify(lock, null, 2)}\n`;
}

function lockedPackages(master: JsonObject): ReadonlyMap<string, LockedPackage> {
  const entries = isJsonObject(master['packages']) ? Object.entries(master['packages']) : [];
  return new Map(
    entries.flatMap(([path, fields]) => {
      if (path === '' || !isJsonObject(fields)) return [];
      const optional = names(fields['optionalDependencies']);
      const optionalPeers = optionalPeerNames(fields['peerDependenciesMeta']);
      const peers = names(fields['peerDependencies']).filter((name) => !optionalPeers.has(name));
      return [
        [
          path,
          {
            fields,
            dependencies: [...names(fields['dependencies']), ...optional, ...peers],
            optional: new Set(optional),
          },
        ],
      ];
    }),
  );
}

/** Paths that are reached from the root's dependencies, with or without those that are optional. */
function reach(
  packages: ReadonlyMap<string, LockedPackage>,
  roots: readonly string[],
  throughOptional: boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (from: string, name: string, mayMiss: boolean): void => {
    const path = resolvePath(packages, from, name);
    if (path === null) {
      if (mayMiss) return;
      throw new Error(
        `the master lock file has no '${name}', which '${from === '' ? 'the project' : from}' needs`,
      );
    }
    if (found.has(path)) return;
    found.add(path);
    const locked = packages.get(path);
    for (const dependency of locked?.dependencies ?? []) {
      const optional = locked?.optional.has(dependency) ?? false;
      if (!optional || throughOptional) visit(path, dependency, optional);
    }
  };
  for (const name of roots) visit('', name, false);
  return found;
}

/** Looks up the folders, as Node does. */
function resolvePath(
  packages: ReadonlyMap<string, LockedPackage>,
  from: string,
  name: string,
): string | null {
  for (let folder = from; ; ) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages.has(path)) return path;
    if (folder === '') return null;
    const cut = folder.lastIndexOf('node_modules/');
    folder = cut <= 0 ? '' : folder.slice(0, cut - 1);
  }
}

function marked(fields: JsonObject, dev: boolean, optional: boolean): JsonObject {
  const { dev: _, optional: __, devOptional: ___, ...rest } = fields;
  return { ...rest, ...(dev && { dev: true }), ...(optional && { optional: true }) };
}

function names(value: Json | undefined): readonly string[] {
  return isJsonObject(value) ? Object.keys(value) : [];
}

function optionalPeerNames(value: Json | undefined): ReadonlySet<string> {
  if (!isJsonObject(value)) return new Set();
  return new Set(
    Object.entries(value).flatMap(([name, meta]) =>
      isJsonObject(meta) && meta['optional'] === true ? [name] : [],
    ),
  );
}

import { isJsonObject, type JsonObject } from '../../domain/json.ts';
import type { TemplatePack } from '../../ports/template-packs.ts';

export interface ProjectDependencies {
  readonly dependencies: { readonly [name: string]: string };
  readonly devDependencies: { readonly [name: string]: string };
}

/** What a project can need beyond the bare service. */
export interface Needs {
  readonly websocket: boolean;
  readonly jwt: boolean;
  readonly cors: boolean;
  readonly files: boolean;
}

const ALWAYS = ['ajv', 'ajv-formats', 'fastify', 'kysely', 'pg', 'prom-client', 'typebox'];
const ALWAYS_IN_DEVELOPMENT = ['@biomejs/biome', '@types/node', '@types/pg', 'typescript'];

/** Master manifest and lock file, which hold everything that any service can need; made with npm, kept in the pack. */
export const MASTER_MANIFEST = 'dependencies/package.json';
export const MASTER_LOCK = 'dependencies/package-lock.json';

export function projectDependencies(pack: TemplatePack, needs: Needs): ProjectDependencies {
  const text = pack.files.get(MASTER_MANIFEST);
  if (text === undefined) throw new Error(`the pack ${pack.name} has no '${MASTER_MANIFEST}'`);
  const master = JSON.parse(text) as JsonObject;
  const runtime = [
    ...ALWAYS,
    ...(needs.websocket ? ['@fastify/websocket'] : []),
    ...(needs.jwt ? ['@fastify/jwt'] : []),
    ...(needs.cors ? ['@fastify/cors'] : []),
    ...(needs.files ? ['@fastify/multipart'] : []),
  ];
  const development = [...ALWAYS_IN_DEVELOPMENT, ...(needs.websocket ? ['@types/ws'] : [])];
  return {
    dependencies: picked(master, 'dependencies', runtime),
    devDependencies: picked(master, 'devDependencies', development),
  };
}

function picked(
  master: JsonObject,
  group: 'dependencies' | 'devDependencies',
  names: readonly string[],
): { readonly [name: string]: string } {
  const ranges = master[group];
  return Object.fromEntries(
    [...names].sort().map((name) => {
      const range = isJsonObject(ranges) ? ranges[name] : undefined;
      if (typeof range !== 'string') throw new Error(`the pack's manifest has no ${group} '${name}'`);
      return [name, range];
    }),
  );
}

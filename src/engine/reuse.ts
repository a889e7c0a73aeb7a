import { join } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { digestOf } from '../domain/digest.ts';
import type { Artifact } from '../domain/event.ts';
import { unsafePathReason } from '../domain/file-set.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import type { Files } from '../ports/world.ts';
import type { ProductDigests } from './history.ts';
import { firstChanged, type KeptFile, linkKept, listKept } from './kept-files.ts';
import type { AnyPhase } from './phase.ts';
import { buildFolder, slipwayFolder } from './places.ts';
import { loadProducts } from './product-store.ts';
import type { Products } from './products.ts';

/** What a phase did for one fingerprint: `.slipway/cache/<phase>/<fingerprint>.json`. The files stay in that build. */
export interface DoneWork {
  readonly format: 1;
  readonly phase: PhaseName;
  readonly build_id: string;
  readonly products: ProductDigests;
  readonly details: JsonObject;
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
  readonly kept: readonly KeptFile[];
}

/** Where done work is looked up: the repository and the fingerprint of one phase. */
export interface WorkKey {
  readonly root: string;
  readonly phase: AnyPhase;
  /** 64 hex digits. */
  readonly fingerprint: string;
}

export type Found =
  | { readonly kind: 'nothing' }
  /** There is an entry and it does not prove itself; it is never used. */
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'proven'; readonly work: DoneWork; readonly products: Partial<Products> };

/** Another version of Slipway may do the same work differently, so its version takes part. */
export function fingerprintOf(phase: PhaseName, slipway_version: string, value: Json): string {
  return digestOf({ phase, slipway_version, value }).slice('sha256:'.length);
}

/** Looks for work with this fingerprint and proves every product and every file of it by digest. */
export async function findDoneWork(files: Files, key: WorkKey): Promise<Found> {
  const path = entryPath(key);
  if (!(await files.stat(path))) return { kind: 'nothing' };
  try {
    const work = parseEntry(await files.readText(path), key.phase);
    if (!work) return { kind: 'unusable', reason: 'its record is damaged' };
    const folder = buildFolder(key.root, work.build_id);
    const products = await loadProducts(files, folder, work.products);
    const changed = await firstChanged(files, folder, work.kept);
    if (changed !== null) return { kind: 'unusable', reason: `${changed} was changed or removed` };
    return { kind: 'proven', work, products };
  } catch (thrown) {
    return { kind: 'unusable', reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

/** Brings the files of proven work into this build's folder. */
export async function takeOver(files: Files, key: WorkKey, work: DoneWork, to: string): Promise<void> {
  await linkKept(files, buildFolder(key.root, work.build_id), to, work.kept);
}

/** Remembers what a phase just did, for the next build with the same fingerprint. */
export async function rememberWork(
  files: Files,
  key: WorkKey,
  work: Omit<DoneWork, 'format' | 'phase' | 'kept'>,
): Promise<void> {
  const kept = await listKept(files, buildFolder(key.root, work.build_id), key.phase.keeps ?? []);
  const entry: DoneWork = { format: 1, phase: key.phase.name, ...work, kept };
  await files.write(entryPath(key), `${JSON.stringify(entry)}\n`);
}

function entryPath({ root, phase, fingerprint }: WorkKey): string {
  return join(slipwayFolder(root), 'cache', phase.name, `${fingerprint}.json`);
}

/** The folder may be shared or restored from a CI cache, so its paths are looked at before they are used. */
function parseEntry(text: string, phase: AnyPhase): DoneWork | null {
  const value: unknown = JSON.parse(text);
  if (!isEntry(value) || value.phase !== phase.name) return null;
  const names: readonly string[] = phase.gives;
  if (Object.keys(value.products).length !== names.length) return null;
  if (!names.every((name) => name in value.products)) return null;
  if (!BUILD_ID.test(value.build_id)) return null;
  const keeps = phase.keeps ?? [];
  const safe = value.kept.every(
    ({ path }) =>
      unsafePathReason(path) === null && keeps.some((keep) => path === keep || path.startsWith(`${keep}/`)),
  );
  return safe ? value : null;
}

function isEntry(value: unknown): value is DoneWork {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof DoneWork, unknown>>;
  return (
    entry.format === 1 &&
    typeof entry.build_id === 'string' &&
    typeof entry.products === 'object' &&
    entry.products !== null &&
    typeof entry.details === 'object' &&
    Array.isArray(entry.artifacts) &&
    Array.isArray(entry.diagnostics) &&
    Array.isArray(entry.kept) &&
    entry.kept.every((file) => typeof file?.path === 'string')
  );
}

const BUILD_ID = /^[0-9a-f-]{36}$/;

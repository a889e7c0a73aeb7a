import { LANGUAGES, type Language } from '../../domain/build-request.ts';
import { SlipwayError } from '../../domain/failure.ts';
import { type Ownership, unsafePathReason } from '../../domain/file-set.ts';
import type { OperationMethod } from '../../domain/ir.ts';

export const MANIFEST_FILE = 'slipway.generated.json';

/** `slipway.generated.json`: what the last generation wrote into a project, and from what. Committed with the project. */
export interface ProjectManifest {
  readonly format: 1;
  readonly service: { readonly name: string; readonly version: string };
  readonly language: Language;
  /** `path` from the project's folder, with forward slashes. */
  readonly spec: { readonly path: string; readonly digest: string };
  readonly pack: { readonly name: string; readonly version: string; readonly digest: string };
  /** The seams that hand-written code can name. */
  readonly operations: readonly ManifestOperation[];
  /** Operations that are gone from the specification and still named by hand-written code. */
  readonly orphans: readonly ManifestOperation[];
  /** Sorted by path. */
  readonly files: readonly ManifestFile[];
}

export interface ManifestOperation {
  readonly id: string;
  readonly method: OperationMethod;
  readonly path: string;
}

export interface ManifestFile {
  readonly path: string;
  /** Of what was generated, whatever stands on the disk: the base of the next merge. */
  readonly sha256: string;
  readonly ownership: Ownership;
  /**
   * There was a conflict, and what was generated lies beside as `<path>.slipway-new`. The base of the file itself is
   * still this older one, until that file is deleted; null: what lay there was never generated.
   */
  readonly unresolved?: { readonly base: string | null };
}

/** @throws SlipwayError `manifest-damaged`, `manifest-newer` */
export function parseManifest(text: string, place: string): ProjectManifest {
  const value = parsed(text, place);
  if (typeof value['format'] === 'number' && value['format'] > 1) {
    throw new SlipwayError({
      code: 'manifest-newer',
      blame: 'settings',
      message: `${place} has the format ${value['format']}; this version of Slipway reads format 1.`,
      next_step: 'Use the version of Slipway that wrote it, or a later one.',
    });
  }
  if (!isManifest(value)) throw damaged(place, 'it lacks members, or they have another type');
  const unsafe = value.files.find(({ path }) => unsafePathReason(path) !== null);
  if (unsafe) {
    throw damaged(place, `the path ${JSON.stringify(unsafe.path)} ${unsafePathReason(unsafe.path)}`);
  }
  return value;
}

/** The same manifest gives the same bytes. */
export function manifestText(manifest: ProjectManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function parsed(text: string, place: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged(place, cause instanceof Error ? cause.message : String(cause));
  }
  if (isRecord(value)) return value;
  throw damaged(place, 'it is no JSON object');
}

function isManifest(value: object): value is ProjectManifest {
  const manifest = value as Partial<Record<keyof ProjectManifest, unknown>>;
  return (
    manifest.format === 1 &&
    hasTexts(manifest.service, ['name', 'version']) &&
    LANGUAGES.some((language) => language === manifest.language) &&
    hasTexts(manifest.spec, ['path', 'digest']) &&
    hasTexts(manifest.pack, ['name', 'version', 'digest']) &&
    areOperations(manifest.operations) &&
    areOperations(manifest.orphans) &&
    Array.isArray(manifest.files) &&
    manifest.files.every(isFile)
  );
}

function areOperations(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => hasTexts(one, ['id', 'method', 'path']));
}

function isFile(value: unknown): boolean {
  if (!hasTexts(value, ['path', 'sha256', 'ownership'])) return false;
  const { ownership, unresolved } = value as { ownership: unknown; unresolved?: unknown };
  if (ownership !== 'generated' && ownership !== 'owned') return false;
  if (unresolved === undefined) return true;
  return isRecord(unresolved) && (unresolved['base'] === null || typeof unresolved['base'] === 'string');
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function damaged(place: string, what: string): SlipwayError {
  return new SlipwayError({
    code: 'manifest-damaged',
    blame: 'settings',
    message: `${place} cannot be read: ${what}.`,
    next_step:
      'Take it back from version control. Without it every file that differs from what is generated counts as yours.',
  });
}

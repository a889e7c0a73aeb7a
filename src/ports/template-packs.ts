import type { RunInstructions } from '../domain/release.ts';

/** Reads template packs; a pack is a folder under `templates/` with a `pack.json`. */
export interface TemplatePacks {
  /** @param name for example `service/typescript`. Failure: `pack-missing`, `pack-damaged`. */
  load(name: string): Promise<TemplatePack>;
}

export interface TemplatePack {
  readonly name: string;
  readonly version: string;
  readonly manifest: PackManifest;
  /** Path inside the pack -> text, for every file of the pack but the manifest. */
  readonly files: ReadonlyMap<string, string>;
  /** sha256 over names and contents: takes part in the fingerprint of code generation. */
  readonly digest: string;
}

/** `pack.json`, published as `schemas/template-pack.v1.schema.json`. */
export interface PackManifest {
  readonly format: 1;
  readonly name: string;
  readonly version: string;
  readonly kind: 'service' | 'deployment' | 'component' | 'tool';
  readonly language: string;
  readonly description: string;
  readonly files: readonly PackFile[];
  /** How the generated project is installed, checked, tested and run; only for `service` packs. */
  readonly toolchain?: Toolchain;
}

/**
 * Commands are argument arrays that run in the workspace folder. The first element may be `{runtime}` (the resolved
 * runtime) or the name of a program on the search path; `{runtime}`, `{reports}` (absolute folder) and `{workspace}`
 * may stand inside any element.
 */
export interface Toolchain {
  readonly runtime: { readonly name: string; readonly minimum: string };
  /** Lock file inside the project; its bytes key the dependency cache. */
  readonly lock: string;
  /** `gives`: folders that the command makes and the cache keeps. */
  readonly install: { readonly argv: readonly string[]; readonly gives: readonly string[] };
  /** The same with what the service needs to run alone, for the release; null: the same folders. */
  readonly install_production: { readonly argv: readonly string[]; readonly gives: readonly string[] } | null;
  readonly compile: { readonly argv: readonly string[]; readonly gives: readonly string[] } | null;
  readonly checks: readonly { readonly name: string; readonly argv: readonly string[] }[];
  /** Writes JUnit XML to `{reports}/junit.xml`. */
  readonly tests: { readonly argv: readonly string[] };
  /** Files and folders of the workspace that the release archive holds. */
  readonly release_includes: readonly string[];
  readonly run: Omit<RunInstructions, 'port' | 'runtime'>;
}

export interface PackFile {
  /** Template inside the pack, `*.hbs`; any other file is copied as it is. */
  readonly template: string;
  /** Path in the generated project; `{{name}}` places are filled for `each`. */
  readonly path: string;
  readonly ownership: 'generated' | 'owned';
  readonly executable?: boolean;
  /** Rendered once per element of this list of the view. */
  readonly each?: string;
  /** Rendered only when this member of the view is truthy. */
  readonly when?: string;
}

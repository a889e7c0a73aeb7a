import { isAbsolute, join, relative, sep } from 'node:path';
import type { Language } from '../domain/build-request.ts';
import { type Diagnostic, hasErrors } from '../domain/diagnostic.ts';
import { sha256 } from '../domain/digest.ts';
import { type FileSet, fileSet } from '../domain/file-set.ts';
import type { Service } from '../domain/ir.ts';
import { chooseLanguage } from '../generate/choose-language.ts';
import { generateService } from '../generate/generate-service.ts';
import { generateTests } from '../generate/generate-tests.ts';
import { planService } from '../generate/plan/plan-service.ts';
import type { ManifestOperation, ProjectManifest } from '../generate/regenerate/manifest.ts';
import { orphanedOverrides } from '../generate/regenerate/orphaned-overrides.ts';
import {
  BESIDE,
  neededBases,
  planRegeneration,
  type RegenerationInput,
  type Step,
} from '../generate/regenerate/plan-regeneration.ts';
import type { TemplatePack } from '../ports/template-packs.ts';
import type { Application } from './application.ts';
import { compileBytes, readSpec } from './compile.ts';
import { earlierContents } from './earlier-contents.ts';
import { readDisk, readManifest, readOwned } from './project-folder.ts';

/** What a generation into a folder would do; nothing is written yet. */
export type Regeneration =
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'planned';
      readonly service: Service;
      readonly spec: Uint8Array;
      readonly files: FileSet;
      readonly before: ProjectManifest | null;
      readonly manifest: ProjectManifest;
      readonly steps: readonly Step[];
      readonly diagnostics: readonly Diagnostic[];
    };

/**
 * Compiles, generates and compares with what lies in the folder.
 * @param folder absolute; may be missing
 * @throws SlipwayError as `compile`, and `manifest-damaged`, `manifest-newer`, `pack-missing`, `pack-damaged`
 */
export async function planProject(
  application: Application,
  { spec_path, folder, language }: { spec_path: string; folder: string; language: Language | null },
): Promise<Regeneration> {
  const spec = await readSpec(application, spec_path);
  const { ir, diagnostics } = await compileBytes(application, spec_path, spec);
  const service = ir?.services[0];
  if (!service || hasErrors(diagnostics)) return { kind: 'refused', diagnostics };
  const before = await readManifest(application.world, folder);
  const chosen = language ?? before?.language ?? chooseLanguage(null);
  const pack = await application.packs.load(`service/${chosen}`);
  const { plan } = planService(service);
  const files = fileSet([...generateService(plan, service, pack), ...generateTests(plan, service, pack)]);
  const known = before?.files ?? [];
  const paths = [...files, ...known].flatMap(({ path }) => [path, path + BESIDE]);
  const input = { files, known, disk: await readDisk(application.world, folder, paths) };
  const bases = await findBases(application, folder, input);
  const planned = planRegeneration({ ...input, bases });
  const operations = plan.operations.map(({ operation: { id, method, path } }) => ({ id, method, path }));
  const orphans = await findOrphans(application, folder, { before, operations, files, language: chosen });
  return {
    kind: 'planned',
    service,
    spec,
    files,
    before,
    manifest: {
      ...headOf(service, chosen, pack),
      spec: { path: fromFolder(folder, join(application.root, spec_path), spec_path), digest: sha256(spec) },
      operations,
      orphans: orphans.map(({ operation }) => operation),
      files: planned.files,
    },
    steps: planned.steps,
    diagnostics: [...diagnostics, ...orphans.map(({ diagnostic }) => diagnostic)],
  };
}

/** A place told from the root of the repository, with forward slashes. */
export function fromRoot({ root }: Application, path: string): string {
  return relative(root, path).split(sep).join('/');
}

function headOf({ name, version }: Service, language: Language, pack: TemplatePack) {
  return {
    format: 1,
    service: { name, version },
    language,
    pack: { name: pack.name, version: pack.version, digest: pack.digest },
  } as const;
}

/** A specification outside the repository keeps the path that was given. */
function fromFolder(folder: string, spec: string, given: string): string {
  return isAbsolute(given) ? given : relative(folder, spec).split(sep).join('/');
}

async function findBases(
  application: Application,
  folder: string,
  input: Omit<RegenerationInput, 'bases'>,
): Promise<ReadonlyMap<string, string>> {
  const bases = new Map<string, string>();
  for (const { path, digest } of neededBases(input)) {
    const file = { path: fromRoot(application, join(folder, path)), digest };
    const bytes = await earlierContents(application, file);
    if (bytes !== null) bases.set(digest, new TextDecoder().decode(bytes));
  }
  return bases;
}

async function findOrphans(
  application: Application,
  folder: string,
  project: {
    readonly before: ProjectManifest | null;
    readonly operations: readonly ManifestOperation[];
    readonly files: FileSet;
    readonly language: Language;
  },
) {
  const { before, operations, files, language } = project;
  if (before === null) return [];
  const owned = [...files, ...before.files].filter(({ ownership }) => ownership === 'owned');
  const texts = await readOwned(
    application.world,
    folder,
    owned.map(({ path }) => path),
  );
  const shown = texts.map(({ path, text }) => ({ path: fromRoot(application, join(folder, path)), text }));
  return orphanedOverrides(shown, [...before.operations, ...before.orphans], operations, language);
}

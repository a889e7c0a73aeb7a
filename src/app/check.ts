import { resolve } from 'node:path';
import type { Language } from '../domain/build-request.ts';
import { type Diagnostic, hasErrors } from '../domain/diagnostic.ts';
import { sha256 } from '../domain/digest.ts';
import { SlipwayError } from '../domain/failure.ts';
import { MANIFEST_FILE, type ProjectManifest } from '../generate/regenerate/manifest.ts';
import { BESIDE, isSame, type OnDisk, type Step } from '../generate/regenerate/plan-regeneration.ts';
import type { Application } from './application.ts';
import { projectFolders, readDisk, readManifest } from './project-folder.ts';
import { fromRoot, planProject } from './regeneration.ts';

/** How a generated project stands to its specification. */
export interface ProjectCheck {
  /** From the root; `.` for the root itself. */
  readonly folder: string;
  readonly service: string;
  readonly language: Language;
  /** `path` from the root. `invalid`: it has errors, see the diagnostics. */
  readonly spec: { readonly path: string; readonly status: 'same' | 'changed' | 'missing' | 'invalid' };
  /** `generated`: the version of the pack then, `installed`: that of this Slipway. */
  readonly pack: {
    readonly name: string;
    readonly status: 'same' | 'changed';
    readonly generated: string;
    readonly installed: string;
  };
  readonly files: {
    /** Generated, and changed by hand since. */
    readonly edited: readonly string[];
    readonly missing: readonly string[];
    /** What a generation would write, change or remove. */
    readonly stale: readonly string[];
    /** With a `.slipway-new` beside that waits for somebody. */
    readonly unresolved: readonly string[];
  };
  readonly diagnostics: readonly Diagnostic[];
  readonly drifted: boolean;
}

export interface CheckResult {
  readonly projects: readonly ProjectCheck[];
  readonly drifted: boolean;
}

/**
 * Whether code and specification have drifted apart; nothing is written.
 * @param folder absolute folder of one project; null: every project of the repository
 * @throws SlipwayError `not-a-project`, `manifest-damaged`, `manifest-newer`, `pack-missing`
 */
export async function check(application: Application, folder: string | null): Promise<CheckResult> {
  const folders = folder === null ? await projectFolders(application.world, application.root) : [folder];
  const projects: ProjectCheck[] = [];
  for (const project of folders) projects.push(await checkProject(application, project));
  return { projects, drifted: projects.some(({ drifted }) => drifted) };
}

async function checkProject(application: Application, folder: string): Promise<ProjectCheck> {
  const manifest = await readManifest(application.world, folder);
  if (manifest === null) throw notAProject(folder);
  const spec_path = fromRoot(application, resolve(folder, manifest.spec.path));
  const spec = await specStatus(application, folder, spec_path, manifest);
  const pack = await packStatus(application, manifest);
  const orphaned = spec.diagnostics.filter(({ code }) => code === 'override-without-operation');
  const files = await fileStatus(application, folder, manifest, spec.steps);
  const apart = [...files.edited, ...files.missing, ...files.stale, ...files.unresolved, ...orphaned];
  return {
    folder: fromRoot(application, folder) || '.',
    service: manifest.service.name,
    language: manifest.language,
    spec: { path: spec_path, status: spec.status },
    pack,
    files,
    diagnostics: spec.status === 'invalid' ? spec.diagnostics : orphaned,
    drifted: apart.length > 0 || spec.status !== 'same' || pack.status !== 'same',
  };
}

async function specStatus(
  application: Application,
  folder: string,
  spec_path: string,
  manifest: ProjectManifest,
): Promise<{
  readonly status: ProjectCheck['spec']['status'];
  readonly steps: readonly Step[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  if ((await application.world.files.stat(resolve(application.root, spec_path)))?.kind !== 'file') {
    return { status: 'missing', steps: [], diagnostics: [] };
  }
  const planned = await planProject(application, { spec_path, folder, language: manifest.language });
  const { diagnostics } = planned;
  if (planned.kind === 'refused') {
    return { status: hasErrors(diagnostics) ? 'invalid' : 'missing', steps: [], diagnostics };
  }
  const status = sha256(planned.spec) === manifest.spec.digest ? 'same' : 'changed';
  return { status, steps: planned.steps, diagnostics };
}

async function packStatus(
  application: Application,
  { pack }: ProjectManifest,
): Promise<ProjectCheck['pack']> {
  const installed = await application.packs.load(pack.name);
  return {
    name: pack.name,
    status: installed.digest === pack.digest ? 'same' : 'changed',
    generated: pack.version,
    installed: installed.version,
  };
}

async function fileStatus(
  application: Application,
  folder: string,
  { files }: ProjectManifest,
  steps: readonly Step[],
): Promise<ProjectCheck['files']> {
  const paths = files.flatMap(({ path }) => [path, path + BESIDE]);
  const disk = await readDisk(application.world, folder, paths);
  const generated = files.filter(({ ownership }) => ownership === 'generated');
  const missing = files.filter(({ path }) => !disk.has(path)).map(({ path }) => path);
  return {
    edited: generated.filter((file) => isEdited(disk.get(file.path), file.sha256)).map(({ path }) => path),
    missing,
    stale: steps.filter((step) => isStale(step, missing)).map(({ path }) => path),
    unresolved: files
      .filter(({ path, unresolved }) => unresolved && disk.has(path + BESIDE))
      .map(({ path }) => path),
  };
}

function isEdited(found: OnDisk | undefined, digest: string): boolean {
  if (found === undefined) return false;
  return found.kind === 'other' || !isSame(found.text, digest);
}

function isStale({ kind, path }: Step, missing: readonly string[]): boolean {
  return !['unchanged', 'kept', 'owned'].includes(kind) && !missing.includes(path);
}

function notAProject(folder: string): SlipwayError {
  return new SlipwayError({
    code: 'not-a-project',
    blame: 'settings',
    message: `There is no ${MANIFEST_FILE} in ${folder}.`,
    next_step:
      'Name the folder of a generated project, or make one: `slipway generate <spec> --output <dir>`.',
  });
}

import { dirname, join } from 'node:path';
import type { Language } from '../domain/build-request.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { MANIFEST_FILE, manifestText, type ProjectManifest } from '../generate/regenerate/manifest.ts';
import { BESIDE, type ConflictReason, type Step } from '../generate/regenerate/plan-regeneration.ts';
import type { World } from '../ports/world.ts';
import type { Application } from './application.ts';
import { keepContents } from './earlier-contents.ts';
import { planProject, type Regeneration } from './regeneration.ts';

export interface GenerateRequest {
  /** From the root. */
  readonly spec_path: string;
  /** Absolute folder of the generated project. */
  readonly folder: string;
  /** null: that of the project that lies there, else the specification's own. */
  readonly language: Language | null;
  /** Tell what would be done, and do nothing. */
  readonly dry_run: boolean;
}

export type Generation =
  /** The specification has errors; nothing was written. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'generated';
      readonly service: { readonly name: string; readonly version: string };
      readonly language: Language;
      readonly files: readonly FileOutcome[];
      readonly diagnostics: readonly Diagnostic[];
    };

export interface FileOutcome {
  /** From the project's folder. */
  readonly path: string;
  readonly outcome: Step['kind'];
  /** Of a conflict. */
  readonly reason?: ConflictReason;
  /** Of a conflict: where in the file on the disk. */
  readonly lines?: readonly number[];
  /** Of a conflict: where the generated contents were written. */
  readonly beside?: string;
}

/**
 * Writes the generated project into a folder of the user's repository. Files that nobody edited follow the
 * specification; edited ones are merged with what is new, or left alone beside a `.slipway-new`; owned files are written
 * where they are missing and never changed; files whose bytes stay the same are not touched.
 *
 * @throws SlipwayError as `planProject`, and those of writing files
 */
export async function generate(application: Application, request: GenerateRequest): Promise<Generation> {
  const planned = await planProject(application, request);
  if (planned.kind === 'refused') return planned;
  if (!request.dry_run) await apply(application, request.folder, planned);
  const { manifest, steps, diagnostics } = planned;
  const { service, language } = manifest;
  return { kind: 'generated', service, language, files: steps.map(outcomeOf), diagnostics };
}

function outcomeOf(step: Step): FileOutcome {
  const { path, kind } = step;
  if (kind !== 'conflict') return { path, outcome: kind };
  const { reason, lines, beside } = step;
  return { path, outcome: kind, reason, lines, ...(beside === null ? {} : { beside: path + BESIDE }) };
}

/** The manifest comes last: a generation that was cut off is simply done again. */
async function apply(
  application: Application,
  folder: string,
  { steps, manifest, files, spec }: Extract<Regeneration, { kind: 'planned' }>,
): Promise<void> {
  const { world } = application;
  const generated = files.filter(({ ownership }) => ownership === 'generated');
  await keepContents(application, [spec, ...generated.map(({ contents }) => contents)]);
  await Promise.all(steps.map((step) => applyStep(world, folder, step)));
  for (const { kind, path } of steps) if (kind === 'removed') await removeEmpty(world, folder, dirname(path));
  await writeManifest(world, folder, manifest);
}

async function applyStep({ files }: World, folder: string, step: Step): Promise<void> {
  const place = join(folder, step.path);
  switch (step.kind) {
    case 'written':
    case 'updated':
    case 'merged':
      return await files.write(place, step.contents, { mode: step.executable ? 0o755 : 0o644 });
    case 'removed':
      return await files.remove(place);
    case 'conflict':
      if (step.beside !== null) await writeChanged(files, place + BESIDE, step.beside);
      return;
    default:
      return;
  }
}

/** A folder in which the last file was removed goes with it. */
async function removeEmpty(world: World, root: string, folder: string): Promise<void> {
  if (folder === '.') return;
  const place = join(root, folder);
  if ((await world.files.stat(place))?.kind !== 'folder') return;
  if ((await world.files.list(place)).length > 0) return;
  await world.files.remove(place);
  await removeEmpty(world, root, dirname(folder));
}

async function writeManifest({ files }: World, folder: string, manifest: ProjectManifest): Promise<void> {
  await writeChanged(files, join(folder, MANIFEST_FILE), manifestText(manifest));
}

async function writeChanged(files: World['files'], path: string, text: string): Promise<void> {
  const stat = await files.stat(path);
  if (stat?.kind === 'file' && (await files.readText(path)) === text) return;
  await files.write(path, text);
}

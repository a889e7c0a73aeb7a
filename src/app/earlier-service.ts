import { join, resolve } from 'node:path';
import { type Diagnostic, hasErrors } from '../domain/diagnostic.ts';
import { sha256 } from '../domain/digest.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Service } from '../domain/ir.ts';
import { buildFolder, enginePath } from '../engine/places.ts';
import type { Products } from '../engine/products.ts';
import type { Application } from './application.ts';
import { stateOf } from './build-state.ts';
import { compileBytes } from './compile.ts';
import { earlierContents } from './earlier-contents.ts';
import { buildIds } from './find-build.ts';
import { fileAtRef } from './git.ts';
import { projectFolders, readManifest } from './project-folder.ts';
import { fromRoot } from './regeneration.ts';

/** A service as it was, and where that is known from. */
export interface Earlier {
  readonly service: Service;
  readonly against: {
    readonly kind: 'build' | 'generation' | 'git' | 'file';
    /** Build id, folder of the generated project, ref, or path of the file. */
    readonly name: string;
    readonly spec_digest: string;
  };
}

/**
 * What somebody chose to compare with.
 * @throws SlipwayError `earlier-spec-invalid`, `ref-unknown`, `file-not-in-ref`, `not-a-repository`, `file-missing`
 */
export async function earlierAgainst(
  application: Application,
  spec_path: string,
  against: { readonly file: string } | { readonly ref: string },
): Promise<Earlier> {
  if ('ref' in against) return await fromGit(application, spec_path, against.ref);
  const name = fromRoot(application, against.file);
  const bytes = await application.world.files.read(against.file);
  return await compiled(application, bytes, name, { kind: 'file', name });
}

/**
 * What was last made from the specification: its newest completed build, else the generated project, else the last commit.
 * @throws SlipwayError `nothing-to-compare`, `earlier-spec-invalid`
 */
export async function earlierByItself(application: Application, spec_path: string): Promise<Earlier> {
  const earlier =
    (await fromBuild(application, spec_path)) ??
    (await fromGeneration(application, spec_path)) ??
    (await fromLastCommit(application, spec_path));
  if (earlier) return earlier;
  throw new SlipwayError({
    code: 'nothing-to-compare',
    blame: 'settings',
    message: `Nothing was built or generated from ${spec_path} here, and no commit has it.`,
    next_step: 'Name what to compare with: `--against <git-ref or file>`.',
  });
}

async function fromBuild(application: Application, spec_path: string): Promise<Earlier | null> {
  const { files } = application.world;
  for (const build_id of await buildIds(application)) {
    const state = await stateOf(application, build_id);
    if (state.kind === 'damaged' || state.job.status !== 'completed') continue;
    if (state.job.spec_path !== spec_path) continue;
    const folder = buildFolder(application.root, build_id);
    const path = join(enginePath(folder, 'products'), 'ir.json');
    if (!(await files.stat(path))) continue;
    const { ir, spec_digest }: Products['ir'] = JSON.parse(await files.readText(path));
    const [service] = ir.services;
    if (service) return { service, against: { kind: 'build', name: build_id, spec_digest } };
  }
  return null;
}

async function fromGeneration(application: Application, spec_path: string): Promise<Earlier | null> {
  for (const folder of await projectFolders(application.world, application.root)) {
    const manifest = await readManifest(application.world, folder);
    if (!manifest || resolve(folder, manifest.spec.path) !== resolve(application.root, spec_path)) continue;
    const file = { path: spec_path, digest: manifest.spec.digest };
    const bytes = await earlierContents(application, file);
    if (bytes === null) continue;
    const name = fromRoot(application, folder) || '.';
    return await compiled(application, bytes, spec_path, { kind: 'generation', name });
  }
  return null;
}

/** No repository, no commit or no such file in it: then there is nothing, which is no failure here. */
async function fromLastCommit(application: Application, spec_path: string): Promise<Earlier | null> {
  try {
    return await fromGit(application, spec_path, 'HEAD');
  } catch (thrown) {
    const absent = ['git-missing', 'not-a-repository', 'ref-unknown', 'file-not-in-ref'];
    if (thrown instanceof SlipwayError && absent.includes(thrown.failure.code)) return null;
    throw thrown;
  }
}

async function fromGit(application: Application, spec_path: string, ref: string): Promise<Earlier> {
  const bytes = await fileAtRef(application, ref, spec_path);
  return await compiled(application, bytes, spec_path, { kind: 'git', name: ref });
}

async function compiled(
  application: Application,
  bytes: Uint8Array,
  file: string,
  from: Pick<Earlier['against'], 'kind' | 'name'>,
): Promise<Earlier> {
  const { ir, diagnostics } = await compileBytes(application, file, bytes);
  const [service] = ir?.services ?? [];
  if (!service || hasErrors(diagnostics)) throw invalid(file, from, diagnostics);
  return { service, against: { ...from, spec_digest: sha256(bytes) } };
}

function invalid(
  file: string,
  { kind, name }: Pick<Earlier['against'], 'kind' | 'name'>,
  diagnostics: readonly Diagnostic[],
): SlipwayError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return new SlipwayError({
    code: 'earlier-spec-invalid',
    blame: 'settings',
    message: `The earlier specification (${kind} ${name}) describes no service that could be compared.`,
    details: errors.slice(0, 20).map(({ place, message }) => `${file}:${place.line}: ${message}`),
    next_step: 'Compare with another one: `--against <git-ref or file>`.',
  });
}

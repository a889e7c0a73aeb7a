import { join } from 'node:path';
import { digestOf, sha256 } from '../domain/digest.ts';
import type { Artifact } from '../domain/event.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Release, RunInstructions } from '../domain/release.ts';
import type { Phase, PhaseContext } from '../engine/phase.ts';
import { type ArchiveEntry, packArchive } from '../release/archive.ts';
import { lockedPackages, productionFolders } from '../release/lock-packages.ts';
import { provenanceStatement } from '../release/provenance.ts';
import { cyclonedxSbom } from '../release/sbom.ts';
import { onlyService } from './code-generation.ts';
import { ensureDependencies, installDependencies } from './dependencies.ts';
import { type BoundToolchain, bindToolchain } from './toolchain.ts';

const RELEASE_FOLDER = 'release';
const STAGING_FOLDER = 'staging';
const RUN_INSTRUCTIONS = 'slipway-release.json';
/** Parts of packages that no program loads, and files that an installer leaves behind about this machine. */
const LEFT_OUT =
  /(?:^|\/)(?:\.bin\/|python_modules\/bin\/|\.github\/|\.package-lock\.json$|__pycache__\/|RECORD$|direct_url\.json$)|\.(?:d\.[cm]?ts|map|pyc)$/;
/** The same for npm packages, right below the package; the list is that of the tools that prune `node_modules`. */
const LEFT_OUT_OF_NPM =
  /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\/(?:docs?|tests?|__tests__|benchmarks?|examples?|coverage)\//;

export const packaging: Phase<'ir' | 'code' | 'workspace' | 'verification', 'release'> = {
  name: 'packaging',
  title: 'Package the release',
  needs: ['ir', 'code', 'workspace', 'verification'],
  gives: ['release'],
  touches: 'workspace',
  keeps: [RELEASE_FOLDER],
  // A release that is taken over keeps the id of the build that made it: the same bytes are the same release.
  async fingerprint({ ir, code, workspace }, context) {
    const { toolchain, runtime } = await bindToolchain(code, context);
    return [
      ir.spec_digest,
      ir.ir_digest,
      workspace.digest,
      digestOf(toolchain),
      runtime.version,
      context.slipway_version,
    ];
  },
  async run({ ir, code, workspace }, context) {
    const service = onlyService(ir);
    const bound = await bindToolchain(code, context);
    const run: RunInstructions = {
      ...bound.toolchain.run,
      runtime: bound.toolchain.runtime,
      port: service.port,
    };
    const folder = join(context.build.folder, RELEASE_FOLDER);
    const entries = await collectEntries(bound, run, context);
    context.progress(`packing ${entries.length} files`);
    const { archive, files } = await packArchive(entries);
    const file = `${service.name}-${service.version}.tar.gz`;
    const release: Release = {
      format: 1,
      name: service.name,
      version: service.version,
      build_id: context.build.id,
      language: code.language,
      digest: sha256(archive),
      archive: { file, bytes: archive.byteLength, media_type: 'application/gzip' },
      spec_digest: ir.spec_digest,
      ir_digest: ir.ir_digest,
      files,
      run,
    };
    await context.world.files.write(join(folder, file), archive);
    await storeDocuments(release, bound, code.pack, context);
    await context.world.files.remove(join(context.build.folder, STAGING_FOLDER));
    return {
      products: { release: { release, folder: RELEASE_FOLDER } },
      details: {
        digest: release.digest,
        bytes: archive.byteLength,
        files: entries.length,
        workspace: workspace.digest,
      },
    };
  },
};

async function collectEntries(
  bound: BoundToolchain,
  run: RunInstructions,
  context: PhaseContext,
): Promise<readonly ArchiveEntry[]> {
  const own = await entriesBelow(bound.workspace, bound.toolchain.release_includes, context);
  const dependencies = await dependencyEntries(bound, context);
  const instructions = new TextEncoder().encode(`${JSON.stringify(run, null, 2)}\n`);
  return [
    ...own,
    ...dependencies,
    {
      path: RUN_INSTRUCTIONS,
      executable: false,
      bytes: instructions.byteLength,
      read: async () => instructions,
    },
  ];
}

/** Out of the workspace where the lock tells what is for development only, else installed apart. */
async function dependencyEntries(
  bound: BoundToolchain,
  context: PhaseContext,
): Promise<readonly ArchiveEntry[]> {
  const { install, install_production, lock } = bound.toolchain;
  const production =
    install_production === null
      ? productionFolders(lock, await context.world.files.readText(join(bound.workspace, lock)))
      : null;
  if (production) {
    await ensureDependencies(bound, context);
    const packages = await installedOnly(outermost(production), bound.workspace, context);
    const all = await entriesBelow(bound.workspace, packages, context);
    return all.filter(({ path }) => belongsTo(path, production) && !LEFT_OUT_OF_NPM.test(path));
  }
  const staged = join(context.build.folder, STAGING_FOLDER);
  await context.world.files.remove(staged);
  await installDependencies(bound, 'production', staged, context);
  return await entriesBelow(staged, (install_production ?? install).gives, context);
}

/** Folders that lie in no other of them: nested packages are found on the way down. */
function outermost(packages: ReadonlySet<string>): readonly string[] {
  return [...packages].filter(
    (path) => !path.slice(0, path.lastIndexOf('node_modules/')).includes('node_modules/'),
  );
}

/** A lock names optional packages for other machines too; those are not there. */
async function installedOnly(
  folders: readonly string[],
  workspace: string,
  context: PhaseContext,
): Promise<readonly string[]> {
  const stats = await Promise.all(folders.map((folder) => context.world.files.stat(join(workspace, folder))));
  return folders.filter((_, index) => stats[index] !== null);
}

/** The package that a file is part of is the deepest `node_modules/<name>` above it. */
function belongsTo(path: string, packages: ReadonlySet<string>): boolean {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
  return folder !== undefined && packages.has(folder);
}

async function entriesBelow(
  root: string,
  includes: readonly string[],
  context: PhaseContext,
): Promise<readonly ArchiveEntry[]> {
  const { files } = context.world;
  const entry = (path: string, stat: { bytes: number; mode: number }): ArchiveEntry => ({
    path,
    executable: (stat.mode & 0o100) !== 0,
    bytes: stat.bytes,
    // Waiting for the disk is none of the engine's own time; compressing is.
    read: () => context.outside(files.read(join(root, path))),
  });
  const found = includes.map(async (include) => {
    const stat = await files.stat(join(root, include));
    if (!stat) throw missingInRelease(include);
    if (stat.kind === 'file') return [entry(include, stat)];
    const below = await context.outside(files.walk(join(root, include)));
    return below
      .filter((item) => item.stat.kind === 'file')
      .map((item) => entry(`${include}/${item.path}`, item.stat))
      .filter(({ path }) => !LEFT_OUT.test(path));
  });
  return (await Promise.all(found)).flat();
}

function missingInRelease(include: string): SlipwayError {
  return new SlipwayError({
    code: 'release-incomplete',
    blame: 'internal',
    message: `The workspace has no ${include}, which the template pack wants in the release.`,
    next_step: 'Run again without reuse: remove .slipway/cache. If it stays, open an issue.',
  });
}

async function storeDocuments(
  release: Release,
  bound: BoundToolchain,
  pack: string,
  context: PhaseContext,
): Promise<void> {
  const { files, clock } = context.world;
  const lock = await files.readText(join(bound.workspace, bound.toolchain.lock));
  const packages = lockedPackages(bound.toolchain.lock, lock);
  const now = clock.now().toISOString();
  const provenance = provenanceStatement(release, packages, {
    slipway_version: context.slipway_version,
    spec_path: context.request.spec_path,
    pack,
    started_at: context.build.started_at,
    finished_at: now,
  });
  const documents: readonly [name: string, file: string, media_type: string, text: string][] = [
    ['release', 'release.json', 'application/json', `${JSON.stringify(release, null, 2)}\n`],
    ['sbom', 'sbom.cdx.json', 'application/vnd.cyclonedx+json', await cyclonedxSbom(release, packages)],
    [
      'provenance',
      'provenance.intoto.json',
      'application/vnd.in-toto+json',
      `${JSON.stringify(provenance, null, 2)}\n`,
    ],
  ];
  context.artifact({
    name: 'archive',
    path: `${RELEASE_FOLDER}/${release.archive.file}`,
    media_type: release.archive.media_type,
    sha256: release.digest,
    bytes: release.archive.bytes,
  });
  for (const [name, file, media_type, text] of documents) {
    const path = `${RELEASE_FOLDER}/${file}`;
    await files.write(join(context.build.folder, path), text);
    const artifact: Artifact = {
      name,
      path,
      media_type,
      sha256: sha256(text),
      bytes: Buffer.byteLength(text),
    };
    context.artifact(artifact);
  }
}

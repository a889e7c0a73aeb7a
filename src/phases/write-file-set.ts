import { join } from 'node:path';
import { canonicalJson, sha256 } from '../domain/digest.ts';
import type { FileSet } from '../domain/file-set.ts';
import type { WrittenFiles } from '../engine/products.ts';
import type { World } from '../ports/world.ts';

/** Folder inside the build folder that holds the generated project, its tests and its dependencies. */
export const SOURCE_FOLDER = 'source';

/** Writes every file below the build folder's `source/` and gives the product that proves it. */
export async function writeFileSet(files: FileSet, buildFolder: string, world: World): Promise<WrittenFiles> {
  const written = files.map((file) => ({
    path: file.path,
    sha256: sha256(file.contents),
    ownership: file.ownership,
  }));
  // Together: each write is flushed, and flushes of different files wait for the disk at the same time.
  await Promise.all(
    files.map((file) =>
      world.files.write(join(buildFolder, SOURCE_FOLDER, file.path), file.contents, {
        mode: file.executable ? 0o755 : 0o644,
      }),
    ),
  );
  return { folder: SOURCE_FOLDER, files: written, digest: sha256(canonicalJson(written)) };
}

import { join } from 'node:path';
import { sha256 } from '../domain/digest.ts';
import { slipwayFolder } from '../engine/places.ts';
import type { Application } from './application.ts';
import { earlierInGit } from './git.ts';

/**
 * What was generated earlier, by digest. It is kept in `.slipway/generated` and, for another clone, found in the history of
 * the repository. Either may be gone: then there is no base to merge with, which is told, and nothing is overwritten.
 */
export async function earlierContents(
  application: Application,
  file: { readonly path: string; readonly digest: string },
): Promise<Uint8Array | null> {
  const kept = keptAt(application, file.digest);
  if (await application.world.files.stat(kept)) {
    const bytes = await application.world.files.read(kept);
    if (sha256(bytes) === file.digest) return bytes;
  }
  return await earlierInGit(application, file.path, file.digest);
}

/** Keeps contents for {@link earlierContents}; what is there already is not written again. */
export async function keepContents(
  application: Application,
  contents: readonly (string | Uint8Array)[],
): Promise<void> {
  const { files } = application.world;
  await Promise.all(
    contents.map(async (content) => {
      const place = keptAt(application, sha256(content));
      if (!(await files.stat(place))) await files.write(place, content);
    }),
  );
}

function keptAt({ root }: Application, digest: string): string {
  return join(slipwayFolder(root), 'generated', digest.replace(/^sha256:/, '').replace(/[^\w]/g, ''));
}

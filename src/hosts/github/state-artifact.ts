import { join } from 'node:path';
import type { Files } from '../../ports/world.ts';
import type { StateArtifact } from './outputs.ts';

/** Installed dependencies come back from the lock file; half-written and locking files are of no use elsewhere. */
const LEFT_OUT = /(?:^|\/)(?:node_modules|\.venv|__pycache__|staging)\/|(?:^|\/)run\.lock$|\.tmp$/;

/**
 * Uploads the build folder, so that a later job can go on with it. Only on a runner of GitHub, which hands out the token
 * and the address of its artifact service.
 */
export async function uploadState(
  files: Files,
  build: { readonly build_id: string; readonly folder: string },
): Promise<StateArtifact> {
  const name = `slipway-state-${build.build_id}`;
  const found = await files.walk(build.folder);
  const paths = found
    .filter(({ path, stat }) => stat.kind === 'file' && !LEFT_OUT.test(path))
    .map(({ path }) => join(build.folder, path));
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const { digest } = await new DefaultArtifactClient().uploadArtifact(name, paths, build.folder);
  return { name, digest: digest ? `sha256:${digest}` : '' };
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { failureFrom, SlipwayError } from '../../domain/failure.ts';
import type { Json } from '../../domain/json.ts';
import type { PackManifest, TemplatePack, TemplatePacks } from '../../ports/template-packs.ts';
import type { Files } from '../../ports/world.ts';
import { manifestFaults } from './manifest-rules.ts';

/**
 * Template packs as folders: `<root>/service/typescript/pack.json` and the files beside it. A damaged pack is told
 * with all of its faults at once.
 *
 * @param root absolute path of the folder `templates`
 */
export function createFolderPacks(root: string, files: Files): TemplatePacks {
  const loaded = new Map<string, Promise<TemplatePack>>();
  return {
    load(name) {
      const before = loaded.get(name);
      if (before !== undefined) return before;
      const pack = loadPack(root, name, files);
      loaded.set(name, pack);
      pack.catch(() => loaded.delete(name));
      return pack;
    },
  };
}

async function loadPack(root: string, name: string, files: Files): Promise<TemplatePack> {
  const folder = join(root, name);
  if (!PACK_NAME.test(name) || (await files.stat(join(folder, MANIFEST))) === null) {
    throw await missing(root, name, files);
  }
  const { texts, faults } = await readTexts(folder, files);
  const manifestText = texts.get(MANIFEST) ?? '';
  texts.delete(MANIFEST);
  const manifest = parsed(manifestText, faults);
  if (manifest !== undefined) faults.push(...manifestFaults(manifest, name, new Set(texts.keys())));
  if (faults.length > 0) throw damaged(name, folder, faults);
  // Every member was just checked by the rules.
  const checked = manifest as Json as PackManifest & Json;
  return {
    name,
    version: checked.version,
    manifest: checked,
    files: texts,
    digest: digestOf(manifestText, texts),
  };
}

async function readTexts(folder: string, files: Files) {
  const texts = new Map<string, string>();
  const faults: string[] = [];
  for (const { path, stat } of await files.walk(folder)) {
    if (stat.kind !== 'file') {
      faults.push(`${path}: is a ${stat.kind}; a pack holds plain files only`);
      continue;
    }
    try {
      texts.set(path, await files.readText(join(folder, path), FILE_LIMIT_BYTES));
    } catch (thrown) {
      if (!(thrown instanceof SlipwayError) || !FAULTS_OF_A_FILE.has(thrown.failure.code)) throw thrown;
      faults.push(`${path}: ${failureFrom(thrown).message}`);
    }
  }
  return { texts, faults };
}

function parsed(text: string, faults: string[]): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch (thrown) {
    faults.push(`${MANIFEST}: is not JSON: ${failureFrom(thrown).message}`);
    return undefined;
  }
}

/** Lengths stand before the contents, so that no other set of files gives the same bytes. */
function digestOf(manifest: string, texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [path, text] of [[MANIFEST, manifest] as const, ...texts]) {
    hash.update(`${path}\n${Buffer.byteLength(text)}\n${text}`);
  }
  return `sha256:${hash.digest('hex')}`;
}

async function missing(root: string, name: string, files: Files): Promise<SlipwayError> {
  const known = (await files.walk(root))
    .filter(({ path }) => path.endsWith(`/${MANIFEST}`))
    .map(({ path }) => path.slice(0, -MANIFEST.length - 1));
  return new SlipwayError({
    code: 'pack-missing',
    blame: 'settings',
    message: `There is no template pack ${JSON.stringify(name)} in ${root}.`,
    next_step:
      known.length > 0
        ? `Choose one of: ${known.join(', ')}.`
        : `Put a pack into ${root}, with a ${MANIFEST}.`,
  });
}

function damaged(name: string, folder: string, faults: readonly string[]): SlipwayError {
  return new SlipwayError({
    code: 'pack-damaged',
    blame: 'settings',
    message: `The template pack ${name} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: ${faults[0]}.`,
    details: faults,
    next_step: `Mend ${join(folder, MANIFEST)}, or install Slipway again when the pack came with it.`,
  });
}

const MANIFEST = 'pack.json';
const PACK_NAME = /^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)*$/;
const FILE_LIMIT_BYTES = 4 * 1024 * 1024;
const FAULTS_OF_A_FILE: ReadonlySet<string> = new Set(['not-utf8', 'file-too-large']);

import { fileURLToPath } from 'node:url';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { createFolderPacks } from '../../../src/adapters/packs/folder-packs.ts';
import type { TemplatePack } from '../../../src/ports/template-packs.ts';

const TEMPLATES = fileURLToPath(new URL('../../../templates', import.meta.url));

/** The pack as it is published. */
export function pythonPack(): Promise<TemplatePack> {
  return createFolderPacks(TEMPLATES, createFiles()).load('service/python');
}

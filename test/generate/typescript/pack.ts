import { fileURLToPath } from 'node:url';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { createFolderPacks } from '../../../src/adapters/packs/folder-packs.ts';
import type { TemplatePack } from '../../../src/ports/template-packs.ts';

/** The TypeScript service pack as hosts load it: a manifest with a fault fails every test that asks for it. */
export function typescriptPack(): Promise<TemplatePack> {
  const root = fileURLToPath(new URL('../../../templates', import.meta.url));
  return createFolderPacks(root, createFiles()).load('service/typescript');
}

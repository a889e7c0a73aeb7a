import { type FileSet, fileSet } from '../../domain/file-set.ts';
import type { Service } from '../../domain/ir.ts';
import type { ServicePlan } from '../../domain/service-plan.ts';
import type { TemplatePack } from '../../ports/template-packs.ts';
import { renderPack } from '../rendering/render-pack.ts';
import { typescriptView } from './view.ts';

/** The Fastify project of a plan: every file of the pack, and the lock file for just what the project needs. */
export function generateTypescriptService(plan: ServicePlan, ir: Service, pack: TemplatePack): FileSet {
  const view = typescriptView(plan, ir, pack);
  const files = renderPack(pack, view).map((file) => ({ ...file, contents: tidied(file.contents) }));
  return fileSet([
    ...files,
    { path: 'package-lock.json', contents: String(view['lock']), executable: false, ownership: 'generated' },
  ]);
}

/** Blocks that a template leaves out leave blank lines behind. */
function tidied(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd()}\n`;
}

import { type FileSet, fileSet } from '../../domain/file-set.ts';
import type { Service } from '../../domain/ir.ts';
import type { ServicePlan } from '../../domain/service-plan.ts';
import type { TemplatePack } from '../../ports/template-packs.ts';
import { renderPack } from '../rendering/render-pack.ts';
import { tidied } from './tidied.ts';
import { pythonView } from './view.ts';

/** The FastAPI project of a plan: every file of the pack, with just the requirements that the project has. */
export function generatePythonService(plan: ServicePlan, ir: Service, pack: TemplatePack): FileSet {
  return fileSet(
    renderPack(pack, pythonView(plan, ir, pack)).map((file) => ({
      ...file,
      contents: tidied(file.contents),
    })),
  );
}

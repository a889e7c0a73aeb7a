import { SlipwayError } from '../domain/failure.ts';
import type { FileSet } from '../domain/file-set.ts';
import type { Service } from '../domain/ir.ts';
import type { ServicePlan } from '../domain/service-plan.ts';
import type { TemplatePack } from '../ports/template-packs.ts';
import { generatePythonService } from './python/generate.ts';
import { generateTypescriptService } from './typescript/generate.ts';

type Generate = (plan: ServicePlan, ir: Service, pack: TemplatePack) => FileSet;

const GENERATORS: { readonly [language: string]: Generate } = {
  python: generatePythonService,
  typescript: generateTypescriptService,
};

/**
 * The files of a service, without its tests. Pure: the same plan, IR and pack give the same bytes.
 * Failure: `language-unknown`.
 */
export function generateService(plan: ServicePlan, ir: Service, pack: TemplatePack): FileSet {
  const { language } = pack.manifest;
  const generate = Object.hasOwn(GENERATORS, language) ? GENERATORS[language] : undefined;
  if (generate) return generate(plan, ir, pack);
  throw new SlipwayError({
    code: 'language-unknown',
    blame: 'settings',
    message: `The pack ${pack.name} is written for the language '${language}', which cannot be generated.`,
    next_step: `Use a pack for one of: ${Object.keys(GENERATORS).join(', ')}.`,
  });
}

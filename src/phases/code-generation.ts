import { digestOf } from '../domain/digest.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Service } from '../domain/ir.ts';
import type { Phase, PhaseContext } from '../engine/phase.ts';
import type { Products } from '../engine/products.ts';
import { chooseLanguage } from '../generate/choose-language.ts';
import { generateService } from '../generate/generate-service.ts';
import type { TemplatePack } from '../ports/template-packs.ts';
import { writeFileSet } from './write-file-set.ts';

export const codeGeneration: Phase<'ir' | 'plan', 'code'> = {
  name: 'code_generation',
  title: 'Generate the code',
  needs: ['ir', 'plan'],
  gives: ['code'],
  touches: 'workspace',
  async run({ ir, plan }, context) {
    const service = onlyService(ir);
    const { pack, language } = await servicePack(context);
    const files = generateService(plan, service, pack);
    context.progress(`${files.length} files for ${plan.operations.length} operations`);
    const written = await writeFileSet(files, context.build.folder, context.world);
    return {
      products: { code: { ...written, language, pack: `${pack.name}@${pack.version}#${pack.digest}` } },
      details: {
        language,
        files: files.length,
        pack: `${pack.name} ${pack.version}`,
        digest: digestOf(written.files),
      },
    };
  },
};

/** A SPEC.md is a system of one service; more services are more builds. */
export function onlyService({ ir }: Products['ir']): Service {
  const [service] = ir.services;
  if (service) return service;
  throw new SlipwayError({
    code: 'no-service',
    blame: 'spec',
    message: `${ir.source.file} describes no service.`,
    next_step: 'Describe at least one operation, for example a heading `### GET /orders`.',
  });
}

export async function servicePack(
  context: PhaseContext,
): Promise<{ pack: TemplatePack; language: Products['code']['language'] }> {
  const language = chooseLanguage(context.request.language);
  return { pack: await context.packs.load(`service/${language}`), language };
}

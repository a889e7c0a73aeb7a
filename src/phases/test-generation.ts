import type { Phase } from '../engine/phase.ts';
import { generateTests } from '../generate/generate-tests.ts';
import { onlyService, servicePack } from './code-generation.ts';
import { writeFileSet } from './write-file-set.ts';

export const testGeneration: Phase<'ir' | 'plan' | 'code', 'tests'> = {
  name: 'test_generation',
  title: 'Generate the tests',
  needs: ['ir', 'plan', 'code'],
  gives: ['tests'],
  touches: 'workspace',
  async run({ ir, plan }, context) {
    const service = onlyService(ir);
    const { pack } = await servicePack(context);
    const files = generateTests(plan, service, pack);
    context.progress(`${files.length} test files`);
    const tests = await writeFileSet(files, context.build.folder, context.world);
    return { products: { tests }, details: { files: files.length } };
  },
};

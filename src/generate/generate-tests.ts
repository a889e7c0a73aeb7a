import { type FileSet, fileSet } from '../domain/file-set.ts';
import type { Service } from '../domain/ir.ts';
import type { ServicePlan } from '../domain/service-plan.ts';
import type { TemplatePack } from '../ports/template-packs.ts';
import { pythonTests } from './python/tests/python-tests.ts';
import { typescriptTests } from './typescript-tests/typescript-tests.ts';

/**
 * Tests of the generated project in the pack's language, each traced to the line of the spec that it proves. All files
 * are rewritten at every generation; a pack whose language has no tests yet gives none.
 */
export function generateTests(plan: ServicePlan, _service: Service, pack: TemplatePack): FileSet {
  switch (pack.manifest.language) {
    case 'typescript':
      return fileSet(typescriptTests(plan, pack));
    case 'python':
      return fileSet(pythonTests(plan, pack));
    default:
      return [];
  }
}

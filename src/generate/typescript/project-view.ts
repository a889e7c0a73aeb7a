import type { ServicePlan } from '../../domain/service-plan.ts';
import type { TemplatePack } from '../../ports/template-packs.ts';
import { type Code, code } from '../rendering/code.ts';
import { oneLine, prettyJson } from '../rendering/encoders.ts';
import { prunedLockFile } from './lock-file.ts';
import { MASTER_LOCK, type Needs, projectDependencies } from './package-dependencies.ts';

/** `package.json` and the lock file that belongs to it. */
export function projectView(
  plan: ServicePlan,
  pack: TemplatePack,
  needs: Needs,
): { readonly manifest: Code; readonly lock: string } {
  const { dependencies, devDependencies } = projectDependencies(pack, needs);
  const master = pack.files.get(MASTER_LOCK);
  if (master === undefined) throw new Error(`the pack ${pack.name} has no '${MASTER_LOCK}'`);
  const engines = { node: '>=24' };
  const manifest = {
    name: plan.name,
    version: plan.version,
    description: oneLine(plan.purpose).slice(0, 200),
    private: true,
    type: 'module',
    engines,
    scripts: {
      start: 'node --disable-warning=ExperimentalWarning dist/main.js',
      dev: 'node --disable-warning=ExperimentalWarning --watch src/main.ts',
      build: 'tsc -p tsconfig.build.json',
      check: 'tsc && biome check --error-on-warnings',
      test: "node --disable-warning=ExperimentalWarning --test 'test/**/*.test.ts'",
    },
    dependencies,
    devDependencies,
  };
  return {
    manifest: code(prettyJson(manifest)),
    lock: prunedLockFile(master, {
      name: plan.name,
      version: plan.version,
      engines,
      dependencies,
      devDependencies,
    }),
  };
}

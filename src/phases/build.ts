import { digestOf } from '../domain/digest.ts';
import type { Phase, PhaseContext } from '../engine/phase.ts';
import type { CheckResult } from '../engine/products.ts';
import { installDependencies } from './dependencies.ts';
import { type BoundToolchain, bindToolchain, runToolOrFail } from './toolchain.ts';
import { SOURCE_FOLDER } from './write-file-set.ts';

const TOOL_DEADLINE_MS = 5 * 60_000;
const GENERATED_CODE_FAULT = {
  code: 'generated-code-invalid',
  blame: 'generated_code',
  next_step:
    'Look at the log. Code from an unchanged template pack must pass: if you changed none, open an issue with the spec.',
} as const;

export const build: Phase<'code' | 'tests', 'workspace'> = {
  name: 'build',
  title: 'Build',
  needs: ['code', 'tests'],
  gives: ['workspace'],
  touches: 'workspace',
  // By convention of all packs compiled output lies in `dist`. Dependencies are linked anew from the user's cache.
  keeps: [`${SOURCE_FOLDER}/dist`],
  async fingerprint({ code, tests }, context) {
    const { runtime, toolchain } = await bindToolchain(code, context);
    return [code.digest, tests.digest, code.pack, runtime.version, digestOf(toolchain)];
  },
  async run({ code, tests }, context) {
    const bound = await bindToolchain(code, context);
    const installed = await installDependencies(bound, 'all', bound.workspace, context);
    const checks = await checkAndCompile(bound, context);
    const digest = digestOf([code.digest, tests.digest, installed.lock_digest, bound.runtime.version]);
    return {
      products: { workspace: { folder: SOURCE_FOLDER, lock_digest: installed.lock_digest, digest } },
      details: {
        dependencies: installed.reused ? 'from the cache' : 'installed',
        runtime: `${bound.toolchain.runtime.name} ${bound.runtime.version}`,
        checks: checks.map(({ name }) => name),
      },
    };
  },
};

/** The compiler and the linters do not depend on each other: together they take as long as the slowest. */
async function checkAndCompile(
  bound: BoundToolchain,
  context: PhaseContext,
): Promise<readonly CheckResult[]> {
  const { compile, checks } = bound.toolchain;
  const tools = [...(compile ? [{ name: 'compile', argv: compile.argv }] : []), ...checks];
  context.progress(tools.map(({ name }) => name).join(', '));
  const results = await Promise.allSettled(
    tools.map(async ({ name, argv }): Promise<CheckResult> => {
      const { duration_ms } = await runToolOrFail(
        bound,
        { name, argv, deadline_ms: TOOL_DEADLINE_MS },
        GENERATED_CODE_FAULT,
        context,
      );
      return { name, outcome: 'passed', message: '', duration_ms, source: null };
    }),
  );
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}

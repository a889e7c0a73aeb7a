import type { AnyPhase } from './engine/phase.ts';
import { build } from './phases/build.ts';
import { codeGeneration } from './phases/code-generation.ts';
import { deployment } from './phases/deployment.ts';
import { healthCheck } from './phases/health-check.ts';
import { packaging } from './phases/packaging.ts';
import { registration } from './phases/registration.ts';
import { specCompilation } from './phases/spec-compilation.ts';
import { testGeneration } from './phases/test-generation.ts';
import { verification } from './phases/verification.ts';

/** What Slipway does, in order. */
export const pipeline: readonly AnyPhase[] = [
  specCompilation,
  codeGeneration,
  testGeneration,
  build,
  verification,
  packaging,
  deployment,
  registration,
  healthCheck,
];

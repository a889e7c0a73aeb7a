import type { PhaseName } from '../../domain/phase-name.ts';

/** What people read for a phase; the same words in every host, and those of the pipeline. */
export const PHASE_TITLES: { readonly [name in PhaseName]: string } = {
  spec_compilation: 'Compile the spec',
  code_generation: 'Generate the code',
  test_generation: 'Generate the tests',
  build: 'Build',
  verification: 'Verify',
  packaging: 'Package the release',
  deployment: 'Deploy',
  registration: 'Register',
  health_check: 'Check its health',
};

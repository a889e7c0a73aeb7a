import type { Blame } from '../../domain/failure.ts';

/** Whose fault a failure is, as half a sentence after "Cause: ". */
export const BLAME_WORDS: { readonly [blame in Blame]: string } = {
  spec: 'the specification',
  settings: 'the settings of this build',
  generated_code: 'the generated service, not your settings',
  target: 'the place where the service is deployed',
  runner: 'the machine that runs the build',
  model: 'the model',
  internal: 'Slipway itself: this is a bug',
};

import { APPROVAL_MODES, LANGUAGES } from '../domain/build-request.ts';
import { PHASE_NAMES } from '../domain/phase-name.ts';

/** A setting of a build under the name that every host gives it: an input of the action, an option of the CLI. */
export interface Setting {
  readonly description: string;
  /** Taken where the value is missing or empty. */
  readonly default: string;
  readonly kind: 'text' | 'boolean' | 'choice' | 'port' | 'lines';
  readonly choices?: readonly string[];
}

/** One row per setting; `action.yml` and the options of `slipway run` are tested against this table. */
export const SETTINGS = {
  spec: {
    description: 'Path of the specification, from the root of the repository.',
    default: '',
    kind: 'text',
  },
  'approval-mode': {
    description:
      'When people approve: `auto` never, `checkpoints` after test generation and before deployment, `final` before deployment. This version keeps no gates and takes `auto` alone.',
    default: 'auto',
    kind: 'choice',
    choices: APPROVAL_MODES,
  },
  'deploy-local': {
    description: 'Deploy the release to the target of this machine.',
    default: 'true',
    kind: 'boolean',
  },
  'deploy-production': {
    description: 'Deploy the release to production. This version has no production target and refuses it.',
    default: 'false',
    kind: 'boolean',
  },
  'auto-register': {
    description: 'Enter the running service into the registry.',
    default: 'true',
    kind: 'boolean',
  },
  language: {
    description:
      'Language of the generated service: `typescript`, or `python` as a preview; empty: TypeScript.',
    default: '',
    kind: 'choice',
    choices: LANGUAGES,
  },
  target: {
    description: 'Kind of the target that the service is deployed to.',
    default: 'process',
    kind: 'text',
  },
  registry: {
    description: 'Kind of the registry that the service is entered into.',
    default: 'file',
    kind: 'text',
  },
  environment: {
    description: 'Name of the environment that is deployed to.',
    default: 'local',
    kind: 'text',
  },
  port: {
    description: 'Port of the service; empty: the one of the specification, else a free one.',
    default: '',
    kind: 'port',
  },
  from: {
    description: 'First phase to run; what earlier phases give is taken from an earlier build.',
    default: '',
    kind: 'choice',
    choices: PHASE_NAMES,
  },
  until: {
    description: 'Last phase to run.',
    default: '',
    kind: 'choice',
    choices: PHASE_NAMES,
  },
  'dry-run': {
    description: 'Touch nothing outside the build folder: no deployment, no registration.',
    default: 'false',
    kind: 'boolean',
  },
  metadata: {
    description: 'Facts to keep with the build: a JSON object, or lines of KEY=VALUE.',
    default: '',
    kind: 'lines',
  },
  variables: {
    description:
      'Variables for the running service, lines of KEY=VALUE. Never stored in a release or the build folder.',
    default: '',
    kind: 'lines',
  },
} as const satisfies { readonly [name: string]: Setting };

export type SettingName = keyof typeof SETTINGS;

import { type BuildSettings, type RawSettings, readBuildSettings } from '../../settings/build-settings.ts';
import { SETTINGS, type SettingName } from '../../settings/setting-table.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Inputs that say how the action behaves, not what is built; `action.yml` is tested against both tables. */
export const ACTION_INPUTS = {
  root: {
    description: 'Folder of the repository to work in, from the workspace.',
    default: '.',
  },
  'upload-state': {
    description: 'Upload the build folder as an artifact, so that a later job can go on with the build.',
    default: 'true',
  },
  'github-token': {
    description:
      "Token for GitHub's API. This version makes no call with it; approvals and deployments will.",
    default: `\${{ github.token }}`,
  },
} as const;

export interface ActionSettings {
  readonly build: Extract<BuildSettings, { outcome: 'valid' }>;
  readonly root: string;
  readonly uploadState: boolean;
}

export type ActionInputs =
  | ({ readonly outcome: 'valid' } & ActionSettings)
  | { readonly outcome: 'invalid'; readonly faults: readonly InputFault[] };

export interface InputFault {
  readonly input: string;
  readonly message: string;
}

/** Reads every input, once, and tells every fault at once. Nothing is started and nobody is asked. */
export function readActionInputs(environment: Environment): ActionInputs {
  const names = Object.keys(SETTINGS) as SettingName[];
  const raw: RawSettings = Object.fromEntries(names.map((name) => [name, input(environment, name)]));
  const build = readBuildSettings(raw);
  const upload = input(environment, 'upload-state') || ACTION_INPUTS['upload-state'].default;
  const root = input(environment, 'root') || ACTION_INPUTS.root.default;
  const faults: InputFault[] =
    build.outcome === 'valid'
      ? []
      : build.faults.map(({ setting, message }) => ({ input: setting, message }));
  if (!/^(?:true|false)$/i.test(upload)) {
    faults.push({ input: 'upload-state', message: `'${upload}' is neither true nor false` });
  }
  if (root.includes('\0')) faults.push({ input: 'root', message: 'has a zero character' });
  if (build.outcome === 'invalid' || faults.length > 0) return { outcome: 'invalid', faults };
  return { outcome: 'valid', build, root, uploadState: upload.toLowerCase() === 'true' };
}

/** `INPUT_DRY-RUN` is how the runner writes it, `INPUT_DRY_RUN` what a shell can set. */
function input(environment: Environment, name: string): string {
  const upper = name.toUpperCase();
  return (environment[`INPUT_${upper}`] || environment[`INPUT_${upper.replaceAll('-', '_')}`] || '').trim();
}

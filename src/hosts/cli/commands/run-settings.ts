import { assignmentLine } from '../../../settings/assignments.ts';
import { type RawSettings, readBuildSettings } from '../../../settings/build-settings.ts';
import type { SettingName } from '../../../settings/setting-table.ts';
import { settingsFailure } from '../../settings-failure.ts';

/** The options of `slipway run` that say what to build, as commander gives them. */
export interface RunFlags {
  readonly approvalMode?: string;
  readonly language?: string;
  readonly target?: string;
  readonly registry?: string;
  readonly environment?: string;
  readonly port?: string;
  readonly from?: string;
  readonly until?: string;
  readonly dryRun?: boolean;
  readonly deploy?: boolean;
  readonly register?: boolean;
  readonly production?: boolean;
  readonly metadata?: readonly string[];
  readonly set?: readonly string[];
  readonly setFile?: readonly string[];
}

/** The options as settings; specification and variables come apart from them. */
export function rawSettings(flags: RunFlags): RawSettings {
  return {
    'approval-mode': flags.approvalMode,
    'deploy-local': String(flags.deploy ?? true),
    'deploy-production': String(flags.production ?? false),
    'auto-register': String(flags.register ?? true),
    language: flags.language,
    target: flags.target,
    registry: flags.registry,
    environment: flags.environment,
    port: flags.port,
    from: flags.from,
    until: flags.until,
    'dry-run': String(flags.dryRun ?? false),
    metadata: flags.metadata?.join('\n'),
  };
}

/**
 * The variables of a command that goes on with what was built.
 * @throws SlipwayError `invalid-settings`, `unreadable-file`
 */
export async function checkedVariables(
  flags: Pick<RunFlags, 'set' | 'setFile'>,
  readFile: (path: string) => Promise<string>,
): Promise<Readonly<Record<string, string>>> {
  const settings = readBuildSettings({ spec: '-', variables: await serviceVariables(flags, readFile) });
  if (settings.outcome === 'valid') return settings.variables;
  throw settingsFailure(settings.faults, optionName, 'See `--help` of this command.');
}

/** Lines of KEY=VALUE: files first, so that `--set` wins. */
export async function serviceVariables(
  { set = [], setFile = [] }: Pick<RunFlags, 'set' | 'setFile'>,
  readFile: (path: string) => Promise<string>,
): Promise<string> {
  const files = await Promise.all(setFile.map(readFile));
  const lines = set.map((line) => {
    const equals = line.indexOf('=');
    // What is no assignment stays as it is and is told with everything else that is wrong.
    return equals < 0 ? line : assignmentLine(line.slice(0, equals).trim(), line.slice(equals + 1));
  });
  return [...files, ...lines].join('\n');
}

const OPTION_NAMES: { readonly [name in SettingName]?: string } = {
  spec: '<spec>',
  'deploy-local': '--no-deploy',
  'deploy-production': '--production',
  'auto-register': '--no-register',
  variables: '--set or --set-file',
};

/** How the command line calls a setting. */
export function optionName(setting: SettingName): string {
  return OPTION_NAMES[setting] ?? `--${setting}`;
}

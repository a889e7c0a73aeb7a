import { SlipwayError } from '../domain/failure.ts';
import type { SettingFault } from '../settings/build-settings.ts';
import type { SettingName } from '../settings/setting-table.ts';

/**
 * All faults of the settings as one failure.
 * @param nameOf how this host calls a setting: `--port`, input `port`
 */
export function settingsFailure(
  faults: readonly SettingFault[],
  nameOf: (setting: SettingName) => string,
  next_step: string,
): SlipwayError {
  const lines = faults.map(({ setting, message }) => `${nameOf(setting)}: ${message}`);
  const [first = ''] = lines;
  return new SlipwayError({
    code: 'invalid-settings',
    blame: 'settings',
    message: lines.length === 1 ? first : `${lines.length} settings are wrong.`,
    details: lines.length === 1 ? [] : lines,
    next_step,
  });
}

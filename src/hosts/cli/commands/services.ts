import { printable } from '../../../adapters/reporters/printable.ts';
import { durationText } from '../../../adapters/reporters/quantities.ts';
import { down as takeDown } from '../../../app/down.ts';
import { releases as listReleases } from '../../../app/releases.ts';
import { rollback as rollBack } from '../../../app/rollback.ts';
import { readBuildSettings } from '../../../settings/build-settings.ts';
import { EXIT_CODES } from '../../exit-codes.ts';
import { settingsFailure } from '../../settings-failure.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf } from '../place.ts';
import { printJson } from '../print-json.ts';
import { tableText } from '../table.ts';
import { checkedVariables, optionName, type RunFlags } from './run-settings.ts';

interface PlaceFlags extends CommonOptions {
  readonly target?: string;
  readonly registry?: string;
  readonly environment?: string;
}

type RollbackFlags = Pick<RunFlags, 'port' | 'set' | 'setFile'> & {
  readonly to?: string;
  readonly reason?: string;
};

export async function rollback(
  context: CliContext,
  service: string | undefined,
  flags: PlaceFlags & RollbackFlags,
): Promise<number> {
  const place = placeOf(flags);
  const variables = await checkedVariables(flags, (path) => context.readUserFile(path));
  const application = await context.application(rootOf(context, flags), variables);
  const result = await rollBack(application, service ?? '', {
    ...place,
    to: flags.to ?? null,
    reason: flags.reason ?? '',
    signal: context.signal,
    progress: progressOf(context),
  });
  if (flags.json) printJson(context.console, result);
  else {
    const { deployment, rolled_back_from, duration_seconds } = result;
    const from = rolled_back_from === null ? '' : `, back from ${rolled_back_from}`;
    context.console.out(
      printable(
        `${deployment.service} ${deployment.version} (build ${deployment.build_id}${from}) is running at ${deployment.url} after ${durationText(duration_seconds)}`,
      ),
    );
    context.console.out(`\n`);
  }
  return EXIT_CODES.ok;
}

export async function down(
  context: CliContext,
  service: string | undefined,
  flags: PlaceFlags & { readonly purge?: boolean },
): Promise<number> {
  const place = placeOf(flags);
  const application = await context.application(rootOf(context, flags));
  const name = service ?? '';
  const { was_running } = await takeDown(application, name, {
    ...place,
    purge: flags.purge ?? false,
    signal: context.signal,
    progress: progressOf(context),
  });
  if (flags.json) printJson(context.console, { service: name, was_running, purged: flags.purge ?? false });
  else context.console.out(`${printable(name)} ${was_running ? 'is stopped' : 'was not running'}.\n`);
  return EXIT_CODES.ok;
}

export async function releases(
  context: CliContext,
  service: string | undefined,
  flags: PlaceFlags,
): Promise<number> {
  const { target } = placeOf(flags);
  const application = await context.application(rootOf(context, flags));
  const name = service ?? '';
  const kept = await listReleases(application, name, target);
  if (flags.json) printJson(context.console, { service: name, releases: kept });
  else {
    const rows = kept.map(({ build_id, version, state, deployed_at, digest }) => [
      build_id,
      version,
      state,
      deployed_at,
      digest,
    ]);
    const headline = ['BUILD', 'VERSION', 'STATE', 'DEPLOYED', 'DIGEST'];
    context.console.out(tableText(headline, rows, context.console.outPaint));
  }
  return EXIT_CODES.ok;
}

/** The same rules and defaults as for a build; the specification plays no part here. */
function placeOf(flags: PlaceFlags & Pick<RunFlags, 'port'>) {
  const { target, registry, environment, port } = flags;
  const settings = readBuildSettings({ spec: '-', target, registry, environment, port });
  if (settings.outcome === 'invalid') {
    throw settingsFailure(settings.faults, optionName, 'See `--help` of this command.');
  }
  const { request } = settings;
  return {
    target: request.target,
    registry: request.registry,
    environment: request.environment,
    port: request.port,
  };
}

function progressOf({ console }: CliContext): (message: string) => void {
  return (message) => console.err(`${printable(message)}\n`);
}

import { viewOfJob } from '../../../adapters/reporters/build-view.ts';
import type { Application, BuildOutcome, RunOptions } from '../../../app/application.ts';
import { resume as resumeBuild } from '../../../app/resume.ts';
import { run as runBuild } from '../../../app/run.ts';
import { status } from '../../../app/status.ts';
import { readBuildSettings } from '../../../settings/build-settings.ts';
import { exitCodeOfBuild } from '../../exit-codes.ts';
import { pathFromRoot } from '../../repository.ts';
import { settingsFailure } from '../../settings-failure.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf } from '../place.ts';
import { printJson } from '../print-json.ts';
import { buildReporters, type ReporterOptions } from '../reporters.ts';
import { tellBuild } from './build-end.ts';
import {
  checkedVariables,
  optionName,
  type RunFlags,
  rawSettings,
  serviceVariables,
} from './run-settings.ts';

type BuildFlags = CommonOptions & ReporterOptions;

export async function run(
  context: CliContext,
  spec: string | undefined,
  flags: BuildFlags & RunFlags,
): Promise<number> {
  const root = rootOf(context, flags);
  const variables = await serviceVariables(flags, (path) => context.readUserFile(path));
  const settings = readBuildSettings({ ...rawSettings(flags), spec, variables });
  if (settings.outcome === 'invalid') {
    throw settingsFailure(settings.faults, optionName, 'See `slipway run --help`.');
  }
  const application = await context.application(root, settings.variables);
  const spec_path = pathFromRoot(settings.request.spec_path, context.cwd, root);
  return await toTheEnd(context, application, flags, (options) =>
    runBuild(application, { ...settings.request, spec_path }, options),
  );
}

export async function resume(
  context: CliContext,
  build: string | undefined,
  flags: BuildFlags & Pick<RunFlags, 'set' | 'setFile'>,
): Promise<number> {
  const variables = await checkedVariables(flags, (path) => context.readUserFile(path));
  const application = await context.application(rootOf(context, flags), variables);
  return await toTheEnd(context, application, flags, (options) =>
    resumeBuild(application, build ?? null, options),
  );
}

async function toTheEnd(
  context: CliContext,
  application: Application,
  flags: BuildFlags,
  work: (options: RunOptions) => Promise<BuildOutcome>,
): Promise<number> {
  const reporters = buildReporters(context, flags, application.root, async (build_id) =>
    viewOfJob((await status(application, build_id)).job),
  );
  const { job, folder, failure } = await work({ signal: context.signal, reporters }).finally(async () => {
    await Promise.all(reporters.map((reporter) => reporter.close()));
  });
  const toMachines = flags.json === true || flags.events === true;
  if (!flags.quiet || !toMachines) {
    await tellBuild(context, application, { build_id: job.build_id, folder }, toMachines);
  }
  if (flags.json && !flags.events) printJson(context.console, job);
  return exitCodeOfBuild(job.status, failure);
}

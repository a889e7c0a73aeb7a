import { viewOfJob } from '../../../adapters/reporters/build-view.ts';
import { phaseLabel } from '../../../adapters/reporters/event-lines.ts';
import { jsonText } from '../../../adapters/reporters/json-text.ts';
import type { Application } from '../../../app/application.ts';
import { status as readStatus } from '../../../app/status.ts';
import { watch } from '../../../app/watch.ts';
import type { BuildJob } from '../../../domain/job.ts';
import { PHASE_NAMES } from '../../../domain/phase-name.ts';
import { EXIT_CODES, exitCodeOfBuild } from '../../exit-codes.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf } from '../place.ts';
import { printJson } from '../print-json.ts';
import { terminalView } from '../reporters.ts';
import { tellBuild } from './build-end.ts';

interface StatusFlags extends CommonOptions {
  readonly watch?: boolean;
}

/** Without `--watch` the exit code says only whether there is such a build; with it, how the build ended. */
export async function status(
  context: CliContext,
  build: string | undefined,
  flags: StatusFlags,
): Promise<number> {
  const application = await context.application(rootOf(context, flags));
  const found = await readStatus(application, build ?? null);
  if (flags.watch) return await follow(context, application, found, flags);
  if (flags.json) printJson(context.console, found.job);
  else await tellBuild(context, application, { build_id: found.job.build_id, folder: found.folder }, false);
  return EXIT_CODES.ok;
}

async function follow(
  context: CliContext,
  application: Application,
  found: { readonly job: BuildJob; readonly folder: string },
  flags: StatusFlags,
): Promise<number> {
  const { build_id } = found.job;
  const shown = flags.json
    ? jsonLines(context)
    : context.console.live
      ? picture(context, application.root)
      : lines(context);
  let job = found.job;
  for await (const next of watch(application, build_id, context.signal)) {
    job = next;
    shown.show(next);
  }
  shown.close();
  context.signal.throwIfAborted();
  if (!flags.json) await tellBuild(context, application, { build_id, folder: found.folder }, false);
  return exitCodeOfBuild(job.status, job.error);
}

interface JobView {
  show(job: BuildJob): void;
  close(): void;
}

/** One compact line per change, so that a reader can take them line by line. */
function jsonLines({ console }: CliContext): JobView {
  return { show: (job) => console.out(`${jsonText(job)}\n`), close: () => undefined };
}

function picture(context: CliContext, root: string): JobView {
  const view = terminalView(context, root);
  return { show: (job) => view.show(viewOfJob(job)), close: () => view.restore() };
}

function lines({ console }: CliContext): JobView {
  const told = new Map<string, string>();
  return {
    show(job) {
      for (const name of PHASE_NAMES) {
        const { status: state, error } = job.phases[name];
        const status = error?.code === 'cancelled' ? 'cancelled' : state;
        if (status !== 'pending' && told.get(name) !== status)
          console.out(`${phaseLabel(name)}: ${status}\n`);
        told.set(name, status);
      }
    },
    close: () => undefined,
  };
}

import { cancel as cancelBuild } from '../../../app/cancel.ts';
import { EXIT_CODES } from '../../exit-codes.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf } from '../place.ts';
import { printJson } from '../print-json.ts';

interface CancelFlags extends CommonOptions {
  readonly reason?: string;
}

export async function cancel(
  context: CliContext,
  build: string | undefined,
  flags: CancelFlags,
): Promise<number> {
  const application = await context.application(rootOf(context, flags));
  const { job } = await cancelBuild(
    application,
    build ?? '',
    flags.reason ?? 'asked for on the command line',
  );
  if (flags.json) printJson(context.console, job);
  else context.console.out(`Build ${job.build_id} is ${job.status.replaceAll('_', ' ')}.\n`);
  return EXIT_CODES.ok;
}

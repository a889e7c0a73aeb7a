import { durationText } from '../../../adapters/reporters/quantities.ts';
import { builds as listBuilds } from '../../../app/builds.ts';
import { SlipwayError } from '../../../domain/failure.ts';
import type { BuildJob, JobStatus } from '../../../domain/job.ts';
import { EXIT_CODES } from '../../exit-codes.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf } from '../place.ts';
import { printJson } from '../print-json.ts';
import { tableText } from '../table.ts';

interface BuildsFlags extends CommonOptions {
  readonly status?: string;
  readonly service?: string;
  readonly limit?: string;
}

const STATUSES: readonly JobStatus[] = [
  'queued',
  'running',
  'awaiting_approval',
  'completed',
  'failed',
  'cancelled',
];
const DEFAULT_LIMIT = 20;
const LARGEST_LIMIT = 10_000;

export async function builds(
  context: CliContext,
  _argument: string | undefined,
  flags: BuildsFlags,
): Promise<number> {
  const filter = {
    status: readStatus(flags.status),
    service_name: flags.service ?? null,
    limit: readLimit(flags.limit),
  };
  const application = await context.application(rootOf(context, flags));
  const found = await listBuilds(application, filter);
  if (flags.json) {
    printJson(context.console, found);
    return EXIT_CODES.ok;
  }
  const { console } = context;
  const headline = ['BUILD', 'SERVICE', 'STATUS', 'PHASE', 'STARTED', 'TOOK'];
  console.out(tableText(headline, found.builds.map(buildRow), console.outPaint));
  console.out(
    `${found.total} in all: ${found.completed} completed, ${found.failed} failed, ${found.running} running, ${found.queued} queued\n`,
  );
  for (const { build_id, failure } of found.damaged) {
    console.err(`${tableText([build_id, failure.message], [], console.errPaint)}`);
  }
  return EXIT_CODES.ok;
}

function buildRow(job: BuildJob): readonly string[] {
  const { build_id, service_name, spec_path, status, current_phase, started_at, completed_at } = job;
  const took =
    started_at && completed_at
      ? durationText((Date.parse(completed_at) - Date.parse(started_at)) / 1000)
      : '';
  return [build_id, service_name ?? spec_path, status, current_phase ?? '', started_at ?? '', took];
}

function readStatus(text: string | undefined): JobStatus | null {
  if (text === undefined) return null;
  const status = STATUSES.find((one) => one === text);
  if (status) return status;
  throw wrong('--status', `'${text}' is not one of ${STATUSES.join(', ')}`);
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > LARGEST_LIMIT)
    throw wrong('--limit', `'${text}' is no number from 1 to ${LARGEST_LIMIT}`);
  return limit;
}

function wrong(option: string, message: string): SlipwayError {
  return new SlipwayError({
    code: 'invalid-settings',
    blame: 'settings',
    message: `${option}: ${message}`,
    next_step: 'See `slipway builds --help`.',
  });
}

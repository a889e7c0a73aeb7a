import { type BuildReport, buildReport } from '../../../adapters/reporters/build-report.ts';
import { failureLines } from '../../../adapters/reporters/failure-text.ts';
import { summaryLines } from '../../../adapters/reporters/summary-text.ts';
import type { Application } from '../../../app/application.ts';
import { buildRecord } from '../../../app/build-record.ts';
import { failureFrom } from '../../../domain/failure.ts';
import type { CliContext } from '../context.ts';
import { shownPath } from '../place.ts';

/**
 * The summary of a build. Where its record cannot be read, that is told instead: the build itself ended as it ended.
 * @param write standard output, or standard error where the output belongs to machines
 */
export async function tellBuild(
  context: CliContext,
  application: Application,
  build: { readonly build_id: string; readonly folder: string },
  toMachines: boolean,
): Promise<void> {
  const { console } = context;
  const paint = toMachines ? console.errPaint : console.outPaint;
  const write = toMachines ? console.err : console.out;
  try {
    const report = await reportOf(context, application, build);
    write(`\n${summaryLines(report, context.command, paint).join('\n')}\n`);
  } catch (thrown) {
    console.err(`${failureLines(failureFrom(thrown), null, console.errPaint).join('\n')}\n`);
  }
}

async function reportOf(
  context: CliContext,
  application: Application,
  build: { readonly build_id: string; readonly folder: string },
): Promise<BuildReport> {
  const record = await buildRecord(application, build);
  return buildReport(record, shownPath(context, build.folder));
}

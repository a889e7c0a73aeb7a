import { doctor as examine } from '../../../app/doctor.ts';
import { EXIT_CODES } from '../../exit-codes.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf } from '../place.ts';
import { printJson } from '../print-json.ts';
import { tableText } from '../table.ts';

export async function doctor(
  context: CliContext,
  _argument: string | undefined,
  flags: CommonOptions,
): Promise<number> {
  const { console } = context;
  const report = await examine(await context.application(rootOf(context, flags)));
  if (flags.json) printJson(console, report);
  else {
    const rows = report.dependencies.map(({ name, status, version, needed_for, next_step }) => [
      name,
      status.replaceAll('_', ' '),
      version ?? '',
      needed_for,
      status === 'available' ? '' : next_step,
    ]);
    console.out(tableText(['NAME', 'STATUS', 'VERSION', 'NEEDED FOR', 'NEXT STEP'], rows, console.outPaint));
    console.out(`Slipway ${report.version}: ${report.status}\n`);
  }
  return report.status === 'failing' ? EXIT_CODES.runner : EXIT_CODES.ok;
}

import { resolve } from 'node:path';
import { printable } from '../../../adapters/reporters/printable.ts';
import { verify as verifyPlace } from '../../../app/verify.ts';
import { EXIT_CODES } from '../../exit-codes.ts';
import { pathFromRoot } from '../../repository.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf } from '../place.ts';
import { printJson } from '../print-json.ts';
import { tableText } from '../table.ts';

interface VerifyFlags extends CommonOptions {
  readonly spec?: string;
}

export async function verify(
  context: CliContext,
  place: string | undefined,
  flags: VerifyFlags,
): Promise<number> {
  const { console } = context;
  const root = rootOf(context, flags);
  const application = await context.application(root);
  const typed = place ?? '';
  const result = await verifyPlace(application, isUrl(typed) ? typed : resolve(context.cwd, typed), {
    spec_path: flags.spec === undefined ? null : pathFromRoot(flags.spec, context.cwd, root),
    signal: context.signal,
    progress: (message) => console.err(`${printable(message)}\n`),
  });
  if (flags.json) printJson(console, result);
  else {
    const rows = result.checks.map(({ name, outcome, duration_ms, message }) => [
      outcome.replaceAll('_', ' '),
      name,
      `${Math.round(duration_ms)} ms`,
      message,
    ]);
    console.out(tableText(['OUTCOME', 'CHECK', 'TOOK', 'MESSAGE'], rows, console.outPaint));
    console.out(`${result.passed ? 'All checks passed.' : 'Some checks failed.'}\n`);
  }
  return result.passed ? EXIT_CODES.ok : EXIT_CODES.spec;
}

function isUrl(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

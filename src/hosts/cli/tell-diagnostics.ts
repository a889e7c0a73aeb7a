import { diagnosticLines, severityCounts } from '../../adapters/reporters/diagnostic-text.ts';
import type { Diagnostic, Severity } from '../../domain/diagnostic.ts';
import { sourceLines } from '../source-lines.ts';
import type { CliContext } from './context.ts';

/** Diagnostics on standard error, with their lines; those of other severities are only counted. */
export function tellDiagnostics(
  { console }: CliContext,
  diagnostics: readonly Diagnostic[],
  root: string,
  severities: readonly Severity[],
): void {
  const lineOf = sourceLines(root);
  const told = diagnostics.filter(({ severity }) => severities.includes(severity));
  for (const diagnostic of told) {
    console.err(`${diagnosticLines(diagnostic, lineOf, console.errPaint).join('\n')}\n`);
  }
  if (told.length > 0) console.err(`${severityCounts(diagnostics)}\n`);
}

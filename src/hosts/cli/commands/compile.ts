import { diagnosticLines, placeText, severityCounts } from '../../../adapters/reporters/diagnostic-text.ts';
import { compile as compileSpec } from '../../../app/compile.ts';
import { hasErrors } from '../../../domain/diagnostic.ts';
import { failureFrom } from '../../../domain/failure.ts';
import type { Compilation, Service } from '../../../domain/ir.ts';
import { EXIT_CODES, exitCodeOfFailure } from '../../exit-codes.ts';
import { pathFromRoot } from '../../repository.ts';
import { sourceLines } from '../../source-lines.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf } from '../place.ts';
import { printJson } from '../print-json.ts';
import { tableText } from '../table.ts';

export async function compile(
  context: CliContext,
  spec: string | undefined,
  flags: CommonOptions,
): Promise<number> {
  const root = rootOf(context, flags);
  const application = await context.application(root);
  const path = pathFromRoot(spec ?? '', context.cwd, root);
  try {
    const compilation = await compileSpec(application, path);
    if (flags.json) printJson(context.console, jsonOf(compilation));
    else tell(compilation, context, root);
    return hasErrors(compilation.diagnostics) || !compilation.ir ? EXIT_CODES.spec : EXIT_CODES.ok;
  } catch (thrown) {
    if (!flags.json) throw thrown;
    const failure = failureFrom(thrown);
    printJson(context.console, { services: [], diagnostics: [], error: failure });
    return exitCodeOfFailure(failure);
  }
}

/** The system itself, with what was found on the way beside its services. */
function jsonOf({ ir, diagnostics }: Compilation): object {
  return ir === null ? { services: [], diagnostics } : { ...ir, diagnostics };
}

function tell({ ir, diagnostics }: Compilation, { console }: CliContext, root: string): void {
  const lineOf = sourceLines(root);
  for (const diagnostic of diagnostics) {
    console.err(`${diagnosticLines(diagnostic, lineOf, console.errPaint).join('\n')}\n`);
  }
  const counts = severityCounts(diagnostics);
  if (counts !== '') console.err(`${counts}\n`);
  for (const service of ir?.services ?? []) console.out(serviceText(service, console.outPaint));
}

function serviceText(service: Service, paint: CliContext['console']['outPaint']): string {
  const rows = service.operations.map(({ method, path, responses, source, origin }) => [
    method,
    path,
    responses.map(({ status }) => status).join(' '),
    origin === 'stated' ? '' : origin,
    placeText(source),
  ]);
  const port = service.port === null ? '' : `, port ${service.port}`;
  const headline = tableText([`${service.name} ${service.version}${port}: ${service.purpose}`], [], paint);
  return `${headline}${tableText(['METHOD', 'PATH', 'STATUS', '', 'SOURCE'], rows, paint)}`;
}

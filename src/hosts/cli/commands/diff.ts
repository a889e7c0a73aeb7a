import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { placeText } from '../../../adapters/reporters/diagnostic-text.ts';
import { printable } from '../../../adapters/reporters/printable.ts';
import { type Diff, diff as diffSpec } from '../../../app/diff.ts';
import type { ApiChanges, Change, OperationChange } from '../../../domain/api-change/api-change.ts';
import { EXIT_CODES } from '../../exit-codes.ts';
import { pathFromRoot } from '../../repository.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf } from '../place.ts';
import { printJson } from '../print-json.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';

interface DiffFlags extends CommonOptions {
  readonly against?: string;
  readonly failOnBreaking?: boolean;
}

export async function diff(context: CliContext, spec: string | undefined, flags: DiffFlags): Promise<number> {
  const root = rootOf(context, flags);
  const spec_path = pathFromRoot(spec ?? '', context.cwd, root);
  const result = await diffSpec(await context.application(root), spec_path, against(context, flags));
  if (flags.json) printJson(context.console, result);
  else tell(context, result, root);
  if (result.kind === 'refused') return EXIT_CODES.spec;
  return flags.failOnBreaking && result.changes.counts.breaking > 0 ? EXIT_CODES.spec : EXIT_CODES.ok;
}

/** A file when there is one, else a ref. */
function against(context: CliContext, flags: DiffFlags): { file: string } | { ref: string } | null {
  if (flags.against === undefined) return null;
  const file = resolve(context.cwd, flags.against);
  return existsSync(file) && statSync(file).isFile() ? { file } : { ref: flags.against };
}

function tell(context: CliContext, result: Diff, root: string): void {
  const { console } = context;
  if (result.kind === 'refused') {
    tellDiagnostics(context, result.diagnostics, root, ['error']);
    return;
  }
  const { changes, spec_path } = result;
  const lines = [
    ...headline(result),
    ...changes.operations.flatMap((operation) => operationLines(operation, spec_path, console.outPaint)),
    ...serviceLines(changes, console.outPaint),
    '',
    countsText(changes),
  ];
  console.out(`${lines.join('\n')}\n`);
}

function headline({ against, changes }: Extract<Diff, { kind: 'compared' }>): readonly string[] {
  const { before, after } = changes.service;
  const version = before.version === after.version ? after.version : `${before.version} -> ${after.version}`;
  const names = { build: 'build', generation: 'the project in', git: 'git', file: 'the file' };
  return [
    `${printable(after.name)} ${version}, against ${names[against.kind]} ${printable(against.name)}`,
    '',
  ];
}

type Paint = CliContext['console']['outPaint'];

function operationLines(operation: OperationChange, spec_path: string, paint: Paint): readonly string[] {
  const { kind, method, path, breaking, place, changes } = operation;
  const colour = { added: paint.green, changed: paint.yellow, removed: paint.red }[kind];
  const sign = { added: '+', changed: '~', removed: '-' }[kind];
  const where = kind === 'removed' && place.file === spec_path ? `was ${placeText(place)}` : placeText(place);
  const title = `${colour(`${sign} ${method} ${printable(path)}`)}  ${paint.dim(where)}${mark(breaking, paint)}`;
  return [title, ...(kind === 'changed' ? changes.map((change) => changeLine(change, paint)) : [])];
}

function serviceLines({ service_changes }: ApiChanges, paint: Paint): readonly string[] {
  if (service_changes.length === 0) return [];
  return [paint.yellow('~ the service'), ...service_changes.map((change) => changeLine(change, paint))];
}

function changeLine({ message, breaking, place }: Change, paint: Paint): string {
  return `    ${printable(message)}  ${paint.dim(placeText(place))}${mark(breaking, paint)}`;
}

function mark(breaking: boolean, paint: Paint): string {
  return breaking ? `  ${paint.red('BREAKING')}` : '';
}

function countsText({ counts, service_changes }: ApiChanges): string {
  const { added, changed, removed, unchanged, breaking } = counts;
  if (added + changed + removed + service_changes.length === 0) {
    return `No change in ${unchanged} operations.`;
  }
  return `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged; ${breaking === 0 ? 'nothing breaks clients' : `${breaking} breaking`}`;
}

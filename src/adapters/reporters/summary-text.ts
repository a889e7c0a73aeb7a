import type { BuildReport, ReportedOperation } from './build-report.ts';
import { diagnosticsOf } from './build-view.ts';
import { placeText, severityCounts } from './diagnostic-text.ts';
import { failureLines } from './failure-text.ts';
import { nextCommands } from './next-commands.ts';
import type { Paint } from './paint.ts';
import { PHASE_TITLES } from './phase-titles.ts';
import { clipped, printable } from './printable.ts';
import { countText, durationText } from './quantities.ts';

const MOST_OPERATIONS = 40;
const LABEL_WIDTH = 9;

/** The end of a build for people: what happened, what it left behind, what to do next. */
export function summaryLines(report: BuildReport, command: string, paint: Paint): readonly string[] {
  const { view, folder } = report;
  const failure =
    view.failure && view.status !== 'cancelled' ? failureLines(view.failure, folder, paint) : [];
  return [
    headline(report, paint),
    ...(failure.length > 0 ? [...failure, ''] : []),
    ...facts(report).map(([label, value]) => `  ${paint.dim(label.padEnd(LABEL_WIDTH))} ${value}`),
    ...(view.status === 'completed' ? operationLines(report.operations, paint) : []),
    ...section('Next', nextCommands(report, command), paint),
  ];
}

function headline({ view, url }: BuildReport, paint: Paint): string {
  const name = printable(
    view.service ? `${view.service.name} ${view.service.version}` : (view.specPath ?? ''),
  );
  const after = view.durationSeconds === null ? '' : ` after ${durationText(view.durationSeconds)}`;
  switch (view.status) {
    case 'completed':
      return url === null
        ? `${paint.green('Done:')} ${name}${after}`
        : `${paint.green('Done:')} ${paint.bold(name)} is running at ${paint.bold(paint.cyan(url))}${after}`;
    case 'failed': {
      const row = view.rows.find(({ state }) => state === 'failed');
      return `${paint.red('Failed:')} ${name}${row ? `, phase "${PHASE_TITLES[row.name]}"` : ''}${after}`;
    }
    case 'cancelled':
      return `${paint.yellow('Cancelled:')} ${name}${after}`;
    case 'awaiting_approval':
      return `${paint.yellow('Waiting for approval:')} ${name}`;
    default:
      return `${view.status === 'running' ? 'Running' : 'Queued'}: ${name}`;
  }
}

function facts(report: BuildReport): readonly (readonly [string, string])[] {
  const { view, tests, releaseDigest, folder } = report;
  const diagnostics = severityCounts(diagnosticsOf(view));
  const undone = view.undone.filter(({ outcome }) => outcome !== 'begun');
  const lines: (readonly [string, string | null])[] = [
    ['build', view.buildId],
    ['approve', view.status === 'awaiting_approval' ? (view.approval?.digest ?? null) : null],
    ['release', releaseDigest],
    [
      'tests',
      tests &&
        `${tests.passed} passed, ${tests.failed} failed${tests.skipped ? `, ${tests.skipped} skipped` : ''}`,
    ],
    ['checks', checkCounts(report)],
    ['spec', diagnostics === '' ? null : diagnostics],
    ...undone.map(
      (one) => ['undone', `${printable(one.effect)}: ${one.outcome.replaceAll('_', ' ')}`] as const,
    ),
    ['folder', printable(folder)],
  ];
  return lines.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function checkCounts({ checks }: BuildReport): string | null {
  if (checks.length === 0) return null;
  const count = (wanted: string) => checks.filter(({ outcome }) => outcome === wanted).length;
  const rest: readonly (readonly [number, string])[] = [
    [count('failed'), 'failed'],
    [count('not_implemented'), 'not implemented'],
    [count('skipped'), 'skipped'],
  ];
  return [
    `${count('passed')} passed`,
    ...rest.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`),
  ].join(', ');
}

function operationLines(operations: readonly ReportedOperation[], paint: Paint): readonly string[] {
  if (operations.length === 0) return [];
  const shown = operations.slice(0, MOST_OPERATIONS);
  const paths = shown.map(({ path }) => clipped(printable(path), 60));
  const width = Math.max(...paths.map((path) => path.length));
  const lines = shown.map((operation, index) => {
    const mark =
      operation.outcome === 'not_implemented' ? paint.yellow('  answers 501: behaviour not derivable') : '';
    return `${operation.method.padEnd(7)} ${(paths[index] ?? '').padEnd(width)}  ${paint.dim(operation.stated ? placeText(operation) : 'standard endpoint')}${mark}`;
  });
  const more = operations.length - shown.length;
  return section(
    'Endpoints',
    more > 0 ? [...lines, `and ${countText(more, 'more endpoint')}`] : lines,
    paint,
  );
}

function section(title: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.length === 0 ? [] : ['', paint.bold(title), ...lines.map((line) => `  ${line}`)];
}

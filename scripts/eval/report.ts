import type { Evaluation } from './evaluate.ts';

const HEADLINE = [
  'FILE',
  'SERVICE',
  'OUTCOME',
  'FOUND',
  'EXPECTED',
  'E/W/I',
  'TESTS',
  'CHECKS',
  '501',
  'SECONDS',
  '',
];

/** One row for every document. */
export function tableOf(evaluations: readonly Evaluation[]): string {
  const rows = [HEADLINE, ...evaluations.map(rowOf)];
  const widths = HEADLINE.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Why a document is no success, with the first lines of what failed; empty for a success. */
export function failureText({ file, success, faults, failure }: Evaluation): string {
  if (success) return '';
  const details = (failure?.details ?? []).slice(0, 8);
  return `\n${file}\n${[...faults, ...details].map((line) => `  ${line}\n`).join('')}`;
}

/** `9 of 10 (90 %), median 8.1 s`. */
export function summaryText(evaluations: readonly Evaluation[]): string {
  const successes = evaluations.filter(({ success }) => success).length;
  const share = evaluations.length === 0 ? 0 : (100 * successes) / evaluations.length;
  const seconds = evaluations
    .filter(({ outcome }) => outcome === 'verified')
    .map((evaluation) => evaluation.seconds)
    .sort((a, b) => a - b);
  const median = seconds[Math.floor(seconds.length / 2)];
  const time = median === undefined ? '' : `, median ${median.toFixed(1)} s to verified`;
  return `\n${successes} of ${evaluations.length} succeeded (${share.toFixed(0)} %)${time}`;
}

function rowOf(evaluation: Evaluation): readonly string[] {
  const { diagnostics, tests, checks, expected } = evaluation;
  return [
    evaluation.file,
    evaluation.service ?? '-',
    evaluation.outcome,
    String(evaluation.endpoints),
    expected === null ? '-' : String(expected),
    `${diagnostics.error}/${diagnostics.warning}/${diagnostics.info}`,
    tests === null ? '-' : ratio(tests.passed, tests.failed),
    ratio(checks.passed, checks.failed),
    String(evaluation.not_implemented.length),
    evaluation.seconds.toFixed(1),
    evaluation.success ? 'ok' : 'NOT OK',
  ];
}

function ratio(passed: number, failed: number): string {
  return `${passed}/${passed + failed}`;
}

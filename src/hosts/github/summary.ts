import { BLAME_WORDS } from '../../adapters/reporters/blame-words.ts';
import type { BuildReport } from '../../adapters/reporters/build-report.ts';
import { diagnosticsOf, type PhaseRow } from '../../adapters/reporters/build-view.ts';
import { detailsText } from '../../adapters/reporters/details-text.ts';
import { placeText, severityCounts } from '../../adapters/reporters/diagnostic-text.ts';
import { tryCommands } from '../../adapters/reporters/next-commands.ts';
import { PHASE_TITLES } from '../../adapters/reporters/phase-titles.ts';
import { clipped } from '../../adapters/reporters/printable.ts';
import { durationText } from '../../adapters/reporters/quantities.ts';
import type { Failure } from '../../domain/failure.ts';
import type { SourcePlace } from '../../domain/source-place.ts';
import { escapedMarkdown, markdownBlock, markdownCode, markdownLink, markdownTable } from './markdown.ts';
import { timelineBlock } from './timeline.ts';

export interface SummaryPlace {
  /** Page that shows a line of a source file, or null. */
  readonly linkTo: (place: SourcePlace) => string | null;
  /** Name of the artifact with the build folder, or null. */
  readonly stateArtifact: string | null;
}

/** GitHub takes 1 MiB a step; some of it is left to other tools of the same step. */
const LARGEST_BYTES = 900_000;
const MOST_OPERATIONS = 300;
const MOST_DIAGNOSTICS = 300;
const MOST_DETAILS = 40;
const LONGEST_TEXT = 500;

/** The job summary: what happened, whose fault, the phases, the endpoints, what to do next. Never over the limit. */
export function summaryMarkdown(report: BuildReport, place: SummaryPlace): string {
  // In the order of what a reader can spare last.
  const sections = [
    headline(report),
    failureSection(report.view.failure, report, place),
    factsTable(report, place),
    nextSection(report, place),
    phasesSection(report),
    diagnosticsSection(report, place),
    endpointsSection(report, place),
  ].filter((section) => section !== '');
  let text = '';
  for (const section of sections) {
    if (Buffer.byteLength(text) + Buffer.byteLength(section) > LARGEST_BYTES) {
      return `${text}\nThe rest did not fit here: see the log and the build folder.\n`;
    }
    text += `${section}\n`;
  }
  return text;
}

function headline({ view, url }: BuildReport): string {
  const name = view.service ? `${view.service.name} ${view.service.version}` : (view.specPath ?? '');
  const marks = {
    completed: ['✅', url === null ? 'is done' : 'is running'],
    failed: ['❌', 'failed'],
    cancelled: ['⚪', 'was cancelled'],
    awaiting_approval: ['⏸️', 'waits for approval'],
    running: ['⏳', 'is being built'],
    queued: ['⏳', 'is queued'],
  } as const;
  const [mark, words] = marks[view.status];
  return `## ${mark} Slipway: ${escapedMarkdown(name)} ${words}\n`;
}

function failureSection(failure: Failure | null, { view, folder }: BuildReport, place: SummaryPlace): string {
  if (failure === null || view.status !== 'failed') return '';
  const row = view.rows.find(({ state }) => state === 'failed');
  const lines = [
    `**${escapedMarkdown(clipped(failure.message, LONGEST_TEXT))}**`,
    '',
    ...(row ? [`- Phase: ${PHASE_TITLES[row.name]}`] : []),
    `- Error: ${markdownCode(failure.code)}`,
    ...(failure.place ? [`- Place: ${placeLink(failure.place, place)}`] : []),
    `- Cause: ${BLAME_WORDS[failure.blame]}`,
    `- Next step: ${escapedMarkdown(clipped(failure.next_step, LONGEST_TEXT))}`,
    ...(failure.log ? [`- Log: ${markdownCode(`${folder}/${failure.log}`)}`] : []),
    '',
  ];
  const details = failure.details.slice(0, MOST_DETAILS).map((line) => clipped(line, LONGEST_TEXT));
  const folded =
    details.length === 0
      ? ''
      : `<details><summary>Details</summary>\n\n${markdownBlock(details)}\n</details>\n`;
  return `${lines.join('\n')}\n${folded}`;
}

function factsTable(report: BuildReport, place: SummaryPlace): string {
  const { view, tests, releaseDigest, url } = report;
  const checks = (wanted: string) => report.checks.filter(({ outcome }) => outcome === wanted).length;
  const rows: (readonly [string, string | null])[] = [
    ['Service URL', url === null ? null : markdownCode(url)],
    [
      'Environment',
      url === null ? null : `${markdownCode(report.environment)} on ${markdownCode(report.target)}`,
    ],
    ['To approve', view.status === 'awaiting_approval' ? markdownCode(view.approval?.digest ?? '') : null],
    ['Release', releaseDigest && markdownCode(releaseDigest)],
    ['Tests', tests && `${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`],
    [
      'Checks of the running service',
      report.checks.length === 0
        ? null
        : `${checks('passed')} passed, ${checks('failed')} failed, ${checks('not_implemented')} not implemented`,
    ],
    [
      'Specification',
      view.specPath && markdownLink(view.specPath, place.linkTo({ file: view.specPath, line: 1 })),
    ],
    ['Found in it', severityCounts(diagnosticsOf(view)) || null],
    ['Registered', url === null ? null : report.registered ? 'yes' : 'no'],
    ['Build', view.buildId && markdownCode(view.buildId)],
    ['Took', view.durationSeconds === null ? null : durationText(view.durationSeconds)],
    ['State artifact', place.stateArtifact && markdownCode(place.stateArtifact)],
  ];
  return markdownTable(
    ['', ''],
    rows.flatMap(([label, value]) => (value === null ? [] : [[label, value]])),
  );
}

function phasesSection({ view }: BuildReport): string {
  const rows = view.rows.map((row, index) => [
    `${index + 1}`,
    PHASE_TITLES[row.name],
    stateWords(row),
    row.durationSeconds === null ? '' : durationText(row.durationSeconds),
    escapedMarkdown(clipped(remark(row), LONGEST_TEXT)),
  ]);
  const table = markdownTable(['', 'Phase', 'Status', 'Took', ''], rows);
  const timeline = timelineBlock(view);
  return `### Phases\n\n${table}${timeline === '' ? '' : `\n${timeline}`}`;
}

function stateWords(row: PhaseRow): string {
  const words = {
    pending: 'not run',
    running: 'running',
    completed: '✅ done',
    failed: '❌ failed',
    skipped: 'skipped',
  };
  if (row.failure?.code === 'cancelled') return 'cancelled';
  if (row.state === 'completed' && row.reused) return '✅ unchanged';
  return row.attempt > 1 ? `${words[row.state]} (try ${row.attempt})` : words[row.state];
}

function remark(row: PhaseRow): string {
  if (row.state === 'completed') return detailsText(row.details);
  return row.state === 'failed' && row.failure?.code !== 'cancelled'
    ? (row.failure?.message ?? '')
    : row.state === 'skipped'
      ? row.message
      : '';
}

function diagnosticsSection({ view }: BuildReport, place: SummaryPlace): string {
  const diagnostics = diagnosticsOf(view);
  if (diagnostics.length === 0) return '';
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = [...diagnostics].sort((a, b) => order[a.severity] - order[b.severity]);
  const rows = sorted
    .slice(0, MOST_DIAGNOSTICS)
    .map(({ severity, code, message, hint, place: where }) => [
      severity === 'info' ? 'note' : severity,
      placeLink(where, place),
      markdownCode(code),
      escapedMarkdown(clipped(hint ? `${message} ${hint}` : message, LONGEST_TEXT)),
    ]);
  const more = sorted.length - rows.length;
  return `### What was found in the specification\n\n${markdownTable(['', 'Place', 'Code', 'Message'], rows)}${moreLine(more)}`;
}

function endpointsSection({ operations }: BuildReport, place: SummaryPlace): string {
  if (operations.length === 0) return '';
  const outcomes = {
    passed: '✅ checked',
    failed: '❌ failed',
    not_implemented: '⚠️ answers 501: behaviour not derivable',
    skipped: 'skipped',
  };
  const rows = operations
    .slice(0, MOST_OPERATIONS)
    .map(({ method, path, file, line, stated, outcome, summary }) => [
      markdownCode(method),
      markdownCode(clipped(path, LONGEST_TEXT)),
      stated ? placeLink({ file, line }, place) : 'standard endpoint',
      outcome === null ? 'not checked' : outcomes[outcome],
      escapedMarkdown(clipped(summary, 160)),
    ]);
  const more = operations.length - rows.length;
  return `### Endpoints\n\n${markdownTable(['Method', 'Path', 'Specified in', 'Check', ''], rows)}${moreLine(more)}`;
}

function nextSection(report: BuildReport, place: SummaryPlace): string {
  const { view, url } = report;
  const state = place.stateArtifact
    ? `The build folder is the artifact ${markdownCode(place.stateArtifact)}.\n`
    : '';
  switch (view.status) {
    case 'completed':
      return url === null
        ? `### What next\n\nNothing was deployed. ${state}`
        : `### What next\n\nIn a later step of this job:\n\n${markdownBlock(tryCommands(report, url), 'sh')}\n${state}`;
    case 'awaiting_approval':
      return `### What next\n\nLet the digest above be approved; then the build goes on. ${state}`;
    case 'cancelled':
      return `### What next\n\nRun the job again, or go on from where it stopped. ${state}`;
    default:
      return state === '' ? '' : `### What next\n\nTake the next step above and run the job again. ${state}`;
  }
}

function placeLink(where: SourcePlace, place: SummaryPlace): string {
  return markdownLink(placeText(where), place.linkTo(where));
}

function moreLine(more: number): string {
  return more > 0 ? `\nAnd ${more} more.\n` : '';
}

import { PHASE_NAMES } from '../../domain/phase-name.ts';
import type { BuildView, PhaseRow } from './build-view.ts';
import { detailsText } from './details-text.ts';
import type { Paint } from './paint.ts';
import { PHASE_TITLES } from './phase-titles.ts';
import { printable } from './printable.ts';
import { durationText } from './quantities.ts';
import { fitted, textWidth } from './text-width.ts';

export interface FrameOptions {
  /** Cells of the terminal; a line never takes the last one, so that it never wraps. */
  readonly columns: number;
  /** Lines of the terminal; of a longer frame the rows around the running phase stay. */
  readonly rows: number;
  /** Counts up with every picture: turns the spinner. */
  readonly tick: number;
  /** Seconds since the build and since the running phase started. */
  readonly elapsed: number;
  readonly phaseElapsed: number;
  readonly unicode: boolean;
  readonly paint: Paint;
}

const TITLE_WIDTH = Math.max(...PHASE_NAMES.map((name) => PHASE_TITLES[name].length));
const DURATION_WIDTH = 12;
const BAR_WIDTH = 12;
/** The sequences that paint.ts writes. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
const SPINNER = { unicode: '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏', ascii: '|/-\\' };

/** The live picture of a build: a headline and a row for each of the nine phases. */
export function liveFrame(view: BuildView, options: FrameOptions): readonly string[] {
  const lines = [headline(view, options), ...view.rows.map((row) => rowLine(row, options))];
  const height = Math.max(1, options.rows - 1);
  if (lines.length <= height) return lines;
  const running = 1 + view.rows.findIndex(({ state }) => state === 'running');
  const first = Math.min(Math.max(0, running - Math.floor(height / 2)), lines.length - height);
  return lines.slice(first, first + height);
}

function headline(view: BuildView, { columns, elapsed, paint }: FrameOptions): string {
  const name = view.service ? `${view.service.name} ${view.service.version}`.trim() : (view.specPath ?? '');
  const time = durationText(view.durationSeconds ?? elapsed);
  const text = fitted(`${printable(name)}  ${view.status.replaceAll('_', ' ')}`, columns - time.length - 4);
  return `${paint.bold(text)}  ${paint.dim(time)}`;
}

function rowLine(row: PhaseRow, options: FrameOptions): string {
  const { columns, paint, phaseElapsed } = options;
  const seconds = row.state === 'running' ? phaseElapsed : row.durationSeconds;
  const time = (seconds === null ? '' : durationText(seconds)).padStart(DURATION_WIDTH);
  const room = columns - 1 - (2 + TITLE_WIDTH + DURATION_WIDTH + 2);
  const title = PHASE_TITLES[row.name].padEnd(TITLE_WIDTH);
  const remark = fitted(remarkOf(row, options), Math.max(0, room));
  if (room < 0) return fitted(`${symbol(row, options)} ${PHASE_TITLES[row.name]}`, columns - 1);
  const strong =
    row.state === 'running' ? paint.bold(title) : row.state === 'pending' ? paint.dim(title) : title;
  return `${colourOf(row, paint)(symbol(row, options))} ${strong}${paint.dim(time)}  ${paint.dim(remark)}`.trimEnd();
}

function remarkOf(row: PhaseRow, options: FrameOptions): string {
  switch (row.state) {
    case 'running': {
      const again = row.attempt > 1 ? `try ${row.attempt}: ` : '';
      const bar = row.progress === null ? '' : `${progressBar(row.progress, options.unicode)} `;
      return `${bar}${again}${printable(row.message)}`;
    }
    case 'completed':
      return row.reused ? 'unchanged' : detailsText(row.details);
    case 'failed':
      return row.failure?.code === 'cancelled' ? 'cancelled' : printable(row.failure?.message ?? '');
    case 'skipped':
      return `skipped: ${printable(row.message)}`;
    case 'pending':
      return '';
  }
}

function progressBar(percent: number, unicode: boolean): string {
  const full = Math.round((Math.min(100, Math.max(0, percent)) / 100) * BAR_WIDTH);
  const [done, open] = unicode ? ['█', '░'] : ['#', '.'];
  return `${done.repeat(full)}${open.repeat(BAR_WIDTH - full)} ${Math.round(percent)}%`;
}

function symbol(row: PhaseRow, { unicode, tick }: FrameOptions): string {
  const spinner = unicode ? SPINNER.unicode : SPINNER.ascii;
  const turning = spinner[tick % spinner.length] ?? '*';
  const symbols = unicode
    ? { pending: '·', running: turning, completed: '✓', failed: '✗', skipped: '–' }
    : { pending: '.', running: turning, completed: '+', failed: 'x', skipped: '-' };
  return symbols[row.state];
}

function colourOf(row: PhaseRow, paint: Paint): (text: string) => string {
  return {
    pending: paint.dim,
    running: paint.cyan,
    completed: paint.green,
    failed: paint.red,
    skipped: paint.yellow,
  }[row.state];
}

/** Lines that earlier lines take on a terminal that has become this narrow. */
export function linesTaken(lines: readonly string[], columns: number): number {
  return lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(textWidth(withoutColour(line)) / columns)),
    0,
  );
}

function withoutColour(line: string): string {
  return line.replace(COLOUR, '');
}

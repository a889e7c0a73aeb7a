import type { BuildEvent } from '../../domain/event.ts';
import type { Reporter } from '../../ports/reporter.ts';
import { type BuildView, EMPTY_VIEW, viewAfter, withEarlier } from './build-view.ts';
import type { SourceLine } from './diagnostic-text.ts';
import { eventLines } from './event-lines.ts';
import { linesTaken, liveFrame } from './live-frame.ts';
import type { Paint } from './paint.ts';

/** A terminal as the live view needs it. */
export interface Screen {
  write(text: string): void;
  size(): { readonly columns: number; readonly rows: number };
  /** Gives the way to stop listening. */
  onResize(listener: () => void): () => void;
}

export interface LiveOptions {
  readonly screen: Screen;
  readonly sourceLine: SourceLine;
  readonly paint: Paint;
  readonly unicode: boolean;
  /** Milliseconds, never going back. */
  readonly monotonic: () => number;
}

/** A reporter that redraws itself, and the picture alone for views that are fed otherwise. */
export interface LiveView extends Reporter {
  show(view: BuildView): void;
  /** Fills in what was done before this process. */
  recall(earlier: BuildView): void;
  /** Leaves the last picture and gives the cursor back; safe to call again, also from an exit handler. */
  restore(): void;
}

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_LINE_END = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';
const FRAME_MS = 100;
/** Told above the picture, where they stay; all others are in the picture. */
const TOLD_ABOVE: ReadonlySet<string> = new Set([
  'diagnostic',
  'retry',
  'undo',
  'approval',
  'cancel_requested',
]);

/** The live view for terminals: nine rows with spinner, progress and durations, redrawn in place. */
export function liveView(options: LiveOptions): LiveView {
  const { screen, monotonic } = options;
  const started = monotonic();
  let view: BuildView = EMPTY_VIEW;
  let phaseStarted = started;
  let drawn: readonly string[] = [];
  let tick = 0;
  let open = true;

  function draw(above: readonly string[] = []): void {
    const { columns, rows } = screen.size();
    const now = monotonic();
    const frame = liveFrame(view, {
      columns,
      rows,
      tick,
      elapsed: (now - started) / 1000,
      phaseElapsed: (now - phaseStarted) / 1000,
      unicode: options.unicode,
      paint: options.paint,
    });
    const up = Math.min(linesTaken(drawn, columns), rows);
    const back = up > 0 ? `\u001b[${up}A\r` : '\r';
    // Line by line over the old picture: clearing it first would flicker.
    const lines = [...above, ...frame].map((line) => `${line}${CLEAR_LINE_END}\n`);
    screen.write(`${back}${lines.join('')}${CLEAR_BELOW}`);
    drawn = frame;
  }

  screen.write(HIDE_CURSOR);
  const timer = setInterval(() => {
    tick += 1;
    draw();
  }, FRAME_MS);
  timer.unref();
  const stopListening = screen.onResize(() => draw());

  function restore(): void {
    if (!open) return;
    open = false;
    clearInterval(timer);
    stopListening();
    draw();
    screen.write(SHOW_CURSOR);
  }

  return {
    event(event: BuildEvent) {
      if (event.event_type === 'phase_start') phaseStarted = monotonic();
      view = viewAfter(view, event);
      if (open && TOLD_ABOVE.has(event.event_type))
        draw(eventLines(event, options.sourceLine, options.paint));
    },
    show(next) {
      if (next.rows.some((row) => row.state === 'running' && isNewlyRunning(row.name, view)))
        phaseStarted = monotonic();
      view = next;
      if (open) draw();
    },
    recall(earlier) {
      view = withEarlier(view, earlier);
    },
    async close() {
      restore();
    },
    restore,
  };
}

function isNewlyRunning(name: string, before: BuildView): boolean {
  return before.rows.find((row) => row.name === name)?.state !== 'running';
}

import type { BuildView } from '../../adapters/reporters/build-view.ts';
import { type LiveView, liveView, type Screen } from '../../adapters/reporters/live.ts';
import { ndjsonReporter } from '../../adapters/reporters/ndjson.ts';
import { plainReporter } from '../../adapters/reporters/plain.ts';
import type { Reporter } from '../../ports/reporter.ts';
import { sourceLines } from '../source-lines.ts';
import type { CliContext } from './context.ts';

export interface ReporterOptions {
  readonly events?: boolean;
  readonly quiet?: boolean;
}

/**
 * Progress goes to standard error, live where that is a terminal; events go to standard output.
 * @param earlier the view of a build that is resumed, as it stood before
 */
export function buildReporters(
  context: CliContext,
  options: ReporterOptions,
  root: string,
  earlier: (build_id: string) => Promise<BuildView>,
): readonly Reporter[] {
  const events = options.events ? [ndjsonReporter(context.console.out)] : [];
  return options.quiet ? events : [...events, progressReporter(context, root, earlier)];
}

/** The live view, and the way to give the terminal back when the process ends in the middle of it. */
export function terminalView(context: CliContext, root: string): LiveView {
  const { console } = context;
  const view = liveView({
    screen: standardError(console.err),
    sourceLine: sourceLines(root),
    paint: console.errPaint,
    unicode: console.unicode,
    monotonic: context.monotonic,
  });
  context.onExit(() => view.restore());
  return view;
}

function progressReporter(
  context: CliContext,
  root: string,
  earlier: (build_id: string) => Promise<BuildView>,
): Reporter {
  const { console } = context;
  if (console.live) return remembering(terminalView(context, root), earlier);
  return plainReporter({ write: console.err, sourceLine: sourceLines(root), paint: console.errPaint });
}

function remembering(view: LiveView, earlier: (build_id: string) => Promise<BuildView>): Reporter {
  return {
    event(event) {
      view.event(event);
      if (event.event_type !== 'build_resume') return;
      // Only the picture is poorer where this fails; the engine tells what is wrong with the journal.
      earlier(event.build_id).then(view.recall, () => undefined);
    },
    close: () => view.close(),
  };
}

function standardError(write: (text: string) => void): Screen {
  return {
    write,
    size: () => ({ columns: process.stderr.columns || 80, rows: process.stderr.rows || 24 }),
    onResize(listener) {
      process.stderr.on('resize', listener);
      return () => process.stderr.off('resize', listener);
    },
  };
}

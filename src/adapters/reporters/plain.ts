import type { BuildEvent } from '../../domain/event.ts';
import type { Reporter } from '../../ports/reporter.ts';
import type { SourceLine } from './diagnostic-text.ts';
import { eventLines } from './event-lines.ts';
import type { Paint } from './paint.ts';

/** A line per event, for logs and pipes. @param write takes whole lines with their line end */
export function plainReporter(options: {
  readonly write: (text: string) => void;
  readonly sourceLine: SourceLine;
  readonly paint: Paint;
}): Reporter {
  let previous = '';
  return {
    event(event: BuildEvent) {
      const text = eventLines(event, options.sourceLine, options.paint)
        .map((line) => `${line}\n`)
        .join('');
      // A step that only counts on says the same again and again.
      if (text === '' || text === previous) return;
      previous = text;
      options.write(text);
    },
    async close() {},
  };
}

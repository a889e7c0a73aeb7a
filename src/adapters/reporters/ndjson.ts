import type { Reporter } from '../../ports/reporter.ts';
import { jsonText } from './json-text.ts';

/** Every event as one line of JSON: the contract of `--events`, equal to `events.ndjson`. */
export function ndjsonReporter(write: (text: string) => void): Reporter {
  return {
    event: (event) => write(`${jsonText(event)}\n`),
    async close() {},
  };
}

import type { Reporter } from '../../ports/reporter.ts';

/** Every event as one line of JSON: the contract of `--events`, equal to `events.ndjson`. */
export function ndjsonReporter(write: (text: string) => void): Reporter {
  return {
    event: (event) => write(`${JSON.stringify(event)}\n`),
    async close() {},
  };
}

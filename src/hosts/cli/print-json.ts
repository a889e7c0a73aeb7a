import type { Console } from './console.ts';

/**
 * A result for machines. `##[` is written with an escape, which means the same in JSON and is no command to a CI log.
 */
export function printJson(console: Console, value: unknown): void {
  console.out(`${JSON.stringify(value, null, 2).replaceAll('##[', '\\u0023#[')}\n`);
}

import { jsonText } from '../../adapters/reporters/json-text.ts';
import type { Console } from './console.ts';

/** A result for machines. */
export function printJson(console: Console, value: unknown): void {
  console.out(`${jsonText(value, 2)}\n`);
}

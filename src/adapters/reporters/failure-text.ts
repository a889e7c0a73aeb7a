import type { Failure } from '../../domain/failure.ts';
import { BLAME_WORDS } from './blame-words.ts';
import { placeText } from './diagnostic-text.ts';
import type { Paint } from './paint.ts';
import { clipped, printable } from './printable.ts';

const MOST_DETAILS = 20;
const LONGEST_DETAIL = 300;

/**
 * A failure for people: what, where, details, whose fault, what next.
 * @param folder of the build as the reader types it, for the path of the log; null outside a build
 */
export function failureLines(failure: Failure, folder: string | null, paint: Paint): readonly string[] {
  const { code, message, place, details, blame, next_step, log } = failure;
  const more = details.length - MOST_DETAILS;
  return [
    `${paint.red(`error[${printable(code)}]`)} ${printable(message)}`,
    ...(place ? [`  at     ${placeText(place)}`] : []),
    ...details
      .slice(0, MOST_DETAILS)
      .map((line) => paint.dim(`  | ${clipped(printable(line), LONGEST_DETAIL)}`)),
    ...(more > 0 ? [paint.dim(`  | and ${more} more lines`)] : []),
    `  cause  ${BLAME_WORDS[blame]}`,
    `  next   ${printable(next_step)}`,
    ...(log ? [`  log    ${printable(folder === null ? log : `${folder}/${log}`)}`] : []),
  ];
}

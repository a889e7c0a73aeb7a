/**
 * What the runner of GitHub Actions would obey: an independent model of its two parsers, for the tests alone. It is
 * kept apart from the code under test on purpose, and errs on the side of obeying.
 */

/** Lines as .NET's StreamReader.ReadLine gives them. */
export function runnerLines(output: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (let index = 0; index < output.length; index += 1) {
    const unit = output[index] ?? '';
    if (unit === '\r' || unit === '\n') {
      lines.push(line);
      line = '';
      if (unit === '\r' && output[index + 1] === '\n') index += 1;
    } else line += unit;
  }
  return line === '' ? lines : [...lines, line];
}

/** True when the line is a command, whatever its name, by ordinal comparison or by one that skips weightless characters. */
export function isObeyed(line: string): boolean {
  return [line, weighed(line)].some((text) => isNewCommand(text) || isOldCommand(text));
}

/** `::name::data` at the start, behind white space. */
function isNewCommand(line: string): boolean {
  let start = 0;
  while (start < line.length && isNetWhiteSpace(line.charCodeAt(start))) start += 1;
  const rest = weighed(line.slice(start));
  return rest.startsWith('::') && rest.indexOf('::', 2) >= 0;
}

/** `##[name]data` anywhere. */
function isOldCommand(line: string): boolean {
  const start = line.indexOf('##[');
  return start >= 0 && line.indexOf(']', start) >= 0;
}

/** System.Char.IsWhiteSpace. */
function isNetWhiteSpace(unit: number): boolean {
  if ((unit >= 0x09 && unit <= 0x0d) || unit === 0x20 || unit === 0x85 || unit === 0xa0) return true;
  if (unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a)) return true;
  return [0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(unit);
}

/** Without the characters that have no weight in a comparison by language (ranges of the Unicode collation table). */
function weighed(text: string): string {
  return [...text].filter((character) => !isWeightless(character.codePointAt(0) ?? 0)).join('');
}

function isWeightless(point: number): boolean {
  return WEIGHTLESS.some(([first, last]) => point >= first && point <= last);
}

const WEIGHTLESS: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x6dd, 0x6dd],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffc],
  [0xfffe, 0xffff],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];

/** Pieces that make disguises likely when put together at random. */
export const PIECES: readonly string[] = [
  ...[':', '::', '#', '##', '##[', '[', ']', '\\', '\\:', 'set-env name=A', 'error', 'x', ' ', '\t'],
  ...['\n', '\r', '\r\n', '\v', '\f', '\0', '\x1b[0m', '\x85', '\xa0', '\xad', '\u034f', '\u0301', '\u115f'],
  ...['\u180e', '\u2003', '\u200b', '\u200d', '\u2028', '\u2029', '\u202e', '\u2060', '\u3000', '\ufe0f'],
  ...['\ufeff', '\ufffd', '\uffff', '\u{1d173}', '\u{e0001}', '\u{1f600}', 'é', '漢'],
];

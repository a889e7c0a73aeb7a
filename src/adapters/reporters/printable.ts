/**
 * C0 and C1 controls, line and paragraph separators, and the characters that turn the direction of text around
 * (Unicode TR 36): a spec or a child could move the cursor, colour the screen or hide what stands there.
 */
const UNSAFE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Untrusted text as one line that a terminal shows as it is; controls become visible escapes, line ends spaces. */
export function printable(text: string): string {
  return text
    .replace(/\r\n|[\n\r\t\u2028\u2029\u0085]/g, ' ')
    .replace(UNSAFE, (character) => escaped(character));
}

/** The same, but line ends stay line ends. */
export function printableLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).map((line) => printable(line));
}

/** At most `length` characters, the last one an ellipsis where something is missing. */
export function clipped(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, Math.max(0, length - 1)).join('')}…`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

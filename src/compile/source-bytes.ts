import type { Diagnostic } from '../domain/diagnostic.ts';

/** Larger documents are refused: no specification of one system is that long. */
export const MAXIMUM_SPEC_BYTES = 5 * 1024 * 1024;

/** The text of a source file with LF line ends and no byte order mark, or the reason why it is none. */
export function textFromBytes(
  file: string,
  bytes: Uint8Array,
): { readonly text: string } | { readonly fault: Diagnostic } {
  if (bytes.length === 0) return { fault: fault(file, 'spec-empty', `${file} is empty.`, EMPTY_HINT) };
  if (bytes.length > MAXIMUM_SPEC_BYTES) {
    const message = `${file} has ${bytes.length} bytes; the limit is ${MAXIMUM_SPEC_BYTES}.`;
    const hint = 'Split the document: one specification per service, large examples in files of their own.';
    return { fault: fault(file, 'spec-too-large', message, hint) };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const message = `${file} holds a NUL byte at offset ${nul}: it is a binary file or UTF-16 text.`;
    const hint = 'Give the path of a text specification; save UTF-16 text as UTF-8.';
    return { fault: fault(file, 'spec-binary', message, hint) };
  }
  const decoded = decode(bytes);
  if (decoded === null) {
    const message = `${file} is not UTF-8.`;
    const hint = 'Save the file as UTF-8, for example: iconv -f ISO-8859-1 -t UTF-8 SPEC.md > SPEC.utf8.md';
    return { fault: fault(file, 'spec-not-utf8', message, hint, lineOfFirstFault(bytes)) };
  }
  const text = decoded.replace(/\r\n?/g, '\n');
  if (text.trim() === '') {
    return { fault: fault(file, 'spec-empty', `${file} holds nothing but white space.`, EMPTY_HINT) };
  }
  return { text };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Line of the first byte sequence that is no UTF-8: decodes line by line. */
function lineOfFirstFault(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    if (decode(bytes.subarray(start, end)) === null) return line;
    line += 1;
    start = end + 1;
  }
  return line;
}

function fault(file: string, code: string, message: string, hint: string, line = 1): Diagnostic {
  return { code, severity: 'error', message, hint, place: { file, line } };
}

const EMPTY_HINT =
  'Write the specification: a title, the port, and every endpoint as a heading such as `### POST /bookings`.';

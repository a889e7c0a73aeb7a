import { call, type Doc, listLiteral } from './layout.ts';
import { escapedInTemplate, pythonString } from './literal.ts';

export type Piece = string | { readonly code: string };

/** Texts and values one after the other: an f-string, or a plain one where all is text. */
export function formatted(pieces: readonly Piece[]): Doc {
  if (pieces.every((piece) => typeof piece === 'string')) return pythonString(pieces.join(''));
  const codes = pieces.map((piece) => (typeof piece === 'string' ? null : insideTemplate(piece.code)));
  const fits = codes.every((code, index) => code !== null || typeof pieces[index] === 'string');
  // Before Python 3.12 what stands between the braces can hold neither the quotes of the string nor a backslash.
  if (!fits)
    return call('"".join', [
      listLiteral(
        pieces
          .filter((piece) => piece !== '')
          .map((piece) => (typeof piece === 'string' ? pythonString(piece) : piece.code)),
      ),
    ]);
  const inside = pieces.map((piece, index) =>
    typeof piece === 'string' ? escapedInTemplate(piece, '"') : `{${codes[index] ?? ''}}`,
  );
  return `f"${inside.join('')}"`;
}

function insideTemplate(code: string): string | null {
  if (/[\\'{}#]/.test(code)) return null;
  return code.replaceAll('"', "'");
}

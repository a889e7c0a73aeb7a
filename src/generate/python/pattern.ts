/**
 * A regular expression of JSON Schema (ECMA-262 with the flag `u`) as Python's `re` takes it, with the same meaning for
 * ASCII classes; null where there is no such thing or where the pattern is none.
 */
export function pythonPattern(pattern: string): string | null {
  if (!isPattern(pattern)) return null;
  let result = '';
  let inClass = false;
  for (let index = 0; index < pattern.length; index += 1) {
    const rest = pattern.slice(index);
    const piece = inClass ? classPiece(rest) : outerPiece(rest);
    if (piece === null) return null;
    if (piece.from === '[' && !inClass) inClass = true;
    else if (piece.from === ']') inClass = false;
    result += piece.to;
    index += piece.from.length - 1;
  }
  return /[\p{Cs}]/u.test(result) ? null : result;
}

interface Piece {
  readonly from: string;
  readonly to: string;
}

/** Escapes that both languages read alike. */
const SAME_ESCAPE = /^\\(?:[bBnrtfv^$\\.*+?()[\]{}|/-]|[1-9]\d?|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4})/;
const CLASS_ESCAPES: { readonly [written: string]: readonly [outside: string, inside: string] } = {
  '\\d': ['[0-9]', '0-9'],
  '\\w': ['[A-Za-z0-9_]', 'A-Za-z0-9_'],
  '\\s': ['\\s', '\\s'],
};
const NEGATED: { readonly [written: string]: string } = {
  '\\D': '[^0-9]',
  '\\W': '[^A-Za-z0-9_]',
  '\\S': '\\S',
};

function outerPiece(rest: string): Piece | null {
  const named = /^\(\?<([A-Za-z]\w*)>/.exec(rest);
  if (named) return { from: named[0], to: `(?P<${named[1]}>` };
  if (rest.startsWith('(?<=') || rest.startsWith('(?<!'))
    return { from: rest.slice(0, 4), to: rest.slice(0, 4) };
  if (rest.startsWith('(?') && !/^\(\?[:=!]/.test(rest)) return null;
  // `$` of Python also stands before a last line break.
  if (rest.startsWith('$')) return { from: '$', to: '\\Z' };
  if (rest.startsWith('[^]')) return null;
  if (rest.startsWith('[]')) return null;
  if (rest.startsWith('[')) return { from: '[', to: '[' };
  if (rest.startsWith('\\')) return escapePiece(rest, false);
  return { from: rest.slice(0, 1), to: rest.slice(0, 1) };
}

function classPiece(rest: string): Piece | null {
  if (rest.startsWith('\\')) return escapePiece(rest, true);
  // Python warns of sets within sets.
  if (/^(?:\[|--|&&|\|\||~~)/.test(rest)) return { from: rest.slice(0, 1), to: `\\${rest.slice(0, 1)}` };
  return { from: rest.slice(0, 1), to: rest.slice(0, 1) };
}

function escapePiece(rest: string, inside: boolean): Piece | null {
  const two = rest.slice(0, 2);
  const known = Object.hasOwn(CLASS_ESCAPES, two) ? CLASS_ESCAPES[two] : undefined;
  if (known) return { from: two, to: known[inside ? 1 : 0] };
  const negated = Object.hasOwn(NEGATED, two) ? NEGATED[two] : undefined;
  if (negated !== undefined) return inside && two !== '\\S' ? null : { from: two, to: negated };
  const same = SAME_ESCAPE.exec(rest)?.[0];
  if (same === undefined) return null;
  if (inside && (two === '\\B' || /^\\[1-9]/.test(same))) return null;
  return { from: same, to: same === '\\/' ? '/' : same === '\\-' && !inside ? '-' : same };
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

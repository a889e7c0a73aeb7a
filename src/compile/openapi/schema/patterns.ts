/**
 * A regular expression that means the same with Unicode rules, which JSON Schema asks for: escapes that they forbid
 * (`\-`, `\@`) are written without the backslash. null: it is none in any reading.
 */
export function unicodePattern(pattern: string): string | null {
  if (compiles(pattern)) return pattern;
  const mended = withoutNeedlessEscapes(pattern);
  return compiles(mended) ? mended : null;
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

function withoutNeedlessEscapes(pattern: string): string {
  return pattern.replace(/\\([\s\S])/g, (whole, escaped: string) =>
    /[-_@:;'"#%&,<>=!~` ]/.test(escaped) ? (escaped === '-' ? '\\x2d' : escaped) : whole,
  );
}

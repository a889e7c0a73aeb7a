/** `24.21.0` from any text that holds it; null when there is none. */
export function versionIn(text: string): string | null {
  return /\d+(\.\d+){1,2}/.exec(text)?.[0] ?? null;
}

/** Compared number by number; missing ones count as 0: `24` is met by `24.0.0`. */
export function isAtLeast(version: string, minimum: string): boolean {
  const have = version.split('.').map(Number);
  const need = minimum.split('.').map(Number);
  for (const [index, wanted] of need.entries()) {
    const got = have[index] ?? 0;
    if (got !== wanted) return got > wanted;
  }
  return true;
}

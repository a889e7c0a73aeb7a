import { diff3Merge } from 'node-diff3';

export type Merge =
  | { readonly kind: 'merged'; readonly text: string }
  /** Lines of the hand-edited text where both sides changed the same thing, counted from 1. */
  | { readonly kind: 'conflict'; readonly lines: readonly number[] };

/**
 * Merges line by line what two sides made of the same text. What both did alike is no conflict.
 * @param base what was generated last time
 * @param mine what became of it by hand
 * @param generated what is generated now
 */
export function mergeTexts(base: string, mine: string, generated: string): Merge {
  const regions = diff3Merge(linesOf(mine), linesOf(base), linesOf(generated), {
    excludeFalseConflicts: true,
  });
  const merged: string[] = [];
  const conflicts: number[] = [];
  for (const { ok, conflict } of regions) {
    if (ok) merged.push(...ok);
    if (conflict) conflicts.push(conflict.aIndex + 1);
  }
  if (conflicts.length > 0) return { kind: 'conflict', lines: conflicts };
  return { kind: 'merged', text: merged.join('') };
}

/** With their ends, so that the last line and foreign line ends come out as they went in. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/**
 * A value as people write JSON in documents: with comments, ellipses, unions, type words and placeholders.
 * `line` counts from 1 in the text that was read.
 */
export type LenientNode =
  | {
      readonly kind: 'object';
      readonly members: readonly LenientMember[];
      readonly open: boolean;
      readonly line: number;
    }
  | {
      readonly kind: 'array';
      readonly items: readonly LenientNode[];
      readonly open: boolean;
      readonly line: number;
    }
  | { readonly kind: 'string'; readonly value: string; readonly line: number }
  | { readonly kind: 'number'; readonly value: number; readonly integer: boolean; readonly line: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly line: number }
  | { readonly kind: 'null'; readonly line: number }
  /** A bare word or phrase: `float`, `uuid v4`, `List[str]`. */
  | { readonly kind: 'word'; readonly text: string; readonly line: number }
  /** `"a" | "b"` or `string | null`. */
  | { readonly kind: 'union'; readonly options: readonly LenientNode[]; readonly line: number }
  /** `...`, or no value at all. */
  | { readonly kind: 'unknown'; readonly line: number };

export interface LenientMember {
  readonly key: string;
  readonly value: LenientNode;
  /** `name?: string`. */
  readonly optional: boolean;
  /** Comment on the same line, or on the lines before it; empty: none. */
  readonly comment: string;
  readonly line: number;
}

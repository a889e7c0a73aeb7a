import type { SourcePlace } from './source-place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a compiler found in a source document. Data, never text: hosts render it. */
export interface Diagnostic {
  /** Stable kebab-case code, documented in `docs/reference/diagnostics.md`, for example `duplicate-operation`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that names the offending thing. */
  readonly message: string;
  readonly place: SourcePlace;
  /** What to write instead. */
  readonly hint?: string;
  /** Further places that take part, for example the first of two contradicting statements. */
  readonly related?: readonly { readonly message: string; readonly place: SourcePlace }[];
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

import type { Diagnostic, Severity } from '../domain/diagnostic.ts';
import type { SourcePlace } from '../domain/source-place.ts';

/** Collects the diagnostics of one document; all of them are told at once, sorted by line. */
export class Findings {
  readonly file: string;
  readonly #found: Diagnostic[] = [];

  constructor(file: string) {
    this.file = file;
  }

  place(line: number, column?: number): SourcePlace {
    return column === undefined ? { file: this.file, line } : { file: this.file, line, column };
  }

  add(
    severity: Severity,
    code: string,
    line: number,
    message: string,
    hint: string,
    related: readonly { readonly message: string; readonly line: number }[] = [],
  ): void {
    const places = related.map((entry) => ({ message: entry.message, place: this.place(entry.line) }));
    this.#found.push({
      code,
      severity,
      message,
      place: this.place(line),
      hint,
      ...(places.length > 0 ? { related: places } : {}),
    });
  }

  /** By line, then in the order found. */
  all(): readonly Diagnostic[] {
    return [...this.#found].sort((a, b) => a.place.line - b.place.line);
  }
}

import type { Diagnostic, Severity } from '../../../domain/diagnostic.ts';
import type { SourcePlace } from '../../../domain/source-place.ts';
import { Findings } from '../../findings.ts';
import type { LineOf } from './lines.ts';

/** So many diagnostics of one code are told; the rest is counted. */
const MOST_OF_A_CODE = 40;

/** Collects the diagnostics of one document by offset. */
export class Report {
  readonly #findings: Findings;
  readonly #lineOf: LineOf;
  readonly #told = new Map<string, number>();

  constructor(file: string, lineOf: LineOf) {
    this.#findings = new Findings(file);
    this.#lineOf = lineOf;
  }

  place(offset: number): SourcePlace {
    return this.#findings.place(this.#lineOf(offset));
  }

  tell(
    severity: Severity,
    code: string,
    offset: number,
    message: string,
    hint: string,
    related: readonly { readonly message: string; readonly at: number }[] = [],
  ): void {
    if (!this.#counts(code)) return;
    const places = related.map(({ message: text, at }) => ({ message: text, line: this.#lineOf(at) }));
    this.#findings.add(severity, code, this.#lineOf(offset), message, hint, places);
  }

  /** The same for a part whose place is known already. */
  tellAt(severity: Severity, code: string, place: SourcePlace, message: string, hint: string): void {
    if (this.#counts(code)) this.#findings.add(severity, code, place.line, message, hint);
  }

  /** By line; codes that were told too often end with a sentence that counts the rest. */
  all(): readonly Diagnostic[] {
    const counted = [...this.#told].filter(([, told]) => told > MOST_OF_A_CODE);
    return [
      ...this.#findings.all(),
      ...counted.map(
        ([code, told]): Diagnostic => ({
          code,
          severity: 'info',
          message: `${told - MOST_OF_A_CODE} more of '${code}' are not shown.`,
          place: this.#findings.place(1),
        }),
      ),
    ];
  }

  /** Whether one more of this code is told. */
  #counts(code: string): boolean {
    const told = (this.#told.get(code) ?? 0) + 1;
    this.#told.set(code, told);
    return told <= MOST_OF_A_CODE;
  }
}

/** A name of the document inside a sentence: one line, at most 80 characters. */
export function quoted(name: string): string {
  const clean = name.slice(0, 100).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return `'${clean.length > 80 ? `${clean.slice(0, 77)}...` : clean}'`;
}

import type { Findings } from '../../findings.ts';
import type { Outline } from '../document/model.ts';
import type { Label } from './labels.ts';

/** What every reader of service facts gets. */
export interface DocumentFacts {
  readonly file: string;
  readonly outline: Outline;
  readonly labels: readonly Label[];
  /** Values of the YAML block at the top, keys in lower case. */
  readonly frontmatter: ReadonlyMap<string, string>;
  readonly findings: Findings;
}

/** A value with the place it was read from; `reason` is set where a rule concluded it. */
export interface Found<T> {
  readonly value: T;
  readonly line: number;
  readonly reason: string | null;
}

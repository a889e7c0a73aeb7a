import type { Compilation } from '../domain/ir.ts';

/** A source document after decoding: LF line ends, no byte order mark. */
export interface SourceDocument {
  /** Path as the user gave it. */
  readonly file: string;
  readonly text: string;
}

export type Compile = (source: SourceDocument) => Promise<Compilation>;

import type { Compilation } from '../domain/ir.ts';

/** The bytes of a document; `file` is what the places of the IR and the diagnostics name. */
export interface SpecSource {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Where a spec is compiled: here, or, when it is large, where its garbage does not stay in this process's memory. */
export type SpecCompiler = (source: SpecSource) => Promise<Compilation>;

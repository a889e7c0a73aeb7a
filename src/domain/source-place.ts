/** Where something stands in a source document. Lines and columns count from 1. */
export interface SourcePlace {
  /** Path as the user gave it, relative to the repository root where possible, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

import type { Inference } from '../../domain/ir.ts';
import type { SourceNode } from './document/node.ts';
import type { References } from './document/references.ts';
import type { Report } from './document/report.ts';
import type { SchemaReader } from './schema/schema-reader.ts';

/** What every reader of a part of the document needs. */
export interface Reading {
  readonly root: SourceNode;
  readonly report: Report;
  readonly references: References;
  readonly schemas: SchemaReader;
}

/** A conclusion whose pointer is still relative to the part that it is about. */
export interface Conclusion {
  readonly pointer: string;
  readonly reason: string;
  readonly at: number;
}

/** Conclusions of a part as inferences of the service. */
export function inferencesAt(
  prefix: string,
  conclusions: readonly Conclusion[],
  report: Report,
): readonly Inference[] {
  return conclusions.map(({ pointer, reason, at }) => ({
    pointer: `${prefix}${pointer}`,
    reason,
    place: report.place(at),
  }));
}

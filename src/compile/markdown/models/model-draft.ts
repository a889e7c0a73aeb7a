import type { ModelConstraint, Origin } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';

/** A model while the document is read. */
export interface ModelDraft {
  readonly name: string;
  readonly description: string;
  readonly schema: Schema;
  readonly constraints: readonly ModelConstraint[];
  readonly line: number;
  readonly origin: Origin;
  readonly notation: 'python' | 'typescript' | 'sql' | 'example' | 'fields';
}

import type { Operation, OperationMethod } from '../../../domain/ir.ts';
import type { Findings } from '../../findings.ts';
import type { Outline } from '../document/model.ts';
import type { ServiceSecurity } from '../service/authentication.ts';
import type { ModelIndex } from './link-models.ts';

/** What a rule concluded about an operation; the pointer starts at the operation. */
export interface OperationInference {
  readonly pointer: string;
  readonly reason: string;
  readonly line: number;
}

export interface AssembledOperation {
  readonly operation: Operation;
  readonly inferences: readonly OperationInference[];
  /** `Same as /verify`: filled in when all operations are there. */
  readonly sameAs: {
    readonly part: 'request' | 'response';
    readonly path: string;
    readonly method: OperationMethod | null;
  } | null;
}

export interface AssemblyContext {
  readonly outline: Outline;
  readonly index: ModelIndex;
  readonly security: ServiceSecurity;
  readonly findings: Findings;
  /** Paths with a parameter right below them. */
  readonly collections: ReadonlySet<string>;
}

/** Writes down what a rule concluded. */
export type Infer = (pointer: string, reason: string, line: number) => void;

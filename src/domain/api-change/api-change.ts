import type { OperationMethod } from '../ir.ts';
import type { SourcePlace } from '../source-place.ts';

/** What became of the API of a service between an earlier and a later specification. */
export interface ApiChanges {
  readonly service: { readonly before: ServiceFace; readonly after: ServiceFace };
  /** Changed and added operations in the order of the later specification, then the removed ones in the earlier one's. */
  readonly operations: readonly OperationChange[];
  /** What concerns the service as a whole: its name, its port, how callers prove who they are. */
  readonly service_changes: readonly Change[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
    /** Operations with at least one breaking change, and breaking changes of the service itself. */
    readonly breaking: number;
  };
}

export interface ServiceFace {
  readonly name: string;
  readonly version: string;
}

export interface OperationChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly method: OperationMethod;
  readonly path: string;
  readonly breaking: boolean;
  /** In the later specification; of a removed operation in the earlier one. */
  readonly place: SourcePlace;
  /** Empty for an added operation. */
  readonly changes: readonly Change[];
}

/**
 * Breaking is what makes a client fail that was right before: it is refused, or it gets what the earlier specification
 * did not say.
 */
export interface Change {
  /** Stable kebab-case code, for example `response-field-removed`. */
  readonly code: string;
  readonly breaking: boolean;
  /** One sentence without a full stop that names the thing. */
  readonly message: string;
  readonly place: SourcePlace;
}

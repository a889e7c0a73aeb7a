import type { Operation } from '../../../domain/ir.ts';
import type { JsonObject } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import type { Condition, Value } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';

/** What a response field can be derived from. */
export interface Scene {
  readonly planner: Planner;
  readonly operation: Operation;
  /** The resource that the operation is about. */
  readonly resource: BuiltResource | null;
  /** Whether there is a row at hand: created, read, changed, deleted, or the item of a list. */
  readonly row: boolean;
  /** Inside the items of a list, or the list around them. */
  readonly paging: boolean;
  readonly verb: string | null;
  readonly request: readonly BodyField[];
  /** Narrows what counts and sums look at. */
  readonly scope: readonly Condition[];
  /** Values that the behaviour writes, by field. */
  readonly assigned: ReadonlyMap<string, Value>;
  /** Fields next to the one at hand that are already derived: a margin needs its threshold. */
  readonly siblings: ReadonlyMap<string, Value>;
  /** The document's own example of the object at hand. */
  readonly example: JsonObject;
  /** Health and the like: whatever is not known answers empty instead of failing. */
  readonly lenient: boolean;
  /** How many objects stand around the one at hand; a model that holds itself ends at {@link DEEPEST}. */
  readonly depth: number;
}

export const DEEPEST = 5;

/** One way to derive a value; null: does not apply. */
export type Rule = (name: string, schema: Schema, scene: Scene) => Value | null;

/** A part of a response that nothing gives. */
export class NotDerivable extends Error {
  readonly field: string;
  constructor(field: string) {
    super(`nothing gives '${field}'`);
    this.field = field;
  }
}

import type { OperationPlan } from '../../domain/service-plan.ts';
import type { Pattern } from './pattern.ts';
import type { Row, RowStore } from './row-store.ts';
import type { Actor } from './scenario.ts';

/** One call of an operation, typed as the service sees it after validation. */
export interface Call {
  readonly plan: OperationPlan;
  readonly path: ReadonlyMap<string, Pattern>;
  readonly query: ReadonlyMap<string, Pattern>;
  readonly headers: ReadonlyMap<string, Pattern>;
  readonly body: Pattern | null;
  readonly actor: Actor | null;
}

/** The rows that a list answers with. */
export interface Page {
  readonly matching: readonly Row[];
  /** Whether the order of `matching` is certain. */
  readonly ordered: boolean;
  readonly limit: number | null;
  readonly offset: number;
  readonly number: number;
  /** Identifies the filters; see `aggregate` in {@link Pattern}. */
  readonly id: string;
  /** Other data of the same service can never be among these rows. */
  readonly closed: boolean;
}

export interface Frame {
  readonly store: RowStore;
  readonly call: Call;
  readonly row: Row | null;
  readonly page: Page | null;
  /** The row that a condition is tested on. */
  readonly candidate?: Row;
}

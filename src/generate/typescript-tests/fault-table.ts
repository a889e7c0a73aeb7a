import { type Entry, type Pattern, samePattern } from '../scenarios/pattern.ts';
import type { RequestStep } from '../scenarios/scenario.ts';

/** Refused calls of one operation as rows against one valid body. */
export interface FaultTable {
  /** Members that most of the rows share: the valid body. */
  readonly common: readonly Entry[];
  readonly rows: readonly {
    readonly title: string;
    /** Members of the valid body that the row lacks; when there are any the row has no other fault. */
    readonly left_out: readonly string[];
    readonly entries: readonly Entry[];
  }[];
}

/** Whether `step` can stand in one table with `first`. */
export function isTable(first: RequestStep, step: RequestStep): boolean {
  return (
    step.request.body?.kind === 'json' &&
    step.request.body.value.kind === 'object' &&
    step.expect.status >= 400 &&
    step.operation === first.operation &&
    step.expect.status === first.expect.status &&
    samePattern(step.request.path, first.request.path) &&
    JSON.stringify([step.request.query, step.request.actor]) ===
      JSON.stringify([first.request.query, first.request.actor])
  );
}

export function tableOf(run: readonly RequestStep[]): FaultTable {
  const bodies = run.map((step) => ({ title: step.title, entries: entriesOf(step) }));
  const common = commonEntries(bodies.map(({ entries }) => entries));
  return {
    common,
    rows: bodies.map(({ title, entries }) => {
      const missing = common.filter(({ name }) => !entries.some((entry) => entry.name === name));
      const same = entries.every(({ name, value }) =>
        common.some((entry) => entry.name === name && samePattern(entry.value, value)),
      );
      return { title, entries, left_out: same ? missing.map(({ name }) => name) : [] };
    }),
  };
}

function entriesOf({ request }: RequestStep): readonly Entry[] {
  const value: Pattern | null = request.body?.kind === 'json' ? request.body.value : null;
  return value?.kind === 'object' ? value.entries : [];
}

/** Of each member the value that most rows have, when more than one has it. */
function commonEntries(bodies: readonly (readonly Entry[])[]): readonly Entry[] {
  const names = [...new Set(bodies.flatMap((entries) => entries.map(({ name }) => name)))];
  return names.flatMap((name) => {
    const counts = new Map<string, { entry: Entry; count: number }>();
    for (const entry of bodies.flatMap((entries) => entries.filter((one) => one.name === name))) {
      const key = JSON.stringify(entry.value);
      counts.set(key, { entry, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    const [best] = [...counts.values()].sort((a, b) => b.count - a.count);
    return best && best.count > 1 ? [best.entry] : [];
  });
}

import { type Entry, literalOf, type Pattern } from '../scenarios/pattern.ts';
import type { RequestStep, Scenario } from '../scenarios/scenario.ts';
import type { Names } from '../typescript/identifiers.ts';
import { braced, member } from '../typescript/layout.ts';
import { type Base, literalCode } from './pattern-code.ts';

/** A request body that several tests of a file send, as a constant of the file. */
export interface Sample {
  readonly name: string;
  readonly code: string;
  readonly base: Base;
}

const OFTEN = 3;

/**
 * The known members of the bodies that recur. Only bodies of calls that succeed count: what is refused stands where it
 * is refused.
 */
export function samplesOf(scenarios: readonly Scenario[], names: Names): readonly Sample[] {
  const counted = new Map<string, { label: string; entries: readonly Entry[]; count: number }>();
  for (const step of scenarios.flatMap(({ steps }) => steps)) {
    if (step.kind !== 'request' || step.expect.status >= 400) continue;
    const entries = knownMembers(step);
    if (entries.length < 2) continue;
    const key = JSON.stringify([step.operation, entries]);
    const found = counted.get(key);
    counted.set(key, { label: found?.label ?? wordOf(step), entries, count: (found?.count ?? 0) + 1 });
  }
  return [...counted.values()]
    .filter(({ count }) => count >= OFTEN)
    .map(({ label, entries }) => {
      const name = names.take(label);
      return {
        name,
        code: braced(entries.map((entry) => member(entry.name, literalCode(literalOf(entry.value) ?? null)))),
        base: {
          code: name,
          label: null,
          entries: new Map(entries.map((entry) => [entry.name, entry.value])),
        },
      };
    });
}

/** Members of the JSON body that do not depend on an answer. */
function knownMembers({ request }: RequestStep): readonly Entry[] {
  const body: Pattern | null = request.body?.kind === 'json' ? request.body.value : null;
  if (body?.kind !== 'object') return [];
  return body.entries.filter(({ value }) => literalOf(value) !== undefined);
}

/** `aRoom`: named after the last noun of the path. */
function wordOf({ request }: RequestStep): string {
  const path =
    literalOf(request.path) ??
    (request.path.kind === 'text' ? literalOf(request.path.parts[0] ?? request.path) : '');
  const segment =
    String(path ?? '')
      .split('/')
      .filter((part) => part !== '')[0] ?? 'body';
  const word = segment
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replace(/[^a-zA-Z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase());
  const capital = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  return request.method === 'POST'
    ? `${/^[AEIOU]/.test(capital) ? 'an' : 'a'}${capital}`
    : `changed${capital}`;
}

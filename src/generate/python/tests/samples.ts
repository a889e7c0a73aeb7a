import { type Entry, literalOf, type Pattern } from '../../scenarios/pattern.ts';
import type { RequestStep, Scenario } from '../../scenarios/scenario.ts';
import { snakeCase } from '../identifiers.ts';
import { type Doc, dictLiteral } from '../layout.ts';
import { pythonString } from '../literal.ts';
import type { Names } from '../names.ts';
import { type Base, literalDoc } from './pattern-doc.ts';

/** A request body that several tests of a file send, as a constant of the file. */
export interface Sample {
  readonly name: string;
  readonly doc: Doc;
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
        doc: dictLiteral(
          entries.map((entry) => [pythonString(entry.name), literalDoc(literalOf(entry.value) ?? null)]),
        ),
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

/** `A_ROOM`: named after the first noun of the path. */
function wordOf({ request }: RequestStep): string {
  const [first] = request.path.kind === 'text' ? request.path.parts : [request.path];
  const path = first ? literalOf(first) : '';
  const segment =
    String(path ?? '')
      .split('/')
      .find((part) => part !== '') ?? 'body';
  const word = snakeCase(segment.replace(/ies$/, 'y').replace(/s$/, ''), 'body')
    .toUpperCase()
    .replace(/_$/, '');
  if (request.method !== 'POST') return `CHANGED_${word}`;
  return `${/^[AEIOU]/.test(word) ? 'AN' : 'A'}_${word}`;
}

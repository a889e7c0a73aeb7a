import type { Schema } from '../schema.ts';
import type { SchemaDifference } from './schema-difference.ts';

type Limit = Omit<SchemaDifference, 'field'>;

const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'] as const;
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'] as const;
/** Limits that have no order: another one lets other values through. */
const UNORDERED = ['pattern', 'format', 'multipleOf'] as const;

/** Bounds, patterns and formats that came, went or moved. */
export function compareLimits(before: Schema, after: Schema): readonly Limit[] {
  const bounds = (names: readonly (keyof Schema)[], tighter: (is: number, was: number) => boolean) =>
    names.flatMap((name) => bound(name, before[name], after[name], tighter));
  return [
    ...bounds(LOWER, (is, was) => is > was),
    ...bounds(UPPER, (is, was) => is < was),
    ...UNORDERED.flatMap((name) => unordered(name, before[name], after[name])),
    ...unordered('uniqueItems', before.uniqueItems || undefined, after.uniqueItems || undefined),
  ];
}

function bound(
  name: string,
  was: unknown,
  is: unknown,
  tighter: (is: number, was: number) => boolean,
): readonly Limit[] {
  if (was === is) return [];
  if (typeof was !== 'number' || typeof is !== 'number') return unordered(name, was, is);
  const narrows = tighter(is, was);
  return [{ code: 'constraint', narrows, widens: !narrows, detail: `${name} from ${was} to ${is}` }];
}

function unordered(name: string, was: unknown, is: unknown): readonly Limit[] {
  if (was === is) return [];
  return [
    {
      code: 'constraint',
      narrows: is !== undefined,
      widens: was !== undefined,
      detail: changeText(name, was, is),
    },
  ];
}

function changeText(name: string, was: unknown, is: unknown): string {
  if (was === undefined) return `${name} ${String(is)} is new`;
  if (is === undefined) return `${name} ${String(was)} is gone`;
  return `${name} from ${String(was)} to ${String(is)}`;
}

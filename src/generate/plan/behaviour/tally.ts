import type { Operation } from '../../../domain/ir.ts';
import type { Condition, Effect, Value } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import { requestFields, rowFields } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isNumeric, own } from '../shapes.ts';
import { fromBody, minus, row, times } from '../values.ts';
import { singular, snake, wordsOf } from '../words.ts';

/**
 * Totals that an operation adds to. The document's own pair of examples tells which: in the answer, a total that equals
 * the number of the request was raised by it. `new_x` and `old_x` replace each other.
 */
export function accumulated(operation: Operation, built: BuiltResource, planner: Planner): Effect[] {
  const posted = requestFields(operation, built.survey.draft, planner.shapes).filter((part) =>
    isNumeric(part.schema),
  );
  const answered = rowFields(operation, built.survey.draft, planner.shapes);
  const shown = Object.fromEntries(
    answered.flatMap((part) => (part.example === undefined ? [] : [[part.name, part.example]])),
  );
  const totals = built.plan.fields.filter(
    (field) => isNumeric(field.schema) && field.role !== 'key' && !built.survey.posted.has(field.name),
  );
  const old = posted.find((part) => /^(?:old|previous|from)_/.test(snake(part.name)));
  const fresh = posted.find((part) => /^(?:new|to)_/.test(snake(part.name)));
  const gained = fresh ?? posted.find((part) => !totals.some((field) => field.name === part.name));
  if (!gained) return [];
  const word = singular(wordsOf(gained.name).at(-1) ?? '');
  const where = sameRow(operation, built, planner);
  return totals.flatMap((field): Effect[] => {
    const words = wordsOf(field.name).map((part) => singular(part));
    if (!words.includes(word)) return [];
    const by = change(field.name, own(shown, field.name), gained, old);
    return by ? [{ kind: 'increment', resource: built.plan.name, where, field: field.name, by }] : [];
  });
}

function change(name: string, shown: unknown, gained: BodyField, old: BodyField | undefined): Value | null {
  const total = /^total_|_total$/.test(snake(name)) || name === gained.name;
  if (old && total) return minus(fromBody(gained), fromBody(old));
  if (total) return fromBody(gained);
  if (shown === undefined || typeof gained.example !== 'number') return null;
  if (shown === gained.example) return fromBody(gained);
  return old && shown === 0 ? times(fromBody(old), -1) : null;
}

function sameRow(operation: Operation, built: BuiltResource, planner: Planner): Condition[] {
  const all = requestFields(operation, built.survey.draft, planner.shapes);
  const unique = [built.plan.key.field, ...built.plan.unique.filter((set) => set.length === 1).flat()];
  const given = all.find((part) => unique.includes(part.name));
  return given
    ? [{ field: given.name, value: fromBody(given) }]
    : [{ field: built.plan.key.field, value: row(built.plan.key.field) }];
}

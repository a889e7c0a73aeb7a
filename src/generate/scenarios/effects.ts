import type { Effect, ResourcePlan } from '../../domain/service-plan.ts';
import { evaluate, matching } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { known, type Pattern } from './pattern.ts';
import { Refusal } from './refusal.ts';
import { assigned, insert } from './row-changes.ts';
import { numberOf } from './row-numbers.ts';
import type { Row } from './row-store.ts';

export function applyEffects(effects: readonly Effect[], frame: Frame): void {
  const { store } = frame;
  for (const effect of effects) {
    if (effect.kind === 'insert') {
      if (!effect.once || !isThere(effect, frame)) insert(effect.resource, effect.assign, frame);
      continue;
    }
    if (effect.kind === 'remove') {
      for (const row of matching(effect.resource, effect.where, frame)) store.remove(row);
      continue;
    }
    const resource = store.resource(effect.resource);
    for (const row of matching(effect.resource, effect.where, frame)) {
      const changes =
        effect.kind === 'set' ? assigned(effect.assign, frame) : incremented(effect, row, frame);
      store.change(row, new Map([...changes, ...loosened(resource, changes)]));
    }
  }
}

/** Whether a row with the same fields is there: what is inserted once is nothing but its unique fields. */
function isThere(effect: Extract<Effect, { kind: 'insert' }>, frame: Frame): boolean {
  return matching(effect.resource, effect.assign, frame).length > 0;
}

function incremented(
  effect: Extract<Effect, { kind: 'increment' }>,
  row: Row,
  frame: Frame,
): ReadonlyMap<string, Pattern> {
  const sum = numberOf(row.fields.get(effect.field)) + numberOf(evaluate(effect.by, frame));
  if (effect.minimum !== undefined && sum < effect.minimum)
    throw new Refusal(409, `${effect.field} would fall below ${effect.minimum}`);
  return new Map([[effect.field, known(sum)]]);
}

/** Whether a side effect counts as a change of the row is not said: its `updated_at` may be either. */
function loosened(
  resource: ResourcePlan,
  changes: ReadonlyMap<string, Pattern>,
): ReadonlyMap<string, Pattern> {
  const field = resource.fields.find(({ role }) => role === 'updated_at');
  return new Map(
    field && !changes.has(field.name)
      ? [[field.name, { kind: 'anything', schema: { type: 'string', format: 'date-time' } }]]
      : [],
  );
}

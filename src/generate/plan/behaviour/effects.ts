import type { Operation } from '../../../domain/ir.ts';
import type { Condition, Effect, FieldPlan, Value } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import { requestFields, rowFields } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isCounterName } from '../resource/field-names.ts';
import { choicesOf, isNumeric, proseOf, statusProse } from '../shapes.ts';
import { choice, fromBody, literal, NOW, row, times } from '../values.ts';
import { singular, snake, wordsOf } from '../words.ts';

const INWARD =
  /^(?:in|inbound|receipts?|receive[d]?|deposit|credit|add(?:ition)?|purchase|return(?:ed)?|restock|increase|up|plus)$/;
const OUTWARD =
  /^(?:out|outbound|issue[d]?|withdraw(?:al)?|debit|remove|removal|sale|sold|ship(?:ment|ped)?|consume[d]?|decrease|down|minus|loss|damage[d]?|pick(?:ed)?|scrap)$/;
const AMOUNT = /^(?:quantity|change|delta|amount|qty|units|quantity_change|adjustment)$/;
const BALANCE =
  /^(?:quantity|stock|on_hand|quantity_on_hand|stock_level|quantity_in_stock|balance|available|points|credits|units)$/;

/** A movement changes the amount that its parent has: stock of an item, balance of an account. */
export function amountEffects(operation: Operation, built: BuiltResource, planner: Planner): Effect[] {
  const posted = requestFields(operation, built.survey.draft, planner.shapes);
  const amount = posted.find((part) => isNumeric(part.schema) && AMOUNT.test(snake(part.name)));
  if (!amount || !isMovement(operation, built, planner)) return [];
  for (const relation of built.plan.belongs_to) {
    const parent = planner.resources.find((one) => one.plan.name === relation.resource);
    const field = parent?.plan.fields.find((one) => isNumeric(one.schema) && BALANCE.test(snake(one.name)));
    if (!parent || !field) continue;
    const where: Condition[] = [{ field: parent.plan.key.field, value: row(relation.field) }];
    const bounded = statusProse(operation, 409) !== null;
    const by = directed(amount, posted);
    return [
      {
        kind: 'increment',
        resource: parent.plan.name,
        where,
        field: field.name,
        by,
        ...(bounded ? { minimum: 0 } : {}),
      },
    ];
  }
  return [];
}

function isMovement(operation: Operation, built: BuiltResource, planner: Planner): boolean {
  const named =
    /movement|adjustment|transaction|transfer|entry|deposit|withdrawal|posting|receipt|issue$/.test(
      built.plan.name,
    );
  const answered = rowFields(operation, built.survey.draft, planner.shapes).some((part) =>
    /(?:quantity|balance|stock|on_hand)_after$|^new_(?:quantity|balance|stock)/.test(snake(part.name)),
  );
  const told =
    /\b(?:adds?|changes?|raises?|lowers?|moves?|adjusts?|updates?)\b.*\b(?:stock|quantity|balance|on hand)\b/.test(
      proseOf(operation),
    );
  return named || answered || told;
}

/** A signed number as it is; with a direction beside it, plus or minus. */
function directed(amount: BodyField, posted: readonly BodyField[]): Value {
  const value = fromBody(amount);
  const direction = posted.find((part) => {
    const words = choicesOf(part.schema).map(snake);
    return words.some((word) => INWARD.test(word)) && words.some((word) => OUTWARD.test(word));
  });
  if (!direction) return value;
  const cases = choicesOf(direction.schema).flatMap((word): [string, Value][] => {
    if (OUTWARD.test(snake(word))) return [[word, times(value, -1)]];
    return [];
  });
  return choice(fromBody(direction), cases, value);
}

/** Hits of a redirect, views of a page that is read, `last_accessed_at`: kept by the row itself. */
export function visitEffects(built: BuiltResource, lookup: readonly Condition[], always: boolean): Effect[] {
  const { plan } = built;
  const counters = plan.fields.filter(
    (field) => field.role === 'counter' && (always || /view|access|read/.test(snake(field.name))),
  );
  const visited = plan.fields.filter((field) =>
    always
      ? /^last_(?:accessed|visited|clicked|hit|used|seen)(?:_at)?$/.test(snake(field.name))
      : /^last_(?:accessed|viewed|read)(?:_at)?$/.test(snake(field.name)),
  );
  const effects: Effect[] = counters.slice(0, 1).map((field) => ({
    kind: 'increment',
    resource: plan.name,
    where: lookup,
    field: field.name,
    by: literal(1),
  }));
  if (visited.length > 0) {
    const assign = visited.map((field) => ({ field: field.name, value: NOW }));
    effects.push({ kind: 'set', resource: plan.name, where: lookup, assign });
  }
  return effects;
}

/** `comment_count` of a ticket goes up by one with each comment. */
export function countEffects(built: BuiltResource, planner: Planner, by: 1 | -1): Effect[] {
  return built.plan.belongs_to.flatMap((relation): Effect[] => {
    const parent = planner.resources.find((one) => one.plan.name === relation.resource);
    const last = built.plan.name.split('_').at(-1) ?? built.plan.name;
    const field = parent?.plan.fields.find(
      (one) =>
        isNumeric(one.schema) &&
        [
          `${built.plan.name}_count`,
          `${built.plan.plural}_count`,
          `${last}_count`,
          `${last}s_count`,
        ].includes(snake(one.name)),
    );
    if (!parent || !field) return [];
    const where = [{ field: parent.plan.key.field, value: row(relation.field) }];
    return [{ kind: 'increment', resource: parent.plan.name, where, field: field.name, by: literal(by) }];
  });
}

/** Likes and votes: `POST /posts/{id}/like` raises `likes`, `unlike` lowers it. */
export function voteEffect(verb: string, built: BuiltResource, lookup: readonly Condition[]): Effect[] {
  const word = wordsOf(verb).join('');
  const stem = word.replace(/^un|^down/, '');
  const field = built.plan.fields.find(
    (one) =>
      isNumeric(one.schema) &&
      isCounterName(one.name) &&
      singular(wordsOf(one.name)[0] ?? '').startsWith(stem),
  );
  const voted = field ?? (/(?:up|down)?vote$/.test(word) ? votesOf(built) : null);
  if (!voted) return [];
  const by = literal(/^un|^down/.test(word) && !/^down/.test(snake(voted.name)) ? -1 : 1);
  return [{ kind: 'increment', resource: built.plan.name, where: lookup, field: voted.name, by }];
}

function votesOf(built: BuiltResource): FieldPlan | null {
  return (
    built.plan.fields.find(
      (field) => isNumeric(field.schema) && /^(?:votes|score|points|vote_count)$/.test(snake(field.name)),
    ) ?? null
  );
}

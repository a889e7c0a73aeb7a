import type { FieldPlan, Value } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isNumeric } from '../shapes.ts';
import { fromBody, literal, times } from '../values.ts';
import { snake, wordsOf } from '../words.ts';

/**
 * A number that the document gives a rule for: `Always 2x deposited`, `2 if held, 1 if redeemed`, or `subtotal` as
 * quantity times price. null: it gives none.
 */
export function formulaOf(
  field: FieldPlan,
  built: BuiltResource,
  posted: readonly BodyField[],
): Value | null {
  if (field.column !== 'integer' && field.column !== 'real') return null;
  const description = field.schema.description ?? '';
  return multiple(description, posted) ?? byState(description, built) ?? product(field, posted);
}

/** The rule again when the row changes its state: what `2 if held, 1 if redeemed` becomes in the new state. */
export function formulaForState(field: FieldPlan, state: string): Value | null {
  const cases = stateCases(field.schema.description ?? '');
  const found = cases.find((one) => snake(one.state) === snake(state));
  return found ? literal(found.value) : null;
}

function multiple(description: string, posted: readonly BodyField[]): Value | null {
  const rule = /\b(\d+(?:\.\d+)?)\s*(?:x|×|times)\s+(?:the\s+)?([a-z_ ]+)/i.exec(description);
  if (!rule) return null;
  const words = wordsOf(rule[2] ?? '');
  const base = posted.find(
    (part) => isNumeric(part.schema) && wordsOf(part.name).some((word) => words.includes(word)),
  );
  return base ? times(fromBody(base), Number(rule[1])) : null;
}

function byState(description: string, built: BuiltResource): Value | null {
  const { states } = built.plan;
  const initial = stateCases(description).find((one) => snake(one.state) === snake(states?.initial ?? ''));
  return initial ? literal(initial.value) : null;
}

function stateCases(description: string): { readonly value: number; readonly state: string }[] {
  return [...description.matchAll(/(\d+(?:\.\d+)?)\s+(?:if|when|for)\s+([a-z_]+)/gi)].map((found) => ({
    value: Number(found[1]),
    state: found[2] ?? '',
  }));
}

function product(field: FieldPlan, posted: readonly BodyField[]): Value | null {
  if (!/^(?:subtotal|line_total|amount|total|total_price|total_amount|total_cost)$/.test(snake(field.name)))
    return null;
  const quantity = posted.find((part) => /^(?:quantity|qty|units|count)$/.test(snake(part.name)));
  const price = posted.find((part) =>
    /^(?:unit_price|price|unit_cost|rate|price_per_unit)$/.test(snake(part.name)),
  );
  if (!quantity || !price) return null;
  return { kind: 'arithmetic', operator: '*', left: fromBody(quantity), right: fromBody(price) };
}

import type { Comparison } from '../../domain/service-plan.ts';
import { STRING } from '../typescript/ts-type.ts';
import {
  canonical,
  converted,
  type Expression,
  emptyOf,
  expression,
  infix,
  mayBeMissing,
  orElse,
  tight,
} from './expression.ts';
import { chained, type Doc, flat } from './layout.ts';
import type { Uses } from './uses.ts';

const OPERATORS = {
  equals: '==',
  not_equals: '!=',
  at_least: '>=',
  at_most: '<=',
  greater: '>',
  less: '<',
} as const satisfies { readonly [comparison in Comparison]: string };

const OPPOSITE = {
  equals: 'not_equals',
  not_equals: 'equals',
  at_least: 'less',
  at_most: 'greater',
  greater: 'at_most',
  less: 'at_least',
} as const satisfies { readonly [comparison in Comparison]: Comparison };

const SINGLETONS = new Set(['None', 'True', 'False']);

/** A condition in code. Times are compared as points in time; what is missing is less than everything. */
export function renderComparison(left: Expression, operator: Comparison, right: Expression, uses: Uses): Doc {
  const [first, second] = sides(left, operator, right, uses);
  const same = SINGLETONS.has(flat(second.doc));
  if (same && operator === 'equals') return infix(tight(first), 'is', second.doc);
  if (same && operator === 'not_equals') return infix(tight(first), 'is not', second.doc);
  return infix(tight(first), OPERATORS[operator], tight(second));
}

/** When a guard refuses: both sides are there and the comparison does not hold. */
export function renderRefusal(left: Expression, operator: Comparison, right: Expression, uses: Uses): Doc {
  const present = [left, right].filter(mayBeMissing).map((side) => infix(tight(side), 'is not', 'None'));
  const [first, second] = [left, right].map(narrowed);
  if (!first || !second) return 'False';
  return chained('and', [...present, renderComparison(first, OPPOSITE[operator], second, uses)]);
}

/** A plain access, which the type checker narrows after a check. */
function narrowed(side: Expression): Expression {
  const isPlain =
    !side.loose && /^[\w.]+(?:\["\w+"\])?$/.test(flat(side.doc)) && side.type.base !== 'unknown';
  return isPlain ? { ...side, type: { ...side.type, nullable: false, optional: false } } : side;
}

function sides(
  left: Expression,
  operator: Comparison,
  right: Expression,
  uses: Uses,
): readonly [Expression, Expression] {
  if (left.temporal && right.temporal) return [asTime(left, uses), asTime(right, uses)];
  const bases = [left.type.base, right.type.base].filter((base) => base !== 'unknown');
  const ordered = operator !== 'equals' && operator !== 'not_equals';
  if (!ordered && (bases.length < 2 || bases[0] === bases[1])) return [left, right];
  const base = bases.includes('number') ? 'number' : (bases[0] ?? 'number');
  const side = (value: Expression): Expression => orElse(converted(value, base, uses), emptyOf(base), uses);
  return [side(left), side(right)];
}

function asTime(value: Expression, uses: Uses): Expression {
  return canonical(orElse(value, expression('"1970-01-01T00:00:00.000Z"', STRING), uses), uses);
}

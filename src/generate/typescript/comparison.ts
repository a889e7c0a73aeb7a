import type { Comparison } from '../../domain/service-plan.ts';
import {
  canonical,
  converted,
  type Expression,
  expression,
  mayBeMissing,
  orElse,
  tight,
} from './expression.ts';
import { NUMBER, STRING } from './ts-type.ts';
import type { Uses } from './uses.ts';

const OPERATORS = {
  equals: '===',
  not_equals: '!==',
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

/** A condition in code. Times are compared as points in time; what is missing is less than everything. */
export function renderComparison(
  left: Expression,
  operator: Comparison,
  right: Expression,
  uses: Uses,
): string {
  const [first, second] = sides(left, operator, right, uses);
  return `${tight(first)} ${OPERATORS[operator]} ${tight(second)}`;
}

/** When a guard refuses: both sides are there and the comparison does not hold. */
export function renderRefusal(left: Expression, operator: Comparison, right: Expression, uses: Uses): string {
  const present = [left, right]
    .filter(mayBeMissing)
    .map((side) => `${tight(side)} ${side.type.nullable ? '!= null' : '!== undefined'}`);
  const narrowed = [left, right].map((side) =>
    isPath(side) ? { ...side, type: { ...side.type, nullable: false, optional: false } } : side,
  );
  const [first, second] = narrowed;
  if (!first || !second) return 'false';
  return [...present, renderComparison(first, OPPOSITE[operator], second, uses)].join(' && ');
}

/** A plain access, which the compiler narrows after a check. */
function isPath(side: Expression): boolean {
  return !side.loose && /^[\w$.[\]'"?]+$/.test(side.text) && side.type.base !== 'unknown';
}

function sides(
  left: Expression,
  operator: Comparison,
  right: Expression,
  uses: Uses,
): readonly [Expression, Expression] {
  if (left.temporal && right.temporal) {
    return [asTime(left, uses), asTime(right, uses)];
  }
  const bases = [left.type.base, right.type.base].filter((base) => base !== 'unknown');
  const ordered = operator !== 'equals' && operator !== 'not_equals';
  if (!ordered && (bases.length < 2 || bases[0] === bases[1])) return [left, right];
  const base = bases.includes('number') ? 'number' : (bases[0] ?? 'number');
  const empty = base === 'number' ? expression('0', NUMBER) : expression("''", STRING);
  const side = (value: Expression): Expression => orElse(converted(value, base, uses), empty);
  return [side(left), side(right)];
}

function asTime(value: Expression, uses: Uses): Expression {
  return canonical(orElse(value, expression("'1970-01-01T00:00:00.000Z'", STRING)), uses);
}

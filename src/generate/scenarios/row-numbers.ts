import { Undecidable } from './compare.ts';
import { literalOf, type Pattern } from './pattern.ts';
import type { Row } from './row-store.ts';

export function dependsOnRows(pattern: Pattern | undefined): boolean {
  return pattern?.kind === 'aggregate' || pattern?.kind === 'computed';
}

/** What was made of stored rows is certain only where there is no other data. */
export function followed(pattern: Pattern, fromRows: boolean): Pattern {
  if (!fromRows || pattern.kind !== 'literal') return pattern;
  const { value } = pattern;
  return value === null || typeof value !== 'object' ? { kind: 'computed', value } : pattern;
}

export function numberIn(row: Row, field: string): number {
  return numberOf(row.fields.get(field));
}

/** Absent and null count as 0. */
export function numberOf(pattern: Pattern | undefined): number {
  const literal = pattern === undefined ? null : literalOf(pattern);
  if (literal === null) return 0;
  if (typeof literal === 'number') return literal;
  if (typeof literal === 'string' && literal.trim() !== '' && !Number.isNaN(Number(literal)))
    return Number(literal);
  throw new Undecidable(`${JSON.stringify(pattern)} is no known number`);
}

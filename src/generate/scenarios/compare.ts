import type { Json } from '../../domain/json.ts';
import type { Comparison } from '../../domain/service-plan.ts';
import { literalOf, type Pattern, samePattern } from './pattern.ts';

/** What follows depends on a value that only the running service knows: the scenario that asked is left out. */
export class Undecidable extends Error {
  override readonly name = 'Undecidable';
}

/** Moments that the service's clock gives are taken to lie before this year, sample dates after it. */
const FIRST_SAMPLE_YEAR = 2031;

/** When a timestamp was set: slots of one epoch may be the same moment, later epochs are later. */
export interface Moment {
  readonly order: number;
  readonly epoch: number;
  /** Seconds after the call that it is told in. */
  readonly offset_seconds: number;
}

/** By slot, for timestamps that the service sets. */
export type Moments = ReadonlyMap<number, Moment>;

/** Whether `left operator right` holds. Throws {@link Undecidable}. */
export function compares(left: Pattern, operator: Comparison, right: Pattern, moments: Moments): boolean {
  if (operator === 'equals') return isEqual(left, right, moments);
  if (operator === 'not_equals') return !isEqual(left, right, moments);
  const order = ordering(left, right, moments);
  switch (operator) {
    case 'at_least':
      return order.least >= 0 || (order.most < 0 ? false : undecided(left, right));
    case 'at_most':
      return order.most <= 0 || (order.least > 0 ? false : undecided(left, right));
    case 'greater':
      return order.least > 0 || (order.most <= 0 ? false : undecided(left, right));
    case 'less':
      return order.most < 0 || (order.least >= 0 ? false : undecided(left, right));
  }
}

/** -1, 0 or 1; throws {@link Undecidable} where the order is open. */
export function orderOf(left: Pattern, right: Pattern, moments: Moments): number {
  const { least, most } = ordering(left, right, moments);
  return least === most ? least : undecided(left, right);
}

function isEqual(left: Pattern, right: Pattern, moments: Moments): boolean {
  const a = literalOf(left);
  const b = literalOf(right);
  if (a !== undefined && b !== undefined) return sameJson(a, b);
  if (left.kind === 'unknown' && right.kind === 'unknown') {
    if (left.slot === right.slot) return true;
    if (left.of === 'timestamp' && right.of === 'timestamp') {
      const { least, most } = ordering(left, right, moments);
      return least > 0 || most < 0 ? false : undecided(left, right);
    }
    return left.of === 'any' || right.of === 'any' ? undecided(left, right) : false;
  }
  const open = left.kind === 'unknown' ? left : right.kind === 'unknown' ? right : null;
  if (open) return open.of === 'any' || open.of === 'boolean' ? undecided(left, right) : false;
  return samePattern(left, right) ? true : undecided(left, right);
}

/** Bounds on the sign of `left - right`. */
function ordering(left: Pattern, right: Pattern, moments: Moments): { least: number; most: number } {
  const exactly = (sign: number) => ({ least: sign, most: sign });
  const a = literalOf(left);
  const b = literalOf(right);
  if (a !== undefined && b !== undefined) return exactly(literalOrder(a, b));
  if (left.kind === 'unknown' && right.kind === 'unknown') {
    if (left.slot === right.slot) return exactly(0);
    const first = moments.get(left.slot);
    const second = moments.get(right.slot);
    if (!first || !second) undecided(left, right);
    const gap = (first?.offset_seconds ?? 0) - (second?.offset_seconds ?? 0);
    if (Math.abs(gap) > 5) return exactly(Math.sign(gap));
    if (gap !== 0) undecided(left, right);
    if (first && second && first.epoch !== second.epoch)
      return exactly(Math.sign(first.epoch - second.epoch));
    return (first?.order ?? 0) > (second?.order ?? 0) ? { least: 0, most: 1 } : { least: -1, most: 0 };
  }
  if (left.kind === 'unknown' && isSampleMoment(b)) return exactly(-1);
  if (right.kind === 'unknown' && isSampleMoment(a)) return exactly(1);
  return undecided(left, right);
}

function isSampleMoment(value: Json | undefined): boolean {
  const year = typeof value === 'string' ? /^(\d{4})-\d\d-\d\d/.exec(value)?.[1] : undefined;
  return year !== undefined && Number(year) >= FIRST_SAMPLE_YEAR;
}

function literalOrder(a: Json, b: Json): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Math.sign(Number(a) - Number(b));
  if (typeof a === 'string' && typeof b === 'string') {
    const [first, second] = [secondsOf(a), secondsOf(b)];
    if (first !== null && second !== null) return Math.sign(first - second);
    return a < b ? -1 : a > b ? 1 : 0;
  }
  throw new Undecidable(`${JSON.stringify(a)} and ${JSON.stringify(b)} have no order`);
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Seconds since 1970 of an RFC 3339 text, else null. Days by the civil calendar, March as the first month. */
export function secondsOf(text: string): number | null {
  const match = MOMENT.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const shifted = month > 2 ? year : year - 1;
  const days =
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) +
    day -
    719_469;
  const offset = (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)) * (match[7] === '-' ? -60 : 60);
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds - offset;
}

export function sameJson(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function undecided(left: Pattern, right: Pattern): never {
  throw new Undecidable(`${JSON.stringify(left)} against ${JSON.stringify(right)}`);
}

import type { Schema } from '../../domain/schema.ts';
import { isPlural, wordsOf } from '../words.ts';

/**
 * What a field's name alone suggests, for documents that list names and no types. `{type: string}` where it suggests
 * nothing: the caller reports the type as inferred.
 */
export function schemaFromName(name: string): Schema {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  if (
    /^(?:is|has|can|should|allow|allows|enable|enabled|disabled|include|deploy|auto)$/.test(first) &&
    words.length > 1
  ) {
    return { type: 'boolean' };
  }
  if (BOOLEAN_NAMES.has(last)) return { type: 'boolean' };
  if (last === 'at' || last === 'timestamp' || last === 'datetime')
    return { type: 'string', format: 'date-time' };
  if (last === 'date' || last === 'birthday') return { type: 'string', format: 'date' };
  if (last === 'email') return { type: 'string', format: 'email' };
  if (last === 'url' || last === 'uri' || last === 'website') return { type: 'string', format: 'uri' };
  if (last === 'ids') return { type: 'array', items: { type: 'string' } };
  if (NUMBER_NAMES.has(last)) return { type: 'number' };
  if (INTEGER_NAMES.has(last) || (last === 'total' && words.length === 1)) return { type: 'integer' };
  if (OBJECT_NAMES.has(last)) return { type: 'object' };
  if (words.length === 1 && LIST_NAMES.has(last)) return { type: 'array', items: { type: 'string' } };
  if (isPlural(last) && LIST_NAMES.has(last)) return { type: 'array', items: { type: 'string' } };
  return { type: 'string' };
}

/** Whether a number with this name may have a fraction although the example shows none. */
export function namesFraction(name: string): boolean {
  return NUMBER_NAMES.has(wordsOf(name).at(-1) ?? '');
}

/** Whether text under this name is a point in time. */
export function namesMoment(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1);
  return (last === 'at' && words.length > 1) || last === 'timestamp' || last === 'datetime';
}

const BOOLEAN_NAMES = new Set([
  'enabled',
  'active',
  'success',
  'verified',
  'revoked',
  'published',
  'archived',
  'approved',
  'completed',
]);
const NUMBER_NAMES = new Set([
  'price',
  'amount',
  'cost',
  'rate',
  'ratio',
  'percent',
  'percentage',
  'latitude',
  'longitude',
  'lat',
  'lng',
  'lon',
  'balance',
  'fee',
]);
const INTEGER_NAMES = new Set([
  'count',
  'limit',
  'offset',
  'page',
  'size',
  'port',
  'hours',
  'minutes',
  'seconds',
  'days',
  'quantity',
  'qty',
  'age',
  'year',
  'votes',
  'stock',
  'capacity',
  'priority',
  'position',
  'attempts',
  'retries',
]);
const OBJECT_NAMES = new Set([
  'metadata',
  'details',
  'payload',
  'settings',
  'options',
  'config',
  'context',
  'headers',
  'attributes',
  'properties',
]);
const LIST_NAMES = new Set([
  'tags',
  'items',
  'labels',
  'roles',
  'permissions',
  'features',
  'capabilities',
  'emails',
  'scopes',
  'categories',
]);

import type { Json, JsonObject } from '../../domain/json.ts';
import { clipped, printable } from './printable.ts';

const MOST_PAIRS = 6;
const LONGEST_VALUE = 60;

/** Small facts of a phase as `operations 11, models 3`; what is no single value is left out. */
export function detailsText(details: JsonObject): string {
  return Object.entries(details)
    .flatMap(([name, value]) => {
      const text = valueText(value);
      return text === null ? [] : [`${printable(name).replaceAll('_', ' ')} ${text}`];
    })
    .slice(0, MOST_PAIRS)
    .join(', ');
}

function valueText(value: Json): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string' || value === '') return null;
  const digest = /^(?:sha256:)?([0-9a-f]{12})[0-9a-f]{52}$/.exec(value);
  return digest ? `${digest[1]}` : clipped(printable(value), LONGEST_VALUE);
}

import type { BodyField } from '../body-fields.ts';
import { isNumeric, typeOf } from '../shapes.ts';
import { snake } from '../words.ts';
import type { Mark } from './marks.ts';
import { countNames, flagNames } from './marks.ts';

/** Whether a field of a marked resource is worked out from its marks, and so is no column. */
export function isMarkField(part: BodyField, marks: readonly Mark[]): boolean {
  const word = snake(part.name);
  if (typeOf(part.schema) === 'boolean') return marks.some((mark) => flagNames(mark).has(word));
  return isNumeric(part.schema) && marks.some((mark) => countNames(mark).has(word));
}

import { isJsonObject, type Json } from '../../domain/json.ts';
import { typescriptString } from '../rendering/encoders.ts';
import { arrayLiteral, objectLiteral } from './layout.ts';

/** Any JSON value as TypeScript code. */
export function jsonLiteral(value: Json): string {
  if (typeof value === 'string') return typescriptString(value);
  if (Array.isArray(value)) return arrayLiteral(value.map(jsonLiteral));
  if (isJsonObject(value))
    return objectLiteral(Object.entries(value).map(([name, inner]) => [name, jsonLiteral(inner)]));
  return String(value);
}

import type { SchemaType } from '../../../domain/schema.ts';

const TYPES: ReadonlySet<string> = new Set<SchemaType>([
  'string',
  'integer',
  'number',
  'boolean',
  'object',
  'array',
  'null',
]);

export function isSchemaType(word: string): word is SchemaType {
  return TYPES.has(word);
}

/** What authors write as `type` though OpenAPI does not know it; `type` null: anything. */
export function misspelledType(
  word: string,
): { readonly type: SchemaType | null; readonly format?: string } | null {
  switch (word.toLowerCase()) {
    case 'int':
    case 'int32':
    case 'int64':
    case 'long':
      return { type: 'integer' };
    case 'float':
    case 'double':
    case 'decimal':
      return { type: 'number' };
    case 'bool':
      return { type: 'boolean' };
    case 'str':
    case 'text':
      return { type: 'string' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'datetime':
    case 'date-time':
    case 'timestamp':
      return { type: 'string', format: 'date-time' };
    case 'uuid':
    case 'email':
    case 'uri':
    case 'binary':
      return { type: 'string', format: word.toLowerCase() };
    case 'file':
      return { type: 'string', format: 'binary' };
    case 'map':
    case 'dict':
      return { type: 'object' };
    case 'list':
      return { type: 'array' };
    case 'any':
    case 'mixed':
      return { type: null };
    default:
      return isSchemaType(word.toLowerCase()) ? { type: word.toLowerCase() as SchemaType } : null;
  }
}

import { pascalCase } from '../../words.ts';

/** Words of a pointer that name no thing. */
const STRUCTURE = new Set([
  ...[
    'components',
    'schemas',
    'responses',
    'parameters',
    'requestBodies',
    'headers',
    'paths',
    'schema',
    'content',
  ],
  ...['properties', 'items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'requestBody', '$defs'],
  ...['definitions', 'prefixItems', 'not', 'patternProperties'],
]);

/** Name for a schema that stands somewhere inside the document: from the words on the way to it. */
export function nameFromPath(path: readonly string[]): string {
  const words = path.filter(
    (part) => !STRUCTURE.has(part) && !/^\d+$/.test(part) && !/^[\w*-]+\/[\w*+.-]+$/.test(part),
  );
  const named = path[0] === 'paths' ? words : words.slice(-2);
  return pascalCase(named.join(' ')).slice(0, 60) || 'Part';
}

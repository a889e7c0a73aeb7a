import { schemaFromName } from '../../schema/name-hints.ts';
import { schemaFromTypeWords } from '../../schema/type-words.ts';
import type { QueryParameter } from '../sightings/path.ts';
import type { Field } from './field.ts';

/** A query parameter that a URL shows: its type from the shown value, else from its name. */
export function queryFieldFrom(query: QueryParameter, line: number): Field {
  const schema = shownType(query.example) ?? schemaFromName(query.name);
  return { name: query.name, schema, typed: false, required: null, description: '', location: 'query', line };
}

function shownType(example: string): Field['schema'] | null {
  if (/^\d+$/.test(example)) return { type: 'integer' };
  if (/^\d+\.\d+$/.test(example)) return { type: 'number' };
  if (/^(?:true|false)$/i.test(example)) return { type: 'boolean' };
  const choices = example.split('|');
  if (choices.length > 1 && choices.every((choice) => /^[\w-]+$/.test(choice)))
    return { type: 'string', enum: choices };
  const named = /^[{<](.+)[}>]$/.exec(example)?.[1];
  return schemaFromTypeWords(
    named ?? (/^(?:string|int|integer|number|bool|boolean|date)$/.test(example) ? example : ''),
  );
}

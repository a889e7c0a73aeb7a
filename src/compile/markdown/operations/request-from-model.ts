import type { Schema } from '../../../domain/schema.ts';
import { singular, snakeCase } from '../../words.ts';
import type { ModelDraft } from '../models/model-draft.ts';
import type { ModelIndex } from './link-models.ts';

/**
 * The body of a `POST` on a collection, or of a change of one of its members, where the document shows none but defines
 * what the collection holds: the fields of that model, without those that the service sets (its key, times of its own)
 * or that the path says. null: the path is about no such model.
 */
export function requestFromModel(
  { method, path }: { readonly method: string; readonly path: string },
  index: ModelIndex,
): { readonly model: ModelDraft; readonly schema: Schema } | null {
  const segments = path.split('/').filter((segment) => segment !== '');
  const above = method === 'POST' ? segments : segments.slice(0, -1);
  const collection = above.at(-1);
  const onMember = segments.length > above.length && segments.at(-1)?.startsWith('{') === true;
  if (collection === undefined || collection.startsWith('{')) return null;
  if (method !== 'POST' && !(onMember && (method === 'PUT' || method === 'PATCH'))) return null;
  const model = index.ofPath(`/${collection}`);
  if (model === null || model.origin !== 'stated' || model.notation === 'example') return null;
  const schema = sendable(model, nounOf(collection), above.slice(0, -1).map(nounOf));
  return schema === null ? null : { model, schema };
}

function sendable(
  { schema, constraints }: ModelDraft,
  noun: string,
  parents: readonly string[],
): Schema | null {
  const keys = new Set(['id', `${noun}_id`, ...parents.map((parent) => `${parent}_id`)]);
  for (const { kind, fields, references } of constraints) {
    const ofParent = kind === 'foreign_key' && parents.includes(nounOf(references?.model ?? ''));
    if ((kind === 'primary_key' && fields.length === 1) || ofParent)
      for (const field of fields) keys.add(snakeCase(field));
  }
  const members = Object.entries(schema.properties ?? {}).filter(
    ([name, member]) => !keys.has(snakeCase(name)) && member.readOnly !== true && !isOwnTime(name, member),
  );
  if (members.length === 0) return null;
  const required = members
    .filter(([name, member]) => schema.required?.includes(name) === true && member.default === undefined)
    .map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(members),
    ...(required.length > 0 ? { required } : {}),
  };
}

/** `created_at`, `openedAt`: when something happened is known to who does it. */
function isOwnTime(name: string, { format }: Schema): boolean {
  return format === 'date-time' && /_at$/.test(snakeCase(name));
}

/** `line-items` is about a `line_item`. */
function nounOf(segment: string): string {
  const words = snakeCase(segment).split('_');
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')].join('_');
}

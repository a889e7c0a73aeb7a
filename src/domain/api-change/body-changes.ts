import type { MediaType } from '../ir.ts';
import type { SourcePlace } from '../source-place.ts';
import type { Change } from './api-change.ts';
import { compareSchemas, type Version } from './compare-schemas.ts';
import type { Models, SchemaDifference, Side } from './schema-difference.ts';

/** Who is meant: `request` or `response 200`, and where the later specification says it. */
export interface Spot {
  readonly side: Side;
  readonly what: string;
  readonly place: SourcePlace;
}

/** The same thing before and after, with the models of either side. */
export interface Both<T> {
  readonly before: T;
  readonly after: T;
  readonly models: { readonly before: Models; readonly after: Models };
}

/** What changed between the bodies of a request, a response or a message. */
export function contentChanges(
  { before, after, models }: Both<readonly MediaType[]>,
  spot: Spot,
): readonly Change[] {
  const changes: Change[] = [];
  const change = (code: string, breaking: boolean, message: string) =>
    changes.push({ code: `${spot.side}-${code}`, breaking, message, place: spot.place });
  for (const media of before) {
    const later = after.find(({ content_type }) => content_type === media.content_type);
    if (later === undefined) {
      change('media-type-removed', true, `${spot.what} is no longer \`${media.content_type}\``);
    } else {
      const versions = {
        before: { schema: media.schema, models: models.before },
        after: { schema: later.schema, models: models.after },
      };
      changes.push(...schemaChanges(versions, spot));
    }
  }
  for (const { content_type } of after) {
    if (before.some((media) => media.content_type === content_type)) continue;
    // A response with a body where there was none hurts nobody; a request that was without one is told by its caller.
    change('media-type-added', false, `${spot.what} may be \`${content_type}\``);
  }
  return changes;
}

/** What changed between two schemas of the same thing. */
export function schemaChanges(
  { before, after }: { readonly before: Version; readonly after: Version },
  spot: Spot,
): readonly Change[] {
  return compareSchemas(before, after, spot.side).map((difference) => ({
    code: `${spot.side}-${CODES[difference.code]}`,
    breaking: spot.side === 'request' ? difference.narrows : difference.widens,
    message: messageOf(difference, spot),
    place: spot.place,
  }));
}

const CODES: { readonly [code in SchemaDifference['code']]: string } = {
  'field-added': 'field-added',
  'field-removed': 'field-removed',
  required: 'field-required',
  optional: 'field-optional',
  type: 'type-changed',
  values: 'values-changed',
  constraint: 'constraint-changed',
  closed: 'closed',
  alternatives: 'alternatives-changed',
  default: 'default-changed',
};

function messageOf({ code, field, detail }: SchemaDifference, { what }: Spot): string {
  const name = field === '' ? what : `${what} field \`${field}\``;
  switch (code) {
    case 'field-added':
      return `${name} is new, ${detail}`;
    case 'field-removed':
      return `${name} is gone${detail === '' ? '' : `, ${detail}`}`;
    case 'required':
      return `${name} is now required`;
    case 'optional':
      return `${name} is now optional`;
    case 'type':
      return `${name} changes ${detail}`;
    case 'closed':
      return `${name} takes no further fields`;
    case 'default':
      return `${name} changes its default ${detail}`;
    default:
      return `${name}: ${detail}`;
  }
}

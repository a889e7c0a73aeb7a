import type { MediaType } from '../../../domain/ir.ts';
import type { Json } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import type { SourceNode } from '../document/node.ts';
import { entriesOf, valueAt } from '../document/node.ts';
import { quoted } from '../document/report.ts';
import { jsonFrom } from '../document/to-json.ts';
import type { Reading } from '../reading.ts';

/** The bodies of a request or a response, one for each media type; parameters such as `charset` are dropped. */
export function contentOf(node: SourceNode | undefined, reading: Reading): MediaType[] {
  const found = new Map<string, MediaType>();
  for (const { key, at, value } of entriesOf(valueAt(node, 'content'))) {
    const content_type = mediaTypeName(key);
    if (content_type === null) {
      const message = `${quoted(key)} is no media type.`;
      reading.report.tell(
        'warning',
        'openapi-media-type',
        at,
        message,
        'Write one such as application/json.',
      );
      continue;
    }
    if (!found.has(content_type))
      found.set(content_type, { content_type, ...bodyOf(value, content_type, reading) });
  }
  return [...found.values()];
}

/** Values under `example` and `examples`, in this order. */
export function examplesOf(node: SourceNode | undefined, reading: Reading): Json[] {
  const single = valueAt(node, 'example');
  const named = entriesOf(valueAt(node, 'examples')).flatMap(({ value }) => {
    const example = valueAt(reading.references.follow(value) ?? undefined, 'value');
    return example ? [jsonFrom(example)] : [];
  });
  return single ? [jsonFrom(single), ...named] : named;
}

function bodyOf(node: SourceNode, content_type: string, reading: Reading): Omit<MediaType, 'content_type'> {
  const written = valueAt(node, 'schema');
  const schema = written ? reading.schemas.read(written) : unwritten(content_type);
  return { schema, examples: examplesOf(node, reading) };
}

/** A body without a schema: text and bytes are told by the media type. */
function unwritten(content_type: string): Schema {
  if (/^text\//.test(content_type)) return { type: 'string' };
  const structured = /json|xml|form|yaml/.test(content_type);
  return structured ? {} : { type: 'string', format: 'binary' };
}

/** Any type at all is read as JSON, which services speak where nothing else is said. */
function mediaTypeName(written: string): string | null {
  const bare = (written.split(';')[0] ?? '').trim().toLowerCase();
  if (bare === '*/*' || bare === 'application/*' || bare === '*') return 'application/json';
  return /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9*][a-z0-9!#$&^_.+*-]{0,126}$/.test(bare) ? bare : null;
}

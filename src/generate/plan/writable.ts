import type { MediaType, Operation } from '../../domain/ir.ts';
import type { Schema } from '../../domain/schema.ts';
import type { Shapes } from './shapes.ts';
import { typeOf } from './shapes.ts';

/**
 * The operation as callers may write to it: fields that the document marks `readOnly` are the service's own, so no request
 * has to have them and none is read. A body without such fields stays the reference that it is. What is nested deeper
 * refers to rows that exist (`specialties: [{id, name}]`) and stays as it is.
 */
export function writableOperation(operation: Operation, shapes: Shapes): Operation {
  const { request } = operation;
  if (!request) return operation;
  const content = request.content.map((media): MediaType => {
    const schema = writable(media.schema, shapes);
    return schema === media.schema ? media : { ...media, schema };
  });
  const changed = content.some((media, index) => media !== request.content[index]);
  return changed ? { ...operation, request: { ...request, content } } : operation;
}

/** The schema itself where nothing in it is read-only. */
function writable(schema: Schema, shapes: Shapes): Schema {
  const whole = shapes.resolve(schema);
  const parts = Object.entries(whole.properties ?? {});
  const [only] = parts;
  if (only && parts.length === 1 && typeOf(shapes.resolve(only[1])) === 'object') {
    const inner = withoutReadOnly(only[1], shapes);
    return inner === only[1] ? schema : { ...whole, properties: { [only[0]]: inner } };
  }
  return withoutReadOnly(schema, shapes);
}

function withoutReadOnly(schema: Schema, shapes: Shapes): Schema {
  const { properties = {}, required = [], ...rest } = shapes.resolve(schema);
  const parts = Object.entries(properties);
  const kept = parts.filter(([, part]) => shapes.resolve(part).readOnly !== true);
  if (kept.length === parts.length) return schema;
  const names = new Set(kept.map(([name]) => name));
  const needed = required.filter((name) => names.has(name));
  return {
    ...rest,
    properties: Object.fromEntries(kept),
    ...(needed.length > 0 && { required: needed }),
  };
}

import type { MediaType, Operation } from '../../domain/ir.ts';
import type { Json, JsonObject } from '../../domain/json.ts';
import { isJsonObject } from '../../domain/json.ts';
import type { Draft } from './draft.ts';
import type { Property, Shapes } from './shapes.ts';
import { exampleObject, own, requestBody, successBody, typeOf } from './shapes.ts';
import { snake } from './words.ts';

/** A named part of a body, with the objects around it and what the document's example has there. */
export interface BodyField extends Property {
  readonly within: readonly string[];
  readonly example: Json | undefined;
}

/** Fields that a request carries for a resource; `{"article": {...}}` is looked into. */
export function requestFields(operation: Operation, draft: Draft | null, shapes: Shapes): BodyField[] {
  return fieldsOf(requestBody(operation), draft, shapes);
}

/** Fields of the one row that a success answers with. */
export function rowFields(operation: Operation, draft: Draft | null, shapes: Shapes): BodyField[] {
  return fieldsOf(successBody(operation), draft, shapes);
}

function fieldsOf(media: MediaType | null, draft: Draft | null, shapes: Shapes): BodyField[] {
  if (!media) return [];
  const example = exampleObject(media);
  const parts = shapes.properties(media.schema);
  const [only] = parts;
  if (only && parts.length === 1 && draft && isWrapper(only, draft)) {
    const inner = own(example, only.name);
    return withExamples(shapes.properties(only.schema), isJsonObject(inner) ? inner : {}, [only.name]);
  }
  return withExamples(parts, example, []);
}

function isWrapper(part: Property, draft: Draft): boolean {
  if (typeOf(part.schema) !== 'object' || !part.schema.properties) return false;
  return [draft.name, 'data', 'result'].includes(snake(part.name)) || part.model === draft.model?.name;
}

function withExamples(
  parts: readonly Property[],
  example: JsonObject,
  within: readonly string[],
): BodyField[] {
  return parts.map((part) => ({
    ...part,
    within,
    example: own(example, part.name) ?? part.schema.examples?.[0],
  }));
}

import type { Operation } from '../../domain/ir.ts';
import type { Schema } from '../../domain/schema.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Property, Shapes } from './shapes.ts';
import { proseOf, successBody, successOf, typeOf } from './shapes.ts';

/** How a response carries its rows. */
export interface ListShape {
  /** Names of the objects around the rows and of the list itself; empty: the body is the list. */
  readonly at: readonly string[];
  readonly items: Schema;
  /** What is listed where the response says so. */
  readonly draft: Draft | null;
}

/** The list of rows that a success answers with; null where it answers with none, or with several different ones. */
export function listShape(operation: Operation, drafts: Drafts, shapes: Shapes): ListShape | null {
  const body = successBody(operation);
  if (!body) return proseList(operation);
  const whole = shapes.resolve(body.schema);
  const type = typeOf(whole);
  if (type === 'array') {
    const items = whole.items ?? {};
    const model = shapes.modelOf(items);
    return { at: [], items: shapes.resolve(items), draft: model === null ? null : drafts.byModel(model) };
  }
  if (type === null) return proseList(operation);
  const parts = shapes.properties(body.schema);
  return named(parts, drafts, [], shapes) ?? wrapped(parts, drafts, shapes);
}

function named(
  parts: readonly Property[],
  drafts: Drafts,
  at: readonly string[],
  shapes: Shapes,
): ListShape | null {
  const arrays = parts.filter((part) => typeOf(part.schema) === 'array' && holdsRows(part, shapes));
  const shapeOf = (part: Property): ListShape => ({
    at: [...at, part.name],
    items: shapes.resolve(part.schema.items ?? {}),
    draft: (part.model === null ? null : drafts.byModel(part.model)) ?? drafts.byWord(part.name),
  });
  const [only] = arrays;
  if (only && arrays.length === 1) {
    const generic = /^(?:items|data|results|records|rows|entries|content|list)$/i.test(only.name);
    const shape = shapeOf(only);
    return shape.draft || generic || parts.length <= 6 ? shape : null;
  }
  return null;
}

/** `{data: {items: [...]}}`. */
function wrapped(parts: readonly Property[], drafts: Drafts, shapes: Shapes): ListShape | null {
  const [only] = parts.filter((part) => /^(?:data|result|response)$/i.test(part.name));
  if (!only || typeOf(only.schema) !== 'object') return null;
  return named(shapes.properties(only.schema), drafts, [only.name], shapes);
}

/** A list of plain strings or numbers is a field of one row, not a list of rows. */
function holdsRows(part: Property, shapes: Shapes): boolean {
  const items = shapes.resolve(part.schema.items ?? {});
  const type = typeOf(items);
  return type === null || type === 'object';
}

/** No schema: the document says in words that it answers with a list. */
function proseList(operation: Operation): ListShape | null {
  const description = `${successOf(operation)?.description ?? ''}\n${proseOf(operation)}`.toLowerCase();
  const says = /\b(?:array|list) of\b|\blists?\b.*\b(?:all|every|only)?\b/.test(description);
  return operation.method === 'GET' && says ? { at: [], items: {}, draft: null } : null;
}

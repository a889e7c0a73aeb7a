import type { BodyField } from '../body-fields.ts';
import type { Draft } from '../draft.ts';
import type { Shapes } from '../shapes.ts';
import { typeOf } from '../shapes.ts';
import { snake } from '../words.ts';

/** A person inside a row, and the field that keeps the key of that user. */
export interface Person {
  /** As answers name it: `author`. */
  readonly name: string;
  /** As rows keep it: `author_id`. */
  readonly field: string;
  readonly users: Draft;
}

/** Words for the person whom a row belongs to. */
const OWNING =
  /^(?:author|owner|creator|user|poster|sender|seller|host|created_by|posted_by|reporter|customer)$/;

/**
 * `author` of an article: persons in the model of a resource whom no caller names. Each is kept as the key of the user who
 * made the row, and answered as that user.
 */
export function personsOf(
  draft: Draft,
  users: Draft | null,
  posted: ReadonlyMap<string, BodyField>,
  shapes: Shapes,
): readonly Person[] {
  const { model } = draft;
  if (!users || !model || users === draft) return [];
  const shown = new Set([users.model?.name, ...(users.views ?? [])]);
  return shapes
    .properties(model.schema)
    .filter((part) => part.model !== null && shown.has(part.model) && typeOf(part.schema) === 'object')
    .filter((part) => OWNING.test(snake(part.name)) && !posted.has(part.name))
    .map((part) => ({ name: part.name, field: fieldFor(part.name), users }));
}

function fieldFor(name: string): string {
  return /[a-z][A-Z]/.test(name) ? `${name}Id` : `${snake(name)}_id`;
}

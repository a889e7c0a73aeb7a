import type { Draft, Drafts } from '../draft.ts';
import { draftsOf } from '../draft.ts';
import type { Route } from '../routes.ts';
import type { Shapes } from '../shapes.ts';
import { requestBody, typeOf } from '../shapes.ts';
import { snake } from '../words.ts';

/**
 * Users as others see them (`/profiles/{username}`) are no rows of their own: a collection that nobody posts to and whose
 * fields are those of users, flags apart, means the users.
 */
export function withProfiles(
  drafts: Drafts,
  users: Draft,
  routes: readonly Route[],
  shapes: Shapes,
): { readonly drafts: Drafts; readonly users: Draft } {
  const known = new Set(users.model ? fieldNames(users.model.schema, shapes) : []);
  const views = drafts.all.filter(
    (draft) => draft !== users && isView(draft, known, shapes) && !isPosted(draft, routes),
  );
  if (views.length === 0) return { drafts, users };
  const merged: Draft = {
    ...users,
    literals: [...users.literals, ...views.flatMap((view) => view.literals)],
    stems: [...new Set([...users.stems, ...views.flatMap((view) => view.stems)])],
    views: views.flatMap((view) => (view.model ? [view.model.name] : [])),
  };
  const rest = drafts.all.filter((draft) => !views.includes(draft));
  return { drafts: draftsOf(rest.map((draft) => (draft === users ? merged : draft))), users: merged };
}

function isView(draft: Draft, known: ReadonlySet<string>, shapes: Shapes): boolean {
  const { model } = draft;
  if (!model || draft.literals.length === 0 || known.size === 0) return false;
  const plain = shapes.properties(model.schema).filter((part) => typeOf(part.schema) !== 'boolean');
  const shared = plain.filter((part) => known.has(snake(part.name)));
  return plain.length > 0 && shared.length === plain.length;
}

function isPosted(draft: Draft, routes: readonly Route[]): boolean {
  return routes.some(({ operation, segments }) => {
    const last = segments.at(-1);
    const own = last?.kind === 'literal' && draft.literals.includes(last.text);
    return own && operation.method === 'POST' && requestBody(operation) !== null;
  });
}

function fieldNames(schema: Parameters<Shapes['properties']>[0], shapes: Shapes): string[] {
  return shapes.properties(schema).map((part) => snake(part.name));
}

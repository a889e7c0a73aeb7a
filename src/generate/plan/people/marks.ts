import type { SourcePlace } from '../../../domain/source-place.ts';
import type { Draft, Drafts } from '../draft.ts';
import type { Route } from '../routes.ts';
import type { Shapes } from '../shapes.ts';
import { requestBody } from '../shapes.ts';
import { participles } from '../verbs.ts';
import { identifier, plural, snake } from '../words.ts';

/** What a caller puts on a row and takes off again: a favourite of an article, a follower of a user, a star, a like. */
export interface Mark {
  /** Last word of its paths: `favorite`. */
  readonly word: string;
  /** What is marked. */
  readonly on: Draft;
  /** The resource that keeps one row for each mark: `article_favorite`. */
  readonly resource: string;
  readonly plural: string;
  /** Field with the key of the user who marks. */
  readonly by: string;
  /** Field with the key of the marked row. */
  readonly target: string;
  readonly source: SourcePlace;
}

/**
 * Marks of a service: one word below an item that can be put (`POST` or `PUT`) and taken away (`DELETE`), by callers who have
 * to prove who they are, with nothing in the body.
 */
export function marksOf(
  routes: readonly Route[],
  drafts: Drafts,
  users: Draft | null,
  shapes: Shapes,
): readonly Mark[] {
  if (!users) return [];
  const found = new Map<string, Mark>();
  for (const route of routes) {
    const place = markPlace(route, drafts);
    if (!place || !['POST', 'PUT'].includes(route.operation.method)) continue;
    const removes = routes.some(
      (other) =>
        other.operation.method === 'DELETE' &&
        other.operation.security?.required === true &&
        samePlace(markPlace(other, drafts), place),
    );
    const bodyless = fieldCount(route, shapes) === 0;
    if (!removes || !bodyless || route.operation.security?.required !== true) continue;
    const resource = identifier(`${place.on.name}_${snake(place.word)}`, 'mark');
    if (found.has(resource) || drafts.all.some((draft) => draft.name === resource)) continue;
    found.set(resource, {
      ...place,
      resource,
      plural: plural(resource),
      by: place.on === users ? `by_${users.name}_id` : `${users.name}_id`,
      target: `${place.on.name}_key`,
      source: route.operation.source,
    });
  }
  return [...found.values()];
}

/** The mark that an operation puts or takes away; null: it is about none. */
export function markOf(route: Route, marks: readonly Mark[], drafts: Drafts): Mark | null {
  if (!['POST', 'PUT', 'DELETE'].includes(route.operation.method)) return null;
  const place = markPlace(route, drafts);
  return marks.find((mark) => samePlace(mark, place)) ?? null;
}

/** snake_case names of a flag that says whether the caller has put the mark: `favorited`, `is_liked`, `following`. */
export function flagNames(mark: Mark): ReadonlySet<string> {
  const word = snake(mark.word);
  const forms = [word, ...participles(word), ...gerunds(word)];
  return new Set(forms.flatMap((form) => [form, `is_${form}`, `has_${form}`, `${form}_by_me`]));
}

/** snake_case names of the number of marks on a row: `favorites_count`, `like_count`, `followers`. */
export function countNames(mark: Mark): ReadonlySet<string> {
  const word = snake(mark.word);
  const agents = word.endsWith('e') ? `${word}r` : `${word}er`;
  const things = [word, plural(word), agents, plural(agents)];
  const counted = [...things, ...participles(word)].flatMap((thing) => [`${thing}_count`, `num_${thing}`]);
  return new Set([...counted, plural(word), plural(agents), `total_${plural(word)}`]);
}

function gerunds(word: string): string[] {
  return word.endsWith('e') ? [`${word.slice(0, -1)}ing`] : [`${word}ing`, `${word}${word.at(-1) ?? ''}ing`];
}

function markPlace(
  { segments }: Route,
  drafts: Drafts,
): { readonly word: string; readonly on: Draft } | null {
  const [collection, parameter, last] = segments.slice(-3);
  if (collection?.kind !== 'literal' || parameter?.kind !== 'parameter' || last?.kind !== 'literal')
    return null;
  const on = drafts.byLiteral(collection.text);
  return on && segments.length === 3 && !drafts.byLiteral(last.text) ? { word: last.text, on } : null;
}

function samePlace(
  a: { readonly word: string; readonly on: Draft } | null,
  b: { readonly word: string; readonly on: Draft } | null,
): boolean {
  return a !== null && b !== null && a.word === b.word && a.on === b.on;
}

function fieldCount({ operation }: Route, shapes: Shapes): number {
  const body = requestBody(operation);
  return body ? shapes.properties(body.schema).length : 0;
}

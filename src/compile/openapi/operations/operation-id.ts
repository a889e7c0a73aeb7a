import { camelCase, singular, wordsOf } from '../../words.ts';

/** The document's own id in camelCase; null where nothing of it is usable. */
export function statedId(written: string): string | null {
  const clean = written.slice(0, 120);
  if (/^[a-z][A-Za-z0-9]*$/.test(clean)) return clean;
  const id = camelCase(wordsOf(clean)).replace(/^\d+/, '');
  return id === '' ? null : id.charAt(0).toLowerCase() + id.slice(1);
}

/** An id from method and path: `GET /owners/{ownerId}/pets` -> `listOwnerPets`, `GET /pets/{id}` -> `getPet`. */
export function pathId(method: string, path: string): string {
  const segments = path
    .split('/')
    .filter((segment) => segment !== '' && !/^(?:api|v\d+(?:\.\d+)*)$/i.test(segment));
  const words: string[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.startsWith('{')) continue;
    const next = segments[index + 1];
    const parts = wordsOf(segment);
    const last = parts.pop();
    if (last === undefined) continue;
    words.push(...parts, next?.startsWith('{') === true ? singular(last) : last);
  }
  const item = segments.at(-1)?.startsWith('{') === true;
  const last = wordsOf(segments.at(-1) ?? '').at(-1) ?? '';
  const many = method === 'GET' && !item && singular(last) !== last;
  const verb = many ? 'list' : (VERBS.get(method) ?? method.toLowerCase());
  if (method === 'POST' && words.length > 0 && !item) words.push(singular(words.pop() ?? ''));
  return camelCase([verb, ...(words.length > 0 ? words : ['root'])]).slice(0, 80);
}

const VERBS = new Map([
  ['GET', 'get'],
  ['POST', 'create'],
  ['PUT', 'replace'],
  ['PATCH', 'update'],
  ['DELETE', 'delete'],
]);

/** Hands out every id once: a second one gets a number. */
export class OperationIds {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${wanted}${number}`;
    this.#taken.add(id);
    return id;
  }
}

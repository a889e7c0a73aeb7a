import type { Model } from '../../domain/ir.ts';
import type { Json } from '../../domain/json.ts';
import type { Shapes } from './shapes.ts';
import { singular, snake, wordsOf } from './words.ts';

/** Last words of models that travel and are not kept. */
const TRAVELLING = new Set([
  ...[
    'request',
    'response',
    'input',
    'output',
    'payload',
    'create',
    'update',
    'patch',
    'params',
    'query',
    'filter',
  ],
  ...[
    'list',
    'page',
    'summary',
    'stats',
    'result',
    'body',
    'form',
    'in',
    'error',
    'config',
    'settings',
    'reply',
  ],
]);

/**
 * The model that a collection's rows are kept as: named alike, or that its operations answer with. `booking` matches
 * `Booking`, `BuildJob` for `build`, `TIEContract` for `contract`; what only travels (`BookingRequest`) is left out.
 */
export function matchModel(
  name: string,
  answered: readonly string[],
  models: readonly Model[],
  used: ReadonlySet<string>,
): Model | null {
  let best: Model | null = null;
  let most = 0;
  for (const model of models) {
    if (used.has(model.name) || isTravelling(model)) continue;
    const points = score(name, model) + (answered.includes(model.name) ? 4 : 0);
    if (points > most) [best, most] = [model, points];
  }
  return most >= 4 ? best : null;
}

/** Whether a model that no path names is kept all the same: it has an id of its own and is no part of another. */
export function looksStored(model: Model, all: readonly Model[], shapes: Shapes): boolean {
  if (isTravelling(model)) return false;
  const names = shapes.properties(model.schema).map((part) => snake(part.name));
  const short = singular(wordsOf(model.name).at(-1) ?? '');
  const keyed =
    names.includes('id') ||
    names.includes(`${singular(model.name)}_id`) ||
    names.includes(`${short}_id`) ||
    model.constraints.some((constraint) => constraint.kind === 'primary_key');
  const nested = all.some(
    (other) =>
      other !== model &&
      !isTravelling(other) &&
      shapes.properties(other.schema).some((part) => part.model === model.name),
  );
  return keyed && !nested && names.length > 1;
}

/** The default that a travelling model of the same thing gives a field: `approval_mode` of `BuildRequest` for builds. */
export function travellingDefault(resource: string, field: string, shapes: Shapes): Json | undefined {
  const words = new Set(wordsOf(resource));
  for (const model of shapes.models) {
    if (!isTravelling(model) || !wordsOf(model.name).some((word) => words.has(singular(word)))) continue;
    const found = shapes.properties(model.schema).find((part) => part.name === field)?.schema.default;
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}

function isTravelling(model: Model): boolean {
  return TRAVELLING.has(wordsOf(model.name).at(-1) ?? '');
}

function score(name: string, model: Model): number {
  const wanted = wordsOf(name);
  const given = wordsOf(singular(model.name));
  const key = `${wanted.at(-1) ?? ''}_id`;
  const keyed = Object.keys(model.schema.properties ?? {}).some((field) => snake(field) === key) ? 3 : 0;
  if (given.join('_') === wanted.join('_')) return 10 + keyed;
  const last = wanted.at(-1);
  if (given.at(-1) === last) return 6 + keyed;
  if (given.join('') === wanted.join('')) return 9 + keyed;
  if (given[0] === wanted[0]) return 4 + keyed;
  return 0;
}

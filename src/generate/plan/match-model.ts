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

/** A model that may be kept, taken apart once: names are compared with many others. */
export interface Candidate {
  readonly model: Model;
  /** Words of its name, the last one in the singular. */
  readonly words: readonly string[];
  readonly fields: ReadonlySet<string>;
}

/** Models that are kept, those that only travel (`BookingRequest`) left out. */
export function candidatesOf(shapes: Shapes): readonly Candidate[] {
  return shapes.models
    .filter((model) => !isTravelling(model))
    .map((model) => ({
      model,
      words: wordsOf(singular(model.name)),
      fields: new Set(shapes.properties(model.schema).map((part) => snake(part.name))),
    }));
}

/**
 * The model that a collection's rows are kept as: named alike, or that its operations answer with. `booking` matches
 * `Booking`, `BuildJob` for `build`, `TIEContract` for `contract`.
 */
export function matchModel(
  name: string,
  answered: readonly string[],
  candidates: readonly Candidate[],
  used: ReadonlySet<string>,
): Model | null {
  let best: Model | null = null;
  let most = 0;
  const wanted = wordsOf(name);
  for (const candidate of candidates) {
    const { model } = candidate;
    if (used.has(model.name)) continue;
    const points = score(wanted, candidate) + (answered.includes(model.name) ? 4 : 0);
    if (points > most) [best, most] = [model, points];
  }
  return most >= 4 ? best : null;
}

/** Models that no path names and that are kept all the same: with an id of their own, and no part of another. */
export function storedModels(candidates: readonly Candidate[], shapes: Shapes): readonly Model[] {
  const nested = new Set<string>();
  for (const { model } of candidates) {
    for (const part of shapes.properties(model.schema)) {
      if (part.model !== null && part.model !== model.name) nested.add(part.model);
    }
  }
  return candidates
    .filter((candidate) => isKeyed(candidate) && !nested.has(candidate.model.name))
    .map(({ model }) => model);
}

function isKeyed({ model, words, fields }: Candidate): boolean {
  const keys = ['id', `${words.join('_')}_id`, `${words.at(-1) ?? ''}_id`];
  const primary = model.constraints.some((constraint) => constraint.kind === 'primary_key');
  return fields.size > 1 && (primary || keys.some((key) => fields.has(key)));
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

function score(wanted: readonly string[], { words, fields }: Candidate): number {
  const last = wanted.at(-1) ?? '';
  const keyed = fields.has(`${last}_id`) ? 3 : 0;
  if (words.join('_') === wanted.join('_')) return 10 + keyed;
  if (words.at(-1) === last) return 6 + keyed;
  if (words.join('') === wanted.join('')) return 9 + keyed;
  return words[0] === wanted[0] ? 4 + keyed : 0;
}

import type { Service } from '../../domain/ir.ts';
import type { Condition } from '../../domain/service-plan.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Mark } from './people/marks.ts';
import type { BuiltResource } from './resource/build-resource.ts';
import type { Understood } from './resource/survey.ts';
import type { Locate } from './role.ts';
import type { Shapes } from './shapes.ts';
import { snake, wordsOf } from './words.ts';

/** Everything that is known once the resources are built; read by every rule, changed by none. */
export interface Planner {
  readonly service: Service;
  readonly shapes: Shapes;
  readonly drafts: Drafts;
  readonly resources: readonly BuiltResource[];
  readonly understood: readonly Understood[];
  readonly marks: readonly Mark[];
  readonly users: { readonly resource: BuiltResource; readonly password: string } | null;
  /** Seconds that a token is valid. */
  readonly tokenSeconds: number;
  readonly authenticated: boolean;
}

export function builtOf(planner: Planner, draft: Draft | null): BuiltResource | null {
  return planner.resources.find((built) => built.survey.draft === draft) ?? null;
}

/** A stored field of a resource, whatever the spelling: `roomId` finds `room_id`. */
export function fieldNamed(built: BuiltResource, name: string): string | null {
  const word = snake(name);
  const { fields } = built.plan;
  return (
    fields.find((field) => field.name === name)?.name ??
    fields.find((field) => snake(field.name) === word)?.name ??
    null
  );
}

/** The field that a path parameter or body field identifies a row by. */
export function locateField(built: BuiltResource, locate: Locate): string {
  const { key, name } = built.plan;
  const word = snake(locate.parameter);
  const short = built.survey.draft.literals.map((literal) => snake(literal));
  const exact = fieldNamed(built, locate.parameter);
  if (exact !== null && locate.attribute === null) return exact;
  if (
    ['id', 'uuid', 'key', name, `${name}_id`, snake(key.field)].includes(word) &&
    locate.attribute === null
  ) {
    return key.field;
  }
  if (locate.attribute === null && short.some((literal) => word.startsWith(literal.slice(0, -1))))
    return key.field;
  return closestField(built, locate) ?? exact ?? described(built, word) ?? key.field;
}

/** The condition that finds the row of an operation. */
export function lookupOf(built: BuiltResource, locate: Locate, within: readonly string[] = []): Condition {
  const nested = within.length > 0 ? { within } : {};
  return {
    field: locateField(built, locate),
    value: { kind: 'input', from: locate.from, name: locate.parameter, ...nested },
  };
}

/** `/contracts/nft/{mint_address}`: the field that shares most words with `nft` and `mint_address`. */
function closestField(built: BuiltResource, locate: Locate): string | null {
  const attribute = wordsOf(locate.attribute ?? '').filter((word) => word !== 'by');
  const wanted = new Set([...attribute, ...wordsOf(locate.parameter)]);
  let best: string | null = null;
  let most = 0;
  for (const field of built.plan.fields) {
    const words = wordsOf(field.name);
    const shared = words.filter(
      (word) => wanted.has(word) || wanted.has(`${word}s`) || wanted.has(word.replace(/(?:ies|s)$/, '')),
    ).length;
    const plural =
      words.length === 1 &&
      [...wanted].some((word) => words[0] === word.replace(/y$/, 'ies') || words[0] === `${word}s`);
    const points = (plural ? 1 : shared) / words.length + shared;
    if (shared + (plural ? 1 : 0) > 0 && points > most) [best, most] = [field.name, points];
  }
  return best;
}

/** `wallet` finds `owner`, which is described as `Current owner wallet`. */
function described(built: BuiltResource, word: string): string | null {
  const found = built.plan.fields.find((field) => wordsOf(field.schema.description ?? '').includes(word));
  return found?.name ?? null;
}

import type { Model } from '../../domain/ir.ts';
import type { SourcePlace } from '../../domain/source-place.ts';
import { wordsOf } from './words.ts';

/** A resource as far as paths, bodies and models name it, before its fields are known. */
export interface Draft {
  readonly name: string;
  readonly plural: string;
  /** Path segments that mean its collection. */
  readonly literals: readonly string[];
  /** snake_case singulars that mean one of it: its name and those of its literals. */
  readonly stems: readonly string[];
  readonly model: Model | null;
  /** Names of further models that show a row of it: `Profile` of a user. */
  readonly views?: readonly string[];
  readonly source: SourcePlace;
}

/** All drafts of a service and the ways to name one. */
export interface Drafts {
  readonly all: readonly Draft[];
  byLiteral(segment: string): Draft | null;
  byModel(name: string): Draft | null;
  /** By what stands before `_id` in a field's name. */
  byStem(stem: string): Draft | null;
  /** By a name in a body: `booking`, `bookings`, `recent_bookings`, `events` for `voting_event`. */
  byWord(name: string): Draft | null;
}

export function draftsOf(all: readonly Draft[]): Drafts {
  const literals = new Map(
    all.flatMap((draft) => draft.literals.map((literal) => [literal, draft] as const)),
  );
  const stems = new Map(all.flatMap((draft) => draft.stems.map((stem) => [stem, draft] as const)).reverse());
  const models = new Map(
    all.flatMap((draft) => [
      ...(draft.model ? [[draft.model.name, draft] as const] : []),
      ...(draft.views ?? []).map((view) => [view, draft] as const),
    ]),
  );
  return {
    all,
    byLiteral: (segment) => literals.get(segment) ?? null,
    byModel: (name) => models.get(name) ?? null,
    byStem: (stem) => stems.get(stem) ?? null,
    byWord(name) {
      const word = wordsOf(name).join('_');
      if (word === '') return null;
      const named = (draft: Draft) => draft.name === word || draft.plural === word;
      const ends = (draft: Draft) => word.endsWith(`_${draft.plural}`) || word.endsWith(`_${draft.name}`);
      const short = (draft: Draft) => draft.plural.endsWith(`_${word}`) || draft.name.endsWith(`_${word}`);
      return all.find(named) ?? all.find(ends) ?? all.find(short) ?? null;
    },
  };
}

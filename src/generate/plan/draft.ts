import type { Model } from '../../domain/ir.ts';
import type { SourcePlace } from '../../domain/source-place.ts';
import { wordsOf } from './words.ts';

/** A resource as far as paths, bodies and models name it, before its fields are known. */
export interface Draft {
  readonly name: string;
  readonly plural: string;
  /** Path segments that mean its collection. */
  readonly literals: readonly string[];
  readonly model: Model | null;
  readonly source: SourcePlace;
}

/** All drafts of a service and the ways to name one. */
export interface Drafts {
  readonly all: readonly Draft[];
  byLiteral(segment: string): Draft | null;
  byModel(name: string): Draft | null;
  /** By a name in a body: `booking`, `bookings`, `recent_bookings`, `events` for `voting_event`. */
  byWord(name: string): Draft | null;
}

export function draftsOf(all: readonly Draft[]): Drafts {
  return {
    all,
    byLiteral: (segment) => all.find((draft) => draft.literals.includes(segment)) ?? null,
    byModel: (name) => all.find((draft) => draft.model?.name === name) ?? null,
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

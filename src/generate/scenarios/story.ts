import type { SourcePlace } from '../../domain/source-place.ts';
import type { ScenarioKind } from './scenario.ts';
import type { Session } from './session.ts';

/** A scenario that is still to be told: `tell` may find that the plan leaves it open, then it is left out. */
export interface Story {
  readonly name: string;
  readonly kind: ScenarioKind;
  readonly topic: string;
  readonly source: SourcePlace;
  readonly proves: readonly string[];
  tell(session: Session): void;
}

/** What the stories of one operation share. */
export type Base = Pick<Story, 'kind' | 'topic' | 'source' | 'proves'>;

export function named(resource: string): string {
  return resource.replaceAll('_', ' ');
}

/** `a booking`, `an order`. */
export function article(resource: string): string {
  const name = named(resource);
  return `${/^[aeiou]/.test(name) && !/^(uni|use|eu|one)/.test(name) ? 'an' : 'a'} ${name}`;
}

/** `PATCH /bookings/{booking_id}`. */
export function signature({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path}`;
}

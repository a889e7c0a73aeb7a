import type { OperationPlan } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { known, literalOf } from './pattern.ts';
import type { Row } from './row-store.ts';
import type { Session } from './session.ts';
import { actionInputs, actorFor } from './stage.ts';
import { named } from './story.ts';

/** Longest chain of actions that is tried to bring a row into a state. */
const MOST_MOVES = 4;

/** Moves a row through actions until its state is one of these. */
export function bringTo(session: Session, row: Row, states: readonly string[]): Row {
  const field = session.store.resource(row.resource).states?.field;
  if (!field) throw new Undecidable(`${row.resource} has no states`);
  const way = wayTo(session, row, field, states);
  let moved = row;
  for (const step of way) {
    const outcome = session.call(step, actionInputs(session, step, moved), {
      title: `brings the ${named(row.resource)} into the next state`,
      label: 'moved',
      actor: actorFor(session, step),
    });
    if (outcome.refused !== null || !outcome.row) throw new Undecidable(`${step.operation.id} refuses`);
    moved = outcome.row;
  }
  return moved;
}

function wayTo(
  session: Session,
  row: Row,
  field: string,
  states: readonly string[],
): readonly OperationPlan[] {
  const current = stateOf(row, field);
  let ways: { at: string; way: readonly OperationPlan[] }[] = [{ at: current, way: [] }];
  const seen = new Set([current]);
  for (let moves = 0; moves <= MOST_MOVES; moves += 1) {
    const arrived = ways.find(({ at }) => states.includes(at));
    if (arrived) return arrived.way;
    ways = ways.flatMap(({ at, way }) =>
      session.operations('action', row.resource).flatMap((plan) => {
        const next = targetState(plan, field);
        const may = plan.behaviour.kind === 'action' && allows(plan.behaviour.allowed_from, at);
        if (next === null || !may || seen.has(next)) return [];
        seen.add(next);
        return [{ at: next, way: [...way, plan] }];
      }),
    );
  }
  throw new Undecidable(`no actions lead from ${current} to ${states.join(' or ')}`);
}

export function allows(from: readonly string[], state: string): boolean {
  return from.length === 0 || from.includes(state);
}

export function stateOf(row: Row, field: string): string {
  const state = literalOf(row.fields.get(field) ?? known(null));
  if (typeof state !== 'string') throw new Undecidable('the state is open');
  return state;
}

/** The state that an action leads to. */
export function targetState({ behaviour }: OperationPlan, field: string): string | null {
  if (behaviour.kind !== 'action') return null;
  const value = behaviour.assign.find((one) => one.field === field)?.value;
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}

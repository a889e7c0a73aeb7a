import type { Operation } from '../../../domain/ir.ts';
import type { Assignment, Behaviour, Effect, Value } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import { requestFields } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import { lookupOf } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isFinal, targetState } from '../resource/states.ts';
import type { RoleOf } from '../role.ts';
import { proseOf, statusProse, typeOf } from '../shapes.ts';
import { choice, fromBody, literal, NOW, row } from '../values.ts';
import { participles, statesOfVerb } from '../verbs.ts';
import { snake, wordsOf } from '../words.ts';
import { bodyAssignments, withoutFallback } from './assignments.ts';
import { voteEffect } from './effects.ts';
import { formulaForState } from './formulas.ts';
import { periodGuards } from './guards.ts';
import { journalEffects } from './journal-entries.ts';
import { pathParents } from './parents.ts';
import { accumulated } from './tally.ts';

type Made<Kind extends Behaviour['kind']> = Extract<Behaviour, { readonly kind: Kind }>;

/** null: nothing of the row would change, so that the verb has no meaning that the document gives. */
export function actionBehaviour(
  operation: Operation,
  role: RoleOf<'action'>,
  built: BuiltResource,
  planner: Planner,
): Made<'action'> | null {
  const path = pathParents(planner, built, role.parents);
  const { plan } = built;
  const lookup = [lookupOf(built, role.locate), ...path.scope];
  const verb = role.verb;
  const body = bodyAssignments(operation, built, planner).filter(
    (one) => one.field !== plan.key.field && !lookup.some((known) => known.field === one.field),
  );
  const target = plan.states
    ? targetState({ operation, role, verb }, plan.states.field, plan.states.values, planner.shapes)
    : null;
  const posted = requestFields(operation, built.survey.draft, planner.shapes);
  const says = plan.states && posted.some((part) => part.name === plan.states?.field);
  const change =
    target !== null && plan.states && !says
      ? stateChange(target, verb, built, posted)
      : flagChange(verb, built);
  const effects: Effect[] = [
    ...voteEffect(verb, built, lookup),
    ...(/update|add|change/.test(verb) ? accumulated(operation, built, planner) : []),
  ];
  const assign = [
    ...change,
    ...body.filter((one) => !change.some((known) => known.field === one.field)),
    ...beat(verb, built),
  ];
  if (assign.length === 0 && effects.length === 0) return null;
  effects.push(...journalEffects(operation, built, verb, planner));
  return {
    kind: 'action',
    resource: plan.name,
    parents: path.lookups,
    lookup,
    allowed_from: target !== null && plan.states && !says ? allowedFrom(operation, verb, target, built) : [],
    assign: assign.map(withoutFallback),
    effects,
    guards: periodGuards(operation, built, planner, true),
  };
}

/** `{"approved": false}` at `approve` is a refusal: the refused state where there is one, else no change. */
function verdict(
  target: string,
  posted: readonly BodyField[],
  values: readonly string[],
  field: string,
): Value {
  const answer = posted.find(
    (part) =>
      typeOf(part.schema) === 'boolean' &&
      /^(?:approved?|accepted?|confirmed?|approval)$/.test(snake(part.name)),
  );
  if (!answer) return literal(target);
  const refused = values.find((value) => /^(?:rejected|declined|denied|refused)$/.test(snake(value)));
  return choice(
    fromBody(answer),
    [[false, refused === undefined ? row(field) : literal(refused)]],
    literal(target),
  );
}

function stateChange(
  target: string,
  verb: string,
  built: BuiltResource,
  posted: readonly BodyField[],
): Assignment[] {
  const { states, fields } = built.plan;
  const stems = [snake(target), ...participles(snake(verb))];
  const stamped = fields.filter(
    (field) =>
      ['timestamp', 'date'].includes(field.column) &&
      field.role === 'data' &&
      stems.some((stem) => [`${stem}_at`, `${stem}_date`, `${stem}_on`].includes(snake(field.name))),
  );
  const recalculated = fields.flatMap((field): Assignment[] => {
    const value = formulaForState(field, target);
    return value ? [{ field: field.name, value }] : [];
  });
  return [
    {
      field: states?.field ?? 'status',
      value: verdict(target, posted, states?.values ?? [], states?.field ?? 'status'),
    },
    ...stamped.map((field) => ({ field: field.name, value: NOW })),
    ...recalculated,
  ];
}

/** `revoke` sets `revoked`, `deactivate` clears `is_active`, `publish` sets `published_at`. */
function flagChange(verb: string, built: BuiltResource): Assignment[] {
  const word = wordsOf(verb).join('');
  const positive = word.replace(/^(?:un|de|dis)/, '');
  const stems = [...statesOfVerb(word), word];
  const { fields } = built.plan;
  const named = (stem: string) =>
    fields.find((field) => field.column === 'boolean' && [stem, `is_${stem}`].includes(snake(field.name)));
  const direct = stems.map(named).find((field) => field !== undefined);
  const opposite =
    positive === word
      ? undefined
      : [...statesOfVerb(positive), positive].map(named).find((field) => field !== undefined);
  const flag = direct ?? opposite;
  const stamp = fields.find(
    (field) => field.column === 'timestamp' && stems.some((stem) => snake(field.name) === `${stem}_at`),
  );
  return [
    ...(flag ? [{ field: flag.name, value: literal(direct !== undefined) }] : []),
    ...(stamp ? [{ field: stamp.name, value: NOW }] : []),
  ];
}

/** A heartbeat is the time of the last sign of life. */
function beat(verb: string, built: BuiltResource): Assignment[] {
  if (!/^(?:heartbeat|ping|touch|checkin|keepalive)$/.test(snake(verb))) return [];
  const field = built.plan.fields.find((one) =>
    /^last_(?:heartbeat|seen|ping|contact)(?:_at)?$/.test(snake(one.name)),
  );
  return field ? [{ field: field.name, value: NOW }] : [];
}

const STARTS_FROM_FINAL =
  /^(?:rollback|reopen|refund|retry|restart|restore|archive|reactivate|renew|undo|return|reset|redeploy)/;

/**
 * States that the action may start from. The document's own words first (`the booking is not pending`, `that is pending
 * or confirmed`, `already cancelled`), else every state but the target and those that a row does not leave.
 */
function allowedFrom(operation: Operation, verb: string, target: string, built: BuiltResource): string[] {
  const values = built.plan.states?.values ?? [];
  const others = values.filter((value) => value !== target);
  const conflict = statusProse(operation, 409) ?? '';
  const told = [...values].filter((value) =>
    new RegExp(`\\bnot (?:in )?(?:the )?(?:state )?(?:\\w+ or )?${escaped(value)}\\b`).test(conflict),
  );
  if (told.length > 0) return told;
  const prose = proseOf(operation);
  const from = sourceStates(prose, others);
  if (from.length > 0) return from;
  const open = others.filter((value) => !isFinal(value));
  if (STARTS_FROM_FINAL.test(snake(verb)) || open.length === 0) return others;
  return /already/.test(conflict) &&
    new RegExp(`already ${escaped(target)}`).test(conflict) &&
    !/ or /.test(conflict)
    ? others
    : open;
}

function sourceStates(prose: string, values: readonly string[]): string[] {
  const [first = ''] = prose
    .split(/(?<=[.\n])/)
    .filter((sentence) => values.some((value) => sentence.includes(spokenState(value))));
  const pattern = /(?:only|from|that (?:is|are)|an?|in|is|while|when)\b[^.]*/.exec(first)?.[0] ?? '';
  return values.filter((value) => new RegExp(`\\b${escaped(spokenState(value))}\\b`).test(pattern));
}

function spokenState(value: string): string {
  return value.toLowerCase();
}

function escaped(value: string): string {
  return value.toLowerCase().replace(/[^a-z0-9_ -]/g, '.');
}

import type { Operation } from '../../../domain/ir.ts';
import type { Assignment, FieldPlan, Value } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import { requestFields } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import { fieldNamed } from '../planner.ts';
import { givesRights, leastRights, mayGiveRights } from '../privilege.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isIssuedName, isPasswordName } from '../resource/field-names.ts';
import { standsFor } from '../resource/gather-fields.ts';
import { takesAnything } from '../resource/survey.ts';
import { choice, fromBody, literal, NOW, row, times } from '../values.ts';
import { snake } from '../words.ts';
import { formulaOf } from './formulas.ts';

/**
 * Body fields of an operation that rows keep, each to its field. What decides over the rights of a user is left out
 * where callers could give themselves rights that way.
 */
export function bodyAssignments(operation: Operation, built: BuiltResource, planner: Planner): Assignment[] {
  const assigned: Assignment[] = [];
  const withheld = mayGiveRights(operation, planner)
    ? []
    : built.plan.fields.filter((field) => givesRights(field, built, planner)).map(({ name }) => name);
  for (const part of requestFields(operation, built.survey.draft, planner.shapes)) {
    const assignment = bodyAssignment(part, built);
    if (assignment && withheld.includes(assignment.field)) continue;
    if (assignment && !assigned.some((known) => known.field === assignment.field)) assigned.push(assignment);
  }
  return assigned;
}

/** Everything a new row starts with: the body, then what is worked out from it, then what only the service knows. */
export function newRowAssignments(
  operation: Operation,
  built: BuiltResource,
  planner: Planner,
): Assignment[] {
  const assigned = bodyAssignments(operation, built, planner);
  if (takesAnything(built.survey)) assigned.push({ field: 'content', value: { kind: 'body' } });
  const has = (name: string) => assigned.some((known) => known.field === name);
  for (const field of built.plan.fields) {
    if (has(field.name)) continue;
    const value = startValue(field, built, planner, operation);
    if (value) assigned.push({ field: field.name, value });
  }
  return assigned;
}

function bodyAssignment(part: BodyField, built: BuiltResource): Assignment | null {
  const { plan, raw } = built;
  const field = fieldNamed(built, part.name);
  const known = plan.fields.find((one) => one.name === field);
  if (known?.role === 'password_hash') {
    return { field: known.name, value: { kind: 'hash_password', of: fromBody(part) } };
  }
  if (known && !['created_at', 'updated_at'].includes(known.role)) {
    return { field: known.name, value: withFallback(fromBody(part), known) };
  }
  if (known) return null;
  if (isPasswordName(part.name)) {
    const hash = plan.fields.find(
      (one) => one.role === 'password_hash' || /password_hash|hashed_password/.test(snake(one.name)),
    );
    return hash ? { field: hash.name, value: { kind: 'hash_password', of: fromBody(part) } } : null;
  }
  const standing = standsFor(part, [...raw.values()]);
  if (!standing) return null;
  const seconds = secondsIn(part.name);
  if (/^(?:expires|ttl|lifetime|valid)/.test(snake(part.name))) {
    return { field: standing.name, value: { kind: 'now_plus', seconds: lifetime(part, seconds) } };
  }
  return { field: standing.name, value: fromBody(part) };
}

function withFallback(value: Value, field: FieldPlan): Value {
  return value.kind === 'input' && field.default !== undefined && field.role === 'data'
    ? { ...value, fallback: literal(field.default) }
    : value;
}

/** How long a token of the request is to live, in seconds; a day where the request may leave it out. */
export function lifetime(part: BodyField, seconds: number): Value {
  const input = fromBody(part);
  const given = part.schema.default;
  const usual = typeof given === 'number' ? given : 86_400 / seconds;
  return times(input.kind === 'input' ? { ...input, fallback: literal(usual) } : input, seconds);
}

export function secondsIn(name: string): number {
  const word = snake(name);
  if (/hour/.test(word)) return 3600;
  if (/minute|_min/.test(word)) return 60;
  return /day/.test(word) ? 86_400 : 1;
}

/** For a field that the body does not give. Roles that every row fills by itself (key, times, state) stay out. */
function startValue(
  field: FieldPlan,
  built: BuiltResource,
  planner: Planner,
  operation: Operation,
): Value | null {
  if (givesRights(field, built, planner)) return literal(leastRights(field, planner));
  if (['key', 'created_at', 'updated_at', 'state', 'counter', 'foreign_key'].includes(field.role))
    return null;
  if (field.role === 'owner')
    return planner.authenticated ? { kind: 'current_user', field: ownerField(field, planner) } : null;
  const formula = formulaOf(field, built, requestFields(operation, built.survey.draft, planner.shapes));
  if (formula) return formula;
  if (field.default !== undefined && field.default !== '') return null;
  const looked = built.survey.locates.some(
    (locate) => locate.attribute !== null && snake(field.name).startsWith(`${snake(locate.attribute)}_`),
  );
  const sought = built.survey.locates.some((locate) => snake(locate.parameter) === snake(field.name));
  const issued = isIssuedName(field.name) && field.default === '';
  if (field.column === 'text' && (looked || sought || issued) && !field.nullable) return { kind: 'uuid' };
  if (field.column === 'timestamp' && !field.nullable) return NOW;
  return null;
}

function ownerField(field: FieldPlan, planner: Planner): string {
  if (!planner.users) return 'name';
  return /_id$|^owner$/.test(field.name) ? planner.users.resource.plan.key.field : 'name';
}

/** A part that is left out stays as it is, so nothing is filled in for it. */
export function withoutFallback(assignment: Assignment): Assignment {
  const { field, value } = assignment;
  if (value.kind === 'hash_password' && value.of.kind === 'input') {
    // The hash of a password that was not given would be a password.
    const given: Value = { ...value.of, fallback: literal(null) };
    return { field, value: choice(given, [[null, row(field)]], value) };
  }
  if (value.kind !== 'input') return assignment;
  const { fallback: _fallback, ...bare } = value;
  return { field, value: bare };
}

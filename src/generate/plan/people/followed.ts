import type { Operation, Parameter } from '../../../domain/ir.ts';
import type { FilterPlan, Membership } from '../../../domain/service-plan.ts';
import type { Planner } from '../planner.ts';
import { fieldNamed } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isNumeric } from '../shapes.ts';
import { snake } from '../words.ts';
import { flagNames } from './marks.ts';

/** `/articles/feed`: rows of those whom the caller follows; null where the view is none, or nobody follows anybody. */
export function feedOf(view: string | null, built: BuiltResource, planner: Planner): Membership | null {
  if (view === null || !/^(?:feed|timeline|following|followed)$/.test(snake(view))) return null;
  const { users } = planner;
  const owner = built.plan.owner_field;
  const mark = planner.marks.find((one) => one.on === users?.resource.survey.draft);
  if (!users || !mark || owner === null) return null;
  const caller = { kind: 'current_user', field: users.resource.plan.key.field } as const;
  return {
    field: owner,
    resource: mark.resource,
    select: mark.target,
    where: [{ field: mark.by, value: caller }],
  };
}

/** Filters by a person's name: `author=ida` for rows of that user, `favorited=ida` for rows that the user has marked. */
export function peopleFilters(operation: Operation, built: BuiltResource, planner: Planner): FilterPlan[] {
  return operation.parameters.flatMap((parameter): FilterPlan[] => {
    const among = parameter.in === 'query' ? byPerson(parameter, built, planner) : null;
    return among ? [{ parameter: parameter.name, field: among.field, operator: 'equals', among }] : [];
  });
}

function byPerson(parameter: Parameter, built: BuiltResource, planner: Planner): Membership | null {
  const { users } = planner;
  const identity = users ? nameField(users.resource) : null;
  const word = snake(parameter.name);
  if (!users || identity === null || /_id$/.test(word) || isNumeric(parameter.schema)) return null;
  if (parameter.schema.type === 'boolean') return null;
  const { name: resource, key } = users.resource.plan;
  const given = { kind: 'input', from: 'query', name: parameter.name } as const;
  const person = built.survey.persons.find((one) => snake(one.name) === word);
  if (person) {
    return { field: person.field, resource, select: key.field, where: [{ field: identity, value: given }] };
  }
  const mark = planner.marks.find(
    (one) =>
      one.on === built.survey.draft &&
      (flagNames(one).has(word) || flagNames(one).has(word.replace(/_by$/, ''))),
  );
  if (!mark) return null;
  return {
    field: built.plan.key.field,
    resource: mark.resource,
    select: mark.target,
    where: [],
    among: [{ field: mark.by, resource, select: key.field, where: [{ field: identity, value: given }] }],
  };
}

/** What names a person in a query: `username` before `handle`, `name` and `email`. */
function nameField(users: BuiltResource): string | null {
  for (const name of ['username', 'handle', 'login', 'name', 'email']) {
    const field = fieldNamed(users, name);
    if (field !== null) return field;
  }
  return null;
}

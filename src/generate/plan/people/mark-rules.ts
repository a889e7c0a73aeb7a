import type { Condition } from '../../../domain/service-plan.ts';
import type { Rule } from '../respond/scene.ts';
import { isNumeric, typeOf } from '../shapes.ts';
import { count, row } from '../values.ts';
import { snake } from '../words.ts';
import { countNames, flagNames } from './marks.ts';

/** `favorited`: whether the caller has put the mark; nobody who is unknown has. */
export const markFlag: Rule = (name, schema, scene) => {
  const { resource, planner } = scene;
  if (!resource || !scene.row || typeOf(schema) !== 'boolean' || !planner.users) return null;
  const word = snake(name);
  const mark = planner.marks.find((one) => one.on === resource.survey.draft && flagNames(one).has(word));
  if (!mark) return null;
  const caller = planner.users.resource.plan.key.field;
  const where: readonly Condition[] = [
    { field: mark.target, value: row(resource.plan.key.field) },
    { field: mark.by, value: { kind: 'current_user', field: caller } },
  ];
  return { kind: 'exists', resource: mark.resource, where };
};

/** `favoritesCount`: how many have put the mark. `followingCount` of a user: how many marks that user has put. */
export const markCount: Rule = (name, schema, scene) => {
  const { resource, planner } = scene;
  if (!resource || !scene.row || !isNumeric(schema)) return null;
  const word = snake(name);
  const own = row(resource.plan.key.field);
  const mark = planner.marks.find((one) => one.on === resource.survey.draft && countNames(one).has(word));
  if (mark) return count(mark.resource, [{ field: mark.target, value: own }]);
  if (resource !== planner.users?.resource) return null;
  const put = planner.marks.find((one) => [...flagNames(one)].some((flag) => `${flag}_count` === word));
  return put ? count(put.resource, [{ field: put.by, value: own }]) : null;
};

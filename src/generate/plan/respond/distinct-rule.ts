import { typeOf } from '../shapes.ts';
import { row } from '../values.ts';
import { singular, snake } from '../words.ts';
import type { Rule } from './scene.ts';

/** `GET /tags`: every value that the lists of some resource hold, where the list is named alike (`tags`, `tagList`). */
export const listedValues: Rule = (name, schema, scene) => {
  const { planner } = scene;
  const items = typeOf(schema) === 'array' ? planner.shapes.resolve(schema.items ?? {}) : null;
  if (!items || typeOf(items) !== 'string' || scene.row) return null;
  const word = snake(name);
  const names = [word, `${singular(word)}_list`, `${singular(word)}_names`];
  for (const { plan } of planner.resources) {
    const field = plan.fields.find(
      (one) => one.column === 'json' && names.includes(snake(one.name)) && !one.hidden,
    );
    if (!field) continue;
    return {
      kind: 'records',
      resource: plan.name,
      where: [],
      each: row(field.name),
      limit: null,
      flat: true,
      order_by: null,
    };
  }
  return null;
};

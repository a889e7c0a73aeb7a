import type { FieldPlan, Value } from '../../../domain/service-plan.ts';
import { fieldNamed } from '../planner.ts';
import { isPasswordName, isTimeName } from '../resource/field-names.ts';
import { isNumeric, isTime, typeOf } from '../shapes.ts';
import { count, fromBody, fromPath, literal, minus, NOW, row } from '../values.ts';
import { snake } from '../words.ts';
import { stockFields } from './aggregate.ts';
import type { Rule, Scene } from './scene.ts';

/** A field of the row, by its name. */
export const ownField: Rule = (name, _schema, scene) => {
  const { resource } = scene;
  if (!resource || !scene.row || isPasswordName(name)) return null;
  const field = fieldNamed(resource, name);
  const known = resource.plan.fields.find((one) => one.name === field);
  return known && !known.hidden ? row(known.name) : null;
};

/** `encrypted_value` is kept, `value` is asked for. */
export const revealedField: Rule = (name, _schema, scene) => {
  const word = snake(name);
  const kept = fieldOf(scene, (field) =>
    [`encrypted_${word}`, `${word}_encrypted`].includes(snake(field.name)),
  );
  return kept ? row(kept.name) : null;
};

/** `id`, `booking_id`, `confirmation_id`: the row's key. */
export const keyField: Rule = (name, schema, scene) => {
  const { resource } = scene;
  if (!resource || !scene.row) return null;
  const word = snake(name);
  const { key, name: resourceName } = resource.plan;
  const last = resourceName.split('_').at(-1) ?? resourceName;
  const ids = [
    'id',
    'uuid',
    'key',
    resourceName,
    `${resourceName}_id`,
    `${last}_id`,
    `${resourceName}_uuid`,
    `${resourceName}_key`,
  ];
  if (!ids.includes(word)) return null;
  return typeOf(schema) === 'object' || typeOf(schema) === 'array' ? null : row(key.field);
};

/** What the request said, where the row does not keep it. */
export const echoed: Rule = (name, schema, scene) => {
  const word = snake(name);
  const given = scene.request.find((field) => snake(field.name) === word);
  if (given && !isPasswordName(given.name) && typeOf(given.schema) === typeOf(schema)) return fromBody(given);
  const parameter = scene.operation.parameters.find(
    (known) => known.in === 'path' && snake(known.name) === word,
  );
  return parameter && !scene.paging ? fromPath(parameter.name) : null;
};

/** `new_total` of a kept `new_total_votes`, `next_phase` of a kept `current_phase`, `owner` of a kept `owner_wallet`. */
export const similarField: Rule = (name, schema, scene) => {
  const word = snake(name);
  const stem = word.replace(/^(?:current|new|next|latest|last|final|updated)_|_(?:updated|after|now)$/g, '');
  const fits = (field: FieldPlan) =>
    !field.hidden &&
    field.role !== 'password_hash' &&
    sameKind(field, schema) &&
    field.role !== 'foreign_key';
  const longer = fieldOf(scene, (field) => snake(field.name).startsWith(`${word}_`) && fits(field));
  if (longer && word.length > 3 && word.includes('_')) return row(longer.name);
  if (stem === word) {
    const current = fieldOf(scene, (field) => snake(field.name) === `current_${word}` && fits(field));
    return current ? row(current.name) : null;
  }
  const bare = fieldOf(
    scene,
    (field) => [stem, `current_${stem}`, `latest_${stem}`].includes(snake(field.name)) && fits(field),
  );
  return bare ? row(bare.name) : null;
};

/** Points in time that no field keeps: of what was just done, now; of the row, when it was made. */
export const timeOf: Rule = (name, schema, scene) => {
  const word = snake(name);
  const timely =
    isTime(schema) ||
    isTimeName(name) ||
    (typeOf(schema) === 'string' && /_recorded$|^timestamp$/.test(word));
  if (!timely || typeOf(schema) === 'object') return null;
  if (/expir|valid_until/.test(word)) return null;
  if (/^(?:updated|modified|changed|last_)/.test(word))
    return role(scene, 'updated_at') ?? role(scene, 'created_at') ?? NOW;
  if (/^(?:created|issued|registered|submitted|started|placed|added|date$)/.test(word)) {
    return role(scene, 'created_at') ?? NOW;
  }
  if (scene.operation.method !== 'GET') return NOW;
  if (
    /^(?:timestamp|now|time|as_of|generated_at|checked_at|server_time|current_time|estimated_start)$/.test(
      word,
    )
  ) {
    return scene.row ? (role(scene, 'created_at') ?? NOW) : NOW;
  }
  return null;
};

/** `queue_position`: rows in the same state that were there before, this one included. */
export const position: Rule = (name, schema, scene) => {
  const { resource } = scene;
  if (!resource || !scene.row || !isNumeric(schema)) return null;
  if (!/^(?:queue_)?(?:position|rank|place)$|_position$/.test(snake(name))) return null;
  const { states, fields, name: resourceName } = resource.plan;
  const made = fields.find((field) => field.role === 'created_at');
  const same = states ? [{ field: states.field, value: row(states.field) }] : [];
  if (!made && same.length === 0) return null;
  const earlier = made ? [{ field: made.name, operator: 'at_most' as const, value: row(made.name) }] : [];
  return count(resourceName, [...same, ...earlier]);
};

/** `vote_delta`, `change`: the new value in the request less the old one. */
export const delta: Rule = (name, schema, scene) => {
  if (!isNumeric(schema) || !/(?:^|_)(?:delta|change|difference|diff)$/.test(snake(name))) return null;
  const fresh = scene.request.find((field) => /^new_/.test(snake(field.name)) && isNumeric(field.schema));
  const former = scene.request.find(
    (field) => /^(?:old|previous)_/.test(snake(field.name)) && isNumeric(field.schema),
  );
  return fresh && former ? minus(fromBody(fresh), fromBody(former)) : null;
};

/** `room_name` in a booking, `owner` in a pet: a field of the parent row. */
export const parentField: Rule = (name, schema, scene) => {
  const { resource, planner } = scene;
  if (!resource || !scene.row) return null;
  const word = snake(name);
  for (const relation of resource.plan.belongs_to) {
    const parent = planner.resources.find((built) => built.plan.name === relation.resource);
    if (!parent) continue;
    const where = [{ field: parent.plan.key.field, value: row(relation.field) }];
    const wanted = parent.plan.fields.find((field) => {
      const own = snake(field.name);
      const prefixed = `${parent.plan.name}_${own}` === word;
      const after =
        own === word || `${own}_after` === word || `new_${own}` === word || `current_${own}` === word;
      const stock =
        stockFields(parent)?.quantity === field.name &&
        /^(?:new_|current_)?(?:quantity|stock|stock_level|balance|on_hand)(?:_after)?$/.test(word);
      return !field.hidden && sameKind(field, schema) && (prefixed || after || stock);
    });
    if (wanted) return { kind: 'related', resource: parent.plan.name, where, field: wanted.name };
  }
  return null;
};

/** `low_stock`, `is_overdue`: a comparison of two fields of the row. */
export const flagOf: Rule = (name, schema, scene) => {
  const { resource } = scene;
  if (!resource || !scene.row || typeOf(schema) !== 'boolean') return null;
  const word = snake(name);
  const pair = stockFields(resource);
  if (pair && /low_stock|needs_reorder|reorder_needed|below/.test(word)) {
    return { kind: 'compare', left: row(pair.quantity), operator: 'at_most', right: row(pair.level) };
  }
  if (pair && /^(?:is_)?(?:in_stock|available)$/.test(word)) {
    return { kind: 'compare', left: row(pair.quantity), operator: 'greater', right: literal(0) };
  }
  const states = resource.plan.states;
  const state = states?.values.find((value) => [word, word.replace(/^is_/, '')].includes(snake(value)));
  if (states && state !== undefined) {
    return { kind: 'compare', left: row(states.field), operator: 'equals', right: literal(state) };
  }
  const time = fieldOf(scene, (field) => /expires_at|due_at|due_date|deadline/.test(snake(field.name)));
  if (time && /expired|overdue|late/.test(word)) {
    return { kind: 'compare', left: row(time.name), operator: 'less', right: NOW };
  }
  return null;
};

export function fieldOf(scene: Scene, fits: (field: FieldPlan) => boolean): FieldPlan | null {
  if (!scene.row || !scene.resource) return null;
  return scene.resource.plan.fields.find(fits) ?? null;
}

function role(scene: Scene, wanted: FieldPlan['role']): Value | null {
  const found = fieldOf(scene, (field) => field.role === wanted);
  return found ? row(found.name) : null;
}

function sameKind(field: FieldPlan, schema: Parameters<Rule>[1]): boolean {
  const type = typeOf(schema);
  if (type === null) return true;
  if (type === 'integer' || type === 'number') return field.column === 'integer' || field.column === 'real';
  if (type === 'boolean') return field.column === 'boolean';
  if (type === 'array' || type === 'object') return field.column === 'json';
  return ['text', 'timestamp', 'date'].includes(field.column);
}

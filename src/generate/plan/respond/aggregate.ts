import type { Condition, FieldPlan, Value } from '../../../domain/service-plan.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isFinal, stateMeant } from '../resource/states.ts';
import { isNumeric } from '../shapes.ts';
import { count, divided, literal, minus, row, times } from '../values.ts';
import { plural, singular, snake, wordsOf } from '../words.ts';
import type { Rule, Scene } from './scene.ts';

const COUNTING = new Set([
  'total',
  'count',
  'num',
  'number',
  'of',
  'all',
  'the',
  'loaded',
  'registered',
  'known',
  'n',
]);

/** Counts, sums and averages by name: `total`, `pending_bookings`, `total_quantity`, `average_rating`. */
export const aggregate: Rule = (name, schema, scene) => {
  if (!isNumeric(schema)) return null;
  const candidates = candidatesOf(scene);
  for (const built of candidates) {
    const value = sumOf(name, built, scene) ?? countOf(name, built, scene);
    if (value) return value;
  }
  return null;
};

/** `holder_control_percentage`, `completion_rate`: a part of a whole. */
export const share: Rule = (name, schema, scene) => {
  const stem = /^(.+?)_(percentage|percent|pct|rate|ratio|share)$/.exec(snake(name));
  if (!stem?.[1] || !isNumeric(schema)) return null;
  const example = scene.example[name];
  const factor = stem[2] === 'ratio' || (typeof example === 'number' && example <= 1) ? 1 : 100;
  for (const built of candidatesOf(scene)) {
    const parts = partOf(stem[1], built, scene);
    if (parts) return times(divided(parts[0], parts[1]), factor);
  }
  return null;
};

/** `margin_above_critical`, `is_stable`: a share compared with a threshold next to it. */
export const margin: Rule = (name, _schema, scene) => {
  const word = snake(name);
  const threshold = find(scene.siblings, /threshold|limit|target/);
  const measured = find(scene.siblings, /percentage|percent|rate|ratio|average|score/);
  if (!threshold || !measured) return null;
  if (/^margin|_margin$|above|below|headroom/.test(word)) return minus(measured, threshold);
  if (/^(?:is_)?(?:stable|healthy|ok|safe|compliant|within_\w+)$|_stable$/.test(word)) {
    return { kind: 'compare', left: measured, operator: 'greater', right: threshold };
  }
  return null;
};

/** Conditions for a word in front of a resource: a state, a flag, `active`, `today`; null: the word means nothing. */
export function conditionsFor(word: string, built: BuiltResource): readonly Condition[] | null {
  const { plan } = built;
  const states = plan.states;
  if (states) {
    const direct = states.values.find((value) => snake(value) === word);
    const meant = direct ?? stateMeant(word, states.values);
    if (meant !== null && meant !== undefined) return [{ field: states.field, value: literal(meant) }];
  }
  const flag = plan.fields.find(
    (field) => field.column === 'boolean' && [word, `is_${word}`].includes(snake(field.name)),
  );
  if (flag) return [{ field: flag.name, value: literal(true) }];
  if (['active', 'open', 'live', 'online', 'ongoing', 'current'].includes(word))
    return stillGoing(built, word);
  if (word === 'inactive' || word === 'offline') return flagged(built, false);
  if (word === 'low' || word === 'low_stock') return lowStock(built);
  const status = plan.fields.find((field) => ['status', 'state'].includes(snake(field.name)));
  if (status?.schema.enum?.includes(word)) return [{ field: status.name, value: literal(word) }];
  const measured = plan.fields.find(
    (field) => snake(field.name).startsWith(`${word}_`) && isNumeric(field.schema),
  );
  return measured ? [{ field: measured.name, operator: 'greater', value: literal(0) }] : null;
}

/** `quantity` at most `reorder_level`. */
export function lowStock(built: BuiltResource): readonly Condition[] | null {
  const pair = stockFields(built);
  if (!pair) return null;
  return [{ field: pair.quantity, operator: 'at_most', value: { kind: 'candidate', field: pair.level } }];
}

/** The amount of a thing and the amount from which it has to be bought again. */
export function stockFields(
  built: BuiltResource,
): { readonly quantity: string; readonly level: string } | null {
  const numeric = built.plan.fields.filter((field) => isNumeric(field.schema));
  const quantity = numeric.find((field) =>
    /^(?:quantity|stock|on_hand|quantity_on_hand|stock_level|quantity_in_stock|in_stock|units|available)$/.test(
      snake(field.name),
    ),
  );
  const level = numeric.find((field) =>
    /reorder|minimum|min_|threshold|low_stock|safety/.test(snake(field.name)),
  );
  return quantity && level ? { quantity: quantity.name, level: level.name } : null;
}

function stillGoing(built: BuiltResource, word: string): readonly Condition[] | null {
  const { states, fields } = built.plan;
  const flag = flagged(built, true);
  if (flag) return flag;
  const status = fields.find((field) => ['status', 'state'].includes(snake(field.name)));
  if (!states)
    return status ? [{ field: status.name, value: literal(word === 'online' ? 'online' : word) }] : null;
  return states.values
    .filter(isFinal)
    .map((value) => ({ field: states.field, operator: 'not_equals', value: literal(value) }));
}

function flagged(built: BuiltResource, value: boolean): readonly Condition[] | null {
  const flag = built.plan.fields.find(
    (field) =>
      field.column === 'boolean' && /^(?:is_)?(?:active|online|enabled|open)$/.test(snake(field.name)),
  );
  return flag ? [{ field: flag.name, value: literal(value) }] : null;
}

function candidatesOf(scene: Scene): readonly BuiltResource[] {
  const first = scene.resource;
  return first
    ? [first, ...scene.planner.resources.filter((built) => built !== first)]
    : scene.planner.resources;
}

function scopeFor(built: BuiltResource, scene: Scene): readonly Condition[] {
  if (built === scene.resource) return scene.row ? [] : scene.scope;
  const parent = scene.resource;
  if (!parent || !scene.row) return [];
  const link = built.plan.belongs_to.find((relation) => relation.resource === parent.plan.name);
  return link ? [{ field: link.field, value: row(parent.plan.key.field) }] : [];
}

function countOf(name: string, built: BuiltResource, scene: Scene): Value | null {
  const { plan } = built;
  const mine = built === scene.resource;
  const words = wordsOf(name);
  const said = stripResource(
    words.filter((word) => !COUNTING.has(word)),
    built,
  );
  const rest = said.rest;
  const counted = words.length !== rest.length || said.named;
  const related = scene.row && !mine && scopeFor(built, scene).length === 0;
  if (related) return null;
  const today = rest.includes('today');
  const plain = rest.filter((word) => word !== 'today');
  if (plain.length === 0) {
    const ok = said.named || (mine && counted && !scene.row);
    return ok ? count(plan.name, [...scopeFor(built, scene), ...(today ? since(built, null) : [])]) : null;
  }
  const conditions = conditionsFor(plain.join('_'), built);
  if (!conditions || (scene.row && !said.named)) return null;
  if (!mine && !said.named && !today && !plan.states) return null;
  const [first] = conditions;
  return count(plan.name, [
    ...scopeFor(built, scene),
    ...conditions,
    ...(today ? since(built, first ?? null) : []),
  ]);
}

/** Takes the resource's name off the end of the words; a unique field stands for its rows (`total_wallets`). */
function stripResource(words: readonly string[], built: BuiltResource): { rest: string[]; named: boolean } {
  const { plan, survey } = built;
  const natural = plan.unique.filter((set) => set.length === 1).flat();
  const names = [
    plan.plural,
    plan.name,
    ...survey.draft.literals,
    ...natural.flatMap((field) => [plural(field), field]),
  ];
  const last = plan.name.split('_').at(-1) ?? plan.name;
  for (const name of [...names, plural(last), last]) {
    const parts = wordsOf(name);
    const tail = words.slice(-parts.length);
    const front = words.slice(0, parts.length);
    if (parts.length > 0 && tail.join('_') === parts.join('_'))
      return { rest: words.slice(0, -parts.length), named: true };
    if (parts.length > 0 && front.join('_') === parts.join('_'))
      return { rest: words.slice(parts.length), named: true };
  }
  return { rest: [...words], named: false };
}

/** `completed_today`: the time that the state was reached today, else the time of the row's making. */
function since(built: BuiltResource, condition: Condition | null): readonly Condition[] {
  const { fields } = built.plan;
  const state = condition?.value.kind === 'literal' ? String(condition.value.value) : '';
  const reached = fields.find((field) => snake(field.name) === `${snake(state)}_at`);
  const made = fields.find((field) => field.role === 'created_at');
  const time = reached ?? made;
  return time ? [{ field: time.name, operator: 'at_least', value: { kind: 'start_of_today' } }] : [];
}

function sumOf(name: string, built: BuiltResource, scene: Scene): Value | null {
  if (scene.row && built === scene.resource) return null;
  const numeric = built.plan.fields.filter((field) => isNumeric(field.schema) && field.role !== 'key');
  const where = scopeFor(built, scene);
  if (scene.row && where.length === 0) return null;
  const word = snake(name);
  const resource = built.plan.name;
  const average = /^(?:average|avg|mean)_(.+)$|^(.+)_(?:average|avg|mean)$/.exec(word);
  const averaged = average ? matching(numeric, average[1] ?? average[2] ?? '') : null;
  if (averaged) return { kind: 'average', resource, field: averaged.name, where };
  const worth = worthOf(word, numeric);
  if (worth) return { kind: 'sum', resource, field: worth[0], times: worth[1], where };
  const stem = /^(?:total|sum)_(?:of_)?(.+)$|^(.+)_(?:total|sum)$/.exec(word);
  const exact = numeric.find((field) => snake(field.name) === word);
  const summed =
    exact ?? (stem ? (matching(numeric, stem[1] ?? stem[2] ?? '') ?? alike(numeric, stem[1] ?? '')) : null);
  return summed ? { kind: 'sum', resource, field: summed.name, where } : null;
}

/** `total_value`, `inventory_value`: quantity times price. */
function worthOf(word: string, numeric: readonly FieldPlan[]): readonly [string, string] | null {
  if (!/(?:^|_)(?:value|worth)$/.test(word)) return null;
  const quantity = numeric.find(
    (field) => /quantity|stock|on_hand|units/.test(snake(field.name)) && !/reorder|min/.test(field.name),
  );
  const price = numeric.find((field) => /price|cost/.test(snake(field.name)));
  return quantity && price ? [quantity.name, price.name] : null;
}

function matching(fields: readonly FieldPlan[], stem: string): FieldPlan | null {
  if (stem === '') return null;
  const wanted = [stem, singular(stem), plural(stem)];
  const same = fields.find((field) => wanted.includes(snake(field.name)));
  return (
    same ??
    fields.find(
      (field) => snake(field.name).endsWith(`_${stem}`) || snake(field.name).startsWith(`${stem}_`),
    ) ??
    null
  );
}

/** `total_voting_power` of `voting_weight`: the only number that shares the first of several words. */
function alike(fields: readonly FieldPlan[], stem: string): FieldPlan | null {
  const [first = '', second] = wordsOf(stem);
  const found = fields.filter((field) => wordsOf(field.name)[0] === first);
  return second !== undefined && found.length === 1 ? (found[0] ?? null) : null;
}

function partOf(stem: string, built: BuiltResource, scene: Scene): readonly [Value, Value] | null {
  const { plan } = built;
  const numeric = plan.fields.filter((field) => isNumeric(field.schema));
  const whole = numeric.find((field) => snake(field.name).startsWith('total_'));
  const [first = ''] = wordsOf(stem);
  const part = numeric.find((field) => field !== whole && snake(field.name).startsWith(`${first}_`));
  const sum = (field: string): Value => ({ kind: 'sum', resource: plan.name, field, where: [] });
  if (whole && part) return scene.row ? [row(part.name), row(whole.name)] : [sum(part.name), sum(whole.name)];
  if (
    whole &&
    scene.row &&
    built === scene.resource &&
    wordsOf(whole.name).some((word) => singular(word) === singular(first))
  ) {
    return [row(whole.name), sum(whole.name)];
  }
  const conditions = scene.row ? null : (conditionsFor(first, built) ?? completion(first, built));
  return conditions ? [count(plan.name, conditions), count(plan.name, [])] : null;
}

function completion(word: string, built: BuiltResource): readonly Condition[] | null {
  const states = built.plan.states;
  const meant = states?.values.find((value) => value.slice(0, 5) === word.slice(0, 5) && word.length > 4);
  return states && meant !== undefined ? [{ field: states.field, value: literal(meant) }] : null;
}

function find(values: ReadonlyMap<string, Value>, pattern: RegExp): Value | null {
  for (const [name, value] of values) if (pattern.test(snake(name))) return value;
  return null;
}

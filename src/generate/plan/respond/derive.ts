import type { Json } from '../../../domain/json.ts';
import { isJsonObject } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import type { Condition, Value } from '../../../domain/service-plan.ts';
import { markCount, markFlag } from '../people/mark-rules.ts';
import { isNullable, isNumeric, isOpen, own, typeOf } from '../shapes.ts';
import { literal, objectOf, RECORD, row } from '../values.ts';
import { snake } from '../words.ts';
import { aggregate, conditionsFor, margin, share } from './aggregate.ts';
import { listedValues } from './distinct-rule.ts';
import { ofRelated } from './of-related.ts';
import {
  delta,
  echoed,
  fieldOf,
  flagOf,
  keyField,
  ownField,
  parentField,
  position,
  revealedField,
  similarField,
  timeOf,
} from './row-rules.ts';
import type { Rule, Scene } from './scene.ts';
import { DEEPEST, NotDerivable } from './scene.ts';
import { confirmation, constant, credential, link, ofService, reason, threshold } from './service-rules.ts';

/** Ways to derive a field, the surest first. */
const RULES: readonly Rule[] = [
  credential,
  ownField,
  revealedField,
  keyField,
  constant,
  markFlag,
  markCount,
  flagOf,
  parentField,
  echoed,
  link,
  share,
  margin,
  delta,
  position,
  ofService,
  timeOf,
  confirmation,
  listedValues,
  aggregate,
  similarField,
  threshold,
  reason,
];

/** The value for a documented shape. Throws {@link NotDerivable} with the name of the first part that nothing gives. */
export function deriveBody(schema: Schema, scene: Scene): Value {
  const { shapes } = scene.planner;
  const whole = shapes.resolve(schema);
  if (typeOf(whole) === 'object' && whole.properties) return deriveObject(whole, scene);
  if (typeOf(whole) === 'object' || isOpen(whole)) return scene.row ? RECORD : objectOf([]);
  throw new NotDerivable('the body');
}

/** Each property by the rules; what nothing gives is left out where it may be, null where it may be. */
export function deriveObject(schema: Schema, scene: Scene): Value {
  const entries: (readonly [string, Value])[] = [];
  const siblings = new Map(scene.siblings);
  const later: string[] = [];
  const { shapes } = scene.planner;
  const parts = shapes.properties(schema);
  const attempt = (name: string): Value | null => {
    const part = parts.find((known) => known.name === name);
    return part ? deriveField(name, part.schema, part.model, { ...scene, siblings }) : null;
  };
  const found = new Map<string, Value>();
  for (const { name } of parts) {
    const value = attempt(name);
    if (value) {
      siblings.set(name, value);
      found.set(name, value);
    } else later.push(name);
  }
  for (const name of later) {
    const value = attempt(name);
    if (value) found.set(name, value);
  }
  for (const part of parts) {
    if (isHidden(part.name, scene)) continue;
    const value = found.get(part.name);
    if (value) entries.push([part.name, value]);
    else if (part.nullable) entries.push([part.name, literal(null)]);
    else if (scene.lenient)
      entries.push([part.name, literal(emptyOf(part.schema, own(scene.example, part.name)))]);
    else if (part.required) throw new NotDerivable(part.name);
  }
  return objectOf(entries);
}

/** A hash or an encrypted value is never answered, even where the document's model lists it. */
function isHidden(name: string, scene: Scene): boolean {
  return fieldOf(scene, (field) => field.hidden && field.name === name) !== null;
}

function deriveField(name: string, schema: Schema, model: string | null, scene: Scene): Value | null {
  for (const rule of RULES) {
    const value = rule(name, schema, scene);
    if (value) return value;
  }
  const type = typeOf(schema);
  if (scene.depth >= DEEPEST) return null;
  if (type === 'array') return deriveRecords(name, schema, model, deeper(scene));
  if (type === 'object' && schema.properties) return deriveNested(name, schema, model, deeper(scene));
  return null;
}

function deeper(scene: Scene): Scene {
  return { ...scene, depth: scene.depth + 1 };
}

/** `comments` of a ticket, `held` contracts of a wallet, `recent_orders`. */
function deriveRecords(name: string, schema: Schema, model: string | null, scene: Scene): Value | null {
  const { planner, resource } = scene;
  const draft = (model === null ? null : planner.drafts.byModel(model)) ?? planner.drafts.byWord(name);
  const named = planner.resources.find((built) => built.survey.draft === draft) ?? null;
  const target = named ?? resource;
  if (!target || (target === resource && scene.row)) return null;
  const narrowed = narrowing(name, target.plan.plural, target, named !== null);
  if (!narrowed) return null;
  const link =
    scene.row && resource
      ? target.plan.belongs_to.find((one) => one.resource === resource.plan.name)
      : undefined;
  if (scene.row && !link) return null;
  const where =
    link && resource
      ? [{ field: link.field, value: row(resource.plan.key.field) }]
      : target === resource
        ? scene.scope
        : [];
  const made = target.plan.fields.find((field) => field.role === 'created_at');
  return {
    kind: 'records',
    resource: target.plan.name,
    where: [...where, ...narrowed],
    each: eachOf(schema.items ?? {}, { ...scene, resource: target, row: true, request: [], scope: [] }),
    limit: null,
    order_by: made ? { field: made.name, order: /recent|latest|last/.test(name) ? 'desc' : 'asc' } : null,
  };
}

function narrowing(
  name: string,
  plural: string,
  target: NonNullable<Scene['resource']>,
  named: boolean,
): readonly Condition[] | null {
  const word = snake(name);
  if (word === plural || /^(?:items|data|results|records)$/.test(word)) return [];
  const stem = word
    .replace(new RegExp(`_?${plural}$`), '')
    .replace(new RegExp(`_?${plural.split('_').at(-1) ?? plural}$`), '');
  if (stem === '' || /^(?:recent|latest|all|top|last)$/.test(stem)) return [];
  return conditionsFor(stem, target) ?? (named ? [] : null);
}

/** One row of a list: the documented parts, or the whole record where the document shows none. */
export function eachOf(items: Schema, scene: Scene): Value | null {
  const whole = scene.planner.shapes.resolve(items);
  if (!whole.properties) {
    const scalar = typeOf(whole);
    if (scalar !== null && scalar !== 'object' && scene.resource) return row(scalarField(scene));
    return null;
  }
  return deriveObject(whole, scene);
}

function scalarField(scene: Scene): string {
  const name = fieldOf(scene, (field) => ['name', 'title'].includes(field.name));
  return name?.name ?? scene.resource?.plan.key.field ?? 'id';
}

/** An object inside: a parent row, one of its own, or a group of the same row's values. */
function deriveNested(name: string, schema: Schema, model: string | null, scene: Scene): Value | null {
  const { planner, resource } = scene;
  const draft = (model === null ? null : planner.drafts.byModel(model)) ?? planner.drafts.byWord(name);
  const other = planner.resources.find((built) => built.survey.draft === draft) ?? null;
  const inner = own(scene.example, name);
  const example: { readonly [key: string]: Json } = isJsonObject(inner) ? inner : {};
  try {
    if (other && other !== resource && scene.row) return parentObject(schema, other, scene);
    const renamed = { ...scene, example };
    if (other && other !== resource) return deriveObject(schema, { ...renamed, resource: other, row: false });
    return deriveObject(schema, renamed);
  } catch (error) {
    if (error instanceof NotDerivable) return null;
    throw error;
  }
}

/** The row that this one belongs to, in the shape that is asked for. */
function parentObject(schema: Schema, parent: NonNullable<Scene['resource']>, scene: Scene): Value | null {
  const relation = scene.resource?.plan.belongs_to.find((one) => one.resource === parent.plan.name);
  if (!relation) return null;
  const whole = deriveObject(schema, {
    ...scene,
    resource: parent,
    request: [],
    siblings: new Map(),
    scope: [],
  });
  return ofRelated(whole, parent.plan, relation.field);
}

/** For endpoints that always answer: nothing of the kind has happened, so zero and empty are true. */
function emptyOf(schema: Schema, example: Json | undefined): Json {
  if (isNullable(schema)) return null;
  if (isNumeric(schema)) return 0;
  switch (typeOf(schema)) {
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return {};
    case 'string':
      return (
        schema.enum?.find((value) => typeof value === 'string') ??
        (typeof example === 'string' && /^(?:connected|active|enabled|ok|healthy)$/.test(example)
          ? 'unknown'
          : '')
      );
    default:
      return null;
  }
}

import type { Assignment, ResourcePlan } from '../../domain/service-plan.ts';
import { compares, Undecidable } from './compare.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { known, literalOf, type Pattern } from './pattern.ts';
import { Refusal } from './refusal.ts';
import { fieldOf, type Row, type RowStore, unknownKind } from './row-store.ts';

export function insert(name: string, assign: readonly Assignment[], frame: Frame): Row {
  const resource = frame.store.resource(name);
  const fields = newFields(resource, assign, frame);
  if (clash(resource, fields, null, frame)) throw new Refusal(409, `such a ${name} exists`);
  return frame.store.insert(name, fields);
}

/** Every field of a new row. */
export function newFields(
  resource: ResourcePlan,
  assign: readonly Assignment[],
  frame: Frame,
): ReadonlyMap<string, Pattern> {
  const given = assigned(assign, frame);
  const { key } = resource;
  const fields = resource.fields.map((field): [string, Pattern] => [
    field.name,
    given.get(field.name) ?? defaultOf(resource, field.name, frame),
  ]);
  const all = new Map(fields);
  if (key.generate === 'slug' && key.slug_from !== null && !given.has(key.field))
    all.set(key.field, frame.store.unknown('text'));
  return all;
}

export function defaultOf(resource: ResourcePlan, name: string, frame: Frame): Pattern {
  const field = fieldOf(resource, name);
  const { store } = frame;
  if (!field) return known(null);
  if (field.role === 'key') return generatedKey(resource, store);
  if (field.role === 'created_at' || field.role === 'updated_at') return store.unknown('timestamp');
  if (field.default !== undefined) return known(field.default);
  if (field.role === 'state' && resource.states) return known(resource.states.initial);
  if (field.role === 'owner' && frame.call.actor)
    return frame.call.actor.key ?? known(frame.call.actor.subject);
  if (field.role === 'counter') return known(0);
  if (field.nullable) return known(null);
  return { kind: 'anything', schema: null };
}

function generatedKey(resource: ResourcePlan, store: RowStore): Pattern {
  switch (resource.key.generate) {
    case 'uuid':
      return store.unknown('uuid');
    case 'integer':
      return store.unknown('integer');
    default:
      return store.unknown(unknownKind(fieldOf(resource, resource.key.field)));
  }
}

export function assigned(assign: readonly Assignment[], frame: Frame): ReadonlyMap<string, Pattern> {
  const fields = new Map<string, Pattern>();
  for (const { field, value } of assign) {
    const made = evaluate(value, frame);
    if (made !== undefined) fields.set(field, made);
  }
  return fields;
}

export function write(row: Row, assign: readonly Assignment[], frame: Frame): Row {
  const changes = assigned(assign, frame);
  const resource = frame.store.resource(row.resource);
  return frame.store.change(row, new Map([...changes, ...touched(resource, changes, row, frame.store)]));
}

export function touched(
  resource: ResourcePlan,
  changes: ReadonlyMap<string, Pattern>,
  row: Row,
  store: RowStore,
): ReadonlyMap<string, Pattern> {
  const field = resource.fields.find(({ role }) => role === 'updated_at');
  if (!field || changes.has(field.name)) return new Map();
  const before = row.fields.get(field.name);
  const now = store.unknown('timestamp');
  const later = before?.kind === 'unknown' && now.kind === 'unknown' && isLater(now, before, store);
  return new Map([[field.name, later ? { ...now, after: withoutAfter(before) } : now]]);
}

/** A chain of moments would grow with every change. */
function withoutAfter(pattern: Pattern): Pattern {
  return pattern.kind === 'unknown' ? { kind: 'unknown', slot: pattern.slot, of: pattern.of } : pattern;
}

function isLater(now: Pattern, before: Pattern, store: RowStore): boolean {
  try {
    return compares(now, 'greater', before, store.moments);
  } catch (thrown) {
    if (thrown instanceof Undecidable) return false;
    throw thrown;
  }
}

/** The stored row with the same key or the same unique fields. */
export function clash(
  resource: ResourcePlan,
  fields: ReadonlyMap<string, Pattern>,
  self: Row | null,
  { store }: Frame,
): Row | null {
  const sets = [[resource.key.field], ...resource.unique];
  for (const row of store.rows(resource.name)) {
    if (row.inserted === self?.inserted) continue;
    for (const names of sets) {
      const same = names.every((name) => {
        const [mine, theirs] = [fields.get(name) ?? known(null), row.fields.get(name) ?? known(null)];
        if (literalOf(mine) === null || literalOf(theirs) === null) return false;
        return compares(mine, 'equals', theirs, store.moments);
      });
      if (same) return row;
    }
  }
  return null;
}

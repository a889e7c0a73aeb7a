import type { Model } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';

export interface CutModels {
  readonly models: readonly Model[];
  /** Models that were nothing but themselves. */
  readonly circular: readonly Model[];
}

/**
 * A model may contain itself in a field or a list, but not be itself: `A: {$ref: B}, B: {allOf: [{$ref: A}]}` says nothing.
 * Such a reference is replaced by an open schema, so that no reader of the IR runs in circles.
 */
export function cutCircles(models: readonly Model[]): CutModels {
  const byName = new Map(models.map((model) => [`#/models/${model.name}`, model]));
  const state = new Map<string, 'open' | 'done'>();
  const cut = new Map<Model, Set<string>>();
  for (const start of byName.keys()) {
    if (state.has(start)) continue;
    const stack = [visitOf(start, byName)];
    state.set(start, 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.next.pop();
      if (next === undefined) {
        state.set(top.name, 'done');
        stack.pop();
      } else if (state.get(next) === 'open') {
        if (top.model) cut.set(top.model, (cut.get(top.model) ?? new Set()).add(next));
      } else if (!state.has(next) && byName.has(next)) {
        state.set(next, 'open');
        stack.push(visitOf(next, byName));
      }
    }
  }
  if (cut.size === 0) return { models, circular: [] };
  return {
    models: models.map((model) => {
      const references = cut.get(model);
      return references ? { ...model, schema: without(model.schema, references) } : model;
    }),
    circular: [...cut.keys()],
  };
}

/** A model whose references are still to be followed. */
function visitOf(
  name: string,
  byName: ReadonlyMap<string, Model>,
): { readonly name: string; readonly model: Model | undefined; readonly next: string[] } {
  const model = byName.get(name);
  return { name, model, next: model ? directReferences(model.schema).reverse() : [] };
}

/** Models that a schema is, as a whole or as one of its alternatives. */
function directReferences(schema: Schema): string[] {
  if (schema.$ref !== undefined) return [schema.$ref];
  return [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(
    directReferences,
  );
}

function without(schema: Schema, references: ReadonlySet<string>): Schema {
  if (schema.$ref !== undefined) return references.has(schema.$ref) ? {} : schema;
  const { allOf, anyOf, oneOf, ...rest } = schema;
  const clean = (parts: readonly Schema[]) => parts.map((part) => without(part, references));
  return {
    ...rest,
    ...(allOf && { allOf: clean(allOf) }),
    ...(anyOf && { anyOf: clean(anyOf) }),
    ...(oneOf && { oneOf: clean(oneOf) }),
  };
}

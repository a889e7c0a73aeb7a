import type { Schema } from '../schema.ts';

/** One difference between two schemas, told without regard to who sends and who receives. */
export interface SchemaDifference {
  /** Of a field, of what else. */
  readonly code: 'field-added' | 'field-removed' | 'required' | 'optional' | Facet;
  /** `` `items[].price` ``, or empty for the body itself. */
  readonly field: string;
  /** The later schema refuses what the earlier one let through: breaks who sends. */
  readonly narrows: boolean;
  /** The later schema lets through what the earlier one refused: breaks who receives. */
  readonly widens: boolean;
  /** What was and what is, for example `from string to integer`. */
  readonly detail: string;
}

export type Facet = 'type' | 'values' | 'constraint' | 'closed' | 'alternatives' | 'default';

/** The models of one specification, by name. */
export type Models = ReadonlyMap<string, Schema>;

/** Which half of a body's fields counts: a sender leaves out what is read-only, a receiver never sees what is write-only. */
export type Side = 'request' | 'response';

/** A schema with its reference followed and its `allOf` taken together, one level deep. */
export function plainSchema(schema: Schema, models: Models, depth = 0): Schema {
  if (depth > 16) return {};
  if (schema.$ref !== undefined) {
    const { $ref, ...beside } = schema;
    const model = models.get($ref.replace(/^#\/models\//, '')) ?? {};
    return { ...plainSchema(model, models, depth + 1), ...beside };
  }
  if (schema.allOf === undefined) return schema;
  const { allOf, ...own } = schema;
  const parts = [...allOf.map((part) => plainSchema(part, models, depth + 1)), own];
  const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {}));
  const required = [...new Set(parts.flatMap((part) => part.required ?? []))];
  return Object.assign({}, ...parts, {
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
  });
}

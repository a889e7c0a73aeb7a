import type { Json } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import { conflictBetween } from '../../schema/conflict.ts';
import { modelReference } from '../../schema/type-words.ts';
import { singular, snakeCase, wordsOf } from '../../words.ts';
import type { ModelDraft } from '../models/model-draft.ts';

/** What linking found: the schema, and the models it leans on. */
export interface Linked {
  readonly schema: Schema;
  /** The model that the schema is, or that gave types to its members; null: none. */
  readonly model: string | null;
  readonly whole: boolean;
}

/** Finds the models behind bodies by name and by their members. */
export class ModelIndex {
  readonly #byMember = new Map<string, ModelDraft[]>();
  readonly #byNoun = new Map<string, ModelDraft>();
  readonly #models: readonly ModelDraft[];

  constructor(models: readonly ModelDraft[]) {
    this.#models = models;
    for (const model of models) {
      for (const name of Object.keys(model.schema.properties ?? {}))
        this.#byMember.set(name, [...(this.#byMember.get(name) ?? []), model]);
      const words = wordsOf(model.name);
      const last = words.at(-1);
      if (model.schema.properties === undefined) continue;
      this.#byNoun.set(words.join('_'), model);
      if (
        last !== undefined &&
        words.length > 1 &&
        !/^(?:request|response|create|update|status|base|input|output|in|out)$/.test(last) &&
        !this.#byNoun.has(last)
      )
        this.#byNoun.set(last, model);
    }
  }

  /** The model that a path is about: the noun of its last collection. */
  ofPath(path: string): ModelDraft | null {
    const literals = path
      .split('/')
      .filter((part) => part !== '' && !part.startsWith('{'))
      .reverse();
    for (const part of literals) {
      const words = snakeCase(part).split('_');
      const noun = [...words.slice(0, -1), singular(words.at(-1) ?? '')].join('_');
      const model = this.#byNoun.get(noun);
      if (model !== undefined) return model;
    }
    return null;
  }

  /** The type of a member that the path's model, or else every model that has it, gives. */
  memberSchema(name: string, path: string): Schema | null {
    const own = this.ofPath(path)?.schema.properties;
    if (own !== undefined && Object.hasOwn(own, name)) return own[name] ?? null;
    const others = this.#byMember.get(name) ?? [];
    const schemas = new Set(
      others.map((model) => JSON.stringify(bare(model.schema.properties?.[name] ?? {}))),
    );
    return schemas.size === 1 && name !== 'id' ? (others[0]?.schema.properties?.[name] ?? null) : null;
  }

  byName(name: string): ModelDraft | null {
    return this.#models.find((model) => model.name === name) ?? null;
  }

  /** The request model that the names suggest: `MintContractRequest` for `mintContract`. */
  named(id: string, suffix: 'Request' | 'Response'): ModelDraft | null {
    const wanted = `${id}${suffix}`.toLowerCase();
    return this.#models.find((model) => model.name.toLowerCase() === wanted) ?? null;
  }

  /** An example's schema as a reference where it is a model, with the model's types where it is a part of one. */
  link(schema: Schema, examples: readonly Json[], path: string, depth = 0): Linked {
    if (depth > 8) return { schema, model: null, whole: false };
    if (schema.type === 'array' && schema.items !== undefined) {
      const inner = this.link(
        schema.items,
        examples.flatMap((example) => (Array.isArray(example) ? example : [])),
        path,
        depth + 1,
      );
      return { ...inner, schema: { ...schema, items: inner.schema } };
    }
    if (schema.type !== 'object' || schema.properties === undefined)
      return { schema, model: null, whole: false };
    const best = this.#best(schema, path);
    if (best !== null && isWhole(schema, best, examples))
      return { schema: modelReference(best.name), model: best.name, whole: true };
    return this.#members(schema, examples, path, best, depth);
  }

  #members(
    schema: Schema,
    examples: readonly Json[],
    path: string,
    model: ModelDraft | null,
    depth: number,
  ): Linked {
    let used = false;
    const entries = Object.entries(schema.properties ?? {}).map(([name, member]): [string, Schema] => {
      const values = examples.flatMap((example) => memberOf(example, name));
      const known =
        model === null ||
        model.schema.properties === undefined ||
        !Object.hasOwn(model.schema.properties, name)
          ? undefined
          : model.schema.properties[name];
      if (
        known !== undefined &&
        takesAll(known, values) &&
        conflictBetween(known, member) === null &&
        !(member.enum !== undefined && known.enum === undefined)
      ) {
        used = true;
        return [
          name,
          {
            ...known,
            ...(member.description === undefined ? {} : { description: member.description }),
            ...(member.default === undefined ? {} : { default: member.default }),
          },
        ];
      }
      const inner = this.link(member, values, path, depth + 1);
      return [name, inner.schema];
    });
    const properties = Object.fromEntries(entries);
    return {
      schema: { ...schema, properties },
      model: used && model !== null ? model.name : null,
      whole: false,
    };
  }

  /** The model that shares most members with a schema; the path's own model on a tie. */
  #best(schema: Schema, path: string): ModelDraft | null {
    const names = Object.keys(schema.properties ?? {});
    const own = this.ofPath(path);
    const scores = new Map<ModelDraft, number>();
    for (const name of names) {
      const models = this.#byMember.get(name) ?? [];
      // A member that hundreds of models have tells nothing; looking at them all would cost the square.
      const told = models.length <= COMMON ? models : models.filter((model) => model === own);
      for (const model of told) scores.set(model, (scores.get(model) ?? 0) + 1);
    }
    let best: { model: ModelDraft; score: number } | null = null;
    for (const [model, shared] of scores) {
      if (shared < 2 || shared * 2 < names.length) continue;
      const size = Object.keys(model.schema.properties ?? {}).length;
      const score =
        shared * 2 -
        Math.max(0, size - names.length) / 100 +
        (model === own ? 1 : 0) +
        (size === names.length ? 0.5 : 0);
      if (best === null || score > best.score) best = { model, score };
    }
    return best?.model ?? null;
  }
}

const COMMON = 60;

/** Whether every value of the schema is a value of the model: all required members, no further ones, fitting types. */
function isWhole(schema: Schema, model: ModelDraft, examples: readonly Json[]): boolean {
  const names = Object.keys(schema.properties ?? {});
  const properties = model.schema.properties ?? {};
  if (names.length < 2 || !names.every((name) => Object.hasOwn(properties, name))) return false;
  if (!(model.schema.required ?? []).every((name) => names.includes(name))) return false;
  if (names.length * 2 < Object.keys(properties).length) return false;
  if (conflictBetween(model.schema, schema) !== null) return false;
  return names.every((name) =>
    takesAll(
      properties[name] ?? {},
      examples.flatMap((example) => memberOf(example, name)),
    ),
  );
}

function memberOf(example: Json, name: string): Json[] {
  if (typeof example !== 'object' || example === null || Array.isArray(example)) return [];
  const value = Object.entries(example).find(([key]) => key === name)?.[1];
  return value === undefined ? [] : [value];
}

/** Whether the choices of a schema take the example values; type words in examples are no values. */
function takesAll(schema: Schema, values: readonly Json[]): boolean {
  const choices = schema.enum;
  if (choices === undefined) return true;
  return values.every(
    (value) =>
      choices.includes(value) || (typeof value === 'string' && /\||^(?:string|str|\.\.\.)$/.test(value)),
  );
}

function bare(schema: Schema): Schema {
  const { description: _, default: __, ...rest } = schema;
  return rest;
}

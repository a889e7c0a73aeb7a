import type { Schema } from '../../domain/schema.ts';
import type { ServicePlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import type { RenderedHandler } from './handlers.ts';
import { Names, pascalCase } from './identifiers.ts';
import { expanded } from './layout.ts';
import { schemaCode } from './schema-code.ts';

export interface SchemasView {
  /** Whether any schema is there at all. */
  readonly any: boolean;
  readonly models: readonly SchemaConstant[];
  readonly operations: readonly SchemaConstant[];
}

interface SchemaConstant {
  readonly name: Code;
  readonly doc: string;
  readonly code: Code;
}

const PART_NAMES = { params: 'params', query: 'querystring', headers: 'headers', body: 'body' } as const;

/** Schemas of all requests, and of the models that they refer to. */
export function schemasView(plan: ServicePlan, handlers: readonly RenderedHandler[]): SchemasView {
  const constants = new ModelConstants(
    plan,
    handlers.map(({ view }) => view.name),
  );
  const operations = handlers.map(({ view, request, operation }): SchemaConstant => {
    const parts = [...request.parts].map(
      ([part, schema]) =>
        [PART_NAMES[part], schemaCode(schema, (reference) => constants.nameOf(reference))] as const,
    );
    const { method, path } = operation.operation;
    return {
      name: code(view.name),
      doc: `${method} ${path}`,
      code: code(parts.length > 0 ? expanded(parts) : '{}'),
    };
  });
  const any = handlers.some(({ request }) => request.parts.size > 0);
  return { any, models: constants.views, operations };
}

/** Constants for models, made when they are first asked for; one comes after those that it refers to. */
class ModelConstants {
  readonly views: SchemaConstant[] = [];
  readonly #models: ReadonlyMap<
    string,
    { readonly name: string; readonly schema: Schema; readonly place: string }
  >;
  readonly #names: Names;
  /** null while it is being written: a model that contains itself accepts anything there. */
  readonly #made = new Map<string, string | null>();

  constructor(plan: ServicePlan, taken: readonly string[]) {
    this.#names = new Names(['Type', ...taken]);
    this.#models = new Map(
      plan.models.map(({ name, schema, source }) => [
        `#/models/${name}`,
        { name, schema, place: `${source.file}:${source.line}` },
      ]),
    );
  }

  nameOf(reference: string): string | null {
    const made = this.#made.get(reference);
    if (made !== undefined) return made;
    const model = this.#models.get(reference);
    if (!model) return null;
    this.#made.set(reference, null);
    const text = schemaCode(model.schema, (inner) => this.nameOf(inner));
    const name = this.#names.take(pascalCase(model.name));
    this.#made.set(reference, name);
    this.views.push({ name: code(name), doc: `${model.name}: ${model.place}`, code: code(text) });
    return name;
  }
}

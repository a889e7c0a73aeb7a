import type { MediaType, Operation, Parameter } from '../../domain/ir.ts';
import type { Schema } from '../../domain/schema.ts';
import type { Behaviour } from '../../domain/service-plan.ts';
import type { Planner } from './planner.ts';
import type { BuiltResource } from './resource/build-resource.ts';
import { choicesOf, exampleObject, isNullable, own, typeOf } from './shapes.ts';

/**
 * The operation with the requests that its behaviour accepts. An example in a document shows fields, not which of them
 * may be left out, so: a partial update requires none and fills in none; a new row requires none that its model gives a
 * default or leaves optional; a list filters by nothing that was not asked for; and what is kept whole may be any JSON.
 */
export function acceptedOperation(operation: Operation, behaviour: Behaviour, planner: Planner): Operation {
  const built = 'resource' in behaviour ? builtNamed(planner, behaviour.resource) : null;
  switch (behaviour.kind) {
    case 'update':
      return behaviour.mode === 'merge'
        ? withBodies(operation, planner, partial)
        : relaxed(operation, built, planner);
    case 'create':
      return behaviour.assign.some((one) => one.value.kind === 'body')
        ? withOpenBody(operation)
        : relaxed(operation, built, planner);
    case 'action':
      return withBodies(operation, planner, withoutDefaults);
    case 'list': {
      const filters = new Set(behaviour.filters.map((filter) => filter.parameter));
      return {
        ...operation,
        parameters: operation.parameters.map((one) => (filters.has(one.name) ? undefaulted(one) : one)),
      };
    }
    default:
      return operation;
  }
}

function builtNamed(planner: Planner, name: string | null): BuiltResource | null {
  return planner.resources.find((built) => built.plan.name === name) ?? null;
}

function withOpenBody(operation: Operation): Operation {
  if (operation.request !== null) return operation;
  const content = [{ content_type: 'application/json', schema: {}, examples: [] }];
  return { ...operation, request: { required: false, description: '', content, source: operation.source } };
}

function relaxed(operation: Operation, built: BuiltResource | null, planner: Planner): Operation {
  const model = built?.survey.draft.model;
  const modelled = model ? planner.shapes.resolve(model.schema) : null;
  const needed = new Set(modelled?.required ?? []);
  const optional = (name: string, part: Schema) => {
    const known = modelled?.properties && Object.hasOwn(modelled.properties, name);
    return part.default !== undefined || isNullable(part) || (known === true && !needed.has(name));
  };
  return withBodies(operation, planner, (schema, media) => ({
    ...schema,
    properties: Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, part]) => [name, withChoices(name, part, media)]),
    ),
    required: (schema.required ?? []).filter((name) => !optional(name, schema.properties?.[name] ?? {})),
  }));
}

/** Words that the document lists for a field, where its own example is one of them, are all that it takes. */
function withChoices(name: string, schema: Schema, media: MediaType): Schema {
  const words = schema.enum === undefined && typeOf(schema) === 'string' ? choicesOf(schema) : [];
  const shown = own(exampleObject(media), name);
  return typeof shown === 'string' && words.includes(shown) ? { ...schema, enum: words } : schema;
}

function partial(schema: Schema): Schema {
  return { ...withoutDefaults(schema), required: [] };
}

function withoutDefaults(schema: Schema): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, part]) => {
    const { default: _default, ...rest } = part;
    return [name, rest] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** Changes inline object bodies; a body that names a model says itself what it requires, and only partial updates relax it. */
function withBodies(
  operation: Operation,
  planner: Planner,
  change: (schema: Schema, media: MediaType) => Schema,
): Operation {
  const { request } = operation;
  if (!request) return operation;
  const content = request.content.map((media): MediaType => {
    const inline = media.schema.$ref === undefined;
    if (!inline && change !== partial) return media;
    const schema = planner.shapes.resolve(media.schema);
    const wrapper = wrapperOf(schema, planner);
    if (wrapper !== null && change !== partial) return media;
    if (wrapper !== null) return { ...media, schema: partialInside(schema, wrapper, planner) };
    return schema.properties ? { ...media, schema: change(schema, media) } : media;
  });
  return { ...operation, request: { ...request, content } };
}

/** Name of the one object around everything: `article` of `{"article": {...}}`. */
function wrapperOf({ properties = {} }: Schema, planner: Planner): string | null {
  const [only, ...others] = Object.entries(properties);
  if (!only || others.length > 0) return null;
  const inner = planner.shapes.resolve(only[1]);
  return inner.properties && typeOf(inner) === 'object' ? only[0] : null;
}

/** The object around stays as it is; what has nothing to relax inside stays the reference that it is. */
function partialInside(schema: Schema, name: string, planner: Planner): Schema {
  const inner = planner.shapes.resolve(schema.properties?.[name] ?? {});
  const defaults = Object.values(inner.properties ?? {}).some((part) => part.default !== undefined);
  if ((inner.required ?? []).length === 0 && !defaults) return schema;
  return { ...schema, properties: { [name]: partial(inner) } };
}

function undefaulted(parameter: Parameter): Parameter {
  if (/default/i.test(parameter.description)) return parameter;
  const { default: _default, ...schema } = parameter.schema;
  return { ...parameter, schema };
}

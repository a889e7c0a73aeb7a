import type { Json } from '../../../domain/json.ts';
import type { Schema, SchemaType } from '../../../domain/schema.ts';
import type { SourceNode } from '../document/node.ts';
import {
  entriesOf,
  flagAt,
  itemsOf,
  numberAt,
  referenceOf,
  textAt,
  textOf,
  valueAt,
} from '../document/node.ts';
import type { References } from '../document/references.ts';
import type { Report } from '../document/report.ts';
import { quoted } from '../document/report.ts';
import { jsonFrom } from '../document/to-json.ts';
import { withTags } from './discriminator.ts';
import type { Models } from './models.ts';
import { nullableSchema } from './nullable.ts';
import { unicodePattern } from './patterns.ts';
import { isSchemaType, misspelledType } from './types.ts';

type Writable = { -readonly [Name in keyof Schema]: Schema[Name] };

/** A referred schema outside `components/schemas` stays in place up to this size; a larger one becomes a model. */
const LARGEST_INLINE = 24;

const KEPT_NUMBERS = [
  'minimum',
  'maximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
] as const;
const KEPT_FLAGS = ['readOnly', 'writeOnly', 'deprecated', 'uniqueItems'] as const;
/** Keywords that narrow values and that the IR cannot hold. */
const NOT_KEPT = [
  ...['not', 'if', 'then', 'else', 'contains', 'minContains', 'maxContains', 'propertyNames'],
  ...['dependentRequired', 'dependentSchemas', 'minProperties', 'maxProperties', 'unevaluatedItems'],
];

/** Turns Schema Objects of OpenAPI 3.0, 3.1 and 3.2 into the schemas of the IR. */
export class SchemaReader {
  readonly #references: References;
  readonly #models: Models;
  readonly #report: Report;
  readonly #known = new Map<SourceNode, Schema>();

  constructor(references: References, models: Models, report: Report) {
    this.#references = references;
    this.#models = models;
    this.#report = report;
  }

  /** A schema as it is used somewhere: a reference stays a reference where it leads to a model. */
  read(node: SourceNode | undefined): Schema {
    if (node === undefined) return {};
    const known = this.#known.get(node);
    if (known) return known;
    const schema = this.#convert(node);
    this.#known.set(node, schema);
    return schema;
  }

  #convert(node: SourceNode): Schema {
    if (node.kind !== 'map') {
      const open = node.kind === 'scalar' && typeof node.value === 'boolean';
      if (!open) this.#tell(node.at, 'A schema is no map.', 'Write `type:` and what belongs to it.');
      return {};
    }
    const reference = referenceOf(node);
    return reference === null ? this.#plain(node) : this.#referred(reference, node);
  }

  #referred(reference: string, node: SourceNode): Schema {
    const target = this.#references.target(reference, node.at);
    if (!target) return {};
    const schema = this.#targetSchema(target.node, target.path);
    const description = textAt(node, 'description');
    const { description: _described, ...beside } = this.#plain(node);
    if (Object.keys(beside).length > 0) {
      const nullable = flagAt(node, 'nullable') === true;
      const whole: Schema = { allOf: [schema], ...beside, ...(description !== null && { description }) };
      return nullable ? nullableSchema(whole) : whole;
    }
    const told = description !== null && description !== '' ? { ...schema, description } : schema;
    return flagAt(node, 'nullable') === true ? nullableSchema(told) : told;
  }

  #targetSchema(node: SourceNode, path: readonly string[]): Schema {
    const model = this.#models.nameOf(node);
    if (model !== null) return { $ref: `#/models/${model}` };
    const small = node.weight <= LARGEST_INLINE && !containsReference(node);
    if (small) return this.read(node);
    return { $ref: `#/models/${this.#models.promote(node, path)}` };
  }

  /** Everything but the reference of a schema. */
  #plain(node: SourceNode): Schema {
    const schema: Writable = {};
    this.#types(node, schema);
    this.#words(node, schema);
    this.#numbers(node, schema);
    this.#values(node, schema);
    this.#objects(node, schema);
    this.#lists(node, schema);
    this.#choices(node, schema);
    this.#losses(node);
    if (flagAt(node, 'nullable') === true && referenceOf(node) === null) return nullableSchema(schema);
    return schema;
  }

  #types(node: SourceNode, schema: Writable): void {
    const written = valueAt(node, 'type');
    const words = written?.kind === 'list' ? written.items.map(textOf) : written ? [textOf(written)] : [];
    const types: SchemaType[] = [];
    for (const word of words) {
      const type = this.#type(word ?? 'null', written?.at ?? node.at, schema);
      if (type !== null && !types.includes(type)) types.push(type);
    }
    const [only] = types;
    if (types.length === 1 && only !== undefined) schema.type = only;
    else if (types.length > 1) schema.type = types;
    else if (written === undefined && valueAt(node, 'properties')?.kind === 'map') schema.type = 'object';
    else if (written === undefined && valueAt(node, 'items')?.kind === 'map') schema.type = 'array';
  }

  #type(word: string, at: number, schema: Writable): SchemaType | null {
    if (isSchemaType(word)) return word;
    const meant = misspelledType(word);
    const message = `${quoted(word)} is no type of a schema.`;
    const hint = meant
      ? `It is read as ${meant.type ?? 'anything'}${meant.format ? ` with the format ${meant.format}` : ''}.`
      : 'It is left out. Types are string, integer, number, boolean, object, array, null.';
    this.#tell(at, message, hint);
    if (meant?.format !== undefined) schema.format = meant.format;
    return meant?.type ?? null;
  }

  #words(node: SourceNode, schema: Writable): void {
    for (const name of ['title', 'description'] as const) {
      const text = textAt(node, name);
      if (text !== null && text !== '') schema[name] = text;
    }
    const format = textAt(node, 'format');
    if (format !== null) schema.format = format;
    else if (textAt(node, 'contentEncoding') === 'base64') schema.format = 'byte';
    else if (valueAt(node, 'contentMediaType') && !valueAt(node, 'contentSchema')) schema.format = 'binary';
    const pattern = textAt(node, 'pattern');
    if (pattern !== null) this.#pattern(pattern, valueAt(node, 'pattern')?.at ?? node.at, schema);
    for (const name of KEPT_FLAGS) if (flagAt(node, name) === true) schema[name] = true;
  }

  #pattern(pattern: string, at: number, schema: Writable): void {
    const usable = unicodePattern(pattern);
    if (usable !== null) schema.pattern = usable;
    else this.#tell(at, `${quoted(pattern)} is no regular expression of JSON Schema.`, 'It is left out.');
  }

  #numbers(node: SourceNode, schema: Writable): void {
    for (const name of KEPT_NUMBERS) {
      const value = numberAt(node, name);
      const counts = /^(?:min|max)(?:Length|Items)$/.test(name);
      const usable = value !== null && (!counts || (Number.isInteger(value) && value >= 0));
      if (usable && !(name === 'multipleOf' && value <= 0)) schema[name] = value;
    }
    this.#exclusive(node, schema, 'exclusiveMinimum', 'minimum');
    this.#exclusive(node, schema, 'exclusiveMaximum', 'maximum');
  }

  /** A flag beside the bound in 3.0, the bound itself in 3.1. */
  #exclusive(
    node: SourceNode,
    schema: Writable,
    name: 'exclusiveMinimum' | 'exclusiveMaximum',
    bound: 'minimum' | 'maximum',
  ): void {
    const flag = flagAt(node, name);
    const value = flag === true ? schema[bound] : flag === null ? numberAt(node, name) : null;
    if (value === undefined || value === null) return;
    schema[name] = value;
    if (flag === true) delete schema[bound];
  }

  #values(node: SourceNode, schema: Writable): void {
    const allowed = valueAt(node, 'enum');
    if (allowed?.kind === 'list' && allowed.items.length > 0)
      schema.enum = unique(allowed.items.map((item) => jsonFrom(item)));
    const only = valueAt(node, 'const');
    if (only) schema.const = jsonFrom(only);
    const fallback = valueAt(node, 'default');
    if (fallback) schema.default = jsonFrom(fallback);
    const examples = itemsOf(valueAt(node, 'examples')).map((item) => jsonFrom(item));
    const example = valueAt(node, 'example');
    const all = example ? [jsonFrom(example), ...examples] : examples;
    if (all.length > 0) schema.examples = all;
  }

  #objects(node: SourceNode, schema: Writable): void {
    const properties = valueAt(node, 'properties');
    if (properties?.kind === 'map') {
      schema.properties = Object.fromEntries(
        entriesOf(properties).map(({ key, value }) => [key, this.read(value)]),
      );
    }
    const required = itemsOf(valueAt(node, 'required')).flatMap((item) => textOf(item) ?? []);
    if (required.length > 0) schema.required = [...new Set(required)];
    const rest = valueAt(node, 'additionalProperties') ?? valueAt(node, 'unevaluatedProperties');
    const [pattern] = entriesOf(valueAt(node, 'patternProperties'));
    if (rest?.kind === 'scalar' && typeof rest.value === 'boolean' && !(rest.value === false && pattern)) {
      schema.additionalProperties = rest.value;
    } else if (rest?.kind === 'map') {
      schema.additionalProperties = rest.entries.size === 0 ? true : this.read(rest);
    } else if (pattern) schema.additionalProperties = this.read(pattern.value);
  }

  #lists(node: SourceNode, schema: Writable): void {
    const items = valueAt(node, 'items');
    const tuple = itemsOf(valueAt(node, 'prefixItems')).map((item) => this.read(item));
    if (tuple.length > 0)
      schema.items = { anyOf: items?.kind === 'map' ? [...tuple, this.read(items)] : tuple };
    else if (items?.kind === 'map') schema.items = this.read(items);
  }

  #choices(node: SourceNode, schema: Writable): void {
    for (const name of ['allOf', 'anyOf', 'oneOf'] as const) {
      const parts = itemsOf(valueAt(node, name)).map((item) => this.read(item));
      if (parts.length > 0) schema[name] = parts;
    }
    const { discriminated, alternatives } = withTags(node, schema, {
      target: (reference, at) => this.#references.target(reference, at)?.node ?? null,
      modelOf: (target) => this.#models.nameOf(target),
    });
    if (alternatives !== null) Object.assign(schema, alternatives);
    if (discriminated && alternatives === null && !schema.oneOf && !schema.anyOf) {
      const message = 'The discriminator is read as an ordinary field: the schema lists no alternatives.';
      const hint = 'Write a schema with oneOf and this discriminator where any of the kinds may stand.';
      this.#report.tell(
        'info',
        'openapi-not-kept',
        valueAt(node, 'discriminator')?.at ?? node.at,
        message,
        hint,
      );
    }
  }

  #losses(node: SourceNode): void {
    for (const name of NOT_KEPT) {
      const lost = valueAt(node, name);
      if (lost === undefined) continue;
      const message = `The keyword ${quoted(name)} is not checked by the service.`;
      this.#report.tell(
        'info',
        'openapi-not-kept',
        lost.at,
        message,
        'Say the rule in the description as well.',
      );
    }
  }

  #tell(at: number, message: string, hint: string): void {
    this.#report.tell('warning', 'openapi-schema', at, message, hint);
  }
}

function unique(values: readonly Json[]): Json[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...seen.values()];
}

function containsReference(node: SourceNode): boolean {
  if (node.kind === 'scalar') return false;
  if (referenceOf(node) !== null) return true;
  return node.kind === 'list'
    ? node.items.some(containsReference)
    : [...node.entries.values()].some(({ value }) => containsReference(value));
}

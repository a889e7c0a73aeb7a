import type { Model } from '../../domain/ir.ts';
import type { Json } from '../../domain/json.ts';
import type { Schema, SchemaType } from '../../domain/schema.ts';
import type { Resolve } from '../typescript/ts-type.ts';
import { className } from './identifiers.ts';
import { bracketed, call, chained, type Doc, flat, joined, keyword, LINE_LENGTH, print } from './layout.ts';
import { docText, jsonLiteral, pythonNumber, pythonString } from './literal.ts';
import { Names } from './names.ts';
import { pythonPattern } from './pattern.ts';
import { attributeNames, type ObjectShape, objectShape } from './python-request.ts';

/** `exact`: JSON, whose values have types. `text`: paths, queries, headers and forms, whose values are text. */
export type Reading = 'exact' | 'text';

/** Widest a type may be in the definition of a member before it gets a name of its own. */
const WIDE = 60;

/** So long that it fits into the line of a member. */
const LONGEST_ALIAS = 32;

const FORMATS: { readonly [format: string]: string } = {
  date: 'Date',
  time: 'Time',
  'date-time': 'DateTime',
  duration: 'Duration',
  uri: 'Uri',
  'uri-reference': 'UriReference',
  email: 'Email',
  hostname: 'Hostname',
  ipv4: 'Ipv4',
  ipv6: 'Ipv6',
  uuid: 'Uuid',
  byte: 'Base64',
};

/**
 * Writes the module with the classes and types of all requests. Classes come after those that they refer to; a model
 * that contains itself accepts anything there.
 */
export class TypeWriter {
  /** Definitions of the module, in order. */
  readonly definitions: string[] = [];
  /** Module -> names. */
  readonly imports = new Map<string, Set<string>>();
  readonly #names: Names;
  readonly #resolve: Resolve;
  readonly #models: ReadonlyMap<string, Model>;
  /** null while it is being written. */
  readonly #made = new Map<string, Doc | null>();
  /** Names of types that None is of. */
  readonly #nullableAliases = new Set<string>();

  constructor(models: readonly Model[], resolve: Resolve) {
    this.#names = new Names(['Annotated', 'Any', 'BaseModel', 'Field', 'Literal']);
    this.#resolve = resolve;
    this.#models = new Map(models.map((model) => [`#/models/${model.name}`, model]));
  }

  /** The type of a body, a query or a member. `hint`: what a class of it is called. */
  typeOf(schema: Schema, reading: Reading, hint: string): Doc {
    if (schema.$ref !== undefined) return this.#modelType(schema.$ref, reading);
    const alternatives = schema.anyOf ?? schema.oneOf;
    if (alternatives)
      return union(alternatives.map((part, index) => this.typeOf(part, reading, `${hint}${index + 1}`)));
    if (schema.allOf) return this.#objectType(schema, reading, hint, '') ?? this.#any();
    if (schema.const !== undefined) return this.#valuesType([schema.const], reading);
    if (schema.enum) return this.#valuesType(schema.enum, reading);
    if (schema.type === undefined) return this.#objectType(schema, reading, hint, '') ?? this.#any();
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
    return union(types.map((type) => this.#plainType(type, schema, reading, hint)));
  }

  /** A type under a name of its own, for functions to name; a class, or what is short, stays as it is. */
  named(schema: Schema, reading: Reading, hint: string, doc: string): Doc {
    const found = this.#objectType(schema, reading, hint, doc);
    if (found) return found;
    const type = this.typeOf(schema, reading, hint);
    const text = flat(type);
    return /^(?:str|Any|fields\.\w+)$/.test(text) ||
      this.definitions.some((each) => each.startsWith(`class ${text}(`))
      ? type
      : this.#alias(type, hint);
  }

  /** A class with the parameters of a query or the headers. */
  parameters(schema: Schema, hint: string, doc: string): string {
    const shape = objectShape(schema, this.#resolve);
    const name = this.#names.take(className(hint));
    this.#define(name, this.#import('pydantic', 'BaseModel'), shape, 'text', doc);
    return name;
  }

  #modelType(reference: string, reading: Reading): Doc {
    const key = `${reading} ${reference}`;
    const made = this.#made.get(key);
    if (made !== undefined) return made ?? this.#any();
    const model = this.#models.get(reference);
    if (!model) return this.#any();
    this.#made.set(key, null);
    const hint = `${className(model.name)}${reading === 'text' ? 'Form' : ''}`;
    const doc = `${model.name}: ${model.source.file}:${model.source.line}`;
    const type = this.named(model.schema, reading, hint, doc);
    this.#made.set(key, type);
    return type;
  }

  #plainType(type: SchemaType, schema: Schema, reading: Reading, hint: string): Doc {
    switch (type) {
      case 'string':
        return this.#textType(schema);
      case 'integer':
        return this.#limited(
          this.#field(reading === 'text' ? 'IntegerText' : 'Integer'),
          numberLimits(schema),
          steps(schema),
        );
      case 'number':
        return this.#limited(
          this.#field(reading === 'text' ? 'NumberText' : 'Number'),
          numberLimits(schema),
          steps(schema),
        );
      case 'boolean':
        return reading === 'text' ? this.#field('BooleanText') : this.#import('pydantic', 'StrictBool');
      case 'null':
        return 'None';
      case 'array': {
        const item = schema.items ? this.typeOf(schema.items, reading, `${hint}Item`) : this.#any();
        const unique = schema.uniqueItems === true ? [this.#field('unique_items')] : [];
        return this.#limited(joined('list[', item, ']'), counts(schema, 'minItems', 'maxItems'), unique);
      }
      case 'object':
        return this.#objectType(schema, reading, hint, '') ?? this.#mapping(schema, reading, hint);
    }
  }

  #textType(schema: Schema): Doc {
    const format = schema.format === undefined ? undefined : FORMATS[schema.format];
    const base =
      format !== undefined && Object.hasOwn(FORMATS, schema.format ?? '') ? this.#field(format) : 'str';
    const pattern = schema.pattern === undefined ? null : pythonPattern(schema.pattern);
    const checks = pattern === null ? [] : [call(this.#field('matches'), [pythonString(pattern)])];
    return this.#limited(base, counts(schema, 'minLength', 'maxLength'), checks);
  }

  #limited(base: Doc, limits: readonly (readonly [string, number])[], checks: readonly Doc[]): Doc {
    if (limits.length + checks.length === 0) return base;
    const field =
      limits.length === 0
        ? []
        : [
            call(
              this.#import('pydantic', 'Field'),
              limits.map(([name, value]) => keyword(name, pythonNumber(value))),
            ),
          ];
    return bracketed(`${this.#import('typing', 'Annotated')}[`, [base, ...field, ...checks], ']');
  }

  #mapping(schema: Schema, reading: Reading, hint: string): Doc {
    const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    return bracketed('dict[', ['str', this.typeOf(values, reading, `${hint}Value`)], ']');
  }

  #objectType(schema: Schema, reading: Reading, hint: string, doc: string): Doc | null {
    if (schema.$ref !== undefined) return null;
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['object']);
    if (types.length > 1 && doc !== '') return null;
    const shape = objectShape({ ...schema, type: 'object' }, this.#resolve);
    if (!shape || !types.includes('object')) return null;
    const name = this.#names.take(className(hint));
    this.#define(name, this.#field(shape.closed ? 'ClosedContent' : 'Content'), shape, reading, doc);
    return name;
  }

  #define(name: string, base: string, shape: ObjectShape | null, reading: Reading, doc: string): void {
    const attributes = shape ? attributeNames(shape) : new Map<string, string>();
    const members = (shape?.properties ?? []).map(([member, schema]) => {
      const attribute = attributes.get(member) ?? member;
      const type = this.typeOf(schema, reading, `${name}${className(member)}`);
      const required = shape?.required.has(member) ?? false;
      return this.#member({ attribute, member, type, required, reading, owner: name });
    });
    const text = [
      `class ${name}(${base}):`,
      ...(doc === '' ? [] : [`    """${docText(doc)}"""`, ...(members.length > 0 ? [''] : [])]),
      ...members,
      ...(doc === '' && members.length === 0 ? ['    pass'] : []),
    ];
    this.definitions.push(text.join('\n'));
  }

  #member(view: {
    readonly attribute: string;
    readonly member: string;
    readonly type: Doc;
    readonly required: boolean;
    readonly reading: Reading;
    readonly owner: string;
  }): string {
    const { attribute, member, required, reading } = view;
    const name = attribute === member ? [] : [keyword('alias', pythonString(member))];
    const given = required ? name : ['None', ...name];
    const value = name.length > 0 ? call(this.#import('pydantic', 'Field'), given) : required ? null : 'None';
    const tail = value === null ? '' : ` = ${flat(value)}`;
    const fits = (type: Doc): boolean => `    ${attribute}: ${flat(type)}${tail}`.length <= LINE_LENGTH;
    const plain = this.#memberType(view.type, required, reading);
    // A type that does not fit into the line of its member gets a name.
    const type =
      flat(view.type).length <= WIDE && fits(plain)
        ? plain
        : this.#memberType(
            this.#alias(view.type, `${view.owner}${className(member)}`.slice(0, LONGEST_ALIAS)),
            required,
            reading,
          );
    const head = `${attribute}: ${flat(type)}`;
    if (value === null || fits(type)) return `    ${head}${tail}`;
    return `    ${head} = ${print(value, { indent: 4, before: LINE_LENGTH, after: 0, inside: false })}`;
  }

  #memberType(type: Doc, required: boolean, reading: Reading): Doc {
    if (required || this.#acceptsNone(type)) return type;
    return reading === 'exact' ? joined(`${this.#field('Omissible')}[`, type, ']') : union([type, 'None']);
  }

  #alias(type: Doc, hint: string): string {
    const name = this.#names.take(className(hint));
    const place = { indent: 0, before: name.length + 3, after: 0, inside: false };
    this.definitions.push(`${name} = ${print(type, place)}`);
    if (this.#acceptsNone(type)) this.#nullableAliases.add(name);
    return name;
  }

  #acceptsNone(type: Doc): boolean {
    const text = flat(type);
    return text === 'Any' || text === 'None' || text.endsWith(' | None') || this.#nullableAliases.has(text);
  }

  #valuesType(values: readonly Json[], reading: Reading): Doc {
    const isLiteral = (value: Json): boolean =>
      value === null || typeof value === 'string' || (reading === 'exact' && typeof value === 'boolean');
    const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
    if (distinct.length > 0 && distinct.every(isLiteral)) {
      const texts = distinct.filter((value) => value !== null).map(jsonLiteral);
      if (texts.length === 0) return 'None';
      const literals = bracketed(`${this.#import('typing', 'Literal')}[`, texts, ']');
      return distinct.includes(null) ? union([literals, 'None']) : literals;
    }
    const numbers = distinct.every((value) => typeof value === 'number');
    const base = numbers ? this.#field(reading === 'text' ? 'NumberText' : 'Number') : this.#any();
    const check = call(this.#field('one_of'), distinct.map(jsonLiteral));
    return bracketed(`${this.#import('typing', 'Annotated')}[`, [base, check], ']');
  }

  #any(): string {
    return this.#import('typing', 'Any');
  }

  #field(name: string): string {
    this.#import('service', 'fields');
    return `fields.${name}`;
  }

  #import(module: string, name: string): string {
    this.imports.set(module, (this.imports.get(module) ?? new Set()).add(name));
    return name;
  }
}

function union(types: readonly Doc[]): Doc {
  const flats = new Map(types.map((type) => [flat(type), type]));
  if (flats.has('Any') || flats.size === 0) return 'Any';
  const others = [...flats].filter(([text]) => text !== 'None').map(([, type]) => type);
  return chained('|', flats.has('None') ? [...others, 'None'] : others);
}

function numberLimits(schema: Schema): readonly (readonly [string, number])[] {
  const limits = [
    ['ge', schema.minimum],
    ['le', schema.maximum],
    ['gt', schema.exclusiveMinimum],
    ['lt', schema.exclusiveMaximum],
  ] as const;
  return limits.flatMap(([name, value]) =>
    value !== undefined && Number.isFinite(value) ? [[name, value] as const] : [],
  );
}

function steps({ multipleOf }: Schema): readonly Doc[] {
  return multipleOf !== undefined && multipleOf > 0 && Number.isFinite(multipleOf)
    ? [call('fields.multiple_of', [pythonNumber(multipleOf)])]
    : [];
}

/** A document may hold any number; a length is a natural one. */
function counts(
  schema: Schema,
  least: 'minLength' | 'minItems',
  most: 'maxLength' | 'maxItems',
): readonly (readonly [string, number])[] {
  const limits = [
    ['min_length', schema[least]],
    ['max_length', schema[most]],
  ] as const;
  return limits.flatMap(([name, value]) =>
    value !== undefined && Number.isSafeInteger(value) && value >= 0 ? [[name, value] as const] : [],
  );
}

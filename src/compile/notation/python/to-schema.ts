import type { Json } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import { choicesIn } from '../../schema/enum-comment.ts';
import { fits } from '../../schema/from-lenient.ts';
import { type ModelNames, nullable, schemaFromTypeWords } from '../../schema/type-words.ts';
import type { PythonExpression } from './expression.ts';
import type { PythonClass, PythonField } from './module.ts';

export interface PythonModel {
  readonly schema: Schema;
  /** Type names that neither Python nor the document defines, with the line. */
  readonly unknown: readonly { readonly name: string; readonly line: number }[];
  readonly primaryKey: readonly string[];
  readonly unique: readonly string[];
  readonly references: readonly { readonly field: string; readonly table: string; readonly column: string }[];
}

/** Schema of a class with annotated fields or columns, or of an enumeration; null where it has neither. */
export function schemaFromClass(
  cls: PythonClass,
  parents: ReadonlyMap<string, PythonClass>,
  models: ModelNames,
): PythonModel | null {
  if (cls.bases.some((base) => /Enum$/.test(base))) return enumeration(cls);
  const fields = inheritedFields(cls, parents, 0).filter(isData);
  if (fields.length === 0) return null;
  const typed = cls.bases.some((base) => base === 'TypedDict');
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  const unknown: { name: string; line: number }[] = [];
  for (const field of fields) {
    properties[field.name] = fieldSchema(field, models, unknown);
    if (!typed && isOptionalField(field)) continue;
    required.push(field.name);
  }
  return {
    schema: {
      type: 'object',
      ...(cls.docstring === '' ? {} : { description: cls.docstring }),
      properties,
      ...(required.length > 0 ? { required } : {}),
    },
    unknown,
    primaryKey: fields.filter((field) => flag(field, 'primary_key')).map((field) => field.name),
    unique: fields.filter((field) => flag(field, 'unique')).map((field) => field.name),
    references: fields.flatMap(referenceOf),
  };
}

function enumeration(cls: PythonClass): PythonModel | null {
  const values = cls.fields.flatMap((field): Json[] => {
    if (field.value?.kind === 'string' || field.value?.kind === 'number') return [field.value.value];
    return field.value?.kind === 'call' ? [field.name.toLowerCase()] : [];
  });
  if (values.length === 0) return null;
  const type = values.every((value) => typeof value === 'number') ? 'integer' : 'string';
  return { schema: { type, enum: values }, unknown: [], primaryKey: [], unique: [], references: [] };
}

function inheritedFields(
  cls: PythonClass,
  parents: ReadonlyMap<string, PythonClass>,
  depth: number,
): PythonField[] {
  const merged = new Map<string, PythonField>();
  for (const base of depth > 8 ? [] : cls.bases) {
    const parent = parents.get(base);
    if (parent === undefined || parent === cls) continue;
    for (const field of inheritedFields(parent, parents, depth + 1)) merged.set(field.name, field);
  }
  for (const field of cls.fields) merged.set(field.name, field);
  return [...merged.values()];
}

function isData(field: PythonField): boolean {
  if (field.name.startsWith('_') || field.name === 'model_config') return false;
  if (field.type !== null) return !(field.type.kind === 'subscript' && nameOf(field.type.of) === 'ClassVar');
  const factory = field.value?.kind === 'call' ? nameOf(field.value.of) : '';
  return factory === 'Column' || factory === 'mapped_column';
}

function isOptionalField(field: PythonField): boolean {
  const call = field.value?.kind === 'call' ? field.value : null;
  const factory = call === null ? '' : nameOf(call.of);
  if (factory === 'Column' || factory === 'mapped_column') {
    const nullable = call?.keywords.get('nullable');
    if (nullable?.kind === 'name' && nullable.name === 'False') return false;
    return !flag(field, 'primary_key') && (nullable !== undefined || call?.keywords.has('default') === true);
  }
  if (call !== null && factory === 'Field') {
    const [first] = call.arguments;
    if (first !== undefined) return !isEllipsis(first);
    return call.keywords.has('default') || call.keywords.has('default_factory');
  }
  if (field.value !== null) return !isEllipsis(field.value);
  return field.type !== null && isOptionalType(field.type);
}

function isOptionalType(type: PythonExpression): boolean {
  if (type.kind === 'subscript') return nameOf(type.of) === 'Optional' || nameOf(type.of) === 'NotRequired';
  return type.kind === 'union' && type.options.some((option) => nameOf(option) === 'None');
}

function isEllipsis(value: PythonExpression): boolean {
  return value.kind === 'other';
}

function fieldSchema(
  field: PythonField,
  models: ModelNames,
  unknown: { name: string; line: number }[],
): Schema {
  const report = (name: string): void => {
    unknown.push({ name, line: field.line });
  };
  const call = field.value?.kind === 'call' ? field.value : null;
  const base = field.type === null ? columnSchema(call) : schemaFromAnnotation(field.type, models, report);
  const constrained =
    call !== null && nameOf(call.of) === 'Field' ? { ...base, ...fieldConstraints(call.keywords) } : base;
  const chosen = withCommentChoices(constrained, field.comment);
  const preset = presetOf(field);
  return {
    ...chosen,
    ...(field.comment === '' || chosen.description !== undefined || chosen !== constrained
      ? {}
      : { description: field.comment }),
    ...(preset !== undefined && fits(preset, chosen) ? { default: preset } : {}),
  };
}

function withCommentChoices(schema: Schema, comment: string): Schema {
  if (schema.type !== 'string' || schema.format !== undefined || schema.enum !== undefined) return schema;
  const choices = choicesIn(comment);
  return choices.length > 1 ? { ...schema, enum: [...choices] } : schema;
}

function presetOf(field: PythonField): Json | undefined {
  const { value } = field;
  if (value === null) return undefined;
  if (value.kind !== 'call') return literal(value);
  const given =
    value.keywords.get('default') ?? (nameOf(value.of) === 'Field' ? value.arguments[0] : undefined);
  return given === undefined ? undefined : literal(given);
}

function literal(value: PythonExpression): Json | undefined {
  if (value.kind === 'string' || value.kind === 'number') return value.value;
  if (value.kind === 'name') return value.name === 'True' ? true : value.name === 'False' ? false : undefined;
  if (value.kind === 'dict' && value.entries.length === 0) return {};
  if (value.kind === 'list') {
    const items = value.items.map(literal);
    return items.some((item) => item === undefined) ? undefined : items.filter((item) => item !== undefined);
  }
  return undefined;
}

function fieldConstraints(keywords: ReadonlyMap<string, PythonExpression>): Schema {
  const number = (name: string): number | undefined => {
    const value = keywords.get(name);
    return value?.kind === 'number' ? value.value : undefined;
  };
  const text = (name: string): string | undefined => {
    const value = keywords.get(name);
    return value?.kind === 'string' ? value.value : undefined;
  };
  const found: { [K in keyof Schema]: Schema[K] | undefined } = {
    minimum: number('ge'),
    exclusiveMinimum: number('gt'),
    maximum: number('le'),
    exclusiveMaximum: number('lt'),
    minLength: number('min_length'),
    maxLength: number('max_length'),
    pattern: text('pattern') ?? text('regex'),
    description: text('description'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function columnSchema(call: Extract<PythonExpression, { kind: 'call' }> | null): Schema {
  const [first] = call?.arguments ?? [];
  const sized = first?.kind === 'call' ? first : null;
  const type = first === undefined ? '' : nameOf(sized?.of ?? first);
  const schema = COLUMN_TYPES[type] ?? {};
  const length = sized?.arguments[0];
  if (schema.type === 'string' && length?.kind === 'number') return { ...schema, maxLength: length.value };
  if (type === 'Enum' && sized !== null) {
    const values = sized.arguments.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
    if (values.length > 0) return { type: 'string', enum: values };
  }
  return schema;
}

/** The schema of a type annotation; `report` hears of names that nobody defines. */
export function schemaFromAnnotation(
  type: PythonExpression,
  models: ModelNames,
  report: (name: string) => void = () => undefined,
  depth = 0,
): Schema {
  if (depth > 20) return {};
  const inner = (item: PythonExpression | undefined): Schema =>
    item === undefined ? {} : schemaFromAnnotation(item, models, report, depth + 1);
  if (type.kind === 'string') return schemaFromTypeWords(type.value, models) ?? {};
  if (type.kind === 'union') return unionSchema(type.options, inner);
  if (type.kind === 'call') return callSchema(type);
  if (type.kind === 'name') return namedSchema(type.name, models, report);
  if (type.kind !== 'subscript') return {};
  const [first, second] = type.arguments;
  switch (nameOf(type.of)) {
    case 'Optional':
    case 'NotRequired':
      return nullable(inner(first));
    case 'Required':
    case 'Annotated':
    case 'Mapped':
    case 'Final':
      return inner(first);
    case 'Union':
      return unionSchema(type.arguments, inner);
    case 'Literal':
      return literalSchema(type.arguments);
    case 'Dict':
    case 'dict':
    case 'Mapping':
      return { type: 'object', additionalProperties: second === undefined ? true : inner(second) };
    case 'Set':
    case 'set':
      return { type: 'array', items: inner(first), uniqueItems: true };
    default:
      return { type: 'array', items: inner(first) };
  }
}

function unionSchema(
  options: readonly PythonExpression[],
  inner: (item: PythonExpression) => Schema,
): Schema {
  const rest = options.filter((option) => nameOf(option) !== 'None').map(inner);
  const [first] = rest;
  const base = rest.length === 1 && first !== undefined ? first : { anyOf: rest };
  return rest.length < options.length ? nullable(base) : base;
}

function literalSchema(values: readonly PythonExpression[]): Schema {
  const found = values.flatMap((value) =>
    value.kind === 'string' || value.kind === 'number' ? [value.value] : [],
  );
  return { type: found.every((value) => typeof value === 'number') ? 'number' : 'string', enum: found };
}

function callSchema(type: Extract<PythonExpression, { kind: 'call' }>): Schema {
  const name = nameOf(type.of);
  const base: Schema =
    name === 'conint'
      ? { type: 'integer' }
      : name === 'confloat' || name === 'condecimal'
        ? { type: 'number' }
        : name === 'constr'
          ? { type: 'string' }
          : {};
  return { ...base, ...fieldConstraints(type.keywords) };
}

function namedSchema(qualified: string, models: ModelNames, report: (name: string) => void): Schema {
  const name = qualified.split('.').at(-1) ?? qualified;
  if (name === 'Decimal') return { type: 'number' };
  if (name === 'PositiveInt') return { type: 'integer', exclusiveMinimum: 0 };
  if (name === 'NonNegativeInt') return { type: 'integer', minimum: 0 };
  if (name === 'List' || name === 'list' || name === 'tuple') return { type: 'array', items: {} };
  const model = models.get(name.toLowerCase());
  if (model === name) return { $ref: `#/models/${name}` };
  const known = schemaFromTypeWords(name, models);
  if (known === null) report(name);
  return known ?? {};
}

function referenceOf(field: PythonField): { field: string; table: string; column: string }[] {
  if (field.value?.kind !== 'call') return [];
  const keyword = field.value.keywords.get('foreign_key');
  const nested = field.value.arguments.find(
    (item) => item.kind === 'call' && nameOf(item.of) === 'ForeignKey',
  );
  const target =
    keyword?.kind === 'string' ? keyword : nested?.kind === 'call' ? nested.arguments[0] : undefined;
  const [table, column] = target?.kind === 'string' ? target.value.split('.') : [];
  return table === undefined || column === undefined ? [] : [{ field: field.name, table, column }];
}

function flag(field: PythonField, name: string): boolean {
  const value = field.value?.kind === 'call' ? field.value.keywords.get(name) : undefined;
  return value?.kind === 'name' && value.name === 'True';
}

function nameOf(expression: PythonExpression): string {
  return expression.kind === 'name' ? (expression.name.split('.').at(-1) ?? '') : '';
}

const COLUMN_TYPES: Readonly<Record<string, Schema>> = {
  Integer: { type: 'integer' },
  BigInteger: { type: 'integer' },
  SmallInteger: { type: 'integer' },
  String: { type: 'string' },
  Text: { type: 'string' },
  Unicode: { type: 'string' },
  Float: { type: 'number' },
  Numeric: { type: 'number' },
  Boolean: { type: 'boolean' },
  DateTime: { type: 'string', format: 'date-time' },
  TIMESTAMP: { type: 'string', format: 'date-time' },
  Date: { type: 'string', format: 'date' },
  UUID: { type: 'string', format: 'uuid' },
  JSON: { type: 'object' },
  JSONB: { type: 'object' },
};

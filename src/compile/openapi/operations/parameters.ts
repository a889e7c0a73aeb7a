import type { Parameter } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';
import type { SourceNode } from '../document/node.ts';
import { entriesOf, flagAt, itemsOf, textAt, valueAt } from '../document/node.ts';
import { quoted } from '../document/report.ts';
import type { Reading } from '../reading.ts';
import { examplesOf } from './content.ts';

type Place = Parameter['in'];

export interface ReadParameters {
  readonly parameters: readonly Parameter[];
  /** An explicit Authorization header, which is authentication and no parameter. */
  readonly authorization: {
    readonly required: boolean;
    readonly at: number;
    readonly description: string;
  } | null;
  /** Names of path parameters that the document does not describe. */
  readonly undescribed: readonly string[];
}

/** Parameters of an operation: those of its path, replaced or joined by its own. */
export function parametersOf(
  pathItem: SourceNode,
  operation: SourceNode,
  template: readonly string[],
  reading: Reading,
): ReadParameters {
  const found = new Map<string, Parameter>();
  let authorization: ReadParameters['authorization'] = null;
  for (const written of [
    ...itemsOf(valueAt(pathItem, 'parameters')),
    ...itemsOf(valueAt(operation, 'parameters')),
  ]) {
    const node = reading.references.follow(written);
    const parameter = node ? parameterOf(node, written.at, reading) : null;
    if (!node || !parameter) continue;
    if (isReserved(parameter)) {
      if (parameter.name.toLowerCase() === 'authorization') {
        authorization = { required: parameter.required, at: written.at, description: parameter.description };
      }
      continue;
    }
    if (parameter.in === 'path' && !template.includes(parameter.name)) {
      const message = `The path has no ${quoted(`{${parameter.name}}`)}; the parameter is left out.`;
      reading.report.tell('warning', 'openapi-parameter', written.at, message, 'Name it as the path does.');
      continue;
    }
    const key = `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
    found.set(key, parameter);
  }
  const undescribed = template.filter((name) => !found.has(`path ${name}`));
  const source = reading.report.place(operation.at);
  const inferred = undescribed.map(
    (name): Parameter => ({
      name,
      in: 'path',
      required: true,
      description: '',
      schema: { type: 'string' },
      source,
    }),
  );
  return {
    parameters: inTemplateOrder([...found.values(), ...inferred], template),
    authorization,
    undescribed,
  };
}

/** Path parameters as they stand in the path, then the others as they are written. */
function inTemplateOrder(parameters: readonly Parameter[], template: readonly string[]): Parameter[] {
  const inPath = template.flatMap((name) =>
    parameters.filter((one) => one.in === 'path' && one.name === name),
  );
  return [...inPath, ...parameters.filter((one) => one.in !== 'path')];
}

/** OpenAPI: these headers are described by media types and security, a parameter of that name is ignored. */
function isReserved({ name, in: place }: Parameter): boolean {
  return place === 'header' && /^(?:accept|content-type|authorization)$/i.test(name);
}

function parameterOf(node: SourceNode, at: number, reading: Reading): Parameter | null {
  const name = textAt(node, 'name');
  const place = placeOf(textAt(node, 'in'));
  const usable = name !== null && name !== '' && name.length <= 200 && !hasControls(name);
  if (!usable || place === null) {
    const message =
      place === null && usable
        ? `The parameter ${quoted(name)} is in ${quoted(textAt(node, 'in') ?? 'nothing')}; it is left out.`
        : 'A parameter has no usable name; it is left out.';
    const hint = 'Write `name:` and `in:` with path, query, header or cookie.';
    reading.report.tell('warning', 'openapi-parameter', at, message, hint);
    return null;
  }
  const schema = schemaOf(node, reading);
  const examples = examplesOf(node, reading);
  const separator = separatorOf(node, place);
  return {
    name,
    in: place,
    required: place === 'path' || flagAt(node, 'required') === true,
    description: textAt(node, 'description') ?? '',
    schema:
      examples.length > 0 && !schema.examples && schema.$ref === undefined ? { ...schema, examples } : schema,
    ...(separator !== null && isList(schema) && { separator }),
    source: reading.report.place(at),
  };
}

function schemaOf(node: SourceNode, reading: Reading): Schema {
  const written = valueAt(node, 'schema');
  if (written) return reading.schemas.read(written);
  const [media] = entriesOf(valueAt(node, 'content'));
  return media ? reading.schemas.read(valueAt(media.value, 'schema')) : { type: 'string' };
}

function placeOf(text: string | null): Place | null {
  return text === 'path' || text === 'query' || text === 'header' || text === 'cookie' ? text : null;
}

function hasControls(name: string): boolean {
  return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name);
}

/** What separates the values of a list in one parameter; null where the parameter repeats. */
function separatorOf(node: SourceNode, place: Place): NonNullable<Parameter['separator']> | null {
  const style = textAt(node, 'style');
  const explode = flagAt(node, 'explode') ?? (style ?? 'form') === 'form';
  if (place === 'path' || place === 'header') return ',';
  if (style === 'spaceDelimited') return ' ';
  if (style === 'pipeDelimited') return '|';
  return explode ? null : ',';
}

function isList(schema: Schema): boolean {
  return schema.type === 'array' || (Array.isArray(schema.type) && schema.type.includes('array'));
}

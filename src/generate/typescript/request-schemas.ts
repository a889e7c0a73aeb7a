import type { Operation } from '../../domain/ir.ts';
import type { Schema } from '../../domain/schema.ts';
import { camelCase, Names } from './identifiers.ts';

export type RequestPart = 'params' | 'query' | 'headers' | 'body';

/** What an operation reads from a request, as the generated code sees it. */
export interface RequestShape {
  readonly parts: ReadonlyMap<RequestPart, Schema>;
  /** Path parameter -> its name in the route and in `params`; a router cannot take every name. */
  readonly pathNames: ReadonlyMap<string, string>;
  /** Path as the router takes it: `/rooms/:room_id`. */
  readonly url: string;
  readonly body: 'none' | 'json' | 'form' | 'multipart';
  readonly bodyRequired: boolean;
}

/** For code that stands outside of any operation. */
export const NO_REQUEST: RequestShape = {
  parts: new Map(),
  pathNames: new Map(),
  url: '/',
  body: 'none',
  bodyRequired: false,
};

export function requestShape(operation: Operation): RequestShape {
  const pathNames = namesInPath(operation.path);
  const body = bodyOf(operation);
  const parts = new Map<RequestPart, Schema>();
  const add = (part: RequestPart, schema: Schema | null): void => {
    if (schema) parts.set(part, schema);
  };
  add('params', paramsSchema(operation, pathNames));
  add(
    'query',
    parametersSchema(operation, 'query', (name) => name),
  );
  add(
    'headers',
    parametersSchema(operation, 'header', (name) => name.toLowerCase()),
  );
  add('body', body.kind === 'multipart' && body.schema ? withoutFiles(body.schema) : body.schema);
  return {
    parts,
    pathNames,
    url: routerPath(operation, pathNames),
    body: body.kind,
    bodyRequired: operation.request?.required ?? false,
  };
}

const BODYLESS = new Set(['GET', 'HEAD', 'TRACE', 'WS', 'ANY']);

function bodyOf(operation: Operation): { kind: RequestShape['body']; schema: Schema | null } {
  // The framework takes no body with these methods.
  if (BODYLESS.has(operation.method)) return { kind: 'none', schema: null };
  const content = operation.request?.content ?? [];
  const json = content.find(({ content_type }) => /^application\/(?:.+\+)?json/.test(content_type));
  if (json) return { kind: 'json', schema: json.schema };
  const form = content.find(({ content_type }) => content_type === 'application/x-www-form-urlencoded');
  if (form) return { kind: 'form', schema: form.schema };
  const multipart = content.find(({ content_type }) => content_type.startsWith('multipart/'));
  if (multipart) return { kind: 'multipart', schema: multipart.schema };
  const [other] = content;
  if (other) return { kind: 'json', schema: other.schema };
  // A message has a body, also where the document does not show one.
  if (operation.standard === 'message') return { kind: 'json', schema: { type: 'object' } };
  return { kind: 'none', schema: null };
}

/** In a form with files, a file is known by what was kept of it. */
function withoutFiles(schema: Schema): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]): [string, Schema] => [
    name,
    property.format === 'binary' || property.format === 'byte' ? {} : property,
  ]);
  return properties.length === 0 ? schema : { ...schema, properties: Object.fromEntries(properties) };
}

const PLACE = /\{([^{}]*)\}/g;

function namesInPath(path: string): ReadonlyMap<string, string> {
  const names = new Names();
  const found = new Map<string, string>();
  for (const [, name = ''] of path.matchAll(PLACE)) {
    if (!found.has(name)) found.set(name, names.take(/^[a-z]\w*$/i.test(name) ? name : camelCase(name)));
  }
  return found;
}

/** A last parameter that takes the rest of the path: `{path:path}`, `{path*}`, or any last one of a catch-all. */
function takesRest(operation: Operation, name: string): boolean {
  if (!operation.path.endsWith(`{${name}}`) || operation.path.split(`{${name}}`).length > 2) return false;
  return /:path$|\*$|^\*/.test(name) || (operation.method === 'ANY' && operation.path.split('{').length > 2);
}

function routerPath(operation: Operation, pathNames: ReadonlyMap<string, string>): string {
  const segments = operation.path.split('/').map((segment) => {
    const whole = /^\{([^{}]*)\}$/.exec(segment);
    if (whole?.[1] !== undefined)
      return takesRest(operation, whole[1]) ? '*' : `:${pathNames.get(whole[1]) ?? 'value'}`;
    return segment
      .split(PLACE)
      .map((piece, index) =>
        index % 2 === 1 ? `:${pathNames.get(piece) ?? 'value'}(^[^/]+?)` : literalSegment(piece),
      )
      .join('');
  });
  return segments.join('/') || '/';
}

/** `:` and `*` mean something to the router; what a URL cannot hold is written as it travels. */
function literalSegment(text: string): string {
  return encodeURI(text.toWellFormed())
    .replace(/[?#*()]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/:/g, '::');
}

function paramsSchema(operation: Operation, pathNames: ReadonlyMap<string, string>): Schema | null {
  if (pathNames.size === 0) return null;
  const schemas = new Map(
    operation.parameters.filter((each) => each.in === 'path').map((each) => [each.name, each.schema]),
  );
  const names = [...pathNames].map(
    ([name, alias]) => [name, takesRest(operation, name) ? '*' : alias] as const,
  );
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map(([name, alias]) => [alias, schemas.get(name) ?? { type: 'string' }]),
    ),
    required: names.map(([, alias]) => alias),
  };
}

function parametersSchema(
  operation: Operation,
  place: 'query' | 'header',
  rename: (name: string) => string,
): Schema | null {
  const parameters = operation.parameters.filter((each) => each.in === place);
  if (parameters.length === 0) return null;
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map((each) => [rename(each.name), each.schema])),
    required: parameters.filter((each) => each.required).map((each) => rename(each.name)),
  };
}

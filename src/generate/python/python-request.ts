import type { Operation } from '../../domain/ir.ts';
import type { Schema } from '../../domain/schema.ts';
import { requestShape } from '../typescript/request-schemas.ts';
import type { Resolve } from '../typescript/ts-type.ts';
import { snakeCase } from './identifiers.ts';
import { Names } from './names.ts';

export type RequestPart = 'query' | 'headers' | 'body';

/** What an operation reads from a request, as the generated function sees it. */
export interface PythonRequest {
  readonly parts: ReadonlyMap<RequestPart, Schema>;
  /** Parameters of the path by the name that the document gives them. */
  readonly path: ReadonlyMap<string, { readonly argument: string; readonly schema: Schema }>;
  /** Path as the router takes it: `/rooms/{room_id}`. */
  readonly url: string;
  readonly body: 'none' | 'json' | 'form' | 'multipart';
  readonly bodyRequired: boolean;
}

/** For code that stands outside of any operation. */
export const NO_REQUEST: PythonRequest = {
  parts: new Map(),
  path: new Map(),
  url: '/',
  body: 'none',
  bodyRequired: false,
};

const PLACE = /\{([^{}]*)\}/g;

/** @param taken names that the function uses for other things. */
export function pythonRequest(operation: Operation, taken: (name: string) => boolean): PythonRequest {
  const { parts, body, bodyRequired } = requestShape(operation);
  const names = new Names();
  const schemas = new Map(
    operation.parameters.filter((each) => each.in === 'path').map((each) => [each.name, each.schema]),
  );
  const path = new Map<string, { argument: string; schema: Schema }>();
  const url = operation.path.toWellFormed().replace(PLACE, (place, name: string, offset: number) => {
    const wanted = snakeCase(name);
    const argument = names.take(taken(wanted) ? `${wanted.replace(/_$/, '')}_value` : wanted);
    if (!path.has(name)) path.set(name, { argument, schema: schemas.get(name) ?? { type: 'string' } });
    const isLast = offset + place.length === operation.path.length;
    return isLast && takesRest(operation, name) ? `{${argument}:path}` : `{${argument}}`;
  });
  const wanted: readonly RequestPart[] = ['query', 'headers', 'body'];
  return {
    parts: new Map(
      wanted.flatMap((part) => {
        const schema = parts.get(part);
        return schema ? [[part, schema] as const] : [];
      }),
    ),
    path,
    url,
    body,
    bodyRequired,
  };
}

/** A last parameter that takes the rest of the path: `{path:path}`, `{path*}`, or any last one of a catch-all. */
function takesRest(operation: Operation, name: string): boolean {
  return /:path$|\*$|^\*/.test(name) || (operation.method === 'ANY' && operation.path.split('{').length > 2);
}

/** An object's members, those of `allOf` among them; null where the schema describes no single object. */
export interface ObjectShape {
  readonly properties: readonly (readonly [name: string, schema: Schema])[];
  readonly required: ReadonlySet<string>;
  readonly closed: boolean;
}

export function objectShape(schema: Schema, resolve: Resolve, depth = 0): ObjectShape | null {
  const found = resolve(schema);
  if (found.anyOf || found.oneOf || depth > 8) return null;
  const own = Object.entries(found.properties ?? {});
  if (found.allOf) {
    const parts = found.allOf.map((part) => objectShape(part, resolve, depth + 1));
    if (parts.includes(null)) return null;
    const shapes = parts.filter((part) => part !== null);
    const properties = new Map([...shapes.flatMap((shape) => shape.properties), ...own]);
    if (properties.size === 0) return null;
    return {
      properties: [...properties],
      required: new Set([...shapes.flatMap(({ required }) => [...required]), ...(found.required ?? [])]),
      closed: false,
    };
  }
  if (own.length === 0 || (found.type !== undefined && found.type !== 'object')) return null;
  return {
    properties: own,
    required: new Set(found.required ?? []),
    closed: found.additionalProperties === false,
  };
}

const MODEL_MEMBERS = new Set(
  (
    'copy dict json schema schema_json construct validate parse_obj parse_raw parse_file from_orm ' +
    'update_forward_refs fields'
  ).split(' '),
);

/** Name of the attribute for each member: as it is where Python takes it. */
export function attributeNames({ properties }: ObjectShape): ReadonlyMap<string, string> {
  const plain = properties.map(([name]) => name).filter((name) => attributeOf(name) === name);
  const names = new Names(plain);
  const kept = new Set(plain);
  return new Map(properties.map(([name]) => [name, kept.has(name) ? name : names.take(attributeOf(name))]));
}

/** So long that the definition of a member still fits into a line. */
const LONGEST = 40;

function attributeOf(name: string): string {
  const isPlain = /^[a-z][a-z\d]*(?:_[a-z\d]+)*$/.test(name) && name.length <= LONGEST;
  const attribute = isPlain ? snakeOrTaken(name) : snakeCase(name).slice(0, LONGEST);
  return MODEL_MEMBERS.has(attribute) || attribute.startsWith('model_') ? `${attribute}_` : attribute;
}

/** `line2` would become two words: what is an identifier stays as it is. */
function snakeOrTaken(name: string): string {
  const changed = snakeCase(name);
  return changed.endsWith('_') ? changed : name;
}

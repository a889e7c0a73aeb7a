import type { Operation, Response } from '../../../domain/ir.ts';
import { isJsonObject } from '../../../domain/json.ts';
import type { Behaviour, ResponsePlan, Value } from '../../../domain/service-plan.ts';
import { requestFields } from '../body-fields.ts';
import { listShape } from '../list-shape.ts';
import type { Planner } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { exampleObject, isOpen, jsonMedia, own, proseOf, successBody, successOf, typeOf } from '../shapes.ts';
import { literal, objectOf, row } from '../values.ts';
import { snake } from '../words.ts';
import { deriveBody, eachOf } from './derive.ts';
import type { Scene } from './scene.ts';
import { NotDerivable } from './scene.ts';
import { participlesOf } from './speech.ts';

const JSON_TYPE = 'application/json';

/** What an operation about rows answers with. Throws {@link NotDerivable} for a documented part that nothing gives. */
export function respondWithRow(
  operation: Operation,
  behaviour: Behaviour,
  built: BuiltResource,
  verb: string | null,
  planner: Planner,
  extra: ReadonlyMap<string, Value> = new Map(),
): ResponsePlan {
  const scene = sceneOf(operation, behaviour, built, verb, planner, extra);
  const success = successOf(operation);
  const status = success?.status ?? usualStatus(operation);
  const headers = locationHeader(operation, status, behaviour, built, planner);
  if (bodyless(status)) return { status, content_type: JSON_TYPE, body: null, headers };
  const body = successBody(operation);
  if (!body)
    return { status, content_type: contentType(success), body: undocumentedBody(scene, behaviour), headers };
  const schema = planner.shapes.resolve(body.schema);
  const value = isOpen(schema)
    ? undocumentedBody(scene, behaviour)
    : withRevealed(wrapped(body.schema, scene, built), behaviour, scene);
  return { status, content_type: body.content_type, body: value, headers };
}

/** What a list answers with: the documented frame with the rows in their place. */
export function respondWithList(
  operation: Operation,
  behaviour: Behaviour,
  built: BuiltResource,
  planner: Planner,
): ResponsePlan {
  const scene: Scene = { ...sceneOf(operation, behaviour, built, null, planner), row: false, paging: true };
  const status = successOf(operation)?.status ?? 200;
  const body = successBody(operation);
  const shape = listShape(operation, planner.drafts, planner.shapes);
  const each = { ...scene, row: true, scope: [] };
  const items = (schema: Parameters<typeof eachOf>[0], example: Scene['example']): Value => ({
    kind: 'page_items',
    each: eachOf(schema, { ...each, example }),
  });
  const base = { status, content_type: JSON_TYPE, headers: [] };
  if (!body || !shape || shape.at.length === 0) {
    return { ...base, body: items(shape?.items ?? {}, {}) };
  }
  const path = [...shape.at];
  const frame = listFrame(
    body.schema,
    path,
    { ...scene, example: exampleObject(body) },
    items(shape.items, {}),
  );
  return { ...base, content_type: body.content_type, body: frame };
}

function listFrame(
  schema: Parameters<typeof deriveBody>[0],
  at: readonly string[],
  scene: Scene,
  items: Value,
): Value {
  const [name = '', ...rest] = at;
  const { shapes } = scene.planner;
  const parts = shapes.properties(schema);
  const entries = parts.flatMap((part): (readonly [string, Value])[] => {
    if (part.name === name)
      return [[name, rest.length > 0 ? listFrame(part.schema, rest, scene, items) : items]];
    const counted = [`${scene.resource?.plan.plural}_count`, `total_${scene.resource?.plan.plural}`];
    const whole: Value | null = counted.includes(snake(part.name)) ? { kind: 'page_total' } : null;
    const value = whole ?? pageValue(part.name) ?? pageGroup(part.name, part.schema, scene);
    if (value) return [[part.name, value]];
    try {
      const only = {
        type: 'object' as const,
        properties: { [part.name]: part.schema },
        required: part.required ? [part.name] : [],
      };
      const derived = deriveBody(only, { ...scene, paging: false });
      return derived.kind === 'object'
        ? derived.entries.map((entry) => [entry.name, entry.value] as const)
        : [];
    } catch (error) {
      if (error instanceof NotDerivable && !part.required) return [];
      throw error;
    }
  });
  return objectOf(entries);
}

/** `pagination: {limit, offset, total}` beside the rows. */
function pageGroup(name: string, schema: Parameters<typeof deriveBody>[0], scene: Scene): Value | null {
  if (!/^(?:pagination|paging|meta|page_info|page)$/.test(snake(name)) || typeOf(schema) !== 'object')
    return null;
  const parts = scene.planner.shapes.properties(schema);
  const values = parts.map((part) => [part.name, pageValue(part.name)] as const);
  const known = values.flatMap(([part, value]) => (value ? [[part, value] as const] : []));
  return known.length === parts.length ? objectOf(known) : null;
}

function pageValue(name: string): Value | null {
  switch (snake(name)) {
    case 'total':
    case 'count':
    case 'total_count':
    case 'total_items':
    case 'total_results':
      return { kind: 'page_total' };
    case 'limit':
    case 'page_size':
    case 'per_page':
    case 'size':
      return { kind: 'page_limit' };
    case 'offset':
    case 'skip':
      return { kind: 'page_offset' };
    case 'page':
    case 'page_number':
    case 'current_page':
      return { kind: 'page_number' };
    case 'pages':
    case 'total_pages':
    case 'page_count':
      return { kind: 'page_count' };
    case 'has_more':
    case 'has_next':
      return {
        kind: 'compare',
        left: {
          kind: 'arithmetic',
          operator: '+',
          left: { kind: 'page_offset' },
          right: { kind: 'page_limit' },
        },
        operator: 'less',
        right: { kind: 'page_total' },
      };
    default:
      return null;
  }
}

export function sceneOf(
  operation: Operation,
  behaviour: Behaviour,
  built: BuiltResource | null,
  verb: string | null,
  planner: Planner,
  extra: ReadonlyMap<string, Value> = new Map(),
): Scene {
  const assigned = new Map(extra);
  if ('assign' in behaviour) for (const one of behaviour.assign) assigned.set(one.field, one.value);
  return {
    planner,
    operation,
    resource: built,
    row: true,
    paging: false,
    verb,
    request: requestFields(operation, built?.survey.draft ?? null, planner.shapes),
    scope: 'scope' in behaviour ? behaviour.scope : [],
    assigned,
    siblings: new Map(),
    example: exampleObject(successBody(operation)),
    lenient: false,
    depth: 0,
  };
}

/** `{"article": {...}}` around the row. */
function wrapped(schema: Parameters<typeof deriveBody>[0], scene: Scene, built: BuiltResource): Value {
  const parts = scene.planner.shapes.properties(schema);
  const [only] = parts;
  const names = [built.plan.name, 'data', 'result'];
  if (only && parts.length === 1 && names.includes(snake(only.name)) && typeOf(only.schema) === 'object') {
    const inner = own(scene.example, only.name);
    const example = isJsonObject(inner) ? inner : {};
    return objectOf([[only.name, deriveBody(only.schema, { ...scene, example })]]);
  }
  return deriveBody(schema, scene);
}

/** The document shows no body: the row; or, when it is gone, that it is. */
function undocumentedBody(scene: Scene, behaviour: Behaviour): Value {
  const key = scene.resource?.plan.key.field ?? 'id';
  const revealed = revealedFields(scene);
  if (behaviour.kind === 'read' && revealed.length > 0) return wholeRow(scene, revealed);
  if (behaviour.kind !== 'delete') return { kind: 'record' };
  const [done = 'deleted'] = participlesOf(scene);
  return objectOf([
    [key, row(key)],
    [done, literal(true)],
  ]);
}

function withRevealed(value: Value, behaviour: Behaviour, scene: Scene): Value {
  if (behaviour.kind !== 'read' || value.kind !== 'object') return value;
  const known = new Set(value.entries.map((entry) => entry.name));
  const extra = revealedFields(scene).filter(([name]) => !known.has(name));
  return objectOf([...value.entries.map((entry) => [entry.name, entry.value] as const), ...extra]);
}

/** `Credential with decrypted value`: kept encrypted, answered in the clear under the name that it was posted by. */
function revealedFields(scene: Scene): (readonly [string, Value])[] {
  if (!/decrypt|plain ?text|with (?:its|the) (?:value|secret)/.test(answerProse(scene.operation))) return [];
  return (scene.resource?.plan.fields ?? []).flatMap((field): (readonly [string, Value])[] => {
    const name = field.name.replace(/^encrypted_|_encrypted$/, '');
    return field.role === 'secret' && name !== field.name ? [[name, row(field.name)]] : [];
  });
}

function answerProse(operation: Operation): string {
  return `${proseOf(operation)}\n${successOf(operation)?.description ?? ''}`.toLowerCase();
}

function wholeRow(scene: Scene, extra: readonly (readonly [string, Value])[]): Value {
  const visible = (scene.resource?.plan.fields ?? []).filter((field) => !field.hidden);
  return objectOf([...visible.map((field) => [field.name, row(field.name)] as const), ...extra]);
}

export function bodyless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

function usualStatus(operation: Operation): number {
  return operation.method === 'POST' ? 201 : 200;
}

function contentType(success: Response | null): string {
  return jsonMedia(success?.content ?? [])?.content_type ?? JSON_TYPE;
}

/** Where the new row can be read. */
function locationHeader(
  operation: Operation,
  status: number,
  behaviour: Behaviour,
  built: BuiltResource,
  planner: Planner,
): ResponsePlan['headers'] {
  if (status !== 201 || (behaviour.kind !== 'create' && behaviour.kind !== 'upload')) return [];
  const item = planner.understood.find(
    ({ role }) =>
      role.kind === 'read' &&
      role.draft === built.survey.draft &&
      role.view === null &&
      role.locate.attribute === null,
  );
  if (item?.role.kind !== 'read') return [];
  const { locate, parents } = item.role;
  const outer = parents.map((parent) => parent.parameter);
  const known = operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .map((parameter) => parameter.name);
  if (outer.some((name) => !known.includes(name))) return [];
  const field =
    built.plan.fields.find((one) => snake(one.name) === snake(locate.parameter))?.name ??
    built.plan.key.field;
  const parameters = [
    ...outer.map((name) => ({ name, value: { kind: 'input', from: 'path', name } as const })),
    { name: locate.parameter, value: row(field) },
  ];
  const { path } = item.operation;
  const absolute = successOf(operation)?.headers.some(
    ({ name, description, schema }) =>
      /^location$/i.test(name) && (schema.format === 'uri' || /\babsolute\b/i.test(description)),
  );
  const value: Value = absolute
    ? { kind: 'url', scheme: 'http', path, parameters }
    : { kind: 'path', path, parameters };
  return [{ name: 'Location', value }];
}

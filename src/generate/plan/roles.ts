import type { Operation } from '../../domain/ir.ts';
import { authenticationRole } from './authentication-routes.ts';
import { requestFields } from './body-fields.ts';
import type { Draft, Drafts } from './draft.ts';
import type { ListShape } from './list-shape.ts';
import { listShape } from './list-shape.ts';
import type { Mark } from './people/marks.ts';
import { markOf } from './people/marks.ts';
import type { Locate, ParentReference, Role } from './role.ts';
import type { Route, Segment } from './routes.ts';
import { parametersOf } from './routes.ts';
import type { Shapes } from './shapes.ts';
import { requestBody, successBody, successOf, typeOf } from './shapes.ts';
import { isActingVerb, isComputingVerb, isCreatingVerb } from './verbs.ts';
import { isPlural, snake, wordsOf } from './words.ts';

interface Reading {
  readonly operation: Operation;
  readonly drafts: Drafts;
  readonly shapes: Shapes;
  /** Items that the path goes through, the last one being the item at hand. */
  readonly items: readonly ParentReference[];
  readonly rest: readonly Segment[];
}

/** What every operation is for. First matching rule wins; none is `underivable` with the reason. */
export function roleOf(route: Route, drafts: Drafts, shapes: Shapes, marks: readonly Mark[] = []): Role {
  const { operation } = route;
  const reading = { operation, drafts, shapes, ...readItems(route, drafts) };
  if (operation.standard) return { kind: 'standard', endpoint: operation.standard, parents: [] };
  if (operation.method === 'WS') return streamRole(reading, route);
  if (operation.method === 'ANY') return underivable(PROXY);
  const authentication = authenticationRole(route, shapes);
  if (authentication) return { kind: 'authentication', role: authentication, parents: [] };
  const mark = markOf(route, marks, drafts);
  const marked = parametersOf(route).at(-1);
  if (mark && marked !== undefined) {
    return { kind: 'mark', draft: mark.on, locate: inPath(marked), mark, parents: [] };
  }
  return mediaRole(reading, route) ?? pathRole(reading, route);
}

const PROXY = 'it hands requests on to another service, and the spec does not say how that service is found';

function underivable(reason: string): Role {
  return { kind: 'underivable', reason, parents: [] };
}

function readItems(route: Route, drafts: Drafts): Pick<Reading, 'items' | 'rest'> {
  const items: ParentReference[] = [];
  let index = 0;
  for (;;) {
    const literal = route.segments[index];
    const parameter = route.segments[index + 1];
    if (literal?.kind !== 'literal' || parameter?.kind !== 'parameter') break;
    const draft = drafts.byLiteral(literal.text);
    if (!draft) break;
    items.push({ draft, parameter: parameter.name });
    index += 2;
  }
  return { items, rest: route.segments.slice(index) };
}

/** Operations that are told by what they answer with: pages, redirects, files, the OpenAPI document. */
function mediaRole(reading: Reading, route: Route): Role | null {
  const { operation, items } = reading;
  const success = successOf(operation);
  const types = (success?.content ?? []).map((media) => media.content_type);
  const item = items.at(-1);
  if (operation.method === 'GET' && /\/openapi(?:\.json|\.yaml)?$/.test(operation.path)) {
    return { kind: 'openapi', parents: [] };
  }
  if (operation.method === 'GET' && types.some((type) => type.includes('html'))) {
    return { kind: 'page', parents: [] };
  }
  if (operation.method === 'GET' && success && success.status >= 300) return redirectRole(reading, route);
  const binary = types.some((type) => /octet-stream|pdf|^image\/|^audio\/|^video\/|zip/.test(type));
  if (operation.method === 'GET' && binary && item) {
    return {
      kind: 'download',
      draft: item.draft,
      locate: inPath(item.parameter),
      parents: items.slice(0, -1),
    };
  }
  return null;
}

function redirectRole(reading: Reading, route: Route): Role {
  const parameter = parametersOf(route).at(-1);
  const draft = reading.items.at(-1)?.draft ?? draftWithField(reading, parameter ?? '');
  if (parameter === undefined || !draft) return underivable('the spec does not say where it redirects to');
  return { kind: 'redirect', draft, locate: inPath(parameter), parents: [] };
}

/** For `/{code}`: the resource that has such a field, or the only one there is. */
function draftWithField({ drafts, shapes, operation }: Reading, name: string): Draft | null {
  const wanted = snake(name);
  const named = drafts.all.find((draft) => {
    const fields = draft.model ? shapes.properties(draft.model.schema).map((part) => snake(part.name)) : [];
    return fields.includes(wanted) || wanted === `${draft.name}_id` || wanted.endsWith(`_${draft.name}`);
  });
  const [only] = drafts.all.filter((draft) => draft.literals.length > 0);
  return named ?? (operation.path.startsWith('/{') || drafts.all.length === 1 ? (only ?? null) : null);
}

function pathRole(reading: Reading, route: Route): Role {
  const { items, rest, operation } = reading;
  const item = items.at(-1);
  if (item && rest.length === 0) return itemRole(reading, item, items.slice(0, -1));
  if (route.segments.length === 0)
    return operation.method === 'GET' ? { kind: 'index', parents: [] } : noRule();
  const [first, second, third] = rest;
  if (first?.kind === 'parameter' && rest.length === 1 && !item) return bareItemRole(reading, first.name);
  if (first?.kind !== 'literal') return noRule();
  const draft = reading.drafts.byLiteral(first.text);
  if (rest.length === 1) {
    if (draft) return collectionRole(reading, draft, items);
    return item ? itemWordRole(reading, item, first.text) : wordRole(reading, first.text);
  }
  if (draft && second?.kind === 'literal' && rest.length === 2) {
    return collectionWordRole(reading, draft, second.text);
  }
  if (draft && second?.kind === 'literal' && third?.kind === 'parameter' && rest.length === 3) {
    return attributeRole(reading, draft, { from: 'path', parameter: third.name, attribute: second.text });
  }
  return lastResort(reading, rest);
}

function noRule(): Role {
  return underivable('no resource of the spec belongs to its path');
}

function lastResort(reading: Reading, rest: readonly Segment[]): Role {
  const shape = listShape(reading.operation, reading.drafts, reading.shapes);
  const parameter = rest.at(-1);
  const word = parameter?.kind === 'literal' ? parameter.text : null;
  if (reading.operation.method === 'GET' && !shape && isSummaryWord(word)) return summary();
  if (reading.operation.method === 'GET' && shape?.draft) {
    const by = parameter?.kind === 'parameter' ? inPath(parameter.name) : null;
    const view = by ? null : parameter?.kind === 'literal' ? parameter.text : null;
    return { kind: 'list', draft: shape.draft, view, by, parents: reading.items };
  }
  return noRule();
}

function bareItemRole(reading: Reading, parameter: string): Role {
  const draft = draftWithField(reading, parameter);
  return draft ? itemRole(reading, { draft, parameter }, []) : noRule();
}

function itemRole(reading: Reading, item: ParentReference, parents: readonly ParentReference[]): Role {
  const { operation } = reading;
  const { draft } = item;
  const locate = inPath(item.parameter);
  switch (operation.method) {
    case 'GET':
    case 'HEAD':
      return (
        groupRole(reading, draft, locate, parents) ?? { kind: 'read', draft, locate, view: null, parents }
      );
    case 'PUT':
      return { kind: 'update', draft, locate, mode: putMode(reading, draft), parents };
    case 'PATCH':
      return { kind: 'update', draft, locate, mode: 'merge', parents };
    case 'POST':
      return { kind: 'update', draft, locate, mode: 'merge', parents };
    case 'DELETE':
      return { kind: 'delete', draft, locate, parents };
    default:
      return noRule();
  }
}

/** A PUT whose body fields are all optional changes what it names; any other replaces the row. */
function putMode({ operation, shapes }: Reading, draft: Draft): 'replace' | 'merge' {
  const fields = requestFields(operation, draft, shapes);
  return fields.length === 0 || fields.every((field) => !field.required) ? 'merge' : 'replace';
}

/** `GET /contracts/{wallet}` that answers with several rows: the parameter is no key. */
function groupRole(
  { operation, drafts, shapes }: Reading,
  draft: Draft,
  by: Locate,
  parents: readonly ParentReference[],
): Role | null {
  const body = successBody(operation);
  if (!body || isKeyLike(by.parameter, draft)) return null;
  const whole = shapes.resolve(body.schema);
  if (typeOf(whole) === 'array') return { kind: 'list', draft, view: null, by, parents };
  const parts = shapes.properties(body.schema);
  const arrays = parts.filter((part) => typeOf(part.schema) === 'array');
  const known = draft.model ? shapes.properties(draft.model.schema).map((part) => part.name) : [];
  const own = parts.filter((part) => known.includes(part.name) && snake(part.name) !== snake(by.parameter));
  if (arrays.length === 0 || own.length > 0) return null;
  const shape = listShape(operation, drafts, shapes);
  if (arrays.length === 1 && shape?.draft === draft) return { kind: 'list', draft, view: null, by, parents };
  const lists = arrays.every((part) => part.model === null || drafts.byModel(part.model) === draft);
  return lists ? { kind: 'summary', draft, by, view: null, parents } : null;
}

function isKeyLike(parameter: string, draft: Draft): boolean {
  const name = snake(parameter);
  return (
    ['id', 'uuid', 'key', 'code', 'slug', draft.name, `${draft.name}_id`].includes(name) || /_id$/.test(name)
  );
}

function collectionRole(reading: Reading, draft: Draft, parents: readonly ParentReference[]): Role {
  const { operation, drafts, shapes } = reading;
  switch (operation.method) {
    case 'POST': {
      const file = fileField(reading);
      if (file !== null) return { kind: 'upload', draft, field: file, parents };
      return { kind: 'create', draft, verb: null, parents };
    }
    case 'GET':
      return listOrSummary(reading, draft, null, parents, listShape(operation, drafts, shapes));
    case 'DELETE':
      return { kind: 'clear', draft, parents };
    case 'PUT':
      return requestBody(operation) ? { kind: 'create', draft, verb: 'put', parents } : noRule();
    default:
      return noRule();
  }
}

function listOrSummary(
  reading: Reading,
  draft: Draft,
  view: string | null,
  parents: readonly ParentReference[],
  shape: ListShape | null,
): Role {
  const body = successBody(reading.operation);
  if (shape) return { kind: 'list', draft: shape.draft ?? draft, view, by: null, parents };
  const open = !body || typeOf(reading.shapes.resolve(body.schema)) === null;
  if (open && !isSummaryWord(view)) return { kind: 'list', draft, view, by: null, parents };
  return { kind: 'summary', draft, by: null, view, parents };
}

function isSummaryWord(view: string | null): boolean {
  return (
    view !== null && /summary|stats|statistic|overview|metric|total|count|report|analytic|usage/.test(view)
  );
}

function fileField({ operation, shapes }: Reading): string | null {
  const media = operation.request?.content.find((part) => part.content_type.startsWith('multipart/'));
  if (!media) return null;
  const parts = shapes.properties(media.schema);
  return parts.find((part) => part.schema.format === 'binary')?.name ?? 'file';
}

/** `/orders/{id}/cancel`, `/builds/{id}/status`. */
function itemWordRole(reading: Reading, item: ParentReference, word: string): Role {
  const { operation, drafts, shapes } = reading;
  const { draft } = item;
  const locate = inPath(item.parameter);
  const parents = reading.items.slice(0, -1);
  if (operation.method === 'GET') {
    const shape = listShape(operation, drafts, shapes);
    if (shape?.draft && shape.draft !== draft) {
      return { kind: 'list', draft: shape.draft, view: null, by: null, parents: reading.items };
    }
    return { kind: 'read', draft, locate, view: word, parents };
  }
  if (operation.method === 'DELETE' && !isActingVerb(word)) {
    return underivable(`the spec does not say what '${word}' of a ${draft.name} is`);
  }
  if (isComputingVerb(word) && !isActingVerb(word)) return underivable(computed(word));
  return { kind: 'action', draft, locate, verb: word, parents };
}

/** `/builds/submit`, `/actions/pending`, `/bookings/summary`, `/contracts/redeem`. */
function collectionWordRole(reading: Reading, draft: Draft, word: string): Role {
  const { operation, drafts, shapes } = reading;
  if (operation.method === 'GET') {
    return listOrSummary(reading, draft, word, [], listShape(operation, drafts, shapes));
  }
  if (operation.method === 'DELETE') return { kind: 'clear', draft, parents: [] };
  const located = locatorInBody(reading, draft);
  const keyed = located !== null && ['id', `${draft.name}_id`].includes(snake(located.parameter));
  if (isCreatingVerb(word) && !(keyed && isActingVerb(word))) {
    return { kind: 'create', draft, verb: word, parents: [] };
  }
  if (/^(?:bulk|batch|import)/.test(word)) return underivable(`a ${word} of several rows is not described`);
  if (located && !isComputingVerb(word))
    return { kind: 'action', draft, locate: located, verb: word, parents: [] };
  return underivable(
    isComputingVerb(word) ? computed(word) : `nothing in its body names the ${draft.name} it works on`,
  );
}

/** The body field that names an existing row: the resource's id, or a field that another path looks it up by. */
function locatorInBody({ operation, shapes }: Reading, draft: Draft): Locate | null {
  const body = requestBody(operation);
  if (!body) return null;
  const names = shapes.properties(body.schema).map((part) => part.name);
  const unique =
    draft.model?.constraints.filter((rule) => rule.kind !== 'index' && rule.fields.length === 1) ?? [];
  const known = draft.model ? shapes.properties(draft.model.schema).map((part) => part.name) : [];
  const found =
    names.find((name) => ['id', `${draft.name}_id`].includes(snake(name))) ??
    names.find((name) => unique.some((rule) => rule.fields[0] === name)) ??
    names.find((name) => draft.stems.some((stem) => snake(name) === `${stem}_id`)) ??
    names.find((name) => known.includes(name) && IDENTIFYING.test(snake(name)));
  return found === undefined ? null : { from: 'body', parameter: found, attribute: null };
}

const IDENTIFYING =
  /(?:^|_)(?:id|uuid|code|key|sku|slug|number|mint|address|email|username|serial|reference|handle)$/;

/** `/contracts/nft/{mint_address}`, `/voting/wallet/{wallet}`, `/services/by-tag/{tag}`. */
function attributeRole(reading: Reading, draft: Draft, locate: Locate): Role {
  const { operation, drafts, shapes } = reading;
  const by = wordsOf(locate.attribute ?? '')[0] === 'by';
  const shape = listShape(operation, drafts, shapes);
  switch (operation.method) {
    case 'GET':
      if (shape || by)
        return { kind: 'list', draft: shape?.draft ?? draft, view: null, by: locate, parents: [] };
      return { kind: 'read', draft, locate, view: null, parents: [] };
    case 'PUT':
      return { kind: 'update', draft, locate, mode: putMode(reading, draft), parents: [] };
    case 'PATCH':
      return { kind: 'update', draft, locate, mode: 'merge', parents: [] };
    case 'DELETE':
      return { kind: 'delete', draft, locate, parents: [] };
    default:
      return noRule();
  }
}

/** One word and nothing else: `/shorten`, `/verify`, `/metrics`. */
function wordRole(reading: Reading, word: string): Role {
  const { operation, drafts, shapes } = reading;
  if (operation.method === 'GET') {
    const shape = listShape(operation, drafts, shapes);
    if (shape?.draft) return { kind: 'list', draft: shape.draft, view: null, by: null, parents: [] };
    if (/^(?:healthz?|livez?|readyz?|ready|live|ping)$/.test(word)) return { kind: 'alive', parents: [] };
    if (shape || isPlural(word)) return isSummaryWord(word) ? summary() : underivable(notKept(word));
    return summary();
  }
  if (operation.method !== 'POST') return noRule();
  const [only] = drafts.all;
  const made =
    drafts.all.find((draft) => answersWithKeyOf(reading, draft)) ??
    (drafts.all.length === 1 ? only : undefined);
  if (isCreatingVerb(word) && made) return { kind: 'create', draft: made, verb: word, parents: [] };
  return underivable(computed(word));
}

function summary(): Role {
  return { kind: 'summary', draft: null, by: null, view: null, parents: [] };
}

function answersWithKeyOf({ operation, shapes }: Reading, draft: Draft): boolean {
  const body = successBody(operation);
  const names = body ? shapes.properties(body.schema).map((part) => snake(part.name)) : [];
  return names.some((name) => ['id', 'code', 'short_code', 'slug', `${draft.name}_id`].includes(name));
}

function computed(word: string): string {
  return `the spec does not say by which rules the result of '${word}' is worked out`;
}

function notKept(word: string): string {
  return `the spec does not say what the list of '${wordsOf(word).join(' ')}' is made of`;
}

function streamRole(reading: Reading, route: Route): Role {
  const { items, drafts } = reading;
  const item = items.at(-1);
  const [first] = route.segments;
  const draft = item?.draft ?? (first?.kind === 'literal' ? drafts.byLiteral(first.text) : null);
  return { kind: 'stream', draft, locate: item ? inPath(item.parameter) : null, parents: items.slice(0, -1) };
}

function inPath(parameter: string): Locate {
  return { from: 'path', parameter, attribute: null };
}

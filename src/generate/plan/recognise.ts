import type { Model, Operation } from '../../domain/ir.ts';
import type { SourcePlace } from '../../domain/source-place.ts';
import { isAuthenticationRoute } from './authentication-routes.ts';
import type { Draft, Drafts } from './draft.ts';
import { draftsOf } from './draft.ts';
import type { Candidate } from './match-model.ts';
import { candidatesOf, matchModel, storedModels } from './match-model.ts';
import type { Route } from './routes.ts';
import type { Shapes } from './shapes.ts';
import { requestBody, successBody, successOf, typeOf } from './shapes.ts';
import { isCreatingVerb, isVerb } from './verbs.ts';
import { identifier, isPlural, plural, singular } from './words.ts';

/** What the paths say about one literal segment. */
interface Evidence {
  readonly literal: string;
  readonly source: SourcePlace;
  /** Stands before a parameter: `/rooms/{id}`. */
  item: boolean;
  /** First segment of its path. */
  first: boolean;
  posted: boolean;
  listed: boolean;
  /** A creating verb follows it: `/builds/submit`. */
  made: boolean;
  readonly models: string[];
}

/** Resources of a service: from paths first, then models that look stored. Names are unique and safe. */
export function recogniseResources(routes: readonly Route[], shapes: Shapes): Drafts {
  const evidence = new Map<string, Evidence>();
  for (const route of routes) gather(route, shapes, evidence);
  const taken = new Set<string>();
  const candidates = candidatesOf(shapes);
  const drafts: Draft[] = [];
  const usedModels = new Set<string>();
  for (const found of evidence.values()) {
    if (!isResource(found, candidates)) continue;
    const model = matchModel(singular(found.literal), found.models, candidates, usedModels);
    if (model) usedModels.add(model.name);
    const named = model && isNamespace(found) ? singular(model.name) : singular(found.literal);
    drafts.push(draft(named, [found.literal], model, model?.source ?? found.source, taken));
  }
  for (const model of storedModels(candidates, shapes)) {
    if (usedModels.has(model.name)) continue;
    drafts.push(draft(singular(model.name), [], model, model.source, taken));
  }
  return draftsOf(drafts);
}

function gather(route: Route, shapes: Shapes, evidence: Map<string, Evidence>): void {
  const { operation, segments } = route;
  if (operation.standard || operation.method === 'WS' || operation.method === 'ANY') return;
  if (isAuthenticationRoute(route, shapes)) return;
  segments.forEach((segment, index) => {
    if (segment.kind !== 'literal') return;
    const next = segments[index + 1];
    const before = segments[index - 1];
    const attribute = before?.kind === 'literal' && !isPlural(segment.text);
    const found = evidenceFor(evidence, segment.text, operation);
    found.first ||= index === 0;
    if (next?.kind === 'parameter') found.item ||= !attribute;
    else if (next === undefined && before?.kind !== 'literal') noteCollection(found, operation, shapes);
    else if (next?.kind === 'literal' && operation.method === 'POST')
      found.made ||= isCreatingVerb(next.text);
    if (next === undefined || (next.kind === 'parameter' && index + 2 === segments.length)) {
      noteModel(found, operation, shapes);
    }
  });
}

function evidenceFor(evidence: Map<string, Evidence>, literal: string, operation: Operation): Evidence {
  const known = evidence.get(literal);
  if (known) return known;
  const fresh: Evidence = {
    literal,
    source: operation.source,
    item: false,
    first: false,
    posted: false,
    listed: false,
    made: false,
    models: [],
  };
  evidence.set(literal, fresh);
  return fresh;
}

function noteCollection(found: Evidence, operation: Operation, shapes: Shapes): void {
  if (operation.method === 'POST' && requestBody(operation) !== null) found.posted = true;
  if (operation.method === 'GET' && mayBeList(operation, shapes)) found.listed = true;
}

function noteModel(found: Evidence, operation: Operation, shapes: Shapes): void {
  const body = successBody(operation);
  if (!body) return;
  const whole = shapes.resolve(body.schema);
  const direct = shapes.modelOf(body.schema) ?? (whole.items ? shapes.modelOf(whole.items) : null);
  const inner = shapes.properties(body.schema).flatMap((part) => (part.model ? [part.model] : []));
  found.models.push(...(direct === null ? [] : [direct]), ...inner);
}

function mayBeList(operation: Operation, shapes: Shapes): boolean {
  const success = successOf(operation);
  const html = success?.content.some((media) => /html|octet|image/.test(media.content_type)) ?? false;
  const body = successBody(operation);
  if (html) return false;
  if (!body) return true;
  const type = typeOf(shapes.resolve(body.schema));
  if (type === null || type === 'array') return true;
  return shapes.properties(body.schema).some((part) => typeOf(part.schema) === 'array');
}

function isResource(found: Evidence, candidates: readonly Candidate[]): boolean {
  const { literal } = found;
  if (isPlural(literal)) return found.item || found.posted || found.listed || found.made;
  if (isVerb(literal) && !found.made) return false;
  const model = matchModel(singular(literal), found.models, candidates, new Set());
  if (found.item) return found.first;
  if (found.posted && found.listed) return true;
  return model !== null && found.first && (found.listed || found.made || found.posted);
}

/** `/voting/add`: the segment groups operations, and the model names the thing. */
function isNamespace(found: Evidence): boolean {
  return !isPlural(found.literal) && !found.item && !found.posted;
}

function draft(
  name: string,
  literals: readonly string[],
  model: Model | null,
  source: SourcePlace,
  taken: Set<string>,
): Draft {
  const base = identifier(name, 'record');
  let unique = base;
  for (let count = 2; taken.has(unique) || taken.has(plural(unique)); count += 1) unique = `${base}_${count}`;
  const many = pluralName(unique);
  taken.add(unique);
  taken.add(many);
  const stems = [...new Set([unique, ...literals.map(singular)])];
  return { name: unique, plural: many, literals, stems, model, source };
}

function pluralName(name: string): string {
  const many = plural(name);
  return many === name ? `${name}_records` : many;
}

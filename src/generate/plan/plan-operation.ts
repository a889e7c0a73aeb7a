import type { Operation } from '../../domain/ir.ts';
import type { Behaviour, Condition, ResponsePlan, Value } from '../../domain/service-plan.ts';
import { lifetime, secondsIn } from './behaviour/assignments.ts';
import type { Planned } from './behaviour/authentication-behaviours.ts';
import { planAuthentication } from './behaviour/authentication-behaviours.ts';
import { visitEffects } from './behaviour/effects.ts';
import { listOptions, viewConditions } from './behaviour/list-options.ts';
import { pathParents } from './behaviour/parents.ts';
import {
  actionBehaviour,
  createBehaviour,
  deleteBehaviour,
  readBehaviour,
  updateBehaviour,
} from './behaviour/row-behaviours.ts';
import { requestFields } from './body-fields.ts';
import type { Planner } from './planner.ts';
import { builtOf, fieldNamed, lookupOf } from './planner.ts';
import type { BuiltResource } from './resource/build-resource.ts';
import { deriveBody, type eachOf } from './respond/derive.ts';
import { bodyless, respondWithList, respondWithRow, sceneOf } from './respond/respond.ts';
import { NotDerivable } from './respond/scene.ts';
import type { Role, RoleOf } from './role.ts';
import { isOpen, successBody, successOf } from './shapes.ts';
import { respondStandard } from './standard-endpoints.ts';
import { count, literal, objectOf, service } from './values.ts';
import { capitalised, snake, spoken } from './words.ts';

/** Behaviour and response of one operation. What cannot be derived is `underivable` with its reason, never invented. */
export function planOperation(operation: Operation, role: Role, planner: Planner): Planned {
  const reason = unreachable(role, planner);
  if (reason !== null) return underivable(reason);
  try {
    return planRole(operation, role, planner) ?? underivable(noMeaning(role));
  } catch (error) {
    if (!(error instanceof NotDerivable)) throw error;
    return underivable(`nothing in the request or in what is stored gives '${error.field}' of its answer`);
  }
}

function underivable(reason: string): Planned {
  const entries = [
    ['title', literal('Not implemented')],
    ['status', literal(501)],
    ['detail', literal(reason)],
  ] as const;
  return {
    behaviour: { kind: 'underivable', reason },
    respond: { status: 501, content_type: 'application/problem+json', body: objectOf(entries), headers: [] },
  };
}

function noMeaning(role: Role): string {
  if (role.kind === 'action')
    return `the spec does not say what '${role.verb}' changes in a ${spoken(role.draft.name)}`;
  return 'the spec does not say enough to derive its behaviour';
}

/** A resource that no operation and no effect ever fills: its rows come from somewhere that the spec does not describe. */
function unreachable(role: Role, planner: Planner): string | null {
  if (!['list', 'read', 'update', 'delete', 'action', 'redirect', 'download', 'clear'].includes(role.kind))
    return null;
  const draft = 'draft' in role ? role.draft : null;
  if (!draft || builtOf(planner, draft)) return null;
  const name = spoken(draft.plural);
  return `nothing in the spec puts ${name} into the store: there is no operation that creates one`;
}

/** Whether some operation, or an effect of one, makes rows of a resource. */
export function isFilled(built: BuiltResource, planner: Planner): boolean {
  const { survey, plan } = built;
  if (survey.creates.length > 0 || planner.users?.resource === built) return true;
  if (
    survey.updates.some(
      ({ operation }) => operation.method === 'PUT' && operation.responses.some((one) => one.status === 201),
    )
  ) {
    return true;
  }
  return planner.understood.some(({ operation, role }) => {
    const other = 'draft' in role ? builtOf(planner, role.draft) : null;
    if (!other || other === built || !['create', 'read', 'update', 'delete', 'action'].includes(role.kind))
      return false;
    const { behaviour } = roughly(operation, role, planner);
    return (
      'effects' in behaviour &&
      behaviour.effects.some((effect) => effect.kind === 'insert' && effect.resource === plan.name)
    );
  });
}

/** The behaviour without its response, for questions about effects. */
function roughly(operation: Operation, role: Role, planner: Planner): { readonly behaviour: Behaviour } {
  const built = 'draft' in role ? builtOf(planner, role.draft) : null;
  const nothing: Behaviour = { kind: 'underivable', reason: '' };
  if (!built) return { behaviour: nothing };
  switch (role.kind) {
    case 'create':
      return { behaviour: createBehaviour(operation, role, built, planner) };
    case 'read':
      return { behaviour: readBehaviour(operation, role, built, planner) };
    case 'update':
      return { behaviour: updateBehaviour(operation, role, built, planner) };
    case 'delete':
      return { behaviour: deleteBehaviour(operation, role, built, planner) };
    case 'action':
      return { behaviour: actionBehaviour(operation, role, built, planner) ?? nothing };
    default:
      return { behaviour: nothing };
  }
}

function planRole(operation: Operation, role: Role, planner: Planner): Planned | null {
  switch (role.kind) {
    case 'standard': {
      const behaviour: Behaviour = { kind: 'standard', endpoint: role.endpoint };
      return { behaviour, respond: respondStandard(operation, role.endpoint, planner) };
    }
    case 'authentication':
      return planAuthentication(operation, role.role, planner);
    case 'create':
      return withRow(operation, role, planner, createBehaviour);
    case 'read':
      return withRow(operation, role, planner, readBehaviour);
    case 'update':
      return withRow(operation, role, planner, updateBehaviour);
    case 'delete':
      return withRow(operation, role, planner, deleteBehaviour);
    case 'action':
      return withRow(operation, role, planner, actionBehaviour);
    case 'list':
      return planList(operation, role, planner);
    case 'clear':
      return planClear(operation, role, planner);
    case 'summary':
      return planSummary(operation, role, planner);
    case 'redirect':
      return planRedirect(operation, role, planner);
    case 'stream':
      return planStream(operation, role, planner);
    case 'upload':
    case 'download':
      return planFile(operation, role, planner);
    case 'page':
      return planPage(operation, planner);
    case 'openapi':
      return { behaviour: { kind: 'openapi' }, respond: plain(operation, null) };
    case 'index':
      return planIndex(operation, planner);
    case 'alive':
      return planAlive(operation, planner);
    case 'underivable':
      return underivable(role.reason);
  }
}

type RowRole = RoleOf<'create'> | RoleOf<'read'> | RoleOf<'update'> | RoleOf<'delete'> | RoleOf<'action'>;

function withRow<One extends RowRole>(
  operation: Operation,
  role: One,
  planner: Planner,
  make: (operation: Operation, role: One, built: BuiltResource, planner: Planner) => Behaviour | null,
): Planned | null {
  const built = builtOf(planner, role.draft);
  const behaviour = built ? make(operation, role, built, planner) : null;
  if (!built || !behaviour) return null;
  const verb = role.kind === 'action' || role.kind === 'create' ? role.verb : null;
  const extra = issuedToken(operation, built, behaviour, planner);
  return { behaviour, respond: respondWithRow(operation, behaviour, built, verb, planner, extra) };
}

/** `POST /tokens` answers once with the token that the new row stands for. */
function issuedToken(
  operation: Operation,
  built: BuiltResource,
  behaviour: Behaviour,
  planner: Planner,
): ReadonlyMap<string, Value> {
  if (behaviour.kind !== 'create' || !planner.authenticated) return new Map();
  if (!/(?:^|_)(?:token|session|key)$/.test(built.plan.name)) return new Map();
  const posted = requestFields(operation, built.survey.draft, planner.shapes);
  const lives = posted.find((part) => /^(?:expires|ttl|lifetime|valid)/.test(snake(part.name)));
  const subject = posted.find((part) => /name$|^subject$|^user$/.test(snake(part.name)));
  const seconds = lives ? lifetime(lives, secondsIn(lives.name)) : null;
  const token: Value = {
    kind: 'token',
    expires_in_seconds: planner.tokenSeconds,
    ...(seconds ? { lifetime: seconds } : {}),
    ...(subject ? { subject: { kind: 'input', from: 'body', name: subject.name } } : {}),
    ...(/helper|service|reader|client/.exec(subject?.name ?? '')
      ? { role: snake(subject?.name ?? '').split('_')[0] ?? 'service' }
      : {}),
    row_id: true,
  };
  return new Map<string, Value>([['$token', token], ...(seconds ? [['$lifetime', seconds] as const] : [])]);
}

function planList(operation: Operation, role: RoleOf<'list'>, planner: Planner): Planned | null {
  const built = builtOf(planner, role.draft);
  if (!built) return null;
  const path = pathParents(planner, built, role.parents);
  const narrowed = role.view === null ? [] : viewConditions(role.view, built);
  if (!narrowed)
    return underivable(`the spec does not say which ${spoken(built.plan.plural)} are '${role.view ?? ''}'`);
  const by = role.by ? [lookupOf(built, role.by)] : [];
  const options = listOptions(operation, built, role.view);
  const behaviour: Behaviour = {
    kind: 'list',
    resource: built.plan.name,
    parents: path.lookups,
    scope: [...path.scope, ...by, ...narrowed],
    filters: options.filters,
    search: options.search,
    sort: options.sort,
    paging: options.paging,
  };
  return { behaviour, respond: respondWithList(operation, behaviour, built, planner) };
}

function planClear(operation: Operation, role: RoleOf<'clear'>, planner: Planner): Planned | null {
  const built = builtOf(planner, role.draft);
  if (!built) return null;
  const path = pathParents(planner, built, role.parents);
  const behaviour: Behaviour = {
    kind: 'clear',
    resource: built.plan.name,
    parents: path.lookups,
    scope: path.scope,
  };
  const status = successOf(operation)?.status ?? 204;
  if (bodyless(status)) return { behaviour, respond: plain(operation, null) };
  const body = successBody(operation);
  const scene = { ...sceneOf(operation, behaviour, built, 'clear', planner), row: false };
  const documented = body && !isOpen(planner.shapes.resolve(body.schema));
  return {
    behaviour,
    respond: plain(
      operation,
      documented ? deriveBody(body.schema, scene) : objectOf([['cleared', literal(true)]]),
    ),
  };
}

function planSummary(operation: Operation, role: RoleOf<'summary'>, planner: Planner): Planned | null {
  const built = builtOf(planner, role.draft);
  const path = built ? pathParents(planner, built, role.parents) : null;
  const by = built && role.by ? [lookupOf(built, role.by)] : [];
  const behaviour: Behaviour = { kind: 'summary', parents: path?.lookups ?? [] };
  const body = successBody(operation);
  const scene = {
    ...sceneOf(operation, behaviour, built, null, planner),
    row: false,
    scope: [...(path?.scope ?? []), ...by],
  };
  if (!body || isOpen(planner.shapes.resolve(body.schema))) {
    const value = usualSummary(built, scene.scope, planner);
    return value ? { behaviour, respond: plain(operation, value) } : null;
  }
  return { behaviour, respond: plain(operation, deriveBody(body.schema, scene)) };
}

/** No shape is shown: rows of each resource, and of each state. */
function usualSummary(
  built: BuiltResource | null,
  scope: readonly Condition[],
  planner: Planner,
): Value | null {
  const about = built ? [built] : planner.resources;
  if (about.length === 0) return null;
  const groups = about.map(({ plan }) => {
    const states = (plan.states?.values ?? []).map((state) => {
      const where = [...scope, { field: plan.states?.field ?? 'status', value: literal(state) }];
      return [state, count(plan.name, where)] as const;
    });
    return [plan.plural, objectOf([['total', count(plan.name, scope)], ...states])] as const;
  });
  return objectOf(groups);
}

function planRedirect(operation: Operation, role: RoleOf<'redirect'>, planner: Planner): Planned | null {
  const built = builtOf(planner, role.draft);
  const field = built ? addressField(built) : null;
  if (!built || field === null) return underivable('no stored field holds the address it redirects to');
  const lookup = [lookupOf(built, role.locate)];
  const behaviour: Behaviour = {
    kind: 'redirect',
    resource: built.plan.name,
    lookup,
    field,
    effects: visitEffects(built, lookup, true),
  };
  const status = successOf(operation)?.status ?? 302;
  const headers = [{ name: 'Location', value: { kind: 'row', field } as const }];
  return { behaviour, respond: { status, content_type: 'text/plain', body: null, headers } };
}

function addressField(built: BuiltResource): string | null {
  const wanted = [
    'target_url',
    'long_url',
    'original_url',
    'destination_url',
    'url',
    'target',
    'destination',
    'href',
    'link',
  ];
  for (const name of wanted) {
    const found = fieldNamed(built, name);
    if (found !== null) return found;
  }
  return built.plan.fields.find((field) => field.schema.format === 'uri')?.name ?? null;
}

function planStream(operation: Operation, role: RoleOf<'stream'>, planner: Planner): Planned {
  const built = builtOf(planner, role.draft);
  const respond: ResponsePlan = { status: 101, content_type: 'application/json', body: null, headers: [] };
  const lookup = built && role.locate ? [lookupOf(built, role.locate)] : [];
  const resource = built ? built.plan.name : null;
  const shape = operation.messages.find((one) => one.direction !== 'client')?.schema;
  const message = built && shape ? streamMessage(operation, shape, built, planner) : null;
  return {
    behaviour: { kind: 'stream', resource, lookup: resource === null ? [] : lookup, message },
    respond,
  };
}

/** What happened, when, and the row: as far as the documented message has places for them. */
function streamMessage(
  operation: Operation,
  shape: Parameters<typeof eachOf>[0],
  built: BuiltResource,
  planner: Planner,
): Value | null {
  const parts = planner.shapes.properties(shape);
  const scene = {
    ...sceneOf(
      operation,
      { kind: 'stream', resource: null, lookup: [], message: null },
      built,
      null,
      planner,
    ),
    lenient: true,
  };
  const entries = parts.flatMap((part): (readonly [string, Value])[] => {
    const word = snake(part.name);
    if (/^(?:event_type|event|type|kind|action)$/.test(word))
      return [[part.name, { kind: 'change', field: 'type' }]];
    if (/^(?:timestamp|time|at|occurred_at|sent_at)$/.test(word))
      return [[part.name, { kind: 'change', field: 'at' }]];
    if ([built.plan.name, 'data', 'record', 'payload', 'item'].includes(word))
      return [[part.name, { kind: 'record' }]];
    const only = { type: 'object' as const, properties: { [part.name]: part.schema } };
    const value = deriveBody(only, { ...scene, lenient: false });
    return value.kind === 'object' ? value.entries.map((entry) => [entry.name, entry.value] as const) : [];
  });
  return entries.length > 0 ? objectOf(entries) : null;
}

function planFile(
  operation: Operation,
  role: RoleOf<'upload'> | RoleOf<'download'>,
  planner: Planner,
): Planned | null {
  const built = builtOf(planner, role.draft);
  if (!built) return null;
  const resource = built.plan.name;
  const kept = built.plan.fields.find((field) =>
    /^(?:file|content|data|attachment|image|document)$/.test(snake(field.name)),
  );
  if (role.kind === 'download') {
    if (!kept) return underivable('no stored field holds the file');
    const lookup = [lookupOf(built, role.locate)];
    const behaviour: Behaviour = { kind: 'download', resource, lookup, field: kept.name };
    const type = successOf(operation)?.content[0]?.content_type ?? 'application/octet-stream';
    return { behaviour, respond: { status: 200, content_type: type, body: null, headers: [] } };
  }
  const path = pathParents(planner, built, role.parents);
  const made = createBehaviour(
    operation,
    { kind: 'create', draft: role.draft, verb: null, parents: role.parents },
    built,
    planner,
  );
  const assign = [...path.assign, ...made.assign.filter((one) => one.field !== role.field)];
  const behaviour: Behaviour = { kind: 'upload', resource, field: kept?.name ?? role.field, assign };
  return { behaviour, respond: respondWithRow(operation, behaviour, built, null, planner) };
}

function planPage(operation: Operation, planner: Planner): Planned {
  const title = operation.summary === '' ? planner.service.title : operation.summary;
  const status = successOf(operation)?.status ?? 200;
  return {
    behaviour: { kind: 'page', title: capitalised(title).slice(0, 120) },
    respond: { status, content_type: 'text/html', body: null, headers: [] },
  };
}

/** `GET /`: who this is and what it offers. */
function planIndex(operation: Operation, planner: Planner): Planned {
  const behaviour: Behaviour = { kind: 'summary', parents: [] };
  const body = successBody(operation);
  if (body && !isOpen(planner.shapes.resolve(body.schema))) {
    const scene = { ...sceneOf(operation, behaviour, null, null, planner), row: false };
    return { behaviour, respond: plain(operation, deriveBody(body.schema, scene)) };
  }
  const about = objectOf([
    ['service', service('name')],
    ['version', service('version')],
    ['purpose', service('purpose')],
    ['operations', service('operations')],
  ]);
  return { behaviour, respond: plain(operation, about) };
}

function planAlive(operation: Operation, planner: Planner): Planned {
  return {
    behaviour: { kind: 'summary', parents: [] },
    respond: respondStandard(operation, 'health', planner),
  };
}

function plain(operation: Operation, body: Value | null): ResponsePlan {
  const success = successOf(operation);
  const content_type = success?.content[0]?.content_type ?? 'application/json';
  return { status: success?.status ?? 200, content_type, body, headers: [] };
}

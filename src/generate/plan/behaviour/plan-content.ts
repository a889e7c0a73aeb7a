import type { Operation } from '../../../domain/ir.ts';
import type { Behaviour } from '../../../domain/service-plan.ts';
import type { Planner } from '../planner.ts';
import { builtOf, fieldNamed, lookupOf } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { deriveBody } from '../respond/derive.ts';
import { plain, underivable } from '../respond/plain.ts';
import { respondWithRow, sceneOf } from '../respond/respond.ts';
import type { RoleOf } from '../role.ts';
import { isOpen, successBody, successOf } from '../shapes.ts';
import { respondStandard } from '../standard-endpoints.ts';
import { objectOf, service } from '../values.ts';
import { capitalised, snake } from '../words.ts';
import type { Planned } from './authentication-behaviours.ts';
import { visitEffects } from './effects.ts';
import { pathParents } from './parents.ts';
import { createBehaviour } from './row-behaviours.ts';

export function planRedirect(
  operation: Operation,
  role: RoleOf<'redirect'>,
  planner: Planner,
): Planned | null {
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

export function planFile(
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

export function planPage(operation: Operation, planner: Planner): Planned {
  const title = operation.summary === '' ? planner.service.title : operation.summary;
  const status = successOf(operation)?.status ?? 200;
  return {
    behaviour: { kind: 'page', title: capitalised(title).slice(0, 120) },
    respond: { status, content_type: 'text/html', body: null, headers: [] },
  };
}

/** `GET /`: who this is and what it offers. */
export function planIndex(operation: Operation, planner: Planner): Planned {
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

export function planAlive(operation: Operation, planner: Planner): Planned {
  return {
    behaviour: { kind: 'summary', parents: [] },
    respond: respondStandard(operation, 'health', planner),
  };
}

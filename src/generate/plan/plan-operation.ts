import type { Operation } from '../../domain/ir.ts';
import type { Behaviour, Value } from '../../domain/service-plan.ts';
import { actionBehaviour } from './behaviour/action-behaviour.ts';
import { lifetime, secondsIn } from './behaviour/assignments.ts';
import type { Planned } from './behaviour/authentication-behaviours.ts';
import { planAuthentication } from './behaviour/authentication-behaviours.ts';
import { planClear, planList, planSummary } from './behaviour/plan-collection.ts';
import { planAlive, planFile, planIndex, planPage, planRedirect } from './behaviour/plan-content.ts';
import { planStream } from './behaviour/plan-stream.ts';
import {
  createBehaviour,
  deleteBehaviour,
  readBehaviour,
  updateBehaviour,
} from './behaviour/row-behaviours.ts';
import { requestFields } from './body-fields.ts';
import { planMark } from './people/plan-mark.ts';
import type { Planner } from './planner.ts';
import { builtOf } from './planner.ts';
import type { BuiltResource } from './resource/build-resource.ts';
import { plain, underivable } from './respond/plain.ts';
import { respondWithRow } from './respond/respond.ts';
import { NotDerivable } from './respond/scene.ts';
import type { Role, RoleOf } from './role.ts';
import { respondStandard } from './standard-endpoints.ts';
import { snake, spoken } from './words.ts';

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

function noMeaning(role: Role): string {
  if (role.kind === 'action')
    return `the spec does not say what '${role.verb}' changes in a ${spoken(role.draft.name)}`;
  return 'the spec does not say enough to derive its behaviour';
}

/** A resource that no operation and no effect ever fills: its rows come from somewhere that the spec does not describe. */
function unreachable(role: Role, planner: Planner): string | null {
  if (
    !['list', 'read', 'update', 'delete', 'action', 'mark', 'redirect', 'download', 'clear'].includes(
      role.kind,
    )
  )
    return null;
  const draft = 'draft' in role ? role.draft : null;
  if (!draft || builtOf(planner, draft)) return null;
  const name = spoken(draft.plural);
  return `nothing in the spec puts ${name} into the store: there is no operation that creates one`;
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
    case 'mark':
      return planMark(operation, role, planner);
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

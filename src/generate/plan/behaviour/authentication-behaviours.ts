import type { Operation } from '../../../domain/ir.ts';
import type { Behaviour, ResponsePlan, Value } from '../../../domain/service-plan.ts';
import { administratorRole } from '../authentication.ts';
import type { AuthenticationRole } from '../authentication-routes.ts';
import { identityField, passwordField } from '../authentication-routes.ts';
import { requestFields } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { deriveBody } from '../respond/derive.ts';
import { bodyless, respondWithRow, sceneOf } from '../respond/respond.ts';
import { routeOf } from '../routes.ts';
import { isOpen, successBody, successOf } from '../shapes.ts';
import { fromBody, literal, objectOf, row, text } from '../values.ts';
import { snake } from '../words.ts';
import { bodyAssignments, newRowAssignments, withoutFallback } from './assignments.ts';

export interface Planned {
  readonly behaviour: Behaviour;
  readonly respond: ResponsePlan;
}

/** Login, registration, the caller's own record, tokens for services. null: nothing to build it from. */
export function planAuthentication(
  operation: Operation,
  role: AuthenticationRole,
  planner: Planner,
): Planned | null {
  switch (role) {
    case 'login':
      return login(operation, planner);
    case 'register':
      return register(operation, planner);
    case 'current_user':
      return currentUser(operation, planner);
    case 'change_current_user':
      return changeCurrentUser(operation, planner);
    case 'issue_token':
      return issueToken(operation, planner);
    case 'logout':
      return answer(operation, { kind: 'summary', parents: [] }, planner, new Map());
  }
}

function login(operation: Operation, planner: Planner): Planned | null {
  const route = routeOf(operation, planner.service.base_path);
  const password = passwordField(route, planner.shapes);
  if (password === null) return null;
  const { users } = planner;
  const draft = users?.resource.survey.draft ?? null;
  const within = requestFields(operation, draft, planner.shapes).find(
    (part) => part.name === password,
  )?.within;
  const behaviour: Behaviour = {
    kind: 'login',
    resource: users?.resource.plan.name ?? null,
    identity_field: identityField(route, planner.shapes),
    password_field: password,
    ...(within && within.length > 0 && { within }),
  };
  const role = users ? {} : { role: administratorRole(planner.service) };
  const token: Value = { kind: 'token', expires_in_seconds: planner.tokenSeconds, ...role };
  return withCookie(answer(operation, behaviour, planner, tokenOf(token)), token, planner);
}

/** Where callers carry the token in a cookie, logging in sets it. */
function withCookie(planned: Planned, token: Value, planner: Planner): Planned {
  const carrier = planner.service.authentication?.carrier;
  if (carrier?.in !== 'cookie' || !/^[\w-]+$/.test(carrier.name)) return planned;
  const attributes = `; Path=/; HttpOnly; SameSite=Lax; Max-Age=${planner.tokenSeconds}`;
  const cookie = { name: 'Set-Cookie', value: text(`${carrier.name}=`, token, attributes) };
  return { ...planned, respond: { ...planned.respond, headers: [...planned.respond.headers, cookie] } };
}

function register(operation: Operation, planner: Planner): Planned | null {
  const { users } = planner;
  if (!users) return null;
  const assign = newRowAssignments(operation, users.resource, planner);
  const behaviour: Behaviour = { kind: 'register', resource: users.resource.plan.name, assign };
  return answer(
    operation,
    behaviour,
    planner,
    tokenOf({ kind: 'token', expires_in_seconds: planner.tokenSeconds }),
  );
}

function currentUser(operation: Operation, planner: Planner): Planned | null {
  const { users } = planner;
  if (!users) return null;
  const behaviour: Behaviour = { kind: 'current_user', resource: users.resource.plan.name };
  return answer(operation, behaviour, planner, ownToken(planner, users.resource));
}

/** `PUT /user`: the caller's own row, found by the credential; what the body leaves out stays. */
function changeCurrentUser(operation: Operation, planner: Planner): Planned | null {
  const { users } = planner;
  if (!users || operation.request === null) return null;
  const { plan } = users.resource;
  const assign = bodyAssignments(operation, users.resource, planner)
    .filter((one) => one.field !== plan.key.field)
    .map(withoutFallback);
  const behaviour: Behaviour = {
    kind: 'update',
    resource: plan.name,
    parents: [],
    lookup: [{ field: plan.key.field, value: { kind: 'current_user', field: plan.key.field } }],
    mode: 'merge',
    assign,
    on_missing: 'refuse',
    effects: [],
    guards: [],
  };
  return answer(operation, behaviour, planner, ownToken(planner, users.resource));
}

/** A fresh token for the caller, where the answer shows one. */
function ownToken(planner: Planner, users: BuiltResource): ReadonlyMap<string, Value> {
  const subject = row(users.plan.key.field);
  return tokenOf({ kind: 'token', expires_in_seconds: planner.tokenSeconds, subject });
}

/** A token for the service that the body names. */
function issueToken(operation: Operation, planner: Planner): Planned | null {
  const subject = requestFields(operation, null, planner.shapes).find((field) =>
    /^(?:service|service_name|client_id|name|subject|droplet_id|user_id|username)$/.test(snake(field.name)),
  );
  if (!subject) return null;
  const token: Value = {
    kind: 'token',
    expires_in_seconds: planner.tokenSeconds,
    subject: fromBody(subject),
    role: 'service',
  };
  return answer(operation, { kind: 'summary', parents: [] }, planner, tokenOf(token));
}

function tokenOf(token: Value): ReadonlyMap<string, Value> {
  return new Map([['$token', token]]);
}

function answer(
  operation: Operation,
  behaviour: Behaviour,
  planner: Planner,
  extra: ReadonlyMap<string, Value>,
): Planned {
  const users = planner.users?.resource ?? null;
  const aboutUser =
    users !== null && ['login', 'register', 'current_user', 'update'].includes(behaviour.kind);
  const body = successBody(operation);
  const documented = body !== null && !isOpen(planner.shapes.resolve(body.schema));
  if (aboutUser && users && (documented || ['current_user', 'update'].includes(behaviour.kind))) {
    return { behaviour, respond: respondWithRow(operation, behaviour, users, null, planner, extra) };
  }
  const status = successOf(operation)?.status ?? 200;
  const base = { status, content_type: 'application/json', headers: [] };
  if (bodyless(status)) return { behaviour, respond: { ...base, body: null } };
  if (!documented) return { behaviour, respond: { ...base, body: usualToken(extra, planner) } };
  const scene = { ...sceneOf(operation, behaviour, null, null, planner, extra), row: false };
  return { behaviour, respond: { ...base, body: deriveBody(body.schema, scene) } };
}

function usualToken(extra: ReadonlyMap<string, Value>, planner: Planner): Value {
  const token = extra.get('$token');
  if (!token) return objectOf([['success', literal(true)]]);
  return objectOf([
    ['access_token', token],
    ['token_type', literal('bearer')],
    ['expires_in', literal(planner.tokenSeconds)],
  ]);
}

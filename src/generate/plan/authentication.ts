import type { ConfigurationEntry, Operation, Service } from '../../domain/ir.ts';
import type { AuthenticationPlan, Behaviour, OperationPlan } from '../../domain/service-plan.ts';
import { authenticationRole, identityField } from './authentication-routes.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Planner } from './planner.ts';
import { fieldNamed } from './planner.ts';
import type { BuiltResource } from './resource/build-resource.ts';
import { isPasswordName } from './resource/field-names.ts';
import type { Route } from './routes.ts';
import type { Shapes } from './shapes.ts';
import { snake } from './words.ts';

const DAY = 86_400;

/** Seconds that a token is valid where the document says nothing else. */
export function tokenSeconds(service: Service): number {
  return service.authentication?.expires_in_seconds ?? DAY;
}

/** The resource that keeps users: one whose rows have a password, or that register and login are about. */
export function usersDraft(routes: readonly Route[], drafts: Drafts, shapes: Shapes): Draft | null {
  const named =
    drafts.all.find((draft) => ['user', 'account', 'member', 'customer'].includes(draft.name)) ?? null;
  const registers = routes.some((route) => authenticationRole(route, shapes) === 'register');
  const kept = drafts.all.find((draft) =>
    draft.model
      ? shapes
          .properties(draft.model.schema)
          .some((part) => isPasswordName(part.name) || /password_hash|hashed_password/.test(snake(part.name)))
      : false,
  );
  return kept ?? (registers ? named : null);
}

/** How callers prove who they are; null where the document asks for nothing and no operation logs in. */
export function authenticationPlan(
  service: Service,
  routes: readonly Route[],
  planner: Planner,
): AuthenticationPlan | null {
  const logins = routes.filter((route) => authenticationRole(route, planner.shapes) !== null);
  const told = service.authentication;
  if (!told && logins.length === 0) return null;
  const { users } = planner;
  const roles = told?.roles ?? [];
  return {
    kind: told?.kind ?? 'jwt',
    carrier: told?.carrier ?? { in: 'header', name: 'Authorization' },
    prefix:
      told?.prefix ??
      (told?.kind === 'api_key' || (told && told.carrier.in !== 'header')
        ? ''
        : told?.kind === 'basic'
          ? 'Basic'
          : 'Bearer'),
    roles: roles.length > 0 ? roles : rolesOf(service),
    default_expires_in_seconds: tokenSeconds(service),
    users: users
      ? {
          resource: users.resource.plan.name,
          identity_fields: identities(users.resource, routes, planner.shapes),
          password_field: users.password,
        }
      : null,
    issued: issuedOf(planner),
  };
}

/** Who may call an operation: what it says itself; else the service's rule, which holds where a token can be had. */
export function securityOf(
  operation: Operation,
  behaviour: Behaviour,
  planner: Planner,
  canLogIn: boolean,
): OperationPlan['security'] {
  const { service } = planner;
  const told = operation.security;
  if (told?.required && told.roles.length === 0 && isTokenScoped(behaviour, planner)) {
    return { roles: [administratorRole(service)], owner_only: told.owner_only };
  }
  if (told) return told.required ? { roles: told.roles, owner_only: told.owner_only } : null;
  if (behaviour.kind === 'current_user') return { roles: [], owner_only: false };
  const open = ['standard', 'login', 'register', 'page', 'openapi', 'redirect'].includes(behaviour.kind);
  const anyTold = service.operations.some((other) => other.security !== null);
  if (open || !service.authentication || anyTold || !canLogIn) return null;
  return { roles: [], owner_only: false };
}

/**
 * Rows that issued tokens are limited to (`credential_ids` of a token). That limit is not enforced by the plan, so such
 * tokens are refused at these rows altogether: too little instead of too much.
 */
export function isTokenScoped(behaviour: Behaviour, planner: Planner): boolean {
  if (!['read', 'list', 'download'].includes(behaviour.kind) || !('resource' in behaviour)) return false;
  return planner.resources.some(
    ({ plan }) =>
      /(?:^|_)(?:token|api_key|key)$/.test(plan.name) &&
      plan.fields.some((field) => snake(field.name) === `${behaviour.resource ?? ''}_ids`),
  );
}

/** The role of the administrator from the settings: the one that reads most like it. */
export function administratorRole(service: Service): string {
  const told = [
    ...(service.authentication?.roles ?? []),
    ...service.operations.flatMap((operation) => operation.security?.roles ?? []),
  ];
  return told.find((role) => /admin|owner|root/i.test(role)) ?? told[0] ?? 'admin';
}

/** Settings that authentication needs and the document leaves out; the service makes a secret that is not set. */
export function authenticationSettings(
  service: Service,
  authentication: AuthenticationPlan | null,
  login: boolean,
): ConfigurationEntry[] {
  if (!authentication) return [];
  const missing = (name: string) => !service.configuration.some((entry) => entry.name === name);
  const entry = (
    name: string,
    description: string,
    secret: boolean,
    value: string | null,
  ): ConfigurationEntry => ({
    name,
    description,
    type: 'string',
    required: false,
    default: value,
    secret,
    source: service.authentication?.source ?? service.source,
  });
  const wanted = [
    entry('JWT_SECRET', 'Key that signs tokens, at least 32 characters', true, null),
    ...(login && !authentication.users
      ? [
          entry('ADMIN_USERNAME', 'Name of the administrator', false, 'admin'),
          entry('ADMIN_PASSWORD', 'Password of the administrator', true, null),
        ]
      : []),
    ...(authentication.kind === 'api_key' ? [entry('API_KEY', 'Key that callers send', true, null)] : []),
  ];
  return wanted.filter((one) => missing(one.name));
}

function rolesOf(service: Service): string[] {
  return [...new Set(service.operations.flatMap((operation) => operation.security?.roles ?? []))];
}

function identities(users: BuiltResource, routes: readonly Route[], shapes: Shapes): string[] {
  const asked = routes.flatMap((route) => {
    const role = authenticationRole(route, shapes);
    const name = role === 'login' ? identityField(route, shapes) : null;
    return name === null ? [] : [fieldNamed(users, name) ?? name];
  });
  const usual = ['email', 'username'].filter((name) => fieldNamed(users, name) !== null);
  const found = [...new Set(asked.filter((name) => fieldNamed(users, name) !== null))];
  return found.length > 0 ? found : usual.slice(0, 1);
}

function issuedOf(planner: Planner): AuthenticationPlan['issued'] {
  for (const built of planner.resources) {
    if (!/(?:^|_)(?:token|api_key|key|session)$/.test(built.plan.name)) continue;
    const revoked = fieldNamed(built, 'revoked') ?? fieldNamed(built, 'is_revoked');
    if (revoked !== null) return { resource: built.plan.name, revoked_field: revoked };
  }
  return null;
}

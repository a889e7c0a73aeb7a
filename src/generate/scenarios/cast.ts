import type { OperationPlan, Value } from '../../domain/service-plan.ts';
import { memberNamed, withMember } from './body-members.ts';
import { Undecidable } from './compare.ts';
import { known, literalOf, type Pattern } from './pattern.ts';
import { type Inputs, NO_INPUTS, withInputs } from './sample-request.ts';
import type { Actor } from './scenario.ts';
import type { Session } from './session.ts';

/**
 * A caller with one of the roles (none asked for: any caller). `mustBeStored`: where users are kept by the service, the
 * caller is registered and logs in; otherwise, and for roles that registering does not give, the host signs a token.
 */
export function cast(session: Session, roles: readonly string[], mustBeStored: boolean): Actor {
  const role = roles[0] ?? session.plan.authentication?.roles[0] ?? null;
  const name = roles[0] ?? '';
  const known = session.actors.get(name);
  if (known) return known;
  const made = (mustBeStored ? enrolled(session, roles) : null) ?? signed('caller', role);
  session.actors.set(name, made);
  return made;
}

function signed(who: string, role: string | null): Actor {
  return {
    subject: role === null ? who : `${who}-${role.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    roles: role === null ? [] : [role],
    key: null,
    token: null,
  };
}

/** Registers and logs in; null where the service has no such operations. */
function enrolled(session: Session, roles: readonly string[]): Actor | null {
  const users = session.plan.authentication?.users;
  const [register] = session.operations('register');
  const [login] = session.operations('login');
  if (!users || !register || !login || login.behaviour.kind !== 'login') return null;
  if (register.security !== null || login.behaviour.resource === null) return null;
  const inputs = session.sample(register);
  const registered = session.call(register, inputs, { title: 'registers a user', label: 'registered' });
  const { row } = registered;
  if (!row) throw new Undecidable(`${register.operation.id} refuses a sample: ${registered.refused}`);
  const key = row.fields.get(session.store.resource(row.resource).key.field) ?? null;
  const role = literalOf(row.fields.get('role') ?? known(null));
  const fits = roles.length === 0 || (typeof role === 'string' && roles.includes(role));
  if (!fits) return { subject: 'caller', roles, key, token: null };
  const answer = session.call(login, loginInputs(session, login, inputs), {
    title: 'logs in',
    label: 'loggedIn',
  });
  const token = answer.body && login.respond.body ? tokenIn(login.respond.body, answer.body) : null;
  if (!token) throw new Undecidable('logging in gives no token');
  return { subject: 'caller', roles: typeof role === 'string' ? [role] : [], key, token };
}

/** Credentials that the user registered with, under the names that the login wants. */
export function loginInputs(session: Session, login: OperationPlan, registered: Inputs): Inputs {
  if (login.behaviour.kind !== 'login') return NO_INPUTS;
  const { identity_field, password_field, within = [] } = login.behaviour;
  const users = session.plan.authentication?.users;
  const identity = identity_field === null ? undefined : memberNamed(registered.body, identity_field);
  const otherwise = users?.identity_fields
    .map((field) => memberNamed(registered.body, field))
    .find((one) => one !== undefined);
  const password = memberNamed(registered.body, password_field) ?? memberNamed(registered.body, 'password');
  const given = identity ?? otherwise;
  let { body } = session.sample(login);
  if (identity_field !== null && given) body = withMember(body, within, identity_field, given);
  if (password) body = withMember(body, within, password_field, password);
  return withInputs(NO_INPUTS, { body });
}

/** The part of an answer that the plan makes a token. */
function tokenIn(value: Value, answer: Pattern): Pattern | null {
  if (value.kind === 'token') return answer;
  if (value.kind !== 'object' || answer.kind !== 'object') return null;
  for (const { name, value: inside } of value.entries) {
    const entry = answer.entries.find((one) => one.name === name);
    const found = entry && tokenIn(inside, entry.value);
    if (found) return found;
  }
  return null;
}

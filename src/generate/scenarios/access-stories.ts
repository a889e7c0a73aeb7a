import type { OperationPlan, ServicePlan } from '../../domain/service-plan.ts';
import { withMember } from './body-members.ts';
import { cast, loginInputs } from './cast.ts';
import { Undecidable } from './compare.ts';
import { topicOf } from './fault-stories.ts';
import { missingInputs } from './missing-rows.ts';
import { known } from './pattern.ts';
import { type Inputs, NO_INPUTS, withInputs } from './sample-request.ts';
import type { Session } from './session.ts';
import { inputsOn } from './stage.ts';
import { type Story, signature } from './story.ts';

/** Who may call what: without a credential, with a wrong one, with another role; logging in. */
export function accessStories(plan: ServicePlan): readonly Story[] {
  const guarded = plan.operations.filter(
    ({ security, operation }) => security !== null && operation.method !== 'WS',
  );
  return [...guarded.flatMap((operation) => refusals(plan, operation)), ...loginStories(plan)];
}

function base(plan: ServicePlan, operation: OperationPlan) {
  return {
    kind: 'error' as const,
    topic: topicOf(plan, operation) === 'service' ? 'access' : topicOf(plan, operation),
    source: operation.operation.security?.source ?? operation.operation.source,
    proves: [operation.operation.id],
  };
}

function refusals(plan: ServicePlan, operation: OperationPlan): readonly Story[] {
  const name = signature(operation.operation);
  const roles = operation.security?.roles ?? [];
  const stories: Story[] = [
    {
      ...base(plan, operation),
      name: `${name} wants a credential`,
      tell(session) {
        const inputs = anyInputs(session, operation);
        session.refused(operation, inputs, 401, { title: 'without one', label: 'anonymous', actor: null });
        const forged = { subject: 'nobody', roles, key: null, token: known('not-a-token') };
        session.refused(operation, inputs, 401, {
          title: 'with a forged one',
          label: 'forged',
          actor: forged,
        });
      },
    },
  ];
  if (roles.length > 0 && signsTokens(plan))
    stories.push({
      ...base(plan, operation),
      name: `${name} is for ${roles.join(' and ')} only`,
      tell(session) {
        const other =
          plan.authentication?.roles.find((role) => !roles.includes(role) && role !== 'admin') ?? 'stranger';
        const actor = { subject: `caller-${other}`, roles: [other], key: null, token: null };
        session.refused(operation, anyInputs(session, operation), 403, {
          title: `as ${other}`,
          label: 'forbidden',
          actor,
        });
      },
    });
  return stories;
}

/** A key or the administrator's password gives all roles. */
function signsTokens({ authentication }: ServicePlan): boolean {
  return authentication?.kind === 'jwt' || authentication?.kind === 'session';
}

/** Who calls is asked before what they want: rows need not exist. */
function anyInputs(session: Session, operation: OperationPlan): Inputs {
  const { behaviour } = operation;
  const missing =
    'lookup' in behaviour && behaviour.resource !== null
      ? missingInputs(session, behaviour.resource, behaviour.lookup)
      : {};
  const bare = { ...operation, behaviour: { kind: 'page', title: '' } as const };
  return withInputs(withInputs(session.sample(operation), inputsOn(session, bare, null)), missing);
}

function loginStories(plan: ServicePlan): readonly Story[] {
  const login = plan.operations.find(({ behaviour }) => behaviour.kind === 'login');
  const register = plan.operations.find(({ behaviour }) => behaviour.kind === 'register');
  if (login?.behaviour.kind !== 'login') return [];
  if (login.behaviour.resource === null) return [administratorStory(login, login.behaviour)];
  if (!register) return [];
  const { password_field, identity_field, within = [] } = login.behaviour;
  const stories: Story[] = [
    {
      kind: 'lifecycle',
      topic: 'access',
      source: login.operation.source,
      proves: [register.operation.id, login.operation.id],
      name: 'lets a registered user log in, with the right password only',
      tell(session) {
        const inputs = session.sample(register);
        session.call(register, inputs, { title: 'registers', label: 'registered' });
        const right = loginInputs(session, login, inputs);
        session.call(login, right, { title: 'the right password', label: 'loggedIn' });
        const other = known('not the password');
        const wrong = withInputs(right, { body: withMember(right.body, within, password_field, other) });
        session.refused(login, wrong, 401, { title: 'a wrong password', label: 'wrongPassword' });
        if (identity_field === null) return;
        const stranger = withInputs(right, {
          body: withMember(right.body, within, identity_field, known('nobody@example.com')),
        });
        session.refused(login, stranger, 401, { title: 'a stranger', label: 'stranger' });
      },
    },
  ];
  const me = plan.operations.find(({ behaviour }) => behaviour.kind === 'current_user');
  if (me)
    stories.push({
      kind: 'lifecycle',
      topic: 'access',
      source: me.operation.source,
      proves: [me.operation.id],
      name: 'tells a user who they are',
      tell(session) {
        const actor = cast(session, me.security?.roles ?? [], true);
        if (!actor.key) throw new Undecidable('the caller has no row');
        session.call(me, inputsOn(session, me, null), { title: 'asks', label: 'me', actor });
      },
    });
  return stories;
}

/** A service that keeps no users has one administrator, from its configuration. */
function administratorStory(
  login: OperationPlan,
  { identity_field, password_field }: Extract<OperationPlan['behaviour'], { kind: 'login' }>,
): Story {
  return {
    kind: 'lifecycle',
    topic: 'access',
    source: login.operation.source,
    proves: [login.operation.id],
    name: 'lets the administrator log in, with the right password only',
    tell(session) {
      const body = new Map(session.sample(login).body);
      if (identity_field !== null) body.set(identity_field, { kind: 'setting', name: 'ADMIN_USERNAME' });
      body.set(password_field, { kind: 'setting', name: 'ADMIN_PASSWORD' });
      const right = withInputs(NO_INPUTS, { body });
      session.call(login, right, { title: 'the right password', label: 'loggedIn' });
      const wrong = withInputs(right, { body: new Map([[password_field, known('not the password')]]) });
      session.refused(login, wrong, 401, { title: 'a wrong password', label: 'wrongPassword' });
    },
  };
}

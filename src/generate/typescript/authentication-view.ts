import type { AuthenticationPlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { typescriptMember } from '../rendering/encoders.ts';
import { isRequired } from './configuration-view.ts';
import { fieldOf, type PlanIndex } from './plan-index.ts';

export interface AuthenticationView {
  readonly present: boolean;
  readonly challenge: string;
  readonly missing: string;
  /** Lower-case header, or the name of the cookie or parameter. */
  readonly carrier: string;
  readonly carrierMember: Code;
  readonly prefix: string;
  readonly header: boolean;
  readonly cookie: boolean;
  readonly query: boolean;
  /** Whether any operation asks who calls. */
  readonly secured: boolean;
  /** Whether tokens are signed or read. */
  readonly tokens: boolean;
  readonly byToken: boolean;
  readonly byKey: boolean;
  readonly byPassword: boolean;
  readonly basicUsers: boolean;
  readonly orTokens: Code;
  readonly tokenService: Code;
  readonly passwordService: Code;
  readonly serviceTypes: Code | null;
  readonly fastifyTypes: Code;
  readonly secretImports: Code | null;
  readonly usesConfig: boolean;
  readonly jwtSecret: Code;
  readonly adminPassword: Code;
  readonly apiKey: Code;
  /** Whether secrets are made where they are not set. */
  readonly keepsSecrets: boolean;
  readonly comparesSecrets: boolean;
  readonly administrator: boolean;
  readonly administratorRole: string;
  readonly issued: IssuedView | null;
  readonly users: UsersView | null;
}

/** Code of a secret, and whether the service makes it where it is not set. */
interface Secret {
  readonly kept: boolean;
  readonly code: Code;
}

interface IssuedView {
  readonly table: string;
  readonly field: string;
  readonly member: Code;
  readonly key: string;
  readonly id: Code;
}

interface UsersView {
  readonly table: string;
  readonly identity: string;
  readonly id: Code;
  readonly name: Code;
  readonly role: Code;
  readonly password: Code;
}

export interface AuthenticationUse {
  readonly secured: boolean;
  /** Whether a handler is given its caller. */
  readonly signedIn: boolean;
  readonly tokens: boolean;
  /** Whether a login checks the one administrator. */
  readonly administrator: boolean;
  /** Whether tokens are made for rows of users. */
  readonly users: boolean;
}

export function authenticationView(
  index: PlanIndex,
  plan: AuthenticationPlan | null,
  use: AuthenticationUse,
): AuthenticationView {
  // A document may describe credentials that none of its operations asks for.
  if (!plan || !(use.secured || use.tokens || use.administrator || use.users)) return NONE;
  const byKey = plan.kind === 'api_key';
  const byPassword = plan.kind === 'basic';
  const byToken = !byKey && !byPassword;
  const tokens = use.tokens || (byToken && use.secured);
  const basicUsers = byPassword && plan.users !== null && use.secured;
  const administrator = use.administrator || (byPassword && plan.users === null && use.secured);
  const secret = (variable: string, property: string, file: string): Secret => {
    const kept = !isRequired(index.plan, variable);
    const text = `config.${property}${kept ? ` ?? keptSecret(config.dataDir, '${file}')` : ''}`;
    return { kept, code: code(text) };
  };
  const jwtSecret = secret('JWT_SECRET', 'jwtSecret', 'jwt-secret');
  const adminPassword = secret('ADMIN_PASSWORD', 'adminPassword', 'admin-password');
  const apiKey = secret('API_KEY', 'apiKey', 'api-key');
  const keeps =
    (tokens && jwtSecret.kept) ||
    (administrator && adminPassword.kept) ||
    (byKey && use.secured && apiKey.kept);
  const secrets = [
    ...(keeps ? ['keptSecret'] : []),
    ...(administrator || (byKey && use.secured) ? ['sameSecret'] : []),
  ];
  const types = [...(tokens ? ['Tokens'] : []), ...(use.signedIn ? ['User'] : [])];
  const issued = byToken && use.secured ? issuedView(index, plan) : null;
  const header = plan.carrier.in === 'header';
  const carrier = plan.carrier.name.toLowerCase();
  return {
    present: true,
    challenge: byPassword ? 'Basic realm="service"' : byKey ? 'ApiKey' : 'Bearer',
    missing: `This needs ${byPassword ? 'a name and a password' : byKey ? 'a key' : 'a valid token'}.`,
    carrier: header ? plan.carrier.name.toLowerCase() : plan.carrier.name,
    // No request has a header of this name, and naming it means the prototype.
    carrierMember: code(typescriptMember(carrier === '__proto__' ? 'authorization' : carrier)),
    prefix: (byPassword ? 'basic' : plan.prefix).trim().toLowerCase(),
    header,
    cookie: plan.carrier.in === 'cookie',
    query: plan.carrier.in === 'query',
    secured: use.secured,
    tokens,
    byToken: byToken && use.secured,
    byKey: byKey && use.secured,
    byPassword: byPassword && use.secured,
    basicUsers,
    orTokens: code(tokens ? ', tokens' : ''),
    tokenService: code(issued ? '{ db, tokens }' : '{ tokens }'),
    passwordService: code(basicUsers ? 'db' : 'config'),
    serviceTypes: types.length > 0 ? code(types.join(', ')) : null,
    fastifyTypes: code(
      [
        ...(tokens ? ['FastifyInstance'] : []),
        ...(use.secured ? ['FastifyRequest', 'onRequestAsyncHookHandler'] : []),
      ].join(', '),
    ),
    secretImports: secrets.length > 0 ? code(secrets.join(', ')) : null,
    usesConfig: tokens || administrator,
    jwtSecret: jwtSecret.code,
    adminPassword: adminPassword.code,
    apiKey: apiKey.code,
    keepsSecrets: keeps,
    comparesSecrets: secrets.includes('sameSecret'),
    administrator,
    administratorRole: plan.roles.includes('admin') ? 'admin' : (plan.roles[0] ?? 'admin'),
    issued,
    users: plan.users && (use.users || basicUsers) ? usersView(index, plan, plan.users) : null,
  };
}

const NOTHING = code('');

/** Templates ask for each member, so that a name that is misspelled is an error. */
const NONE: AuthenticationView = {
  present: false,
  challenge: '',
  missing: '',
  carrier: '',
  carrierMember: NOTHING,
  prefix: '',
  header: false,
  cookie: false,
  query: false,
  secured: false,
  tokens: false,
  byToken: false,
  byKey: false,
  byPassword: false,
  basicUsers: false,
  orTokens: NOTHING,
  tokenService: NOTHING,
  passwordService: NOTHING,
  serviceTypes: null,
  fastifyTypes: NOTHING,
  secretImports: null,
  usesConfig: false,
  jwtSecret: NOTHING,
  adminPassword: NOTHING,
  apiKey: NOTHING,
  keepsSecrets: false,
  comparesSecrets: false,
  administrator: false,
  administratorRole: '',
  issued: null,
  users: null,
};

function issuedView(index: PlanIndex, { issued }: AuthenticationPlan): IssuedView | null {
  if (!issued) return null;
  const resource = index.resource(issued.resource);
  const key = fieldOf(resource, resource.key.field);
  return {
    table: resource.plural,
    field: issued.revoked_field,
    member: code(typescriptMember(issued.revoked_field)),
    key: key.name,
    id: code(key.column === 'integer' ? 'Number(id)' : 'String(id)'),
  };
}

function usersView(
  index: PlanIndex,
  plan: AuthenticationPlan,
  users: NonNullable<AuthenticationPlan['users']>,
): UsersView {
  const resource = index.resource(users.resource);
  const names = new Set(resource.fields.map(({ name }) => name));
  const identity = users.identity_fields[0] ?? resource.key.field;
  const usual = JSON.stringify(plan.roles.find((role) => !/admin|owner|root|super/i.test(role)) ?? 'user');
  const role = names.has('role')
    ? `String(row.role ?? ${usual})`
    : names.has('is_admin')
      ? `row.is_admin ? 'admin' : ${usual}`
      : usual;
  return {
    table: resource.plural,
    identity,
    id: code(typescriptMember(resource.key.field)),
    name: code(typescriptMember(identity)),
    role: code(role.replaceAll('"', "'")),
    password: code(users.password_field),
  };
}

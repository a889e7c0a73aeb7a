import type { AuthenticationPlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { isRequired } from '../typescript/configuration-view.ts';
import { fieldOf, type PlanIndex } from '../typescript/plan-index.ts';
import { columnOf } from './columns.ts';
import { importLines } from './import-lines.ts';
import { pythonString } from './literal.ts';
import { tableVariable } from './row-names.ts';
import { Uses } from './uses.ts';

/** What `authentication.py` has; strings are code already. */
export interface AuthenticationView {
  readonly present: boolean;
  readonly challenge: Code;
  readonly missing: Code;
  readonly carrier: Code;
  readonly prefix: Code | null;
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
  readonly serviceTypes: Code | null;
  readonly imports: Code;
  readonly jwtSecret: Code;
  readonly apiKey: Code;
  readonly adminPassword: Code;
  /** Whether secrets are made where they are not set. */
  readonly keepsSecrets: boolean;
  readonly comparesSecrets: boolean;
  readonly administrator: boolean;
  readonly administratorRole: Code;
  readonly issued: IssuedView | null;
  readonly users: UsersView | null;
}

interface IssuedView {
  readonly table: Code;
  readonly key: Code;
  readonly id: Code;
  readonly field: Code;
}

interface UsersView {
  readonly table: Code;
  readonly identityColumn: Code;
  readonly id: Code;
  readonly name: Code;
  readonly role: Code;
  readonly password: Code;
}

export interface AuthenticationUse {
  readonly secured: boolean;
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
  if (!plan) return NONE;
  const byKey = plan.kind === 'api_key';
  const byPassword = plan.kind === 'basic';
  const byToken = !byKey && !byPassword;
  const tokens = use.tokens || (byToken && use.secured);
  const basicUsers = byPassword && plan.users !== null && use.secured;
  const administrator = use.administrator || (byPassword && plan.users === null && use.secured);
  const issued = byToken && use.secured ? issuedView(index, plan) : null;
  const users = plan.users && (use.users || basicUsers) ? usersView(index, plan, plan.users) : null;
  const checksKey = byKey && use.secured;
  const scheme = byPassword ? 'Basic realm="service"' : byKey ? 'ApiKey' : 'Bearer';
  const prefix = (byPassword ? 'basic' : plan.prefix).trim().toLowerCase();
  const header = plan.carrier.in === 'header';
  const jwtSecret = secret(index, 'config', 'JWT_SECRET');
  const apiKey = secret(index, 'service.config', 'API_KEY');
  const adminPassword = secret(index, 'config', 'ADMIN_PASSWORD');
  const keepsSecrets =
    (tokens && jwtSecret.kept) || (administrator && adminPassword.kept) || (checksKey && apiKey.kept);
  const types = [...(tokens ? ['Tokens'] : []), ...(use.secured ? ['User'] : [])];
  return {
    present: true,
    challenge: code(`{"www-authenticate": ${pythonString(scheme)}}`),
    missing: code(
      pythonString(`This needs ${byPassword ? 'a name and a password' : byKey ? 'a key' : 'a valid token'}.`),
    ),
    carrier: code(pythonString(header ? plan.carrier.name.toLowerCase() : plan.carrier.name)),
    prefix: prefix === '' ? null : code(pythonString(prefix)),
    header,
    cookie: plan.carrier.in === 'cookie',
    query: plan.carrier.in === 'query',
    secured: use.secured,
    tokens,
    byToken: byToken && use.secured,
    byKey: checksKey,
    byPassword: byPassword && use.secured,
    basicUsers,
    serviceTypes: types.length > 0 ? code(types.join(', ')) : null,
    imports: code(
      importsOf({
        keepsSecrets,
        tokens,
        secured: use.secured,
        administrator,
        checksKey,
        basic: byPassword && use.secured,
        basicUsers,
        issued: issued !== null,
        users: users !== null,
      }),
    ),
    jwtSecret: jwtSecret.code,
    apiKey: apiKey.code,
    adminPassword: adminPassword.code,
    keepsSecrets,
    comparesSecrets: administrator || checksKey,
    administrator,
    administratorRole: code(
      pythonString(plan.roles.includes('admin') ? 'admin' : (plan.roles[0] ?? 'admin')),
    ),
    issued,
    users,
  };
}

/** Code of a secret, and whether the service makes it where it is not set. */
function secret(
  { plan }: PlanIndex,
  config: string,
  variable: string,
): { readonly kept: boolean; readonly code: Code } {
  const kept = !isRequired(plan, variable);
  const property = `${config}.${variable.toLowerCase()}`;
  const file = variable.toLowerCase().replaceAll('_', '-');
  return { kept, code: code(kept ? `${property} or kept_secret(${config}.data_dir, "${file}")` : property) };
}

interface Parts {
  readonly keepsSecrets: boolean;
  readonly tokens: boolean;
  readonly secured: boolean;
  readonly administrator: boolean;
  readonly checksKey: boolean;
  readonly basic: boolean;
  readonly basicUsers: boolean;
  readonly issued: boolean;
  readonly users: boolean;
}

function importsOf(parts: Parts): string {
  const imports = new Map<string, Set<string>>();
  const add = (wanted: boolean, module: string, ...names: readonly string[]): void => {
    if (!wanted) return;
    const known = imports.get(module) ?? new Set<string>();
    imports.set(module, new Set([...known, ...names]));
  };
  const reads = parts.issued || parts.basicUsers;
  add(true, 'collections.abc', 'Mapping');
  add(true, 'dataclasses', 'dataclass', 'field');
  add(true, 'typing', 'Any', ...(parts.secured ? ['TYPE_CHECKING'] : []));
  add(parts.basic, 'base64');
  add(parts.tokens, 'time');
  add(parts.tokens, 'jwt');
  add(parts.secured, 'starlette.requests', 'HTTPConnection');
  add(reads, 'service', 'tables');
  add(parts.tokens || parts.administrator, 'service.config', 'Config');
  add(parts.keepsSecrets, 'service.kept_secrets', 'kept_secret');
  add(parts.administrator || parts.checksKey, 'service.kept_secrets', 'same_secret');
  add(parts.basicUsers, 'service.passwords', 'verify_password');
  add(parts.secured, 'service.problems', 'Problem');
  add(reads, 'service.queries', 'find');
  add(parts.users, 'service.queries', 'Row');
  const later = parts.secured ? '\n\nif TYPE_CHECKING:\n    from service.service import Service' : '';
  return `${importLines(imports)}${later}`;
}

const NOTHING = code('');

/** Templates ask for each member, so that a name that is misspelled is an error. */
const NONE: AuthenticationView = {
  present: false,
  challenge: NOTHING,
  missing: NOTHING,
  carrier: NOTHING,
  prefix: null,
  header: false,
  cookie: false,
  query: false,
  secured: false,
  tokens: false,
  byToken: false,
  byKey: false,
  byPassword: false,
  basicUsers: false,
  serviceTypes: null,
  imports: NOTHING,
  jwtSecret: NOTHING,
  apiKey: NOTHING,
  adminPassword: NOTHING,
  keepsSecrets: false,
  comparesSecrets: false,
  administrator: false,
  administratorRole: NOTHING,
  issued: null,
  users: null,
};

function issuedView(index: PlanIndex, { issued }: AuthenticationPlan): IssuedView | null {
  if (!issued) return null;
  const resource = index.resource(issued.resource);
  const key = fieldOf(resource, resource.key.field);
  const table = tableVariable(index.plan, resource);
  return {
    table: code(`tables.${table}`),
    key: code(columnOf(table, key.name, new Uses())),
    id: code(key.column === 'integer' ? 'int(token_id)' : 'str(token_id)'),
    field: code(pythonString(issued.revoked_field)),
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
  const usual = pythonString(plan.roles.find((role) => !/admin|owner|root|super/i.test(role)) ?? 'user');
  const role = names.has('role')
    ? `str(row["role"] or ${usual})`
    : names.has('is_admin')
      ? `"admin" if row["is_admin"] else ${usual}`
      : usual;
  const table = tableVariable(index.plan, resource);
  return {
    table: code(`tables.${table}`),
    identityColumn: code(columnOf(table, identity, new Uses())),
    id: code(pythonString(resource.key.field)),
    name: code(pythonString(identity)),
    role: code(role),
    password: code(pythonString(users.password_field)),
  };
}

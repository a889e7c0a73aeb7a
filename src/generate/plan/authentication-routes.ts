import type { Route } from './routes.ts';
import { literalsOf } from './routes.ts';
import type { Shapes } from './shapes.ts';
import { requestBody, typeOf } from './shapes.ts';
import { wordsOf } from './words.ts';

export type AuthenticationRole =
  | 'login'
  | 'register'
  | 'current_user'
  | 'change_current_user'
  | 'issue_token'
  | 'logout';

const LOGIN = new Set(['login', 'signin', 'authenticate', 'session', 'sessions', 'logon']);
const REGISTER = new Set(['register', 'signup', 'registration']);
/** Collections whose open `POST` with a password makes an account. */
const PEOPLE = new Set(['users', 'accounts', 'members', 'customers']);
/** One person without a name: the caller. */
const SELF = new Set(['user', 'account', 'self', 'me', 'profile']);

/** What an operation does for authentication, by path, method and whether a password travels; null: nothing. */
export function authenticationRole(route: Route, shapes: Shapes): AuthenticationRole | null {
  const { operation } = route;
  const literals = literalsOf(route).map((text) => wordsOf(text).join(''));
  const last = literals.at(-1) ?? '';
  if (route.segments.at(-1)?.kind === 'parameter') return null;
  const underAuthentication = ['auth', 'oauth', 'authentication', 'oauth2'].includes(literals[0] ?? '');
  if (operation.method === 'GET') {
    const self = ['me', 'whoami', 'currentuser', 'profile'].includes(last);
    if (isOwnRecord(route, literals)) return 'current_user';
    return self && (underAuthentication || literals.length <= 2) ? 'current_user' : null;
  }
  if (['PUT', 'PATCH'].includes(operation.method) && isOwnRecord(route, literals))
    return 'change_current_user';
  if (operation.method !== 'POST') return null;
  if (last === 'logout' || last === 'signout') return 'logout';
  const password = passwordField(route, shapes);
  if (REGISTER.has(last) && password !== null) return 'register';
  const open = operation.security?.required !== true;
  if (PEOPLE.has(last) && literals.length === 1 && password !== null && open) return 'register';
  if (LOGIN.has(last) && password !== null) return 'login';
  if (underAuthentication && password !== null) return 'login';
  if (underAuthentication && ['token', 'tokens', 'refresh'].includes(last)) return 'issue_token';
  return null;
}

/** `/user` of a caller who has to prove who they are. */
function isOwnRecord({ operation, segments }: Route, literals: readonly string[]): boolean {
  const alone = segments.length === 1 && SELF.has(literals[0] ?? '');
  return alone && operation.security?.required === true;
}

export function isAuthenticationRoute(route: Route, shapes: Shapes): boolean {
  return authenticationRole(route, shapes) !== null;
}

/** Name of the request's field that holds a password. */
export function passwordField(route: Route, shapes: Shapes): string | null {
  const names = bodyNames(route, shapes);
  return names.find((name) => /pass(?:word|phrase|code)$/.test(wordsOf(name).join(''))) ?? null;
}

/** Name of the request's field that says who logs in. */
export function identityField(route: Route, shapes: Shapes): string | null {
  const names = bodyNames(route, shapes);
  return names.find((name) => /^(?:user_?name|e_?mail|login|user|handle|identifier)$/i.test(name)) ?? null;
}

function bodyNames(route: Route, shapes: Shapes): string[] {
  const body = requestBody(route.operation);
  const top = body ? shapes.properties(body.schema) : [];
  const nested = top.flatMap((part) => shapes.properties(part.schema).map((inner) => inner.name));
  const plain = top.filter((part) => typeOf(part.schema) !== 'object');
  return [...plain.map((part) => part.name), ...nested];
}

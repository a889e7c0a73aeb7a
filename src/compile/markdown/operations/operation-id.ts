import type { OperationMethod } from '../../../domain/ir.ts';
import { camelCase, isPlural, singular, wordsOf } from '../../words.ts';

const STANDARD: Readonly<Record<string, string>> = {
  'GET /health': 'getHealth',
  'GET /capabilities': 'getCapabilities',
  'GET /state': 'getState',
  'GET /dependencies': 'getDependencies',
  'POST /message': 'sendMessage',
};
const ITEM_VERBS: Readonly<Record<string, string>> = {
  GET: 'get',
  HEAD: 'check',
  PUT: 'replace',
  PATCH: 'update',
  DELETE: 'delete',
  POST: 'update',
  OPTIONS: 'describe',
  TRACE: 'trace',
  WS: 'stream',
  ANY: 'proxy',
};
const COLLECTION_VERBS: Readonly<Record<string, string>> = {
  GET: 'list',
  HEAD: 'check',
  PUT: 'replace',
  PATCH: 'update',
  DELETE: 'clear',
  POST: 'create',
  OPTIONS: 'describe',
  TRACE: 'trace',
  WS: 'stream',
  ANY: 'proxy',
};

/** The names that the standard endpoints of a service keep for themselves. */
export function standardIds(
  operations: readonly { readonly method: OperationMethod; readonly path: string }[],
): Set<string> {
  return new Set(operations.flatMap(({ method, path }) => STANDARD[`${method} ${path}`] ?? []));
}

/**
 * A natural name for an operation: `createBooking`, `listBookings`, `getBooking`, `cancelBooking`, `loginAdmin`.
 * `isCollection`: members of it stand below the path. Unique among those `taken`; the same method and path give the same name in any order where no two collide.
 */
export function operationId(
  method: OperationMethod,
  path: string,
  taken: ReadonlySet<string>,
  isCollection = false,
): string {
  const standard = STANDARD[`${method} ${path}`];
  if (standard !== undefined) return standard;
  const name = nameFrom(method, path, isCollection);
  if (!taken.has(name)) return name;
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].flatMap((match) => wordsOf(match[1] ?? ''));
  const full = camelCase([
    ...wordsOf(method),
    ...path
      .split('/')
      .filter((part) => !part.startsWith('{'))
      .flatMap(wordsOf),
  ]);
  for (const candidate of [
    parameters.length > 0 ? `${name}${camelCase(['by', ...parameters]).replace(/^b/, 'B')}` : full,
    full,
  ]) {
    if (!taken.has(candidate)) return candidate;
  }
  let count = 2;
  while (taken.has(`${name}${count}`)) count += 1;
  return `${name}${count}`;
}

function nameFrom(method: OperationMethod, path: string, isCollection: boolean): string {
  const written = path.split('/').filter((part) => part !== '');
  const bare = written.filter((part) => !/^(?:api|rest|ws|v\d+)$/i.test(part));
  const segments = bare.length > 0 ? bare : written;
  const literals = segments.filter((part) => !part.startsWith('{'));
  const last = segments.at(-1);
  if (last === undefined) return method === 'GET' ? 'getRoot' : camelCase([...wordsOf(method), 'root']);
  if (literals.length === 0) return camelCase([ITEM_VERBS[method] ?? 'call', ...wordsOf(last)]);
  if (last.startsWith('{')) {
    const verb = ITEM_VERBS[method] ?? 'call';
    const noun = nounOf(segments, true);
    if (noun.length > 1 && noun.at(-1) === verb) noun.pop();
    return camelCase([verb, ...noun]);
  }
  const action = actionName(method, segments, last);
  if (action !== null) return action;
  const verb =
    method === 'GET' && !isCollection && !isPlural(wordsOf(last).at(-1) ?? '')
      ? 'get'
      : (COLLECTION_VERBS[method] ?? 'call');
  const one = verb === 'create' || (verb !== 'list' && verb !== 'clear' && verb !== 'get');
  const noun = nounOf(segments, one);
  if (noun.length > 1 && noun.at(-1) === verb) noun.pop();
  return camelCase([verb, ...noun]);
}

/** `POST /bookings/{id}/cancel`, `POST /contracts/mint`, `POST /auth/login`, `POST /verify`. */
function actionName(method: OperationMethod, segments: readonly string[], last: string): string | null {
  const words = wordsOf(last.replace(/^\{.*?\}:?/, ''));
  const [verb = ''] = words;
  if (method === 'GET' && !VERBS.has(verb)) return null;
  if (method === 'PATCH' || method === 'DELETE' || method === 'WS' || method === 'ANY')
    return method === 'WS' && verb === 'stream' && segments.length > 1
      ? camelCase(['stream', ...nounOf(segments.slice(0, -1), true)])
      : null;
  const before = segments.slice(0, -1);
  const auth = /^(?:auth|authentication|oauth2?)$/i.test(before.at(-1) ?? '');
  if (auth && !VERBS.has(verb))
    return verb === 'token' || verb === 'tokens' ? 'createToken' : camelCase(['login', ...words]);
  if (auth) return camelCase(words);
  const isVerb =
    VERBS.has(verb) ||
    (method === 'POST' &&
      before.length > 0 &&
      !isPlural(words.at(-1) ?? '') &&
      (before.at(-1)?.startsWith('{') === true || isPlural(wordsOf(before.at(-1) ?? '').at(-1) ?? '')) &&
      !NOUNS.has(verb));
  if (!isVerb) return null;
  const noun = before.some((part) => !part.startsWith('{')) ? nounOf(before, true) : [];
  return camelCase([...words, ...noun]);
}

/** The words of the last noun and, for a nested collection, of the one around it. */
function nounOf(segments: readonly string[], one: boolean): string[] {
  const literals = segments.filter((part) => !part.startsWith('{'));
  const last = wordsOf(literals.at(-1) ?? '');
  const noun = one ? [...last.slice(0, -1), singular(last.at(-1) ?? '')] : last;
  const outer = literals
    .slice(0, -1)
    .map((part) => wordsOf(part))
    .filter((words) => words.length > 0);
  const around = outer.flatMap((words) => [...words.slice(0, -1), singular(words.at(-1) ?? '')]);
  return [...around, ...noun].filter((word, index, all) => word !== all[index - 1]);
}

const NOUNS = new Set([
  'status',
  'heartbeat',
  'stream',
  'metadata',
  'avatar',
  'image',
  'photo',
  'comment',
  'review',
  'payment',
  'token',
  'session',
  'config',
  'settings',
  'profile',
  'history',
  'log',
  'audit',
  'balance',
  'location',
  'password',
  'email',
]);
const VERBS = new Set([
  'accept',
  'activate',
  'add',
  'analyze',
  'approve',
  'archive',
  'assign',
  'authenticate',
  'authorize',
  'backup',
  'batch',
  'block',
  'broadcast',
  'build',
  'calculate',
  'cancel',
  'capture',
  'change',
  'charge',
  'check',
  'checkin',
  'checkout',
  'claim',
  'classify',
  'clear',
  'clone',
  'close',
  'compare',
  'complete',
  'compute',
  'confirm',
  'convert',
  'copy',
  'create',
  'deactivate',
  'decline',
  'decrypt',
  'deliver',
  'deploy',
  'deposit',
  'disable',
  'discover',
  'dispatch',
  'download',
  'enable',
  'encrypt',
  'enqueue',
  'evaluate',
  'execute',
  'export',
  'extend',
  'fetch',
  'filter',
  'finish',
  'follow',
  'forgot',
  'generate',
  'heartbeat',
  'import',
  'ingest',
  'invite',
  'invoke',
  'issue',
  'join',
  'leave',
  'like',
  'link',
  'lock',
  'login',
  'logout',
  'match',
  'merge',
  'mint',
  'move',
  'notify',
  'open',
  'parse',
  'pause',
  'pay',
  'ping',
  'play',
  'predict',
  'preview',
  'process',
  'promote',
  'publish',
  'purchase',
  'query',
  'rate',
  'read',
  'rebuild',
  'record',
  'redeem',
  'refresh',
  'refund',
  'register',
  'reject',
  'release',
  'reload',
  'remove',
  'render',
  'renew',
  'reopen',
  'repair',
  'reserve',
  'reset',
  'resolve',
  'restart',
  'restore',
  'resume',
  'retry',
  'return',
  'revoke',
  'rollback',
  'rotate',
  'route',
  'run',
  'scan',
  'schedule',
  'search',
  'send',
  'set',
  'share',
  'ship',
  'shorten',
  'sign',
  'signin',
  'signout',
  'signup',
  'skip',
  'start',
  'stop',
  'submit',
  'subscribe',
  'suspend',
  'swap',
  'sync',
  'tag',
  'terminate',
  'test',
  'toggle',
  'track',
  'transfer',
  'translate',
  'trigger',
  'unassign',
  'unfollow',
  'unlock',
  'unsubscribe',
  'update',
  'upload',
  'upgrade',
  'validate',
  'verify',
  'vote',
  'withdraw',
]);

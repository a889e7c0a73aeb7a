import type { Value } from '../../../domain/service-plan.ts';
import { own, typeOf } from '../shapes.ts';
import { literal, NOW, row, service, text } from '../values.ts';
import type { Rule, Scene } from './scene.ts';
import { capitalised, participlesOf, snake, spoken, wordsOf } from './speech.ts';

/** A value that the schema pins down. */
export const constant: Rule = (_name, schema) => {
  if (schema.const !== undefined) return literal(schema.const);
  const [only] = schema.enum ?? [];
  return schema.enum?.length === 1 && only !== undefined ? literal(only) : null;
};

/** What only the service itself knows: version, uptime, counters. */
export const ofService: Rule = (name, schema, scene) => {
  if (scene.row) return null;
  switch (snake(name)) {
    case 'service':
    case 'service_name':
      return service('name');
    case 'version':
    case 'service_version':
      return service('version');
    case 'port':
      return service('port');
    case 'uptime':
    case 'uptime_seconds':
      return service('uptime_seconds');
    case 'last_restart':
    case 'started_at':
      return service('started_at');
    case 'requests_total':
    case 'total_requests':
      return service('requests_total');
    case 'errors_last_hour':
      return service('errors_last_hour');
    case 'environment':
      return service('environment');
    case 'purpose':
    case 'description':
      return service('purpose');
    case 'title':
      return service('title');
    case 'capabilities':
      return typeOf(schema) === 'array' ? service('capabilities') : null;
    case 'features':
      return typeOf(schema) === 'array' ? service('features') : null;
    case 'endpoints':
    case 'operations':
      return typeOf(schema) === 'array' ? service('operations') : null;
    default:
      return null;
  }
};

/** `access_token`, `token_type`, `expires_in`. */
export const credential: Rule = (name, _schema, scene) => {
  const seconds = scene.planner.tokenSeconds;
  const kept = scene.assigned.get('$lifetime');
  switch (snake(name)) {
    case 'token':
    case 'access_token':
    case 'jwt':
    case 'id_token':
    case 'auth_token':
      return scene.assigned.get('$token') ?? null;
    case 'token_type':
      return literal('bearer');
    case 'expires_in':
    case 'expires_in_seconds':
      return scene.assigned.has('$token') ? (kept ?? literal(seconds)) : null;
    case 'expires_at':
    case 'expires':
      return scene.assigned.has('$token') ? { kind: 'now_plus', seconds: kept ?? literal(seconds) } : null;
    default:
      return null;
  }
};

/** `success`, `deleted`, `message`: that the thing was done, which is all they say. */
export const confirmation: Rule = (name, schema, scene) => {
  if (scene.operation.method === 'GET') return null;
  const word = snake(name);
  const type = typeOf(schema);
  const done = participlesOf(scene);
  if (type === 'boolean' || type === null) {
    const says = ['success', 'ok', 'received', 'acknowledged', 'accepted', 'done', ...done];
    if (says.includes(word)) return literal(true);
  }
  if (type !== 'string' && type !== null) return null;
  if (/^(?:message|confirmation|detail|msg|info)$/.test(word)) return sentence(scene);
  if (/^(?:result|outcome|status)$/.test(word)) return literal(outcomeWord(name, scene));
  return null;
};

/** `cancellation_reason` where the request may not say one: the words of the document. */
export const reason: Rule = (name, schema, scene) => {
  const example = own(scene.example, name);
  const told =
    /_reason$|^reason$/.test(snake(name)) && typeOf(schema) === 'string' && typeof example === 'string';
  return told ? literal(example) : null;
};

/** A threshold is a setting of the service, so the documented number is the number. */
export const threshold: Rule = (name, _schema, scene) => {
  const example = own(scene.example, name);
  const named = /(?:^|_)(?:threshold|limit|maximum|max|minimum|quota)(?:_|$)/.test(snake(name));
  return named && !scene.paging && typeof example === 'number' ? literal(example) : null;
};

/** Addresses of this service: the operation whose last word is in the name, else the item itself. */
export const link: Rule = (name, schema, scene) => {
  const word = snake(name);
  const match = /^(?:(.*)_)?(?:url|link|href|uri|location|self)$/.exec(word);
  const { resource } = scene;
  if (!match || !resource || !scene.row || !['string', null].includes(typeOf(schema))) return null;
  const wanted = match[1] ?? '';
  const target = linkTarget(wanted, scene);
  if (!target) return null;
  const example = own(scene.example, name);
  const relative = typeof example === 'string' && example.startsWith('/');
  const parameters = [...target.path.matchAll(/\{([^}]+)\}/g)].flatMap(
    (found): { name: string; value: Value }[] =>
      found[1] === undefined ? [] : [{ name: found[1], value: parameterValue(found[1], scene) }],
  );
  if (relative) return { kind: 'path', path: target.path, parameters };
  return { kind: 'url', scheme: target.method === 'WS' ? 'ws' : 'http', path: target.path, parameters };
};

function linkTarget(wanted: string, scene: Scene): { readonly path: string; readonly method: string } | null {
  const { resource, planner } = scene;
  const mine = planner.understood.filter(
    ({ role }) => 'draft' in role && role.draft !== null && role.draft === resource?.survey.draft,
  );
  const redirect = mine.find(({ role }) => role.kind === 'redirect');
  const words = wordsOf(wanted).filter((part) => !['self', 'item', 'api'].includes(part));
  const named = mine.find(
    ({ operation }) => words.length > 0 && operation.path.endsWith(`/${words.join('-')}`),
  );
  const item = mine.find(
    ({ role }) => role.kind === 'read' && role.view === null && role.parents.length === 0,
  );
  if (named) return named.operation;
  const mineByName = words.length === 0 || words.join('_') === resource?.plan.name;
  if (redirect && (mineByName || ['short', 'redirect', 'public', 'share'].includes(words[0] ?? ''))) {
    return redirect.operation;
  }
  return mineByName || ['short', 'detail', 'details', 'resource'].includes(words[0] ?? '')
    ? (item?.operation ?? null)
    : null;
}

function parameterValue(parameter: string, scene: Scene): Value {
  const fields = scene.resource?.plan.fields ?? [];
  const named = fields.find((field) => snake(field.name) === snake(parameter));
  return row(named?.name ?? scene.resource?.plan.key.field ?? 'id');
}

function sentence(scene: Scene): Value {
  const subject = capitalised(spoken(scene.resource?.plan.name ?? ''));
  const [done = 'done'] = participlesOf(scene);
  return subject === '' ? literal(capitalised(spoken(done))) : text(`${subject} ${spoken(done)}`);
}

function outcomeWord(name: string, scene: Scene): string {
  const example = own(scene.example, name);
  const known =
    typeof example === 'string' && /^(?:success|ok|accepted|received|queued|done|processed)$/i.test(example);
  return known ? example : 'success';
}

export const clock: Rule = (name, schema) =>
  /^(?:timestamp|processed_at|now|checked_at|time)$/.test(snake(name)) && typeOf(schema) !== 'object'
    ? NOW
    : null;

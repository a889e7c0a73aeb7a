import type { Operation, OperationSecurity, Parameter, Response, Service, WebSocketMessage } from '../ir.ts';
import type { Change } from './api-change.ts';
import { type Both, contentChanges, schemaChanges } from './body-changes.ts';
import type { Models } from './schema-difference.ts';

/** One specification's side of a comparison. */
export interface Edition {
  readonly operation: Operation;
  readonly models: Models;
}

/** Everything that is another for the callers of one operation. */
export function operationChanges(before: Edition, after: Edition): readonly Change[] {
  const models = { before: before.models, after: after.models };
  const both = { before: before.operation, after: after.operation, models };
  return [
    ...idChanges(both),
    ...parameterChanges(both),
    ...requestChanges(both),
    ...responseChanges(both),
    ...messageChanges(both),
    ...securityChanges(before, after),
  ];
}

/** For every service its models by name, which is how schemas refer to them. */
export function modelsOf(service: Service): Models {
  return new Map(service.models.map(({ name, schema }) => [name, schema]));
}

/** No caller sees it, but the seams for hand-written code are named after it. */
function idChanges({ before, after }: Both<Operation>): readonly Change[] {
  if (before.id === after.id) return [];
  const message = `its name in the code changes from \`${before.id}\` to \`${after.id}\``;
  return [{ code: 'operation-renamed', breaking: false, message, place: after.source }];
}

function parameterChanges({ before, after, models }: Both<Operation>): readonly Change[] {
  const changes: Change[] = [];
  const known = keyedParameters(before);
  const current = keyedParameters(after);
  for (const [key, was] of known) {
    const is = current.get(key);
    const what = `${was.in} parameter \`${was.name}\``;
    if (is === undefined) {
      // The same call means something else from now on: what it asked for is not heeded.
      const message = `${what} is gone`;
      changes.push({ code: 'parameter-removed', breaking: true, message, place: after.source });
      continue;
    }
    if (was.required !== is.required) {
      const message = `${what} is now ${is.required ? 'required' : 'optional'}`;
      const code = is.required ? 'parameter-required' : 'parameter-optional';
      changes.push({ code, breaking: is.required, message, place: is.source });
    }
    const versions = {
      before: { schema: was.schema, models: models.before },
      after: { schema: is.schema, models: models.after },
    };
    changes.push(...schemaChanges(versions, { side: 'request', what, place: is.source }));
  }
  for (const [key, is] of current) {
    if (known.has(key)) continue;
    const message = `${is.in} parameter \`${is.name}\` is new, ${is.required ? 'required' : 'optional'}`;
    changes.push({ code: 'parameter-added', breaking: is.required, message, place: is.source });
  }
  return changes;
}

/** Path parameters by their position, since callers do not see their names; headers without regard to case. */
function keyedParameters({ path, parameters }: Operation): ReadonlyMap<string, Parameter> {
  const positions = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name?.replace(/:path$/, ''));
  return new Map(
    parameters.map((parameter) => {
      if (parameter.in === 'path') return [`path ${positions.indexOf(parameter.name)}`, parameter];
      const name = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
      return [`${parameter.in} ${name}`, parameter];
    }),
  );
}

function requestChanges({ before, after, models }: Both<Operation>): readonly Change[] {
  const [was, is] = [before.request, after.request];
  const place = is?.source ?? after.source;
  const change = (code: string, breaking: boolean, message: string): readonly Change[] => [
    { code, breaking, message, place },
  ];
  if (was === null && is === null) return [];
  if (was === null) {
    const required = is?.required ?? false;
    return change('request-added', required, `a request body is new, ${required ? 'required' : 'optional'}`);
  }
  if (is === null) return change('request-removed', false, 'the request body is gone and is not read');
  return [
    ...(was.required === is.required
      ? []
      : change(
          is.required ? 'request-required' : 'request-optional',
          is.required,
          `the request body is now ${is.required ? 'required' : 'optional'}`,
        )),
    ...contentChanges(
      { before: was.content, after: is.content, models },
      { side: 'request', what: 'request', place },
    ),
  ];
}

function responseChanges({ before, after, models }: Both<Operation>): readonly Change[] {
  const changes: Change[] = [];
  for (const was of before.responses) {
    const is = after.responses.find(({ status }) => status === was.status);
    if (is === undefined) {
      const message = `it no longer answers ${was.status}`;
      // Which failures there are is open to clients; that a success has this status is not.
      changes.push({ code: 'status-removed', breaking: was.status < 400, message, place: after.source });
      continue;
    }
    const what = `response ${was.status}`;
    changes.push(
      ...contentChanges(
        { before: was.content, after: is.content, models },
        { side: 'response', what, place: is.source },
      ),
      ...headerChanges(was, is),
    );
  }
  for (const is of after.responses) {
    if (before.responses.some(({ status }) => status === is.status)) continue;
    const message = `it may answer ${is.status}`;
    changes.push({ code: 'status-added', breaking: false, message, place: is.source });
  }
  return changes;
}

function headerChanges(was: Response, is: Response): readonly Change[] {
  const names = new Set(is.headers.map(({ name }) => name.toLowerCase()));
  return was.headers
    .filter(({ name }) => !names.has(name.toLowerCase()))
    .map(({ name }) => ({
      code: 'response-header-removed',
      breaking: true,
      message: `response ${was.status} header \`${name}\` is gone`,
      place: is.source,
    }));
}

function messageChanges({ before, after, models }: Both<Operation>): readonly Change[] {
  const sent = (side: 'request' | 'response') => {
    const out = side === 'request' ? 'client' : 'server';
    return (message: WebSocketMessage) => message.direction === out || message.direction === 'both';
  };
  return (['request', 'response'] as const).flatMap((side) => {
    const later = after.messages.filter(sent(side));
    return before.messages.filter(sent(side)).flatMap((was): readonly Change[] => {
      const is = later.find(({ name }) => name === was.name);
      const what = `${side === 'request' ? 'client' : 'server'} message \`${was.name}\``;
      if (is === undefined) {
        return [{ code: 'message-removed', breaking: true, message: `${what} is gone`, place: after.source }];
      }
      const versions = {
        before: { schema: was.schema, models: models.before },
        after: { schema: is.schema, models: models.after },
      };
      return schemaChanges(versions, { side, what, place: is.source });
    });
  });
}

/** null means that anybody may call it; a caller who knows the service's default fills it in before. */
function securityChanges(before: Edition, after: Edition): readonly Change[] {
  const [was, is] = [rulesOf(before), rulesOf(after)];
  const place = after.operation.security?.source ?? after.operation.source;
  const change = (code: string, breaking: boolean, message: string): readonly Change[] => [
    { code, breaking, message, place },
  ];
  if (was.required !== is.required) {
    return is.required
      ? change('authentication-required', true, 'callers now have to prove who they are')
      : change('authentication-dropped', false, 'anybody may call it now');
  }
  const lost = is.roles.length === 0 ? [] : was.roles.filter((role) => !is.roles.includes(role));
  const limited = was.roles.length === 0 && is.roles.length > 0;
  return [
    ...(limited ? change('roles-narrowed', true, `only ${is.roles.join(', ')} may call it now`) : []),
    ...(lost.length > 0 ? change('roles-narrowed', true, `${lost.join(', ')} may no longer call it`) : []),
    ...(!was.owner_only && is.owner_only
      ? change('owner-only', true, 'callers reach their own records only')
      : []),
  ];
}

function rulesOf({ operation }: Edition): Pick<OperationSecurity, 'required' | 'roles' | 'owner_only'> {
  return operation.security ?? { required: false, roles: [], owner_only: false };
}

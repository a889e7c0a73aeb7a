import type { Operation } from '../../domain/ir.ts';
import type { OperationPlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { typescriptString } from '../rendering/encoders.ts';
import type { RenderedHandler } from './handlers.ts';
import { arrayLiteral, call, indented, objectLiteral } from './layout.ts';
import { requestShape } from './request-schemas.ts';

export interface RouterView {
  readonly serviceTypes: Code;
  /** Members that the routes use. */
  readonly used: Code;
  readonly secured: boolean;
  /** Whether open operations know their callers where these prove who they are. */
  readonly identifies: boolean;
  readonly open: boolean;
  readonly streams: boolean;
  /** Whether any stream asks its callers who they are. */
  readonly guardedStreams: boolean;
  /** Parameter with the roles of a stream. */
  readonly streamRoles: Code;
}

/** A router registers each path and method once; of two operations that differ in parameter names only, the first. */
export function distinctRoutes(operations: readonly OperationPlan[]): readonly OperationPlan[] {
  const routes = takenRoutes();
  return headsFirst(operations).filter(({ operation }) => routes.take(operation).length > 0);
}

/** Hands every operation the methods that no earlier one has at its place. */
function takenRoutes(): { take(operation: Operation): readonly string[] } {
  const taken = new Set<string>();
  return {
    take(operation) {
      const shape = requestShape(operation).url.replace(/:\w+/g, ':');
      const free = methodsOf(operation).filter((method) => !taken.has(`${method} ${shape}`));
      for (const method of free) taken.add(`${method} ${shape}`);
      return free;
    },
  };
}

const ANY = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function methodsOf({ method }: Operation): readonly string[] {
  if (method === 'ANY') return ANY;
  return [method === 'WS' ? 'GET' : method];
}

/** The framework answers HEAD for every GET, unless HEAD is there first. */
function headsFirst(operations: readonly OperationPlan[]): readonly OperationPlan[] {
  const isHead = ({ operation }: OperationPlan): boolean => operation.method === 'HEAD';
  return [...operations.filter(isHead), ...operations.filter((each) => !isHead(each))];
}

export function routeViews(handlers: readonly RenderedHandler[]): readonly { readonly code: Code }[] {
  const routes = takenRoutes();
  return handlers.map((handler) => {
    const methods = routes.take(handler.operation.operation);
    return { code: code(indented(routeCode(handler, methods))) };
  });
}

/** A line of 110, less its indentation and the semicolon. */
const ROUTE_WIDTH = 107;

function routeCode(
  { view, request, operation, signedIn }: RenderedHandler,
  methods: readonly string[],
): string {
  const url = typescriptString(request.url);
  const schema = `schemas.${view.name}`;
  const target = `operations.${view.name}`;
  const roles = arrayLiteral((operation.security?.roles ?? []).map(typescriptString));
  if (operation.behaviour.kind === 'stream') {
    const asked = operation.security ? roles : 'null';
    return `${call('stream', [url, schema, asked, target], ROUTE_WIDTH)};`;
  }
  const [only = 'GET'] = methods;
  const verb = methods.length === 1 ? typescriptString(only) : arrayLiteral(methods.map(typescriptString));
  const options: (readonly [string, string])[] = [];
  const invalid = operation.failures.find(({ status }) => status === 400 || status === 422);
  if (invalid?.status === 422) options.push(['invalidStatus', '422']);
  if (request.parts.has('body') && !request.bodyRequired) options.push(['bodyOptional', 'true']);
  if (request.body === 'form') options.push(['form', 'true']);
  if (request.body === 'multipart') options.push(['form', 'true'], ['upload', 'true']);
  const last = options.length > 0 ? [objectLiteral(options)] : [];
  if (operation.identifies) {
    return `${call('knownRoute', [verb, url, schema, target, ...last], ROUTE_WIDTH)};`;
  }
  return signedIn
    ? `${call('securedRoute', [verb, url, schema, roles, target, ...last], ROUTE_WIDTH)};`
    : `${call('route', [verb, url, schema, target, ...last], ROUTE_WIDTH)};`;
}

export function routerView(handlers: readonly RenderedHandler[]): RouterView {
  const streams = handlers.some(({ operation }) => operation.behaviour.kind === 'stream');
  const secured = handlers.some(({ signedIn }) => signedIn);
  const identifies = handlers.some(({ operation }) => operation.identifies === true);
  const demanding = handlers.some(({ signedIn, operation }) => signedIn && operation.identifies !== true);
  const open = handlers.some(({ signedIn, operation }) => !signedIn && operation.behaviour.kind !== 'stream');
  const guardedStreams = handlers.some(
    ({ operation }) => operation.behaviour.kind === 'stream' && operation.security !== null,
  );
  const types = ['Answer', 'Handler', 'Input', 'RequestSchemas', 'Service'];
  return {
    serviceTypes: code([...types, ...(secured ? ['SignedInInput'] : [])].sort().join(', ')),
    used: code(
      [
        ...(open ? ['route'] : []),
        ...(demanding ? ['securedRoute'] : []),
        ...(identifies ? ['knownRoute'] : []),
        ...(streams ? ['stream'] : []),
      ].join(', '),
    ),
    secured,
    identifies,
    open,
    streams,
    guardedStreams,
    streamRoles: code(secured || guardedStreams ? 'roles' : '_roles'),
  };
}

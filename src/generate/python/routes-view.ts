import { type Code, code } from '../rendering/code.ts';
import type { RenderedHandler } from './handlers.ts';
import { call, type Doc, keyword, listLiteral, print } from './layout.ts';
import { pythonString } from './literal.ts';

export interface RoutesView {
  readonly imports: Code;
  readonly routes: readonly { readonly code: Code }[];
  readonly routeClasses: Code;
  readonly streams: boolean;
  readonly secured: boolean;
  /** Whether open operations know their callers where these prove who they are. */
  readonly identifies: boolean;
  readonly guardedStreams: boolean;
}

export function routesView(handlers: readonly RenderedHandler[]): RoutesView {
  const streams = handlers.some(({ operation }) => operation.behaviour.kind === 'stream');
  const guardedStreams = handlers.some(
    ({ operation }) => operation.behaviour.kind === 'stream' && operation.security !== null,
  );
  const others = handlers.some(({ operation }) => operation.behaviour.kind !== 'stream');
  const imports = [
    ...(others || streams ? ['Operation'] : []),
    ...(streams ? ['Stream', 'upgrade_required'] : []),
  ];
  return {
    imports: code(imports.join(', ')),
    routes: handlers.flatMap(routeDocs).map((doc) => ({
      code: code(print(doc, { indent: 4, before: 0, after: 1, inside: true })),
    })),
    routeClasses: code(streams ? 'APIRoute, APIWebSocketRoute' : 'APIRoute'),
    streams,
    secured: handlers.some(({ signedIn }) => signedIn),
    identifies: handlers.some(({ operation }) => operation.identifies === true),
    guardedStreams,
  };
}

const ANY = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

function routeDocs({ name, request, operation, signedIn }: RenderedHandler): readonly Doc[] {
  const { method } = operation.operation;
  const path = pythonString(request.url);
  const target = `operations.${name}`;
  const roles = keyword('roles', listLiteral((operation.security?.roles ?? []).map(pythonString)));
  if (operation.behaviour.kind === 'stream') {
    return [
      call('Stream', [path, target, ...(operation.security ? [roles] : [])]),
      call('Operation', [path, 'upgrade_required', 'methods=["GET"]']),
    ];
  }
  const methods = method === 'ANY' ? ANY : method === 'GET' ? ['GET', 'HEAD'] : [method];
  const invalid = operation.failures.find(({ status }) => status === 400 || status === 422);
  const options: Doc[] = [keyword('methods', listLiteral(methods.map(pythonString)))];
  if (invalid?.status === 422) options.push('invalid_status=422');
  if (request.parts.has('body') && !request.bodyRequired) options.push('body_optional=True');
  if (request.body === 'multipart') options.push('upload=True');
  if (operation.identifies) options.push('identifies=True');
  else if (signedIn) options.push(roles);
  return [call('Operation', [path, target, ...options])];
}

import { digestOf } from '../digest.ts';
import type { Authentication, Operation, Service } from '../ir.ts';
import type { ApiChanges, Change, OperationChange } from './api-change.ts';
import { modelsOf, operationChanges } from './operation-changes.ts';

/**
 * What became of a service's API: every operation that was added, changed or removed, and which of it breaks clients.
 * Operations are the same when method and path are, whatever their path parameters are called.
 */
export function compareServices(before: Service, after: Service): ApiChanges {
  const earlier = keyed(before);
  const later = keyed(after);
  const operations = [...later.values()].flatMap((operation): readonly OperationChange[] => {
    const was = earlier.get(routeKey(operation));
    return was === undefined ? [added(operation)] : changed(was, operation, { before, after });
  });
  const removed = [...earlier].filter(([key]) => !later.has(key)).map(([, operation]) => gone(operation));
  const all = [...operations, ...removed];
  const service_changes = serviceChanges(before, after);
  const count = (kind: OperationChange['kind']) => all.filter((change) => change.kind === kind).length;
  return {
    service: { before: face(before), after: face(after) },
    operations: all,
    service_changes,
    counts: {
      added: count('added'),
      changed: count('changed'),
      removed: count('removed'),
      unchanged: later.size - operations.length,
      breaking: [...all, ...service_changes].filter(({ breaking }) => breaking).length,
    },
  };
}

function face({ name, version }: Service) {
  return { name, version };
}

function keyed({ operations }: Service): ReadonlyMap<string, Operation> {
  return new Map(operations.map((operation) => [routeKey(operation), operation]));
}

function routeKey({ method, path }: Operation): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;
}

function added({ method, path, source }: Operation): OperationChange {
  return { kind: 'added', method, path, breaking: false, place: source, changes: [] };
}

function gone({ method, path, source }: Operation): OperationChange {
  const message = 'the operation is gone';
  const changes = [{ code: 'operation-removed', breaking: true, message, place: source }];
  return { kind: 'removed', method, path, breaking: true, place: source, changes };
}

function changed(
  was: Operation,
  is: Operation,
  services: { readonly before: Service; readonly after: Service },
): readonly OperationChange[] {
  const changes = operationChanges(
    { operation: was, models: modelsOf(services.before) },
    { operation: is, models: modelsOf(services.after) },
  );
  if (changes.length === 0) return [];
  const breaking = changes.some((change) => change.breaking);
  return [{ kind: 'changed', method: is.method, path: is.path, breaking, place: is.source, changes }];
}

function serviceChanges(before: Service, after: Service): readonly Change[] {
  const change = (code: string, breaking: boolean, message: string): readonly Change[] => [
    { code, breaking, message, place: after.source },
  ];
  return [
    ...(before.name === after.name
      ? []
      : change(
          'service-renamed',
          false,
          `the service is now called \`${after.name}\`, not \`${before.name}\``,
        )),
    ...(before.port === after.port
      ? []
      : change(
          'port-changed',
          false,
          `the port changes from ${before.port ?? 'none'} to ${after.port ?? 'none'}`,
        )),
    ...authenticationChanges(before.authentication, after),
  ];
}

/** That callers have to prove who they are is told at each operation; here stands how they do it. */
function authenticationChanges(was: Authentication | null, after: Service): readonly Change[] {
  const is = after.authentication;
  if (was === null || is === null) return [];
  const way = ({ kind, carrier }: Authentication) => ({
    kind,
    in: carrier.in,
    name: carrier.name.toLowerCase(),
  });
  if (digestOf(way(was)) === digestOf(way(is))) return [];
  const text = ({ kind, carrier }: Authentication) => `${kind} in the ${carrier.in} \`${carrier.name}\``;
  const message = `callers prove who they are by ${text(is)}, not by ${text(was)}`;
  return [{ code: 'authentication-changed', breaking: true, message, place: is.source }];
}

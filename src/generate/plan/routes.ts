import type { Operation } from '../../domain/ir.ts';

export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string };

/** An operation with its path taken apart; prefixes such as `/api/v1` are left out. */
export interface Route {
  readonly operation: Operation;
  readonly segments: readonly Segment[];
}

const PREFIX = /^(?:api|rest|public|internal|ws|v\d+(?:\.\d+)*)$/i;
const VERSION = /^v\d+(?:\.\d+)*$/i;

/** `base`: what stands before every path of the service and names no resource. */
export function routeOf(operation: Operation, base = ''): Route {
  const below = base !== '' && `${operation.path}/`.startsWith(`${base}/`);
  const segments = (below ? operation.path.slice(base.length) : operation.path)
    .split('/')
    .filter((part) => part !== '')
    .map(segmentOf);
  return { operation, segments: withoutPrefix(segments) };
}

/** Path parameters in order, as the operation names them. */
export function parametersOf(route: Route): string[] {
  return route.segments.flatMap((segment) => (segment.kind === 'parameter' ? [segment.name] : []));
}

export function literalsOf(route: Route): string[] {
  return route.segments.flatMap((segment) => (segment.kind === 'literal' ? [segment.text] : []));
}

function segmentOf(part: string): Segment {
  const parameter = /^\{([^}:]+)(?::[^}]*)?\}$/.exec(part)?.[1];
  return parameter === undefined ? { kind: 'literal', text: part } : { kind: 'parameter', name: parameter };
}

function withoutPrefix(segments: readonly Segment[]): readonly Segment[] {
  const version = segments.findIndex((segment) => segment.kind === 'literal' && VERSION.test(segment.text));
  const start = version >= 0 && version <= 2 ? version + 1 : 0;
  let index = start;
  for (const segment of segments.slice(start)) {
    if (segment.kind !== 'literal' || !PREFIX.test(segment.text)) break;
    index += 1;
  }
  return segments.slice(index);
}

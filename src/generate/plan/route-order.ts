import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Operation } from '../../domain/ir.ts';

/** Matching order: by segment, a literal before a parameter; then by method. Catch-alls last. Stable for any input order. */
export function inMatchingOrder<Planned extends { readonly operation: Operation }>(
  operations: readonly Planned[],
): Planned[] {
  return [...operations].sort((a, b) => compareKeys(orderKey(a.operation), orderKey(b.operation)));
}

/** Pairs of operations that some request fits both of, so that only the order decides. */
export function ambiguousRoutes(operations: readonly Operation[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const shapes = new Map<string, Operation>();
  for (const operation of operations) {
    const key = `${operation.method} ${operation.path.replace(/\{[^}]*\}/g, '{}')}`;
    const first = shapes.get(key);
    if (!first) {
      shapes.set(key, operation);
      continue;
    }
    found.push({
      code: 'ambiguous-route',
      severity: 'warning',
      message: `${operation.method} ${operation.path} and ${first.method} ${first.path} match the same requests`,
      place: operation.source,
      hint: 'Give one of them a path of its own.',
      related: [{ message: 'the other one', place: first.source }],
    });
  }
  return found;
}

type Key = readonly (readonly [rank: number, text: string])[];

function orderKey(operation: Operation): Key {
  const segments = operation.path.split('/').filter((part) => part !== '');
  const catchAll = operation.method === 'ANY' || /\{[^}]*(?::path|\*)\}/.test(operation.path);
  return [
    [catchAll ? 1 : 0, ''],
    ...segments.map((part) => [part.startsWith('{') ? 1 : 0, part.startsWith('{') ? '' : part] as const),
    [-1, operation.method],
    [-1, operation.id],
  ];
}

function compareKeys(a: Key, b: Key): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [left, right] = [a[index], b[index]];
    if (!left || !right) return left ? 1 : -1;
    if (left[0] !== right[0]) return left[0] - right[0];
    if (left[1] !== right[1]) return left[1] < right[1] ? -1 : 1;
  }
  return 0;
}

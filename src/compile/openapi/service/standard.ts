import type { Operation, StandardEndpoint } from '../../../domain/ir.ts';
import type { ReadOperation } from '../operations/read-operations.ts';

const BY_PLACE: ReadonlyMap<string, StandardEndpoint> = new Map([
  ['GET /health', 'health'],
  ['GET /capabilities', 'capabilities'],
  ['GET /state', 'state'],
  ['GET /dependencies', 'dependencies'],
  ['POST /message', 'message'],
]);

/**
 * Marks the standard endpoints. `/health` means the same everywhere; the others are common words, so they count as standard
 * only where the document has at least three of the five.
 */
export function withStandardEndpoints(
  read: readonly ReadOperation[],
  operations: readonly Operation[],
): Operation[] {
  const marks = read.map(({ operation, local }) => BY_PLACE.get(`${operation.method} ${local}`) ?? null);
  const several = new Set(marks.filter((mark) => mark !== null)).size >= 3;
  return operations.map((operation, index) => {
    const mark = marks[index] ?? null;
    return mark !== null && (several || mark === 'health') ? { ...operation, standard: mark } : operation;
  });
}

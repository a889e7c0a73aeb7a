import type { SourceNode } from '../document/node.ts';
import { entriesOf, itemsOf, valueAt } from '../document/node.ts';
import type { ReadOperation } from '../operations/read-operations.ts';
import type { Reading } from '../reading.ts';

const DEEPEST = 6;

/** Whether the body of an operation has a password in it: somebody registers or logs in. */
export function takesPassword({ operation, node }: ReadOperation, reading: Reading): boolean {
  if (operation.method !== 'POST') return false;
  const written = valueAt(node, 'requestBody');
  const body = written ? reading.references.follow(written) : null;
  return entriesOf(valueAt(body ?? undefined, 'content')).some(({ value }) =>
    hasPassword(valueAt(value, 'schema'), reading, 0),
  );
}

function hasPassword(written: SourceNode | undefined, reading: Reading, depth: number): boolean {
  const node = written && depth < DEEPEST ? (reading.references.follow(written) ?? undefined) : undefined;
  const fields = entriesOf(valueAt(node, 'properties'));
  if (fields.some(({ key }) => /^(?:password|passphrase|passcode|pwd)$/i.test(key))) return true;
  return (
    fields.slice(0, 20).some(({ value }) => hasPassword(value, reading, depth + 1)) ||
    itemsOf(valueAt(node, 'allOf')).some((part) => hasPassword(part, reading, depth + 1))
  );
}

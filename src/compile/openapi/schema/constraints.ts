import type { ModelConstraint } from '../../../domain/ir.ts';
import type { SourceNode } from '../document/node.ts';
import { entriesOf, flagAt, valueAt } from '../document/node.ts';

/** Properties marked `x-unique: true` or `x-primary-key: true`; OpenAPI itself has no word for it. */
export function uniqueConstraints(node: SourceNode): ModelConstraint[] {
  return entriesOf(valueAt(node, 'properties')).flatMap(({ key, value }): ModelConstraint[] => {
    if (flagAt(value, 'x-primary-key') === true) return [{ kind: 'primary_key', fields: [key] }];
    return flagAt(value, 'x-unique') === true ? [{ kind: 'unique', fields: [key] }] : [];
  });
}

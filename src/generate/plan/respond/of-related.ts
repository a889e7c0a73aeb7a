import type { Condition, ResourcePlan, Value } from '../../../domain/service-plan.ts';
import { row } from '../values.ts';

/**
 * A value that speaks of a row of `parent`, said from a row that keeps the key of that parent in `field`: its fields are
 * looked up, its key is at hand.
 */
export function ofRelated(value: Value, parent: ResourcePlan, field: string): Value {
  const key = parent.key.field;
  const where: readonly Condition[] = [{ field: key, value: row(field) }];
  const change = (inner: Value): Value => {
    switch (inner.kind) {
      case 'row':
        return inner.field === key
          ? row(field)
          : { kind: 'related', resource: parent.name, where, field: inner.field };
      case 'object':
        return {
          ...inner,
          entries: inner.entries.map((entry) => ({ name: entry.name, value: change(entry.value) })),
        };
      case 'array':
        return { ...inner, items: inner.items.map(change) };
      case 'records':
      case 'count':
      case 'exists':
      case 'sum':
      case 'average':
      case 'related':
        return { ...inner, where: inner.where.map((one) => ({ ...one, value: change(one.value) })) };
      case 'arithmetic':
      case 'compare':
        return { ...inner, left: change(inner.left), right: change(inner.right) };
      case 'text':
        return { ...inner, parts: inner.parts.map(change) };
      case 'url':
      case 'path':
        return {
          ...inner,
          parameters: inner.parameters.map((one) => ({ name: one.name, value: change(one.value) })),
        };
      default:
        return inner;
    }
  };
  return change(value);
}

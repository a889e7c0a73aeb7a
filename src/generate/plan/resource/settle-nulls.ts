import type { Assignment, FieldPlan, OperationPlan, ResourcePlan } from '../../../domain/service-plan.ts';

/** Roles that every row fills by itself. */
const AUTOMATIC: readonly FieldPlan['role'][] = ['created_at', 'updated_at', 'state', 'counter'];

/** A field that some way of making a row leaves without a value has to take null, whatever the document says of it. */
export function settleNulls(
  resources: readonly ResourcePlan[],
  operations: readonly OperationPlan[],
): ResourcePlan[] {
  const made = waysToMake(operations);
  return resources.map((resource) => {
    const ways = made.get(resource.name) ?? [];
    const fields = resource.fields.map((field): FieldPlan => {
      const own =
        field.role === 'key' ||
        AUTOMATIC.includes(field.role) ||
        field.default !== undefined ||
        field.nullable;
      const always = ways.every((way) => way.some((one) => one.field === field.name));
      return own || always ? field : { ...field, nullable: true };
    });
    return { ...resource, fields };
  });
}

type Way = readonly Assignment[];

/** What each way of making a row assigns, by resource. */
function waysToMake(operations: readonly OperationPlan[]): ReadonlyMap<string, readonly Way[]> {
  const ways = new Map<string, Way[]>();
  const add = (resource: string, way: Way) => {
    const known = ways.get(resource);
    if (known) known.push(way);
    else ways.set(resource, [way]);
  };
  for (const { behaviour } of operations) {
    const upsert = behaviour.kind === 'update' && behaviour.on_missing === 'create';
    const makes =
      upsert || behaviour.kind === 'create' || behaviour.kind === 'register' || behaviour.kind === 'upload';
    if (makes) add(behaviour.resource, behaviour.assign);
    for (const effect of 'effects' in behaviour ? behaviour.effects : []) {
      if (effect.kind === 'insert') add(effect.resource, effect.assign);
    }
  }
  return ways;
}

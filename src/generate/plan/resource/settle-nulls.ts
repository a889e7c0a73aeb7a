import type {
  Assignment,
  Effect,
  FieldPlan,
  OperationPlan,
  ResourcePlan,
} from '../../../domain/service-plan.ts';

/** Roles that every row fills by itself. */
const AUTOMATIC: readonly FieldPlan['role'][] = ['created_at', 'updated_at', 'state', 'counter'];

/** A field that some way of making a row leaves without a value has to take null, whatever the document says of it. */
export function settleNulls(
  resources: readonly ResourcePlan[],
  operations: readonly OperationPlan[],
): ResourcePlan[] {
  return resources.map((resource) => {
    const ways = waysToMake(resource.name, operations);
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

function waysToMake(resource: string, operations: readonly OperationPlan[]): (readonly Assignment[])[] {
  return operations.flatMap(({ behaviour }) => {
    const makes =
      ['create', 'register', 'upload'].includes(behaviour.kind) ||
      (behaviour.kind === 'update' && behaviour.on_missing === 'create');
    const own = makes && 'assign' in behaviour && 'resource' in behaviour && behaviour.resource === resource;
    const effects = 'effects' in behaviour ? behaviour.effects : [];
    return [...(own ? [behaviour.assign] : []), ...effects.flatMap((effect) => inserted(effect, resource))];
  });
}

function inserted(effect: Effect, resource: string): (readonly Assignment[])[] {
  return effect.kind === 'insert' && effect.resource === resource ? [effect.assign] : [];
}

import type { FieldPlan } from '../../../domain/service-plan.ts';
import { isNumeric } from '../shapes.ts';
import type { BuiltResource } from './build-resource.ts';

/** Foreign keys take the column of the key that they point to; a parent whose deletion documents 409 restricts it. */
export function settleKeys(resources: readonly BuiltResource[]): BuiltResource[] {
  return resources.map((built) => {
    const { plan } = built;
    const fields = plan.fields.map((field) => settled(field, built, resources));
    const belongs_to = plan.belongs_to.map((relation) => {
      const parent = resources.find((one) => one.plan.name === relation.resource);
      const guarded = parent?.survey.deletes.some(({ operation }) =>
        operation.responses.some((one) => one.status === 409),
      );
      return guarded === true ? { ...relation, on_delete: 'restrict' as const } : relation;
    });
    return { ...built, plan: { ...plan, fields, belongs_to } };
  });
}

/** A key of something that the service does not keep (users of another service) is plain data. */
export function keepFilled(resources: readonly BuiltResource[]): BuiltResource[] {
  const names = new Set(resources.map((built) => built.plan.name));
  return resources.map((built) => {
    const belongs_to = built.plan.belongs_to.filter((relation) => names.has(relation.resource));
    const linked = new Set(belongs_to.map((relation) => relation.field));
    const fields = built.plan.fields.map((field) =>
      field.role === 'foreign_key' && !linked.has(field.name) ? { ...field, role: 'data' as const } : field,
    );
    return { ...built, plan: { ...built.plan, fields, belongs_to } };
  });
}

function settled(field: FieldPlan, built: BuiltResource, resources: readonly BuiltResource[]): FieldPlan {
  const relation = built.plan.belongs_to.find((one) => one.field === field.name);
  if (!relation || field.role === 'key') return field;
  const parent = resources.find((one) => one.plan.name === relation.resource);
  const key = parent?.plan.fields.find((one) => one.role === 'key');
  if (!key) return field;
  const schema =
    isNumeric(key.schema) && !isNumeric(field.schema)
      ? { ...field.schema, type: 'integer' as const }
      : field.schema;
  const { format: _format, ...bare } = schema;
  return { ...field, column: key.column, schema: isNumeric(schema) ? bare : schema };
}

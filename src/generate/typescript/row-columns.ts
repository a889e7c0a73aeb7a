import type { FieldPlan, ResourcePlan, Value } from '../../domain/service-plan.ts';

export function visibleFields(resource: ResourcePlan): readonly FieldPlan[] {
  return resource.fields.filter((field) => !field.hidden);
}

/** A `list` selects what its items show, so that they need no rewriting where nothing is renamed or computed. */
export function plainColumns(each: Value | null, resource: ResourcePlan): readonly string[] | null {
  if (each === null || each.kind === 'record') return visibleFields(resource).map(({ name }) => name);
  if (each.kind !== 'object') return null;
  const names = each.entries.flatMap(({ name, value }) =>
    value.kind === 'row' && value.field === name ? [name] : [],
  );
  return names.length === each.entries.length ? names : null;
}

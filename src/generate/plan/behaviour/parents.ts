import type { Assignment, Condition, Lookup } from '../../../domain/service-plan.ts';
import type { Planner } from '../planner.ts';
import { builtOf, locateField } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import type { ParentReference } from '../role.ts';
import { fromPath } from '../values.ts';

/** What the outer items of a path ask of an operation. */
export interface PathParents {
  readonly lookups: readonly Lookup[];
  /** Keeps the operation to rows of the nearest parent. */
  readonly scope: readonly Condition[];
  readonly assign: readonly Assignment[];
}

/** Every outer item has to exist, each within the one before it; one that is kept elsewhere only narrows. */
export function pathParents(
  planner: Planner,
  child: BuiltResource,
  parents: readonly ParentReference[],
): PathParents {
  const lookups: Lookup[] = [];
  const loose: Condition[] = [];
  let outer: { readonly built: BuiltResource; readonly condition: Condition } | null = null;
  for (const reference of parents) {
    const built = builtOf(planner, reference.draft);
    if (!built) {
      const kept = child.relations.find((relation) => relation.nested && relation.parent === reference.draft);
      if (kept) loose.push({ field: kept.field, value: fromPath(reference.parameter) });
      continue;
    }
    const field = locateField(built, { from: 'path', parameter: reference.parameter, attribute: null });
    const condition: Condition = { field, value: fromPath(reference.parameter) };
    const within = outer ? linkTo(built, outer) : [];
    lookups.push({ resource: built.plan.name, where: [condition, ...within], missing_status: 404 });
    outer = { built, condition };
  }
  const link = [...loose, ...(outer ? linkTo(child, outer) : [])];
  return { lookups, scope: link, assign: link.map(({ field, value }) => ({ field, value })) };
}

/** The foreign key of a child set to the key of its parent; a parent that is found by another field is looked up. */
function linkTo(
  child: BuiltResource,
  outer: { readonly built: BuiltResource; readonly condition: Condition },
): readonly Condition[] {
  const { built, condition } = outer;
  const relation = child.plan.belongs_to.find((one) => one.resource === built.plan.name);
  if (!relation) return [];
  const key = built.plan.key.field;
  if (condition.field === key) return [{ field: relation.field, value: condition.value }];
  return [
    {
      field: relation.field,
      value: { kind: 'related', resource: built.plan.name, where: [condition], field: key },
    },
  ];
}

import type { AuthenticationPlan, OperationPlan, ResourcePlan } from '../../domain/service-plan.ts';

/** Resources that some operation reads or writes, and those that they belong to; a model that nothing uses is no table. */
export function usedResources(
  resources: readonly ResourcePlan[],
  operations: readonly OperationPlan[],
  authentication: AuthenticationPlan | null,
): ResourcePlan[] {
  const used = new Set<string>();
  for (const { behaviour, respond } of operations) collect([behaviour, respond.body, respond.headers], used);
  if (authentication?.users) used.add(authentication.users.resource);
  let grown = -1;
  while (grown !== used.size) {
    grown = used.size;
    for (const resource of resources) {
      if (used.has(resource.name)) for (const parent of resource.belongs_to) used.add(parent.resource);
    }
  }
  return resources.filter((resource) => used.has(resource.name));
}

/** Every `resource` that a piece of the plan names. Plans are trees of plain data, so walking them finds all. */
function collect(part: unknown, used: Set<string>): void {
  if (Array.isArray(part)) {
    for (const inner of part) collect(inner, used);
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  for (const [name, value] of Object.entries(part)) {
    if (name === 'resource' && typeof value === 'string') used.add(value);
    else collect(value, used);
  }
}

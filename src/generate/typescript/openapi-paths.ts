import type { OperationPlan } from '../../domain/service-plan.ts';

export interface PathOperations {
  readonly path: string;
  readonly operations: readonly { readonly method: string; readonly plan: OperationPlan }[];
}

const ANY = ['get', 'post', 'put', 'patch', 'delete'];

/** Operations by path in the order of the plan, each method once. */
export function distinctPlaces(operations: readonly OperationPlan[]): readonly PathOperations[] {
  const paths = new Map<string, Map<string, OperationPlan>>();
  for (const plan of operations) {
    const { method, path } = plan.operation;
    const methods = paths.get(path) ?? new Map<string, OperationPlan>();
    const verbs = method === 'ANY' ? ANY : [method === 'WS' ? 'get' : method.toLowerCase()];
    for (const verb of verbs) if (!methods.has(verb)) methods.set(verb, plan);
    paths.set(path, methods);
  }
  return [...paths].map(([path, methods]) => ({
    path,
    operations: [...methods].map(([method, plan]) => ({ method, plan })),
  }));
}

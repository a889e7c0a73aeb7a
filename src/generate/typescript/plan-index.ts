import type { FieldPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { Names, pascalCase } from './identifiers.ts';
import { type Resolve, resolver } from './ts-type.ts';

/** A plan with its resources by name. A name that the plan does not have is a bug of the planner: RangeError. */
export class PlanIndex {
  readonly plan: ServicePlan;
  readonly resolve: Resolve;
  readonly #resources: ReadonlyMap<string, ResourcePlan>;

  readonly #tableTypes: ReadonlyMap<string, string>;

  constructor(plan: ServicePlan) {
    this.plan = plan;
    this.resolve = resolver(plan.models);
    this.#resources = new Map(plan.resources.map((resource) => [resource.name, resource]));
    const names = new Names([
      'Database',
      'Table',
      'Column',
      'Generated',
      'ProcessedMessageTable',
      'SequenceTable',
    ]);
    this.#tableTypes = new Map(
      plan.resources.map(({ name }) => [name, names.take(`${pascalCase(name)}Table`)]),
    );
  }

  /** Name of the interface in the generated `tables.ts`. */
  tableType(resource: string): string {
    return this.#tableTypes.get(resource) ?? 'never';
  }

  resource(name: string): ResourcePlan {
    const found = this.#resources.get(name);
    if (!found) throw new RangeError(`the plan names the resource '${name}', which it does not have`);
    return found;
  }

  /** Whether clients can follow changes of the resource. */
  isStreamed(resource: string): boolean {
    return this.plan.operations.some(
      ({ behaviour }) => behaviour.kind === 'stream' && behaviour.resource === resource,
    );
  }
}

export function fieldOf(resource: ResourcePlan, name: string): FieldPlan {
  const found = resource.fields.find((field) => field.name === name);
  if (!found) throw new RangeError(`the resource '${resource.name}' has no field '${name}'`);
  return found;
}

import type { OperationPlan, ResourcePlan, Value } from '../../domain/service-plan.ts';
import { pascalCase } from './identifiers.ts';
import type { PlanIndex } from './plan-index.ts';

/** A function of an operations file that shows a row to clients. */
export interface Presenter {
  readonly name: string;
  readonly resource: ResourcePlan;
  readonly value: Value;
}

/** Presenters by {@link presenterKey}. */
export type Presenters = ReadonlyMap<string, Presenter>;

const LEAST_MEMBERS = 4;

/** Shapes of rows that several operations of one file answer with: each is written once. */
export function sharedPresenters(index: PlanIndex, operations: readonly OperationPlan[]): Presenters {
  const found = new Map<string, { readonly resource: ResourcePlan; readonly value: Value; count: number }>();
  for (const { behaviour, respond } of operations) {
    const name = 'resource' in behaviour ? behaviour.resource : null;
    const bodies = [respond.body, behaviour.kind === 'stream' ? behaviour.message : null];
    for (const body of bodies) {
      if (body) visit(body, name === null ? null : index.resource(name), index, found);
    }
  }
  const presenters = new Map<string, Presenter>();
  const counts = new Map<string, number>();
  for (const [key, { resource, value, count }] of found) {
    if (count < 2) continue;
    const number = (counts.get(resource.name) ?? 0) + 1;
    counts.set(resource.name, number);
    const name = `present${pascalCase(resource.name)}${number === 1 ? '' : number}`;
    presenters.set(key, { name, resource, value });
  }
  return presenters;
}

export function presenterKey(resource: ResourcePlan, value: Value): string {
  return `${resource.name} ${JSON.stringify(value)}`;
}

function visit(
  value: Value,
  resource: ResourcePlan | null,
  index: PlanIndex,
  found: Map<string, { readonly resource: ResourcePlan; readonly value: Value; count: number }>,
): void {
  if (resource && isShape(value)) {
    const key = presenterKey(resource, value);
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { resource, value, count: 1 });
    return;
  }
  switch (value.kind) {
    case 'object':
      for (const entry of value.entries) visit(entry.value, resource, index, found);
      return;
    case 'array':
      for (const item of value.items) visit(item, resource, index, found);
      return;
    case 'page_items':
      if (value.each) visit(value.each, resource, index, found);
      return;
    case 'records':
      if (value.each) visit(value.each, index.resource(value.resource), index, found);
      return;
    default:
      return;
  }
}

/** An object of some size that is made of the row alone. */
function isShape(value: Value): boolean {
  return value.kind === 'object' && value.entries.length >= LEAST_MEMBERS && isMadeOfRow(value);
}

function isMadeOfRow(value: Value): boolean {
  switch (value.kind) {
    case 'row':
    case 'literal':
      return true;
    case 'object':
      return value.entries.every((entry) => isMadeOfRow(entry.value));
    case 'array':
      return value.items.every(isMadeOfRow);
    case 'text':
      return value.parts.every(isMadeOfRow);
    case 'length':
    case 'slug':
      return isMadeOfRow(value.of);
    case 'compare':
    case 'arithmetic':
      return isMadeOfRow(value.left) && isMadeOfRow(value.right);
    case 'choose':
      return (
        isMadeOfRow(value.on) &&
        isMadeOfRow(value.otherwise) &&
        value.cases.every((each) => isMadeOfRow(each.then))
      );
    default:
      return false;
  }
}

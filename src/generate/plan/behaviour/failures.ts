import type { Operation } from '../../../domain/ir.ts';
import type { Behaviour, FailurePlan, OperationPlan } from '../../../domain/service-plan.ts';
import type { Planner } from '../planner.ts';
import { spoken } from '../words.ts';

/** What an invalid request answers: the documented of 400 and 422; without either, what the rest of the service does. */
export function validationStatus(operation: Operation, planner: Pick<Planner, 'service'>): 400 | 422 {
  const documented = (status: number) => operation.responses.some((response) => response.status === status);
  if (documented(400)) return 400;
  if (documented(422)) return 422;
  const anywhere = (status: number) =>
    planner.service.operations.some((other) =>
      other.responses.some((response) => response.status === status),
    );
  return !anywhere(400) && anywhere(422) ? 422 : 400;
}

/** Every failure that the behaviour can answer, validation first; with the document's own words where it has some. */
export function failuresOf(
  operation: Operation,
  behaviour: Behaviour,
  security: OperationPlan['security'],
  planner: Planner,
): FailurePlan[] {
  const found = new Map<FailurePlan['status'], string>();
  const add = (status: FailurePlan['status'], reason: string) => {
    if (found.has(status)) return;
    const told = operation.responses.find((response) => response.status === status)?.description ?? '';
    found.set(status, told === '' ? reason : asStatement(told));
  };
  if (behaviour.kind === 'underivable') add(501, behaviour.reason);
  if (security) {
    add(401, 'the caller is not authenticated');
    if (security.roles.length > 0 || security.owner_only) add(403, 'the caller may not do this');
  }
  if (behaviour.kind !== 'underivable') {
    if (takesInput(operation, behaviour))
      add(validationStatus(operation, planner), 'the request is not valid');
    for (const [status, reason] of behaviourFailures(behaviour, planner)) add(status, reason);
  }
  return [...found].map(([status, reason]) => ({ status, reason }));
}

/** `if the code is taken` -> `the code is taken`: what the document makes a condition of, an answer states. */
export function asStatement(told: string): string {
  return told.replace(/^(?:if|when|where|in case)\s+/i, '');
}

function takesInput(operation: Operation, behaviour: Behaviour): boolean {
  const typed = operation.parameters.some(
    (parameter) => parameter.in === 'query' && parameter.schema.type !== 'string',
  );
  const paged = behaviour.kind === 'list' && behaviour.paging.style !== 'none';
  return operation.request !== null || typed || paged;
}

type Told = readonly [FailurePlan['status'], string];

function behaviourFailures(behaviour: Behaviour, planner: Planner): Told[] {
  const told: Told[] = [];
  if ('parents' in behaviour) {
    for (const lookup of behaviour.parents) {
      told.push([statusOf(lookup.missing_status), `the ${spoken(lookup.resource)} does not exist`]);
    }
  }
  if ('lookup' in behaviour && behaviour.lookup.length > 0 && behaviour.kind !== 'stream') {
    told.push([404, `there is no such ${spoken(behaviour.resource)}`]);
  }
  if ('guards' in behaviour) for (const guard of behaviour.guards) told.push([guard.status, guard.reason]);
  if (behaviour.kind === 'action' && behaviour.allowed_from.length > 0) {
    told.push([409, `the ${spoken(behaviour.resource)} is not in a state that allows it`]);
  }
  if (canCollide(behaviour, planner))
    told.push([409, `such a ${spoken(resourceName(behaviour))} exists already`]);
  if (behaviour.kind === 'delete' && isRestricted(behaviour.resource, planner)) {
    told.push([409, `something still belongs to the ${spoken(behaviour.resource)}`]);
  }
  const bounded =
    'effects' in behaviour &&
    behaviour.effects.some((one) => one.kind === 'increment' && one.minimum !== undefined);
  if (bounded) told.push([409, 'the amount would fall below its minimum']);
  if (behaviour.kind === 'login') told.push([401, 'the credentials are wrong']);
  if (behaviour.kind === 'current_user') told.push([401, 'the caller is not authenticated']);
  return told;
}

function canCollide(behaviour: Behaviour, planner: Planner): boolean {
  const built = planner.resources.find((one) => one.plan.name === resourceName(behaviour));
  if (!built) return false;
  const { unique, key } = built.plan;
  if (behaviour.kind === 'create' || behaviour.kind === 'register') {
    if (behaviour.kind === 'create' && behaviour.on_conflict !== 'refuse') return false;
    return unique.length > 0 || behaviour.assign.some((one) => one.field === key.field);
  }
  if (behaviour.kind !== 'update') return false;
  return unique.some((set) => set.some((field) => behaviour.assign.some((one) => one.field === field)));
}

function isRestricted(resource: string, planner: Planner): boolean {
  return planner.resources.some((built) =>
    built.plan.belongs_to.some((one) => one.resource === resource && one.on_delete === 'restrict'),
  );
}

function resourceName(behaviour: Behaviour): string {
  return 'resource' in behaviour ? (behaviour.resource ?? '') : '';
}

function statusOf(status: number): FailurePlan['status'] {
  return status === 400 || status === 422 || status === 409 ? status : 404;
}

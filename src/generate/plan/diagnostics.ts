import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { FieldPlan, OperationPlan, ServicePlan } from '../../domain/service-plan.ts';
import { isTokenScoped } from './authentication.ts';
import { listOptions } from './behaviour/list-options.ts';
import type { Planner } from './planner.ts';
import { spoken } from './words.ts';

/** What was decided by a rule, and what no rule could decide, with the place to change in the document. */
export function planDiagnostics(plan: ServicePlan, planner: Planner): Diagnostic[] {
  return [
    ...plan.operations.flatMap(operationDiagnostics),
    ...plan.operations.flatMap((one) => unknownFilters(one, planner)),
    ...unsetFields(plan),
    ...plan.operations.flatMap((one) => narrowedToken(one, planner)),
    ...openService(plan),
  ];
}

function operationDiagnostics({ operation, behaviour }: OperationPlan): Diagnostic[] {
  const name = `${operation.method} ${operation.path}`;
  if (behaviour.kind === 'underivable') {
    return [
      {
        code: 'behaviour-underivable',
        severity: 'warning',
        message: `${name} answers 501: ${behaviour.reason}`,
        place: operation.source,
        hint: 'Write what it stores or changes and an example of its answer, or fill its seam by hand.',
      },
    ];
  }
  if (operation.origin === 'inferred') return [];
  const inferred = inferredMeaning({ operation, behaviour });
  if (inferred === null) return [];
  return [
    { code: 'behaviour-inferred', severity: 'info', message: `${name} ${inferred}`, place: operation.source },
  ];
}

/** How a behaviour that goes beyond plain storing was understood. */
function inferredMeaning({
  operation,
  behaviour,
}: Pick<OperationPlan, 'operation' | 'behaviour'>): string | null {
  switch (behaviour.kind) {
    case 'action': {
      const fields = behaviour.assign.map((one) => one.field);
      const from = behaviour.allowed_from.length > 0 ? `, from ${behaviour.allowed_from.join(' or ')}` : '';
      return `was understood as a change of ${fields.join(', ') || 'counters'} of a ${spoken(behaviour.resource)}${from}`;
    }
    case 'create': {
      if (operation.request === null)
        return `has no documented body: it creates a ${spoken(behaviour.resource)} without one`;
      const effects = behaviour.effects.map((effect) => `${effect.kind} in ${spoken(effect.resource)}`);
      return effects.length > 0
        ? `creates a ${spoken(behaviour.resource)} and does: ${effects.join(', ')}`
        : null;
    }
    case 'summary':
      return 'was understood as an answer from counts and sums of what is stored';
    case 'list':
      return behaviour.scope.length > 0
        ? `lists the ${spoken(behaviour.resource)} rows with ${behaviour.scope.map((one) => one.field).join(', ')} given by its path`
        : null;
    default:
      return null;
  }
}

function unknownFilters({ operation, behaviour }: OperationPlan, planner: Planner): Diagnostic[] {
  if (behaviour.kind !== 'list') return [];
  const built = planner.resources.find((one) => one.plan.name === behaviour.resource);
  const unknown = built ? listOptions(operation, built, null).unknown : [];
  const known = new Set(behaviour.filters.map((filter) => filter.parameter));
  const left = unknown.filter((parameter) => !known.has(parameter.name));
  return left.map((parameter) => ({
    code: 'filter-not-derived',
    severity: 'warning',
    message: `the query parameter '${parameter.name}' of ${operation.method} ${operation.path} names no field of the ${spoken(behaviour.resource)} and is ignored`,
    place: parameter.source,
    hint: 'Name it like the field that it filters by.',
  }));
}

/**
 * Text or a number that the document requires and no operation writes. Where operations add to other numbers of the
 * resource, one that none of them touches is more than a gap.
 */
function unsetFields(plan: ServicePlan): Diagnostic[] {
  const written = new Set<string>();
  const tallied = new Set<string>();
  for (const { behaviour } of plan.operations) {
    if ('assign' in behaviour)
      for (const one of behaviour.assign) written.add(`${behaviour.resource}.${one.field}`);
    for (const effect of 'effects' in behaviour ? behaviour.effects : []) {
      const assigned = 'assign' in effect ? effect.assign : [];
      const fields = effect.kind === 'increment' ? [effect.field] : assigned.map((one) => one.field);
      for (const field of fields) written.add(`${effect.resource}.${field}`);
      if (effect.kind === 'increment') tallied.add(effect.resource);
    }
  }
  return plan.resources.flatMap((resource) =>
    resource.fields
      .filter(
        (field) => field.role === 'data' && (field.default === '' || field.default === 0) && !field.nullable,
      )
      .filter((field) => !written.has(`${resource.name}.${field.name}`))
      .map((field) => unset(field, resource.name, tallied.has(resource.name))),
  );
}

function unset(field: FieldPlan, resource: string, tallied: boolean): Diagnostic {
  return {
    code: 'field-never-set',
    severity: tallied && field.default === 0 ? 'warning' : 'info',
    message: `nothing sets '${field.name}' of the ${spoken(resource)}: it stays ${JSON.stringify(field.default)}`,
    place: field.source,
    hint: 'Say which operation sets it, or make it optional.',
  };
}

function narrowedToken({ operation, behaviour, security }: OperationPlan, planner: Planner): Diagnostic[] {
  if (!security || operation.security?.roles.length !== 0 || !isTokenScoped(behaviour, planner)) return [];
  return [
    {
      code: 'token-scope-refused',
      severity: 'warning',
      message: `issued tokens are limited to some rows, which is not derived: ${operation.method} ${operation.path} is for ${security.roles.join(', ')} alone`,
      place: operation.source,
      hint: 'Widen it by hand in its seam, with a check of the token.',
    },
  ];
}

/** Authentication is named, but no operation asks for it or hands out a credential. */
function openService(plan: ServicePlan): Diagnostic[] {
  const { authentication, operations } = plan;
  if (!authentication || operations.some((one) => one.security !== null)) return [];
  return [
    {
      code: 'authentication-not-enforced',
      severity: 'warning',
      message: 'the spec names authentication, but no operation says that it needs it; all of them are open',
      place: plan.source,
      hint: 'Write at each operation who may call it, and which operation logs in.',
    },
  ];
}

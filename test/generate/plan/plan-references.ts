import type {
  Assignment,
  Behaviour,
  Condition,
  Effect,
  Guard,
  ResourcePlan,
  ServicePlan,
  Value,
} from '../../../src/domain/service-plan.ts';

/** Every resource and field that a plan names and does not have. Empty for a sound plan. */
export function danglingReferences(plan: ServicePlan): string[] {
  const faults: string[] = [];
  const resources = new Map(plan.resources.map((resource) => [resource.name, resource]));
  const field = (resource: ResourcePlan | undefined, name: string, where: string) => {
    if (!resource) return;
    if (!resource.fields.some((known) => known.name === name))
      faults.push(`${where}: ${resource.name}.${name}`);
  };
  const find = (name: string, where: string) => {
    const found = resources.get(name);
    if (!found) faults.push(`${where}: no resource ${name}`);
    return found;
  };
  for (const resource of plan.resources) {
    field(resource, resource.key.field, 'key');
    for (const set of resource.unique) for (const name of set) field(resource, name, 'unique');
    if (resource.states) field(resource, resource.states.field, 'states');
    for (const parent of resource.belongs_to) {
      field(resource, parent.field, 'parent');
      find(parent.resource, 'parent');
    }
  }
  for (const { operation, behaviour, respond } of plan.operations) {
    const where = `${operation.method} ${operation.path}`;
    const subject = subjectOf(behaviour, resources);
    const value = (one: Value, row: ResourcePlan | undefined) => walk(one, row, where);
    const conditions = (
      all: readonly Condition[],
      target: ResourcePlan | undefined,
      row: ResourcePlan | undefined,
    ) => {
      for (const condition of all) {
        field(target, condition.field, where);
        value(condition.value, row);
      }
    };
    const assignments = (all: readonly Assignment[], target: ResourcePlan | undefined) => {
      for (const one of all) {
        field(target, one.field, where);
        value(one.value, subject);
      }
    };
    function walk(one: Value, row: ResourcePlan | undefined, place: string): void {
      switch (one.kind) {
        case 'row':
          if (!row) faults.push(`${place}: row.${one.field} without a row`);
          else field(row, one.field, place);
          return;
        case 'object':
          for (const entry of one.entries) walk(entry.value, row, place);
          return;
        case 'array':
          for (const item of one.items) walk(item, row, place);
          return;
        case 'page_items':
          if (one.each) walk(one.each, subject, place);
          return;
        case 'records': {
          const target = find(one.resource, place);
          conditions(one.where, target, row);
          if (one.each) walk(one.each, target, place);
          if (one.order_by) field(target, one.order_by.field, place);
          return;
        }
        case 'count':
        case 'exists':
          conditions(one.where, find(one.resource, place), row);
          return;
        case 'sum':
        case 'average':
        case 'related': {
          const target = find(one.resource, place);
          field(target, one.field, place);
          conditions(one.where, target, row);
          return;
        }
        case 'arithmetic':
        case 'compare':
          walk(one.left, row, place);
          walk(one.right, row, place);
          return;
        case 'choose':
          walk(one.on, row, place);
          for (const { then: result } of one.cases) walk(result, row, place);
          walk(one.otherwise, row, place);
          return;
        case 'text':
          for (const part of one.parts) walk(part, row, place);
          return;
        case 'url':
        case 'path':
          for (const parameter of one.parameters) walk(parameter.value, row, place);
          return;
        case 'slug':
        case 'hash_password':
        case 'length':
          walk(one.of, row, place);
          return;
        default:
          return;
      }
    }
    if ('parents' in behaviour) {
      for (const lookup of behaviour.parents)
        conditions(lookup.where, find(lookup.resource, where), undefined);
    }
    if ('lookup' in behaviour) conditions(behaviour.lookup, subject, undefined);
    if ('scope' in behaviour) conditions(behaviour.scope, subject, undefined);
    if ('assign' in behaviour) assignments(behaviour.assign, subject);
    if ('resource' in behaviour && behaviour.resource !== null) find(behaviour.resource, where);
    if ('effects' in behaviour) for (const effect of behaviour.effects) effects(effect);
    if ('guards' in behaviour) for (const guard of behaviour.guards) guards(guard);
    if (behaviour.kind === 'list') {
      for (const filter of behaviour.filters) field(subject, filter.field, where);
      for (const one of [
        ...(behaviour.among ?? []),
        ...behaviour.filters.flatMap((each) => each.among ?? []),
      ]) {
        const target = find(one.resource, where);
        field(subject, one.field, where);
        field(target, one.select, where);
        conditions(one.where, target, undefined);
      }
      for (const name of behaviour.search?.fields ?? []) field(subject, name, where);
      for (const name of [...behaviour.sort.fields, behaviour.sort.default_field])
        field(subject, name, where);
    }
    if (respond.body) walk(respond.body, behaviour.kind === 'list' ? undefined : subject, where);
    for (const header of respond.headers) walk(header.value, subject, where);
    function effects(effect: Effect): void {
      const target = find(effect.resource, where);
      if (effect.kind !== 'insert') conditions(effect.where, target, subject);
      if (effect.kind === 'increment') {
        field(target, effect.field, where);
        walk(effect.by, subject, where);
      } else if (effect.kind !== 'remove') assignments(effect.assign, target);
    }
    function guards(guard: Guard): void {
      if (guard.kind === 'no_row') conditions(guard.where, find(guard.resource, where), subject);
      else for (const side of [guard.left, guard.right]) walk(side, subject, where);
    }
  }
  return faults;
}

/** Fields of new rows that would be neither given, nor automatic, nor null: the database would refuse such a row. */
export function unfilledFields(plan: ServicePlan): string[] {
  const automatic = ['key', 'created_at', 'updated_at', 'state', 'counter'];
  const faults: string[] = [];
  const check = (name: string, assign: readonly Assignment[], where: string) => {
    for (const field of plan.resources.find((one) => one.name === name)?.fields ?? []) {
      const covered = automatic.includes(field.role) || field.nullable || field.default !== undefined;
      if (!covered && !assign.some((one) => one.field === field.name))
        faults.push(`${where}: ${name}.${field.name}`);
    }
  };
  for (const { operation, behaviour } of plan.operations) {
    const where = `${operation.method} ${operation.path}`;
    if (behaviour.kind === 'create' || behaviour.kind === 'register' || behaviour.kind === 'upload') {
      check(behaviour.resource, behaviour.assign, where);
    }
    for (const effect of 'effects' in behaviour ? behaviour.effects : []) {
      if (effect.kind === 'insert') check(effect.resource, effect.assign, where);
    }
  }
  return faults;
}

function subjectOf(
  behaviour: Behaviour,
  resources: ReadonlyMap<string, ResourcePlan>,
): ResourcePlan | undefined {
  return 'resource' in behaviour && behaviour.resource !== null
    ? resources.get(behaviour.resource)
    : undefined;
}

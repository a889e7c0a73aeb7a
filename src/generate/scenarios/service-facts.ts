import type { Schema } from '../../domain/schema.ts';
import type { Value } from '../../domain/service-plan.ts';
import { known, type Pattern } from './pattern.ts';
import type { RowStore } from './row-store.ts';

type ServiceField = Extract<Value, { kind: 'service' }>['field'];

/** What the service says of itself, as far as the plan tells. */
export function serviceFact(field: ServiceField, store: RowStore): Pattern {
  const { plan } = store;
  const names = (required?: boolean) =>
    plan.dependencies
      .filter((one) => required === undefined || one.required === required)
      .map((one) => one.name);
  const shaped = (schema: Schema): Pattern => ({ kind: 'anything', schema });
  switch (field) {
    case 'name':
      return known(plan.name);
    case 'title':
      return known(plan.title);
    case 'version':
      return known(plan.version);
    case 'purpose':
      return known(plan.purpose);
    case 'capabilities':
    case 'features':
      return known(plan.capabilities);
    case 'dependency_names':
      return known(names());
    case 'port':
      return shaped({ type: 'integer' });
    case 'uptime_seconds':
      return shaped({ type: 'number', minimum: 0 });
    case 'requests_total':
      return store.unknown('integer');
    case 'errors_last_hour':
      return shaped({ type: 'integer', minimum: 0 });
    case 'started_at':
      return shaped({ type: 'string', format: 'date-time' });
    case 'environment':
      return shaped({ type: 'string' });
    case 'status':
      return plan.dependencies.some((one) => one.required)
        ? shaped({ type: 'string', enum: ['ok', 'degraded'] })
        : known('ok');
    case 'operations':
      return shaped({ type: 'array', items: { type: 'object', required: ['method', 'path'] }, minItems: 1 });
    case 'dependencies':
      return shaped(dependencyList(names().length));
    case 'dependencies_required':
      return shaped(dependencyList(names(true).length));
    case 'dependencies_optional':
      return shaped(dependencyList(names(false).length));
    case 'dependencies_missing':
      return names().length === 0 ? known([]) : shaped({ type: 'array', items: { type: 'string' } });
  }
}

function dependencyList(length: number): Schema {
  return {
    type: 'array',
    items: { type: 'object', required: ['name', 'status'] },
    minItems: length,
    maxItems: length,
  };
}

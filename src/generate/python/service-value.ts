import type { Value } from '../../domain/service-plan.ts';
import { NUMBER, STRING, UNKNOWN } from '../typescript/ts-type.ts';
import { type Expression, expression, type Scope } from './expression.ts';
import { listLiteral } from './layout.ts';
import { pythonString } from './literal.ts';

type ServiceField = Extract<Value, { kind: 'service' }>['field'];

/** What a service says about itself. */
export function renderServiceValue(field: ServiceField, { index: { plan }, uses }: Scope): Expression {
  const names = (list: readonly string[]): Expression =>
    expression(listLiteral(list.map(pythonString)), UNKNOWN);
  const probe = (text: string): Expression =>
    plan.dependencies.length === 0
      ? expression('[]', UNKNOWN)
      : expression(uses.part(`dependencies.${text}()`), UNKNOWN);
  switch (field) {
    case 'name':
    case 'version':
    case 'purpose':
    case 'title':
      return expression(pythonString(plan[field]), STRING);
    case 'port':
      return expression(uses.part('config.port'), NUMBER);
    case 'environment':
      return expression(uses.part('config.environment'), STRING);
    case 'uptime_seconds':
      return expression(uses.part('telemetry.uptime_seconds'), NUMBER);
    case 'started_at':
      return expression(uses.part('telemetry.started_at'), STRING, { temporal: true });
    case 'requests_total':
      return expression(uses.part('telemetry.requests'), NUMBER);
    case 'errors_last_hour':
      return expression(uses.part('telemetry.errors_last_hour'), NUMBER);
    case 'capabilities':
    case 'features':
      return names(plan.capabilities);
    case 'operations':
      return expression(uses.import('service.facts', 'OPERATIONS'), UNKNOWN);
    case 'dependency_names':
      return names(plan.dependencies.map(({ name }) => name));
    case 'dependencies':
      return probe('all');
    case 'dependencies_required':
      return probe('required');
    case 'dependencies_optional':
      return probe('optional');
    case 'dependencies_missing':
      return probe('missing');
    case 'status':
      return plan.dependencies.length === 0
        ? expression('"ok"', STRING)
        : { ...probe('status'), type: STRING };
  }
}

import type { Value } from '../../domain/service-plan.ts';
import { typescriptString } from '../rendering/encoders.ts';
import { type Expression, expression, type Scope } from './expression.ts';
import { arrayLiteral } from './layout.ts';
import { NUMBER, STRING, UNKNOWN } from './ts-type.ts';

type ServiceField = Extract<Value, { kind: 'service' }>['field'];

/** What a service says about itself. */
export function renderServiceValue(field: ServiceField, { index: { plan }, uses }: Scope): Expression {
  const use = (part: 'config' | 'telemetry' | 'dependencies', text: string): string => {
    uses.service.add(part);
    return text;
  };
  const names = (list: readonly string[]): Expression =>
    expression(arrayLiteral(list.map(typescriptString)), UNKNOWN);
  const probe = (text: string): Expression =>
    plan.dependencies.length === 0
      ? expression('[]', UNKNOWN)
      : expression(`await ${use('dependencies', 'dependencies')}.${text}`, UNKNOWN, {
          awaits: true,
          loose: true,
        });
  switch (field) {
    case 'name':
    case 'version':
    case 'purpose':
    case 'title':
      return expression(typescriptString(plan[field]), STRING);
    case 'port':
      return expression(use('config', 'config.port'), NUMBER);
    case 'environment':
      return expression(use('config', 'config.environment'), STRING);
    case 'uptime_seconds':
      return expression(use('telemetry', 'telemetry.uptimeSeconds'), NUMBER);
    case 'started_at':
      return expression(use('telemetry', 'telemetry.startedAt.toISOString()'), STRING, { temporal: true });
    case 'requests_total':
      return expression(use('telemetry', 'telemetry.requests'), NUMBER);
    case 'errors_last_hour':
      return expression(use('telemetry', 'telemetry.errorsLastHour'), NUMBER);
    case 'capabilities':
    case 'features':
      return names(plan.capabilities);
    case 'operations':
      return expression(uses.import('facts', 'operationList'), UNKNOWN);
    case 'dependency_names':
      return names(plan.dependencies.map(({ name }) => name));
    case 'dependencies':
      return probe('all()');
    case 'dependencies_required':
      return probe('required()');
    case 'dependencies_optional':
      return probe('optional()');
    case 'dependencies_missing':
      return probe('missing()');
    case 'status':
      return plan.dependencies.length === 0
        ? expression("'ok'", STRING)
        : { ...probe('status()'), type: STRING };
  }
}

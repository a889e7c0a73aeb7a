import type { Operation } from '../../../domain/ir.ts';
import type { ResponsePlan, Value } from '../../../domain/service-plan.ts';
import type { Planned } from '../behaviour/authentication-behaviours.ts';
import { successOf } from '../shapes.ts';
import { literal, objectOf } from '../values.ts';

export function underivable(reason: string): Planned {
  const entries = [
    ['title', literal('Not implemented')],
    ['status', literal(501)],
    ['detail', literal(reason)],
  ] as const;
  return {
    behaviour: { kind: 'underivable', reason },
    respond: { status: 501, content_type: 'application/problem+json', body: objectOf(entries), headers: [] },
  };
}

export function plain(operation: Operation, body: Value | null): ResponsePlan {
  const success = successOf(operation);
  const content_type = success?.content[0]?.content_type ?? 'application/json';
  return { status: success?.status ?? 200, content_type, body, headers: [] };
}

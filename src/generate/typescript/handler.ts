import type { OperationPlan, ResourcePlan, ServicePlan, Value } from '../../domain/service-plan.ts';
import { typescriptString } from '../rendering/encoders.ts';
import type { Expression, Scope } from './expression.ts';
import { Names } from './identifiers.ts';
import { expanded, objectLiteral } from './layout.ts';
import type { PlanIndex } from './plan-index.ts';
import type { Presenters } from './presenters.ts';
import { renderValue } from './render-value.ts';
import { type RequestShape, requestShape } from './request-schemas.ts';
import { rowVariable } from './row-names.ts';
import { Uses } from './uses.ts';

/** The code of one operation while it is written. */
export class Handler {
  readonly index: PlanIndex;
  readonly plan: OperationPlan;
  readonly request: RequestShape;
  readonly uses = new Uses();
  /** Variables of the handler that have no fixed name. */
  readonly names = new Names();
  readonly moment: string | null;
  /** Values that a variable holds already. */
  readonly hoisted = new Map<Value, string>();

  readonly presenters: Presenters;

  constructor(index: PlanIndex, plan: OperationPlan, presenters: Presenters, moment: string | null) {
    this.presenters = presenters;
    this.index = index;
    this.plan = plan;
    this.request = requestShape(plan.operation);
    this.moment = moment;
  }

  get service(): ServicePlan {
    return this.index.plan;
  }

  /** Whether it is known who calls: callers have to prove it, or may. */
  get signedIn(): boolean {
    const { security, behaviour, identifies } = this.plan;
    return (
      (security !== null || identifies === true) &&
      this.service.authentication !== null &&
      behaviour.kind !== 'stream'
    );
  }

  scope(row: Scope['row'] = null, db: Scope['db'] = 'db', subject: string | null = null): Scope {
    const { index, request, signedIn, uses, moment, hoisted, presenters } = this;
    return { index, request, signedIn, row, db, subject, uses, moment, hoisted, presenters };
  }

  row(resource: ResourcePlan, variable = rowVariable(resource)): NonNullable<Scope['row']> {
    return { variable, resource };
  }

  value(value: Value, scope: Scope): Expression {
    return renderValue(value, scope);
  }

  /** `throw new Problem(...)` with the reason that the document gives for this status, or ours. */
  refuse(status: number, otherwise: string): string {
    const documented = this.plan.failures.find((failure) => failure.status === status)?.reason;
    return this.throwProblem(status, documented && documented !== '' ? documented : otherwise);
  }

  throwProblem(status: number, reason: string): string {
    return `throw new ${this.uses.import('problems', 'Problem')}(${status}, ${typescriptString(reason)});`;
  }

  /** `return { status, headers, body };` */
  respond(scope: Scope, extraHeaders: readonly (readonly [string, string])[] = []): string {
    const { status, body, headers, content_type } = this.plan.respond;
    const given = headers.map(
      ({ name, value }) => [name.toLowerCase(), headerText(renderValue(value, scope))] as const,
    );
    const names = new Set(given.map(([name]) => name));
    const all = [...given, ...extraHeaders.filter(([name]) => !names.has(name))];
    const members: (readonly [string, string])[] = [['status', String(status)]];
    if (all.length > 0) members.push(['headers', objectLiteral(all)]);
    if (body) {
      const isJson = /^application\/json\b/.test(content_type) || content_type === '';
      if (!isJson) members.push(['type', typescriptString(content_type)]);
      members.push(['body', renderValue(body, scope).text]);
    }
    const line = objectLiteral(members);
    return `return ${members.length > 2 && line.includes('\n') ? expanded(members) : line};`;
  }
}

function headerText(value: Expression): string {
  return value.type.base === 'string' && !value.type.nullable && !value.type.optional
    ? value.text
    : `String(${value.text})`;
}

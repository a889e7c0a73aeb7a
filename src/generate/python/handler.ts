import type { OperationPlan, ResourcePlan, ServicePlan, Value } from '../../domain/service-plan.ts';
import type { PlanIndex } from '../typescript/plan-index.ts';
import type { Presenters } from '../typescript/presenters.ts';
import type { Expression, Scope } from './expression.ts';
import { call, type Doc, dictLiteral, flat, keyword } from './layout.ts';
import { pythonString } from './literal.ts';
import { Names } from './names.ts';
import { type PythonRequest, pythonRequest } from './python-request.ts';
import { renderValue } from './render-value.ts';
import { isHandlerName, rowsVariable, rowVariable } from './row-names.ts';
import { raise, type Statement } from './statement.ts';
import { Uses } from './uses.ts';

/** The code of one operation while it is written. */
export class Handler {
  readonly index: PlanIndex;
  readonly plan: OperationPlan;
  readonly request: PythonRequest;
  readonly uses = new Uses();
  /** Variables of the function that have no fixed name. */
  readonly names = new Names();
  readonly moment: string | null;
  /** Values that a variable holds already. */
  readonly hoisted = new Map<Value, string>();

  readonly presenters: Presenters;

  constructor(index: PlanIndex, plan: OperationPlan, presenters: Presenters, moment: string | null) {
    this.presenters = presenters;
    this.index = index;
    this.plan = plan;
    const rows = new Set(index.plan.resources.flatMap((each) => [rowVariable(each), rowsVariable(each)]));
    this.request = pythonRequest(plan.operation, (name) => isHandlerName(name) || rows.has(name));
    this.moment = moment;
  }

  get service(): ServicePlan {
    return this.index.plan;
  }

  /** Whether it is known who calls: callers have to prove it, or may. */
  get signedIn(): boolean {
    const { security, behaviour, identifies } = this.plan;
    const asked = security !== null || identifies === true;
    return asked && this.service.authentication !== null && behaviour.kind !== 'stream';
  }

  scope(row: Scope['row'] = null, subject: string | null = null, items = 'items'): Scope {
    const { index, request, signedIn, uses, moment, hoisted, presenters } = this;
    return { index, request, signedIn, row, subject, items, uses, moment, hoisted, presenters };
  }

  row(resource: ResourcePlan, variable = rowVariable(resource)): NonNullable<Scope['row']> {
    return { variable, resource };
  }

  /** `raise Problem(...)` with the reason that the document gives for this status, or ours. */
  refuse(status: number, otherwise: string): Statement {
    const documented = this.plan.failures.find((failure) => failure.status === status)?.reason;
    return this.raiseProblem(status, documented && documented !== '' ? documented : otherwise);
  }

  raiseProblem(status: number, reason: string): Statement {
    const problem = this.uses.import('service.problems', 'Problem');
    return raise(call(problem, [String(status), pythonString(reason)]));
  }

  /** `JSONResponse(body, status_code=..., headers=...)`. */
  response(scope: Scope, extraHeaders: readonly (readonly [string, Doc])[] = []): Doc {
    const { status, body, headers, content_type } = this.plan.respond;
    const given = headers.map(
      ({ name, value }) => [name.toLowerCase(), headerText(renderValue(value, scope))] as const,
    );
    const names = new Set(given.map(([name]) => name));
    const all = [...given, ...extraHeaders.filter(([name]) => !names.has(name))];
    const further: Doc[] = status === 200 && body ? [] : [keyword('status_code', String(status))];
    if (all.length > 0)
      further.push(keyword('headers', dictLiteral(all.map(([name, value]) => [pythonString(name), value]))));
    if (!body) return call(this.uses.import('fastapi', 'Response'), further);
    const content = renderValue(body, scope);
    if (/^application\/json\b/.test(content_type) || content_type === '')
      return call(this.uses.import('fastapi.responses', 'JSONResponse'), [content.doc, ...further]);
    const text = content.type.base === 'string' ? content.doc : call('str', [content.doc]);
    return call(this.uses.import('fastapi', 'Response'), [
      text,
      ...further,
      keyword('media_type', pythonString(content_type)),
    ]);
  }
}

function headerText(value: Expression): Doc {
  const isText = value.type.base === 'string' && !value.type.nullable && !value.type.optional;
  return isText || flat(value.doc).startsWith('"') ? value.doc : call('str', [value.doc]);
}

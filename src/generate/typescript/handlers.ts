import type { Operation } from '../../domain/ir.ts';
import type { OperationPlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { Handler } from './handler.ts';
import { indented } from './layout.ts';
import {
  downloadStatements,
  openapiStatements,
  pageStatements,
  standardStatements,
  streamStatements,
  underivableStatements,
  uploadStatements,
} from './operations/others.ts';
import { currentUserStatements, loginStatements, registerStatements } from './operations/people.ts';
import { listStatements, readStatements, redirectStatements, summaryStatements } from './operations/reads.ts';
import {
  actionStatements,
  clearStatements,
  createStatements,
  deleteStatements,
  updateStatements,
} from './operations/writes.ts';
import type { PlanIndex } from './plan-index.ts';
import type { Presenters } from './presenters.ts';
import type { RequestShape } from './request-schemas.ts';
import type { Uses } from './uses.ts';

/** One exported function of a generated operations file. */
export interface HandlerView {
  readonly name: string;
  readonly identifier: Code;
  readonly comment: readonly string[];
  readonly parameters: Code;
  readonly result: Code;
  readonly body: Code;
}

export interface RenderedHandler {
  readonly view: HandlerView;
  readonly uses: Uses;
  readonly request: RequestShape;
  readonly operation: OperationPlan;
  readonly signedIn: boolean;
  readonly presenters: Presenters;
}

/** @param page constant with the HTML of the operation, for pages. */
export function renderHandler(
  index: PlanIndex,
  plan: OperationPlan,
  name: string,
  page: string,
  presenters: Presenters,
): RenderedHandler {
  const first = new Handler(index, plan, presenters, null);
  const draft = statementsOf(first, page);
  // Two times in one operation would be two different times.
  if (first.uses.moments < 2) return rendered(first, draft, name);
  const second = new Handler(index, plan, presenters, 'time');
  const statements = statementsOf(second, page);
  return rendered(second, [`const time = ${second.uses.import('values', 'now')}();`, ...statements], name);
}

function statementsOf(handler: Handler, page: string): readonly string[] {
  const { behaviour } = handler.plan;
  switch (behaviour.kind) {
    case 'standard':
      return standardStatements(handler, behaviour);
    case 'create':
      return createStatements(handler, behaviour);
    case 'list':
      return listStatements(handler, behaviour);
    case 'read':
      return readStatements(handler, behaviour);
    case 'update':
      return updateStatements(handler, behaviour);
    case 'delete':
      return deleteStatements(handler, behaviour);
    case 'clear':
      return clearStatements(handler, behaviour);
    case 'action':
      return actionStatements(handler, behaviour);
    case 'summary':
      return summaryStatements(handler, behaviour);
    case 'redirect':
      return redirectStatements(handler, behaviour);
    case 'register':
      return registerStatements(handler, behaviour);
    case 'login':
      return loginStatements(handler, behaviour);
    case 'current_user':
      return currentUserStatements(handler, behaviour);
    case 'stream':
      return streamStatements(handler, behaviour);
    case 'upload':
      return uploadStatements(handler, behaviour);
    case 'download':
      return downloadStatements(handler, behaviour);
    case 'page':
      return pageStatements(handler, behaviour, page);
    case 'openapi':
      return openapiStatements(handler);
    case 'underivable':
      return underivableStatements(handler, behaviour);
  }
}

function rendered(handler: Handler, statements: readonly string[], name: string): RenderedHandler {
  const { plan, uses, request, signedIn, presenters } = handler;
  const body = withoutIdleNames(statements).join('\n');
  uses.keepNamed(body);
  return {
    view: {
      name,
      identifier: code(name),
      comment: commentOf(plan.operation),
      parameters: code(parametersOf(handler, name)),
      result: code(plan.behaviour.kind === 'stream' ? 'void' : 'Answer'),
      body: code(indented(body)),
    },
    uses,
    request,
    operation: plan,
    signedIn,
    presenters,
  };
}

/** A result that nothing names is awaited, not kept. */
function withoutIdleNames(statements: readonly string[]): readonly string[] {
  return statements.map((statement, index) => {
    const name = /^const (\w+) = await /.exec(statement)?.[1];
    if (name === undefined) return statement;
    const named = new RegExp(`\\b${name}\\b`);
    const isNamed = statements.slice(index + 1).some((later) => named.test(later));
    return isNamed ? statement : statement.slice(`const ${name} = `.length);
  });
}

function parametersOf({ plan, uses, signedIn }: Handler, name: string): string {
  const type = `${uses.import('service', signedIn ? 'SignedInInput' : 'Input')}<typeof schemas.${name}>`;
  const inputs = [...uses.input].sort();
  const socket = plan.behaviour.kind === 'stream';
  const service = uses.wholeService
    ? ['service: Service']
    : uses.service.size > 0
      ? [`{ ${[...uses.service].sort().join(', ')} }: Service`]
      : socket
        ? ['_service: Service']
        : [];
  if (service.length > 0) uses.import('service', 'Service');
  if (!socket) uses.import('service', 'Answer');
  const input =
    inputs.length > 0 ? [`{ ${inputs.join(', ')} }: ${type}`] : service.length > 0 ? [`_input: ${type}`] : [];
  if (input.length === 0) uses.imports.get('service')?.delete(signedIn ? 'SignedInInput' : 'Input');
  else uses.usesSchemas = true;
  const all = [...input, ...service, ...(socket ? ['socket: WebSocket'] : [])];
  if (all.length === 0) return '';
  const line = all.join(', ');
  const whole = `export async function ${name}(${line}): Promise<${socket ? 'void' : 'Answer'}> {`;
  return whole.length <= 110 ? line : `\n  ${all.join(',\n  ')},\n`;
}

function commentOf({ method, path, summary, source, origin }: Operation): readonly string[] {
  const heading = `${method} ${path}${summary === '' || summary === `${method} ${path}` ? '' : `: ${summary}`}`;
  const place = `${source.file}:${source.line}`;
  return [heading, origin === 'stated' ? place : `${place} (concluded, not stated)`];
}

import type { OperationPlan } from '../../domain/service-plan.ts';
import type { PlanIndex } from '../typescript/plan-index.ts';
import type { Presenters } from '../typescript/presenters.ts';
import { Handler } from './handler.ts';
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
import type { PythonRequest } from './python-request.ts';
import { assign, type Statement, words } from './statement.ts';
import type { Uses } from './uses.ts';

/** The function of one operation, before its parameters are known. */
export interface RenderedHandler {
  /** Name of the function. */
  readonly name: string;
  readonly statements: readonly Statement[];
  readonly uses: Uses;
  readonly request: PythonRequest;
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
  const second = new Handler(index, plan, presenters, 'moment');
  const statements = statementsOf(second, page);
  return rendered(second, [assign('moment', `${second.uses.value('now')}()`), ...statements], name);
}

function rendered(handler: Handler, statements: readonly Statement[], name: string): RenderedHandler {
  const { plan, uses, request, signedIn, presenters } = handler;
  uses.keepNamed(words(statements));
  return { name, statements, uses, request, operation: plan, signedIn, presenters };
}

function statementsOf(handler: Handler, page: string): readonly Statement[] {
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
      return pageStatements(handler, page);
    case 'openapi':
      return openapiStatements(handler);
    case 'underivable':
      return underivableStatements(handler, behaviour);
  }
}

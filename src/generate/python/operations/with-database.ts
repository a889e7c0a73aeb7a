import type { ResourcePlan } from '../../../domain/service-plan.ts';
import type { Handler } from '../handler.ts';
import { call } from '../layout.ts';
import { pythonString } from '../literal.ts';
import { tableDoc } from '../queries.ts';
import { rowVariable } from '../row-names.ts';
import { assign, block, giveBack, line, type Statement, words } from '../statement.ts';

/** `with service.database.reading() as db:` around statements that read; nothing around those that do not. */
export function reading(
  handler: Handler,
  statements: readonly Statement[],
  last: Statement,
): readonly Statement[] {
  const inside = namesDatabase([last]) ? [...statements, last] : statements;
  const behind = inside.includes(last) ? [] : [last];
  if (!namesDatabase(inside)) return [...inside, ...behind];
  return [block('with', `${handler.uses.part('database.reading()')} as db`, inside), ...behind];
}

export function namesDatabase(statements: readonly Statement[]): boolean {
  return /\(db[,)]/.test(words(statements));
}

/** `with service.database.transaction() as db:`, then what is told to others, then the answer. */
export function inTransaction(
  handler: Handler,
  work: readonly Statement[],
  told: readonly Statement[],
  response: Statement,
): readonly Statement[] {
  const head = `${handler.uses.part('database.transaction()')} as db`;
  if (!namesDatabase([response])) return [block('with', head, work), ...told, response];
  if (told.length === 0) return [block('with', head, [...work, response])];
  const answer = response.kind === 'line' ? assign('answer', response.doc) : response;
  return [block('with', head, [...work, answer]), ...told, giveBack('answer')];
}

export function rereadInto(handler: Handler, resource: ResourcePlan, variable: string): Statement {
  const table = tableDoc(resource, handler.scope());
  return assign(variable, call(handler.uses.query('reread'), ['db', table, variable]));
}

/** Tells those who follow the resource. */
export function published(handler: Handler, resource: ResourcePlan, type: string): readonly Statement[] {
  if (!handler.index.isStreamed(resource.name)) return [];
  const publish = handler.uses.part('changes.publish');
  return [line(call(publish, [pythonString(resource.plural), pythonString(type), rowVariable(resource)]))];
}

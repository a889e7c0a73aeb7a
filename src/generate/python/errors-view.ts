import type { ErrorPlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { type Doc, dictLiteral, listOf } from './layout.ts';
import { pythonString } from './literal.ts';
import { assign, block, giveBack, printStatements, type Statement } from './statement.ts';

export interface ErrorsView {
  /** RFC 9457; otherwise the shape that the document shows. */
  readonly problem: boolean;
  /** Whether the shape has a code. */
  readonly code: boolean;
  readonly body: Code;
}

export function errorsView(errors: ErrorPlan): ErrorsView {
  if (errors.kind === 'problem') return { problem: true, code: false, body: code('') };
  const { envelope, message_field, code_field, list_field } = errors;
  const entries: (readonly [string, Doc])[] = [];
  const statements: Statement[] = [];
  if (code_field !== null) {
    const title = 'TITLES.get(problem.status, "Error").lower()';
    statements.push(assign('code', `re.sub(r"\\W+", "_", ${title})`));
    entries.push([pythonString(code_field), 'code']);
  }
  if (message_field !== null || (code_field === null && list_field === null))
    entries.push([pythonString(message_field ?? 'error'), 'problem.detail']);
  if (list_field !== null) {
    const shown = 'f"{error.pointer[1:]} {error.detail}"';
    const details = listOf(shown, 'for error in problem.errors');
    statements.push(assign('details', details));
    if (message_field === null)
      statements.push(block('if', 'not details', [assign('details', '[problem.detail]')]));
    entries.push([pythonString(list_field), 'details']);
  }
  const inner = dictLiteral(entries);
  const body = envelope === null ? inner : dictLiteral([[pythonString(envelope), inner]]);
  return {
    problem: false,
    code: code_field !== null,
    body: code(printStatements([...statements, giveBack(body)], 4)),
  };
}

import type { ErrorPlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { objectLiteral } from './layout.ts';

export interface ErrorsView {
  /** RFC 9457; otherwise the shape that the document shows. */
  readonly problem: boolean;
  /** Whether the shape has a code. */
  readonly code: boolean;
  /** Whether the body has the name of the status. */
  readonly named: boolean;
  readonly destructured: Code;
  readonly body: Code;
}

export function errorsView(errors: ErrorPlan): ErrorsView {
  if (errors.kind === 'problem') {
    return { problem: true, code: false, named: true, destructured: code(''), body: code('') };
  }
  const { envelope, message_field, code_field, list_field } = errors;
  const entries: (readonly [string, string])[] = [];
  if (code_field !== null) entries.push([code_field, 'code']);
  if (message_field !== null || (code_field === null && list_field === null))
    entries.push([message_field ?? 'error', 'message']);
  if (list_field !== null) {
    const details = 'errors.map(({ pointer, detail }) => `${pointer.slice(1)} ${detail}`)';
    entries.push([
      list_field,
      message_field === null ? `errors.length > 0 ? ${details} : [message]` : details,
    ]);
  }
  const inner = objectLiteral(entries);
  const names = [
    ...(list_field !== null ? ['errors'] : []),
    ...(entries.some(([, value]) => /\bmessage\b/.test(value)) ? ['message'] : []),
    ...(code_field !== null ? ['status'] : []),
  ];
  return {
    problem: false,
    code: code_field !== null,
    named: code_field !== null,
    destructured: code(names.join(', ')),
    body: code(envelope === null ? inner : objectLiteral([[envelope, inner]])),
  };
}

import type { Value } from '../../domain/service-plan.ts';
import { type Expression, expression, type Render, type Scope } from './expression.ts';
import { presenterKey } from './presenters.ts';
import { UNKNOWN } from './ts-type.ts';

/** `rows.map((row) => ...)`, all at once where the code of a row waits for something. */
export function mapped(rows: string, each: Value, scope: Scope, render: Render): Expression {
  const variable = scope.row?.variable ?? 'row';
  const item = render(each, scope);
  const presenter = scope.row && scope.presenters.get(presenterKey(scope.row.resource, each));
  if (presenter) return expression(`${rows}.map(${presenter.name})`, UNKNOWN);
  const body = item.text.startsWith('{') ? `(${item.text})` : item.text;
  if (!item.awaits) return expression(`${rows}.map((${variable}) => ${body})`, UNKNOWN);
  return expression(`await Promise.all(${rows}.map(async (${variable}) => ${body}))`, UNKNOWN, {
    awaits: true,
    loose: true,
  });
}

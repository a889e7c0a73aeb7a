import type { Condition } from '../../domain/service-plan.ts';
import { known } from './pattern.ts';
import { fieldOf } from './row-store.ts';
import { type Inputs, NO_INPUTS, withInputs } from './sample-request.ts';
import type { Session } from './session.ts';
import { textMatching } from './text-matching.ts';

/** Inputs that point at no row. */
export function missingInputs(session: Session, resource: string, lookup: readonly Condition[]): Inputs {
  let inputs = NO_INPUTS;
  for (const { field, value } of lookup) {
    if (value.kind !== 'input') continue;
    const one = new Map([[value.name, known(missingKey(session, resource, field))]]);
    if (value.from === 'path') inputs = withInputs(inputs, { path: one });
    else if (value.from === 'body') inputs = withInputs(inputs, { body: one });
    else if (value.from === 'query') inputs = withInputs(inputs, { query: one });
  }
  return inputs;
}

function missingKey(session: Session, resource: string, name: string): string | number {
  const field = fieldOf(session.store.resource(resource), name);
  if (field?.column === 'integer') return 999_999_999;
  if (field?.schema.format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  if (field?.schema.format === 'email') return 'nobody@example.com';
  const matching = field?.schema.pattern === undefined ? null : textMatching(field.schema.pattern, 987_654);
  const text = matching ?? `no-such-${resource.replaceAll('_', '-')}`;
  return field?.schema.maxLength === undefined ? text : text.slice(0, field.schema.maxLength);
}

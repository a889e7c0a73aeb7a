import type { OperationPlan } from '../../domain/service-plan.ts';
import { known, object, type Pattern } from './pattern.ts';
import { type Inputs, NO_INPUTS, withInputs } from './sample-request.ts';
import type { RequestContent } from './scenario.ts';
import { resolved, type SchemaIndex } from './schema-index.ts';

/** A message as services send it, where the spec shows none. */
export function messageInputs({ behaviour }: OperationPlan, variant: number): Inputs {
  if (behaviour.kind !== 'standard' || behaviour.endpoint !== 'message') return NO_INPUTS;
  const message = {
    trace_id: `3f2504e0-4f89-41d3-9a0c-${variant.toString(16).padStart(12, '0')}`,
    source: 'tests',
    target: 'service',
    message_type: 'event',
    payload: {},
    timestamp: '2031-01-01T10:00:00Z',
  };
  const body = new Map(Object.entries(message).map(([name, value]) => [name, known(value)]));
  return withInputs(NO_INPUTS, { body });
}

/** The members of the form that are no file, and a small file. */
export function multipart(
  { operation, behaviour }: OperationPlan,
  value: Pattern,
  index: SchemaIndex,
): RequestContent {
  const schema = resolved(operation.request?.content[0]?.schema ?? {}, index);
  const binary = Object.entries(schema.properties ?? {}).find(
    ([, property]) => resolved(property, index).format === 'binary',
  );
  const field = binary?.[0] ?? (behaviour.kind === 'upload' ? behaviour.field : 'file');
  const members = value.kind === 'object' ? value.entries.filter(({ name }) => name !== field) : [];
  const file = { field, name: 'sample.txt', content_type: 'text/plain', text: 'A small file.' };
  return { kind: 'multipart', value: object(members), file };
}

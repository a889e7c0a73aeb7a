import type { Json } from '../../domain/json.ts';
import type { Condition, Value } from '../../domain/service-plan.ts';
import type { BodyField } from './body-fields.ts';

/** Short spellings for the values that rules make. */
export const NOW: Value = { kind: 'now' };
export const RECORD: Value = { kind: 'record' };

export function literal(value: Json): Value {
  return { kind: 'literal', value };
}

export function row(field: string): Value {
  return { kind: 'row', field };
}

export function fromBody(field: Pick<BodyField, 'name' | 'within'>): Value {
  const { name, within } = field;
  return { kind: 'input', from: 'body', name, ...(within.length > 0 ? { within } : {}) };
}

export function fromPath(name: string): Value {
  return { kind: 'input', from: 'path', name };
}

export function count(resource: string, where: readonly Condition[]): Value {
  return { kind: 'count', resource, where };
}

export function objectOf(entries: readonly (readonly [name: string, value: Value])[]): Value {
  return { kind: 'object', entries: entries.map(([name, value]) => ({ name, value })) };
}

export function service(field: Extract<Value, { kind: 'service' }>['field']): Value {
  return { kind: 'service', field };
}

export function text(...parts: readonly (string | Value)[]): Value {
  return { kind: 'text', parts: parts.map((part) => (typeof part === 'string' ? literal(part) : part)) };
}

export function times(left: Value, factor: number): Value {
  return factor === 1 ? left : { kind: 'arithmetic', operator: '*', left, right: literal(factor) };
}

export function minus(left: Value, right: Value): Value {
  return { kind: 'arithmetic', operator: '-', left, right };
}

export function divided(left: Value, right: Value): Value {
  return { kind: 'arithmetic', operator: '/', left, right };
}

const RESULT = 'then';

/** The first case whose `equals` is the value of `on`. */
export function choice(
  on: Value,
  cases: readonly (readonly [equals: Json, result: Value])[],
  otherwise: Value,
): Value {
  return {
    kind: 'choose',
    on,
    cases: cases.map(([equals, result]) => ({ equals, [RESULT]: result })),
    otherwise,
  };
}

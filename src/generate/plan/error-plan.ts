import type { Schema } from '../../domain/schema.ts';
import type { ErrorPlan } from '../../domain/service-plan.ts';
import type { Property, Shapes } from './shapes.ts';
import { typeOf } from './shapes.ts';
import { snake } from './words.ts';

const MESSAGE = /^(?:message|detail|error|reason|description|error_message|msg|title)$/;
const CODE = /^(?:code|error_code|type|error|kind)$/;
const LIST = /^(?:errors|details|violations|fields|issues)$/;

/** The documented shape of error bodies, where it has a place for a message; else problem details. */
export function errorPlan(shape: Schema | null, shapes: Shapes): ErrorPlan {
  if (!shape) return { kind: 'problem' };
  const parts = shapes.properties(shape);
  if (isProblem(parts)) return { kind: 'problem' };
  const wrapper = parts.find(
    (part) => typeOf(part.schema) === 'object' && /^(?:error|errors|fault|problem)$/.test(snake(part.name)),
  );
  const inner = wrapper ? shapes.properties(wrapper.schema) : parts;
  const message = named(inner, MESSAGE, 'string', null);
  const code = named(inner, CODE, 'string', message);
  const arrays = inner.filter((part) => typeOf(part.schema) === 'array');
  const texts = arrays.find((part) => typeOf(shapes.resolve(part.schema.items ?? {})) === 'string');
  const only = wrapper && message === null && code === null ? texts : undefined;
  const list = arrays.find((part) => LIST.test(snake(part.name)))?.name ?? only?.name ?? null;
  if (message === null && code === null && list === null) return { kind: 'problem' };
  return {
    kind: 'documented',
    envelope: wrapper?.name ?? null,
    message_field: message,
    code_field: code,
    list_field: list,
  };
}

/** RFC 9457: a document that asks for its members means problem details, whatever else they may hold. */
function isProblem(parts: readonly Property[]): boolean {
  const names = new Set(parts.map((part) => part.name));
  const required = parts.filter((part) => part.required).map((part) => part.name);
  const told = names.has('title') && names.has('status') && names.has('detail');
  return told && required.every((name) => PROBLEM.has(name));
}

const PROBLEM = new Set(['type', 'title', 'status', 'detail']);

function named(
  parts: readonly Property[],
  pattern: RegExp,
  type: string,
  taken: string | null,
): string | null {
  const fits = parts.filter(
    (part) =>
      part.name !== taken && pattern.test(snake(part.name)) && [type, null].includes(typeOf(part.schema)),
  );
  const preferred = fits.find((part) => ['message', 'code'].includes(snake(part.name)));
  return (preferred ?? fits[0])?.name ?? null;
}

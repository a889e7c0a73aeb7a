import { known, type Pattern } from './pattern.ts';
import type { RowStore } from './row-store.ts';

export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

/** An answer that refuses, whatever the reason. */
export function refusalBody(
  { plan }: RowStore,
  status: number,
): { readonly content_type: string; readonly body: Pattern } {
  const { errors } = plan;
  if (errors.kind === 'problem') {
    const body: Pattern = {
      kind: 'object',
      open: true,
      entries: [
        { name: 'status', value: known(status) },
        { name: 'title', value: someText() },
      ],
    };
    return { content_type: 'application/problem+json', body };
  }
  const names = [errors.message_field, errors.code_field].filter((name) => name !== null);
  const inside: Pattern = {
    kind: 'object',
    open: true,
    entries: names.map((name) => ({ name, value: someText() })),
  };
  const body: Pattern = errors.envelope
    ? { kind: 'object', open: true, entries: [{ name: errors.envelope, value: inside }] }
    : inside;
  return { content_type: 'application/json', body };
}

function someText(): Pattern {
  return { kind: 'anything', schema: { type: 'string', minLength: 1 } };
}

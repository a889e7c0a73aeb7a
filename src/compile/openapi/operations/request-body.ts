import type { RequestBody } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';
import type { SourceNode } from '../document/node.ts';
import { entryAt, flagAt, textAt, valueAt } from '../document/node.ts';
import type { Conclusion, Reading } from '../reading.ts';
import { contentOf } from './content.ts';

/** The body of a request; null where the operation describes none. */
export function requestBodyOf(
  operation: SourceNode,
  reading: Reading,
): { readonly request: RequestBody | null; readonly conclusions: readonly Conclusion[] } {
  const entry = entryAt(operation, 'requestBody');
  const node = entry ? reading.references.follow(entry.value) : null;
  if (!entry || node?.kind !== 'map') return { request: null, conclusions: [] };
  const content = contentOf(node, reading);
  if (content.length === 0) return { request: null, conclusions: [] };
  const told = flagAt(node, 'required');
  const demanded = told === null && content.every(({ schema }) => demandsFields(schema));
  const request: RequestBody = {
    required: told ?? demanded,
    description: textAt(node, 'description') ?? '',
    content,
    source: reading.report.place(entry.at),
  };
  const reason = 'The body has required fields, so the body itself is required.';
  const at = valueAt(node, 'content')?.at ?? entry.at;
  return { request, conclusions: demanded ? [{ pointer: '/request/required', reason, at }] : [] };
}

/** OpenAPI takes a body as optional unless said otherwise, which authors forget; fields that are demanded say it. */
function demandsFields(schema: Schema): boolean {
  return (schema.required?.length ?? 0) > 0 || (schema.allOf?.some(demandsFields) ?? false);
}

import type { RequestBody } from '../../../domain/ir.ts';
import type { SourceNode } from '../document/node.ts';
import { entriesOf, entryAt, flagAt, itemsOf, textAt, valueAt } from '../document/node.ts';
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
  const demanded = told === null && bodySchemas(node).every((schema) => demandsFields(schema, reading, 0));
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

function bodySchemas(node: SourceNode): readonly (SourceNode | undefined)[] {
  return entriesOf(valueAt(node, 'content')).map(({ value }) => valueAt(value, 'schema'));
}

/** OpenAPI takes a body as optional unless said otherwise, which authors forget; fields that are demanded say it. */
function demandsFields(written: SourceNode | undefined, reading: Reading, depth: number): boolean {
  const node = written && depth < 8 ? (reading.references.follow(written) ?? undefined) : undefined;
  if (itemsOf(valueAt(node, 'required')).length > 0) return true;
  return itemsOf(valueAt(node, 'allOf')).some((part) => demandsFields(part, reading, depth + 1));
}

import type { OperationSecurity } from '../../../domain/ir.ts';
import type { SourceNode } from '../document/node.ts';
import { entriesOf, entryAt, itemsOf, textAt, textOf } from '../document/node.ts';
import type { Report } from '../document/report.ts';

/** One alternative of a `security` list: the schemes that have to be fulfilled together. */
export interface Requirement {
  readonly schemes: readonly { readonly name: string; readonly scopes: readonly string[] }[];
  readonly at: number;
}

export interface ReadSecurity {
  /** null: the document says nothing here. */
  readonly alternatives: readonly Requirement[] | null;
  readonly at: number;
}

/** The `security` of the document or of one operation. */
export function securityAt(node: SourceNode): ReadSecurity {
  const entry = entryAt(node, 'security');
  if (entry?.value.kind !== 'list') return { alternatives: null, at: node.at };
  const alternatives = itemsOf(entry.value).map(
    (item): Requirement => ({
      at: item.at,
      schemes: entriesOf(item).map(({ key, value }) => ({
        name: key,
        scopes: itemsOf(value).flatMap((scope) => textOf(scope) ?? []),
      })),
    }),
  );
  return { alternatives, at: entry.at };
}

/**
 * Who may call an operation: its own `security`, else the document's. An empty list, or an empty alternative, means anyone.
 * Scopes are roles only where the scheme has no scopes of its own (http, apiKey), as OpenAPI 3.1 allows.
 */
export function operationSecurity(
  operation: SourceNode,
  global: ReadSecurity,
  rolesOf: (scheme: string, scopes: readonly string[]) => readonly string[],
  report: Report,
): OperationSecurity | null {
  const own = securityAt(operation);
  const { alternatives, at } = own.alternatives === null ? global : own;
  if (alternatives === null) return null;
  const open = alternatives.length === 0 || alternatives.some(({ schemes }) => schemes.length === 0);
  const roles = alternatives.flatMap(({ schemes }) =>
    schemes.flatMap(({ name, scopes }) => rolesOf(name, scopes)),
  );
  return {
    required: !open,
    roles: open ? [] : [...new Set(roles)],
    owner_only: !open && isOwnerOnly(operation),
    source: report.place(at),
  };
}

/** `Only the author can update an article`, in what the operation says of itself or of its 403. */
function isOwnerOnly(operation: SourceNode): boolean {
  const refused = entryAt(entryAt(operation, 'responses')?.value, '403')?.value;
  const words = [
    textAt(operation, 'summary'),
    textAt(operation, 'description'),
    textAt(refused, 'description'),
  ];
  return words.some((text) => text !== null && OWNER.test(text));
}

const OWNER =
  /\bowner[- ]only\b|\bonly (?:by |for )?(?:the |its |their |an? )?(?:\w+'s )?(?:owners?|authors?|creators?)\b|\b(?:not|isn't|is not) (?:the )?(?:owner|author|creator)\b|\b(?:only )?(?:their|your|one's) own \w+ only\b|\bonly (?:their|your) own\b|\b(?:belongs|owned) (?:to|by) (?:another|someone|a different|somebody)\b|\bmust be the (?:owner|author|creator)\b|\bby (?:its|the) (?:owner|author|creator)(?: only)?\b/i;

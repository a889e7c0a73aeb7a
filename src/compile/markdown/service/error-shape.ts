import type { Operation } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';
import { readLenientStructure } from '../../notation/json/parse.ts';
import { schemaFromLenient } from '../../schema/from-lenient.ts';
import type { ModelNames } from '../../schema/type-words.ts';
import { ancestry } from '../document/model.ts';
import type { DocumentFacts } from './draft.ts';

/** The shape of error bodies: from a section on errors, else from the first error response with a body. */
export function errorShape(
  facts: DocumentFacts,
  operations: readonly Operation[],
  models: ModelNames,
): Schema | null {
  for (const block of facts.outline.blocks) {
    if (block.kind !== 'code' || !/^(?:|json|json5|jsonc|js|javascript)$/.test(block.language)) continue;
    const titled = [...ancestry(block.section)].some(
      (section) => section.level > 1 && /\b(?:errors?|fehler\w*|problem details)\b/i.test(section.title.text),
    );
    const node = titled ? readLenientStructure(block.text) : null;
    if (
      node?.kind !== 'object' ||
      !node.members.some((member) => /^(?:error|errors|detail|message|code|title|fehler)$/i.test(member.key))
    )
      continue;
    return schemaFromLenient(node, models);
  }
  for (const operation of operations) {
    for (const response of operation.responses) {
      const [media] = response.status >= 400 ? response.content : [];
      if (media !== undefined && media.schema.properties !== undefined) return media.schema;
    }
  }
  return null;
}

import type { Schema } from '../../../domain/schema.ts';
import type { SourceNode } from '../document/node.ts';
import { entriesOf, itemsOf, referenceOf, textAt, textOf, valueAt } from '../document/node.ts';

interface Lookup {
  target(reference: string, at: number): SourceNode | null;
  modelOf(node: SourceNode): string | null;
}

/**
 * The IR has no discriminator: each alternative of `oneOf` or `anyOf` says its value of the field itself. An alternative
 * whose own schema pins the field down is left as it is.
 */
export function withTags(
  node: SourceNode,
  schema: Schema,
  lookup: Lookup,
): { readonly discriminated: boolean; readonly alternatives: Pick<Schema, 'oneOf' | 'anyOf'> | null } {
  const discriminator = valueAt(node, 'discriminator');
  const field = textAt(discriminator, 'propertyName') ?? textOf(discriminator);
  if (field === null) return { discriminated: false, alternatives: null };
  const name = schema.oneOf ? 'oneOf' : 'anyOf';
  const parts = schema[name];
  if (!parts) return { discriminated: true, alternatives: null };
  const nodes = itemsOf(valueAt(node, name));
  const tagged = parts.map((part, index) => {
    const target = targetOf(nodes[index], lookup);
    if (!target) return part;
    const values = valuesFor(target, discriminator, lookup);
    if (values.length === 0 || pinsDown(target, field, lookup)) return part;
    const [only] = values;
    const tag: Schema = values.length === 1 && only !== undefined ? { const: only } : { enum: values };
    return { allOf: [part, { type: 'object' as const, properties: { [field]: tag }, required: [field] }] };
  });
  return { discriminated: true, alternatives: { [name]: tagged } };
}

function targetOf(node: SourceNode | undefined, lookup: Lookup): SourceNode | null {
  const reference = referenceOf(node);
  return reference === null || !node ? null : lookup.target(reference, node.at);
}

/** Values of the mapping that lead to a schema; without any, its name. */
function valuesFor(target: SourceNode, discriminator: SourceNode | undefined, lookup: Lookup): string[] {
  const name = lookup.modelOf(target);
  const mapped = entriesOf(valueAt(discriminator, 'mapping')).flatMap(({ key, value }) => {
    const to = textOf(value);
    if (to === null) return [];
    const found = to === name || (to.startsWith('#') && lookup.target(to, value.at) === target);
    return found ? [key] : [];
  });
  return mapped.length > 0 ? mapped : name === null ? [] : [name];
}

/** Whether a schema, or a part of its allOf, allows listed values of the field only. */
function pinsDown(node: SourceNode, field: string, lookup: Lookup, depth = 0): boolean {
  if (depth > 8) return false;
  const property = valueAt(valueAt(node, 'properties'), field);
  const listed = itemsOf(valueAt(property, 'enum'));
  if (valueAt(property, 'const') || listed.length === 1) return true;
  return itemsOf(valueAt(node, 'allOf')).some((part) => {
    const target = targetOf(part, lookup);
    return pinsDown(target ?? part, field, lookup, depth + 1);
  });
}

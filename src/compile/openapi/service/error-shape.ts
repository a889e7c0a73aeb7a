import type { Model, Operation } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';

/** The shape of error bodies: the one that most failures of the operations have; null where none shows an object. */
export function errorShape(operations: readonly Operation[], models: readonly Model[]): Schema | null {
  const byName = new Map(models.map((model) => [`#/models/${model.name}`, model.schema]));
  const counts = new Map<string, { readonly schema: Schema; count: number }>();
  for (const { responses } of operations) {
    for (const { status, content } of responses) {
      const media = status < 400 ? undefined : content.find((one) => /json/.test(one.content_type));
      if (!media || !isObject(media.schema, byName)) continue;
      const key = JSON.stringify(media.schema);
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { schema: media.schema, count: 1 });
    }
  }
  let best: { readonly schema: Schema; count: number } | null = null;
  for (const entry of counts.values()) if (best === null || entry.count > best.count) best = entry;
  return best?.schema ?? null;
}

function isObject(schema: Schema, byName: ReadonlyMap<string, Schema>, depth = 0): boolean {
  if (depth > 8) return false;
  if (schema.$ref !== undefined) {
    const target = byName.get(schema.$ref);
    return target !== undefined && isObject(target, byName, depth + 1);
  }
  if (schema.properties) return true;
  return schema.allOf?.some((part) => isObject(part, byName, depth + 1)) ?? false;
}

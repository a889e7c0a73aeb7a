import type { ModelConstraint } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';
import type { Findings } from '../../findings.ts';
import { conflictBetween } from '../../schema/conflict.ts';
import type { ModelDraft } from './model-draft.ts';

/** How exact a notation is; the exactest definition of a model gives its schema. */
const EXACTNESS: Readonly<Record<ModelDraft['notation'], number>> = {
  python: 4,
  typescript: 4,
  fields: 3,
  sql: 3,
  example: 1,
};

/** One model for each name; a table and a class of the same name are one model. */
export function mergeModels(drafts: readonly ModelDraft[], findings: Findings): ModelDraft[] {
  const merged = new Map<string, ModelDraft>();
  for (const draft of drafts) {
    const key = draft.name.toLowerCase();
    const known = merged.get(key);
    merged.set(key, known === undefined ? draft : mergeTwo(known, draft, findings));
  }
  return [...merged.values()]
    .map((model) => withRemarkedKeys({ ...model, schema: flattened(model.schema, merged, 0) }))
    .sort((a, b) => a.line - b.line);
}

/** `interface A extends B` as one object, where every part is one. */
function flattened(schema: Schema, models: ReadonlyMap<string, ModelDraft>, depth: number): Schema {
  if (schema.allOf === undefined || depth > 8) return schema;
  const parts = schema.allOf.map((part) => {
    const name = part.$ref?.split('/').at(-1)?.toLowerCase();
    const target = name === undefined ? part : (models.get(name)?.schema ?? part);
    return flattened(target, models, depth + 1);
  });
  if (parts.some((part) => part.properties === undefined)) return schema;
  const required = [...new Set(parts.flatMap((part) => part.required ?? []))];
  const { allOf: _, ...rest } = schema;
  return {
    ...rest,
    type: 'object',
    properties: Object.fromEntries(parts.flatMap((part) => Object.entries(part.properties ?? {}))),
    ...(required.length > 0 ? { required } : {}),
  };
}

/** `# unique` and `// primary key` beside a field are constraints as good as SQL's. */
function withRemarkedKeys(model: ModelDraft): ModelDraft {
  if (model.notation === 'sql') return model;
  const found = Object.entries(model.schema.properties ?? {}).flatMap(([name, schema]): ModelConstraint[] => {
    const remark = schema.description ?? '';
    if (/\bprimary key\b|\bprimärschlüssel\b/i.test(remark)) return [{ kind: 'primary_key', fields: [name] }];
    if (/\bnot unique\b|\bnon-unique\b|\bunique (?:per|within|salt)\b/i.test(remark)) return [];
    return /(?:^|[,;(]\s*|\bmust be |\bis )unique\b|\beindeutig\b/i.test(remark)
      ? [{ kind: 'unique', fields: [name] }]
      : [];
  });
  return { ...model, constraints: unionOf(model.constraints, found) };
}

function mergeTwo(a: ModelDraft, b: ModelDraft, findings: Findings): ModelDraft {
  const [best, other] = EXACTNESS[b.notation] > EXACTNESS[a.notation] ? [b, a] : [a, b];
  const conflict = conflictBetween(best.schema, other.schema);
  if (conflict !== null) {
    const message = `${best.name} is defined twice and differs: ${conflict}. The definition in line ${best.line} holds.`;
    const hint = `Define ${best.name} once, or give the two shapes different names.`;
    findings.add('warning', 'contradictory-model', other.line, message, hint, [
      { message: 'the other definition', line: best.line },
    ]);
  }
  return {
    ...best,
    description: best.description === '' ? other.description : best.description,
    schema: refined(best.schema, other.schema),
    constraints: unionOf(best.constraints, other.constraints),
    line: Math.min(a.line, b.line),
  };
}

/** The exacter schema with the other's bounds, choices and defaults where it has none. */
function refined(best: Schema, other: Schema): Schema {
  if (best.properties === undefined || other.properties === undefined) return best;
  const entries = Object.entries(best.properties).map(([name, schema]): [string, Schema] => {
    const more =
      other.properties !== undefined && Object.hasOwn(other.properties, name)
        ? other.properties[name]
        : undefined;
    if (more === undefined || JSON.stringify(more.type) !== JSON.stringify(schema.type))
      return [name, Object.keys(schema).length === 0 && more !== undefined ? more : schema];
    return [name, { ...more, ...schema }];
  });
  return { ...best, properties: Object.fromEntries(entries) };
}

function unionOf(a: readonly ModelConstraint[], b: readonly ModelConstraint[]): ModelConstraint[] {
  const all = new Map([...a, ...b].map((constraint) => [JSON.stringify(constraint), constraint]));
  return [...all.values()];
}

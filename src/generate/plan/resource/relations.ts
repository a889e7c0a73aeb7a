import type { ParentPlan } from '../../../domain/service-plan.ts';
import type { Draft, Drafts } from '../draft.ts';
import { snake } from '../words.ts';
import type { RawField } from './gather-fields.ts';
import type { Survey } from './survey.ts';

/** A field that holds the key of another resource. */
export interface Relation {
  readonly field: string;
  readonly parent: Draft;
  readonly nested: boolean;
}

/** Foreign keys: parents of the path first, then fields by name (`room_id`, `roomId`, `owner_id` of an owner). */
export function relationsOf(
  survey: Survey,
  fields: ReadonlyMap<string, RawField>,
  drafts: Drafts,
): Relation[] {
  const relations: Relation[] = [];
  const add = (relation: Relation) => {
    if (relations.some((known) => known.field === relation.field)) return;
    relations.push(relation);
  };
  for (const { draft: parent, parameter } of survey.parents) {
    add({ field: foreignField(parent, parameter, fields), parent, nested: true });
  }
  for (const { field, users } of survey.persons) add({ field, parent: users, nested: false });
  for (const raw of fields.values()) {
    const parent = parentByName(raw.name, survey.draft, drafts);
    if (parent) add({ field: raw.name, parent, nested: false });
  }
  for (const rule of survey.draft.model?.constraints ?? []) {
    const [field] = rule.fields;
    const parent = rule.references ? drafts.byModel(rule.references.model) : null;
    if (rule.kind === 'foreign_key' && field !== undefined && parent && parent !== survey.draft) {
      add({ field, parent, nested: false });
    }
  }
  return relations;
}

/** What a missing parent answers: 404 in the path; in the body the documented of 404, 422 and 400, else 422. */
export function parentPlan(
  relation: Relation,
  survey: Survey,
  nullable: boolean,
  restricted: boolean,
): ParentPlan {
  const documented = survey.creates.flatMap(({ operation }) =>
    operation.responses.map((response) => response.status),
  );
  const inBody = [404, 422, 400].find((status) => documented.includes(status)) ?? 422;
  const kept = nullable ? 'set_null' : 'cascade';
  return {
    field: relation.field,
    resource: relation.parent.name,
    missing_status: relation.nested ? 404 : inBody,
    on_delete: relation.nested ? 'cascade' : restricted ? 'restrict' : kept,
  };
}

function foreignField(parent: Draft, parameter: string, fields: ReadonlyMap<string, RawField>): string {
  const names = [...fields.keys()];
  const key = snake(parameter);
  const wanted = [`${parent.name}_id`, `${parent.name}_${key}`, key === 'id' ? '' : key, parent.name];
  for (const word of wanted) {
    const found = names.find((name) => word !== '' && snake(name) === word);
    if (found !== undefined) return found;
  }
  const usesId = key === 'id' || key.endsWith('_id');
  return usesId ? `${parent.name}_id` : `${parent.name}_${key.replace(`${parent.name}_`, '')}`;
}

function parentByName(name: string, self: Draft, drafts: Drafts): Draft | null {
  const stem = /^(.+)_(?:id|uuid|code|sku|slug)$/.exec(snake(name))?.[1];
  if (stem === undefined) return null;
  const named = drafts.byStem(stem);
  return named === self ? null : named;
}

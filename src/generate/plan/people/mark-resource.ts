import type { FieldPlan, ResourcePlan } from '../../../domain/service-plan.ts';
import type { Draft } from '../draft.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import type { Mark } from './marks.ts';

/** The table of a mark: who marks, and what; no two rows are the same, and they go with either. */
export function markResource(mark: Mark, users: BuiltResource, marked: BuiltResource): ResourcePlan {
  const field = (name: string, role: FieldPlan['role'], like: FieldPlan | undefined): FieldPlan => ({
    name,
    column: like?.column ?? 'text',
    schema: like?.column === 'integer' ? { type: 'integer' } : { type: 'string' },
    nullable: false,
    role,
    hidden: false,
    source: mark.source,
  });
  const keyOf = (built: BuiltResource) => built.plan.fields.find((one) => one.role === 'key');
  const id: FieldPlan = { ...field('id', 'key', undefined), schema: { type: 'string', format: 'uuid' } };
  const parent = (name: string, resource: string) =>
    ({ field: name, resource, missing_status: 404, on_delete: 'cascade' }) as const;
  return {
    name: mark.resource,
    plural: mark.plural,
    source: mark.source,
    key: { field: 'id', generate: 'uuid', prefix: '', slug_from: null },
    fields: [
      id,
      field(mark.by, 'foreign_key', keyOf(users)),
      field(mark.target, 'foreign_key', keyOf(marked)),
    ],
    unique: [[mark.by, mark.target]],
    belongs_to: [parent(mark.by, users.plan.name), parent(mark.target, marked.plan.name)],
    states: null,
    owner_field: null,
  };
}

/** The resources of the marks whose two sides are kept. */
export function markResources(
  marks: readonly Mark[],
  resources: readonly BuiltResource[],
  users: Draft | null,
): readonly ResourcePlan[] {
  const of = (draft: Draft | null) => resources.find((built) => built.survey.draft === draft);
  return marks.flatMap((mark) => {
    const [people, marked] = [of(users), of(mark.on)];
    return people && marked ? [markResource(mark, people, marked)] : [];
  });
}

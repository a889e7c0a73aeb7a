import type { Operation } from '../../../domain/ir.ts';
import type { BodyField } from '../body-fields.ts';
import { requestFields, rowFields } from '../body-fields.ts';
import type { Draft, Drafts } from '../draft.ts';
import { listShape } from '../list-shape.ts';
import type { Person } from '../people/authors.ts';
import { personsOf } from '../people/authors.ts';
import type { Mark } from '../people/marks.ts';
import type { Locate, Role } from '../role.ts';
import type { Shapes } from '../shapes.ts';

/** An operation and what it is for. */
export interface Understood {
  readonly operation: Operation;
  readonly role: Role;
}

/** Everything that the operations say about one resource. */
export interface Survey {
  readonly draft: Draft;
  readonly creates: readonly Understood[];
  readonly updates: readonly Understood[];
  readonly actions: readonly (Understood & { readonly verb: string })[];
  readonly lists: readonly Understood[];
  /** Operations that answer with one row: create, read, update, action. */
  readonly rows: readonly Understood[];
  readonly deletes: readonly Understood[];
  /** How rows are looked up, item paths first. */
  readonly locates: readonly Locate[];
  readonly parents: readonly {
    readonly draft: Draft;
    readonly parameter: string;
    readonly created: boolean;
  }[];
  /** Resources whose paths stand below an item of this one: pets of an owner. */
  readonly children: readonly Draft[];
  readonly redirects: readonly Understood[];
  /** What callers can put on its rows. */
  readonly marks: readonly Mark[];
  /** Persons whom its rows belong to. */
  readonly persons: readonly Person[];
  /** What creating operations are given, by name. */
  readonly posted: ReadonlyMap<string, BodyField>;
  /** What updating operations and actions are given, by name. */
  readonly changed: ReadonlyMap<string, BodyField>;
}

/**
 * `people`: operations that make users and by which users change themselves, for the resource that keeps them. `users`: that
 * resource, for all.
 */
export function surveyOf(
  draft: Draft,
  understood: readonly Understood[],
  shapes: Shapes,
  people: readonly Understood[] = [],
  users: Draft | null = null,
): Survey {
  const mine = understood.filter(({ role }) => 'draft' in role && role.draft === draft);
  const of = (...kinds: readonly Role['kind'][]) => mine.filter(({ role }) => kinds.includes(role.kind));
  const registers = people.filter(({ role }) => role.kind === 'authentication' && role.role === 'register');
  const creates = [...of('create', 'upload'), ...registers];
  const updates = [...of('update'), ...people.filter((one) => !registers.includes(one))];
  const posted = new Map(
    requestFieldsOf(creates, draft, shapes).map((field) => [field.name, asModelled(field, draft, shapes)]),
  );
  return {
    draft,
    creates,
    updates,
    actions: mine.flatMap((one) => (one.role.kind === 'action' ? [{ ...one, verb: one.role.verb }] : [])),
    lists: of('list'),
    rows: [...of('create', 'read', 'update', 'action', 'upload'), ...registers],
    deletes: of('delete'),
    locates: mine.flatMap(({ role }) => ('locate' in role && role.locate ? [role.locate] : [])),
    parents: parentsOf(draft, mine),
    children: childrenOf(draft, understood),
    redirects: of('redirect'),
    marks: mine.flatMap(({ role }) => (role.kind === 'mark' ? [role.mark] : [])),
    persons: personsOf(draft, users, posted, shapes),
    posted,
    changed: new Map(
      requestFieldsOf([...updates, ...of('action')], draft, shapes).map((field) => [field.name, field]),
    ),
  };
}

/** The document names the operation and shows no body at all: whatever is posted is kept as it is. */
export function takesAnything(survey: Survey): boolean {
  const bare = survey.creates.some(
    ({ operation, role }) => role.kind === 'create' && operation.request === null,
  );
  const described = survey.creates.some(({ operation }) => operation.request !== null);
  return bare && !described && survey.draft.model === null && survey.posted.size === 0;
}

/** An example in a document shows a field, not that it must be there: what the model leaves optional is optional. */
function asModelled(field: BodyField, draft: Draft, shapes: Shapes): BodyField {
  const known = draft.model
    ? shapes.properties(draft.model.schema).find((part) => part.name === field.name)
    : undefined;
  const optional =
    field.schema.default !== undefined || field.nullable || (known !== undefined && !known.required);
  return { ...field, required: field.required && !optional };
}

function childrenOf(draft: Draft, understood: readonly Understood[]): Draft[] {
  const found = understood.flatMap(({ role }) => {
    const below = role.parents.at(-1)?.draft === draft;
    return below && 'draft' in role && role.draft && role.draft !== draft ? [role.draft] : [];
  });
  return [...new Set(found)];
}

function parentsOf(draft: Draft, mine: readonly Understood[]): Survey['parents'] {
  return mine.flatMap(({ role }) => {
    const nearest = role.parents.at(-1);
    if (!nearest || nearest.draft === draft) return [];
    return [{ ...nearest, created: role.kind === 'create' || role.kind === 'upload' }];
  });
}

/** Request fields of several operations, each name once, the first statement wins. */
export function requestFieldsOf(
  operations: readonly Understood[],
  draft: Draft,
  shapes: Shapes,
): BodyField[] {
  return unique(operations.flatMap(({ operation }) => requestFields(operation, draft, shapes)));
}

/** Fields of the rows that several operations answer with, single rows and listed ones, each name once. */
export function answeredFieldsOf(survey: Survey, drafts: Drafts, shapes: Shapes): BodyField[] {
  const single = survey.rows.flatMap(({ operation }) => rowFields(operation, survey.draft, shapes));
  const listed = survey.lists.flatMap(({ operation }) => {
    const items = listShape(operation, drafts, shapes)?.items;
    const parts = items ? shapes.properties(items) : [];
    return parts.map((part): BodyField => ({ ...part, within: [], example: part.schema.examples?.[0] }));
  });
  return unique([...single, ...listed]);
}

function unique(fields: readonly BodyField[]): BodyField[] {
  const seen = new Map<string, BodyField>();
  for (const field of fields) if (!seen.has(field.name)) seen.set(field.name, field);
  return [...seen.values()];
}

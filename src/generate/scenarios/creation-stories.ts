import type { Json } from '../../domain/json.ts';
import type { FieldPlan, OperationPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { missingInputs } from './missing-rows.ts';
import { known } from './pattern.ts';
import { type Inputs, withInputs } from './sample-request.ts';
import { resolved, schemaIndex } from './schema-index.ts';
import type { Session } from './session.ts';
import { actorFor, creationInputs, listBack, makeWith, observe, readBack } from './stage.ts';
import { article, type Base, named, type Story } from './story.ts';

export function creationStories(
  plan: ServicePlan,
  resource: ResourcePlan,
  operation: OperationPlan,
  base: Base,
): readonly Story[] {
  const name = article(resource.name);
  const stories: Story[] = [
    {
      ...base,
      name: `creates ${name} and gives it back`,
      tell(session) {
        const { row } = makeWith(session, operation);
        if (!row) throw new Undecidable('a sample is refused');
        readBack(session, row);
        listBack(session, row, 'lists it');
      },
    },
    {
      ...base,
      name: `keeps two ${named(resource.plural)} apart`,
      tell(session) {
        const first = makeWith(session, operation, {}, { label: 'first' }).row;
        const second = makeWith(session, operation, {}, { label: 'second' }).row;
        if (!first || !second || first.inserted === second.inserted)
          throw new Undecidable('a sample is refused');
        observe(session, first, 'reads the first');
        observe(session, second, 'reads the second');
      },
    },
    {
      ...base,
      name: `keeps ${named(resource.plural)} over a restart`,
      tell(session) {
        const { row } = makeWith(session, operation);
        if (!row) throw new Undecidable('a sample is refused');
        session.restart();
        observe(session, row, 'reads it after the restart');
      },
    },
  ];
  if (hasOptionalMembers(plan, operation))
    stories.push({
      ...base,
      name: `fills in the defaults of ${name}`,
      tell(session) {
        const { row } = makeWith(session, operation, {}, {}, 'minimal');
        if (row) readBack(session, row);
      },
    });
  const own = serverFields(plan, resource, operation);
  if (own.length > 0)
    stories.push({
      ...base,
      kind: 'property',
      name: `ignores what only the service may set in ${name}`,
      tell(session) {
        const inputs = creationInputs(session, operation);
        const forged = new Map(own.map((field) => [field.name, known(forgedValue(field))]));
        const outcome = session.call(operation, withInputs(inputs, { body: forged }), {
          title: `with ${own.map((field) => field.name.replaceAll('_', ' ')).join(', ')}`,
          label: 'created',
          actor: actorFor(session, operation),
        });
        if (!outcome.row) throw new Undecidable('a sample is refused');
        readBack(session, outcome.row);
      },
    });
  return [...stories, ...conflictStories(resource, operation, base), ...parentStories(operation, base)];
}

/** Fields that a body does not give, where a body may have members that are not documented. */
function serverFields(
  plan: ServicePlan,
  resource: ResourcePlan,
  { operation, behaviour }: OperationPlan,
): readonly FieldPlan[] {
  const [content] = operation.request?.content ?? [];
  if (!content || !/json/.test(content.content_type) || !('assign' in behaviour)) return [];
  const schema = resolved(content.schema, schemaIndex(plan.models));
  if (schema.additionalProperties !== undefined && schema.additionalProperties !== true) return [];
  const given = new Set(behaviour.assign.map(({ field }) => field));
  return resource.fields.filter(
    ({ name, role, hidden }) =>
      !hidden &&
      !given.has(name) &&
      schema.properties?.[name] === undefined &&
      (role === 'key' || role === 'created_at' || role === 'state' || role === 'counter'),
  );
}

/** A value of the right type that the service would never give. */
function forgedValue({ column, schema }: FieldPlan): Json {
  if (column === 'timestamp') return '1999-01-01T00:00:00Z';
  if (column === 'integer' || column === 'real') return 4711;
  if (schema.format === 'uuid') return '11111111-1111-4111-8111-111111111111';
  return schema.enum?.at(-1) ?? 'forged';
}

function hasOptionalMembers(plan: ServicePlan, { operation }: OperationPlan): boolean {
  const [content] = operation.request?.content ?? [];
  if (!content) return false;
  const { properties, required } = resolved(content.schema, schemaIndex(plan.models));
  return Object.keys(properties ?? {}).length > (required ?? []).length;
}

function conflictStories(resource: ResourcePlan, operation: OperationPlan, base: Base): readonly Story[] {
  const { behaviour } = operation;
  if (behaviour.kind !== 'create' && behaviour.kind !== 'register') return [];
  const given = new Set(behaviour.assign.map(({ field }) => field));
  const sets = [[resource.key.field], ...resource.unique].filter((set) =>
    set.every((field) => given.has(field)),
  );
  return sets.map((set) => ({
    ...base,
    kind: 'error' as const,
    name: conflictName(behaviour.kind === 'create' ? behaviour.on_conflict : 'refuse', resource, set),
    tell(session: Session) {
      const first = creationInputs(session, operation);
      const actor = actorFor(session, operation);
      const made = session.call(operation, first, {
        title: `creates ${article(resource.name)}`,
        label: 'first',
        actor,
      });
      const second = creationInputs(session, operation);
      const same = inputNames(operation, set);
      const body = new Map([...second.body, ...[...first.body].filter(([name]) => same.includes(name))]);
      const again: Inputs = { ...second, path: first.path, body };
      session.call(operation, again, {
        title: `the same ${set.join(' and ').replaceAll('_', ' ')} again`,
        label: 'again',
        actor,
      });
      if (made.row) observe(session, session.store.current(made.row), 'the first is there');
    },
  }));
}

function conflictName(
  on: 'refuse' | 'return' | 'replace',
  resource: ResourcePlan,
  set: readonly string[],
): string {
  const same = `the same ${set.join(' and ').replaceAll('_', ' ')}`;
  if (on === 'refuse') return `refuses a second ${named(resource.name)} with ${same}`;
  return on === 'return'
    ? `keeps the stored ${named(resource.name)} with ${same}`
    : `writes over ${article(resource.name)} with ${same}`;
}

/** Body members that give these fields. */
function inputNames({ behaviour }: OperationPlan, fields: readonly string[]): readonly string[] {
  if (!('assign' in behaviour)) return [];
  return behaviour.assign.flatMap(({ field, value }) =>
    fields.includes(field) && value.kind === 'input' && value.from === 'body' ? [value.name] : [],
  );
}

function parentStories(operation: OperationPlan, base: Base): readonly Story[] {
  const { behaviour } = operation;
  if (behaviour.kind !== 'create') return [];
  return behaviour.parents.map((parent) => ({
    ...base,
    kind: 'error' as const,
    name: `refuses ${article(behaviour.resource)} of ${article(parent.resource)} that does not exist`,
    tell(session: Session) {
      const inputs = creationInputs(session, operation);
      const missing = withInputs(inputs, missingInputs(session, parent.resource, parent.where));
      const outcome = session.call(operation, missing, {
        title: `there is no such ${named(parent.resource)}`,
        label: 'refused',
        actor: actorFor(session, operation),
      });
      if (outcome.refused === null) throw new Undecidable('it is not refused');
    },
  }));
}

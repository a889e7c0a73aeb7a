import type { Json } from '../../domain/json.ts';
import type { FieldPlan, OperationPlan, ResourcePlan, ServicePlan } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { known, samePattern } from './pattern.ts';
import { type Inputs, withInputs } from './sample-request.ts';
import { resolved, schemaIndex } from './schema-index.ts';
import type { Session } from './session.ts';
import {
  actionInputs,
  actorFor,
  creationInputs,
  inputsOn,
  listBack,
  make,
  makeWith,
  missingInputs,
  observe,
  readBack,
} from './stage.ts';
import { article, named, type Story } from './story.ts';

/** Making, reading, listing, changing and removing the rows of one resource. */
export function rowStories(plan: ServicePlan, resource: ResourcePlan): readonly Story[] {
  const operations = plan.operations.filter(
    ({ behaviour }) => 'resource' in behaviour && behaviour.resource === resource.name,
  );
  return operations.flatMap((operation) => storiesOf(plan, resource, operation));
}

function storiesOf(plan: ServicePlan, resource: ResourcePlan, operation: OperationPlan): readonly Story[] {
  const base = {
    kind: 'lifecycle' as const,
    topic: resource.plural,
    source: operation.operation.source,
    proves: [operation.operation.id],
  };
  switch (operation.behaviour.kind) {
    case 'create':
    case 'register':
      return creationStories(plan, resource, operation, base);
    case 'read':
      return [
        { ...base, name: `reads ${article(resource.name)}`, tell: (session) => tellRead(session, operation) },
      ];
    case 'update':
      return updateStories(resource, operation, base);
    case 'delete':
      return [
        {
          ...base,
          name: `removes ${article(resource.name)}`,
          tell: (session) => tellDelete(session, operation),
        },
      ];
    case 'clear':
      return [
        {
          ...base,
          name: `removes all ${named(resource.plural)}`,
          tell: (session) => tellClear(session, operation),
        },
      ];
    case 'redirect':
      return [
        {
          ...base,
          name: `redirects to the ${operation.behaviour.field.replaceAll('_', ' ')} of ${article(resource.name)}`,
          tell: (session) => tellRedirect(session, operation),
        },
      ];
    default:
      return [];
  }
}

type Base = Pick<Story, 'kind' | 'topic' | 'source' | 'proves'>;

function creationStories(
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

function tellRead(session: Session, operation: OperationPlan): void {
  const { behaviour } = operation;
  if (behaviour.kind !== 'read') return;
  const row = make(session, behaviour.resource);
  const inputs = inputsOn(session, operation, row);
  const actor = actorFor(session, operation);
  session.call(operation, inputs, { title: 'reads it', label: 'read', actor });
  // A read with effects (a counter of visits) answers something else the second time.
  session.call(operation, inputs, { title: 'reads it again', label: 'again', actor });
}

function updateStories(resource: ResourcePlan, operation: OperationPlan, base: Base): readonly Story[] {
  const { behaviour } = operation;
  if (behaviour.kind !== 'update') return [];
  const name = article(resource.name);
  const stories: Story[] = [
    {
      ...base,
      name: `${behaviour.mode === 'merge' ? 'changes' : 'replaces'} ${name}`,
      tell(session) {
        const row = make(session, resource.name);
        const bystander = make(session, resource.name, {}, { label: 'bystander' });
        session.pause();
        const inputs = actionInputs(session, operation, row);
        const outcome = session.call(operation, inputs, {
          title: `${behaviour.mode === 'merge' ? 'changes' : 'replaces'} it`,
          label: 'changed',
          actor: actorFor(session, operation),
        });
        if (outcome.row) readBack(session, outcome.row);
        readBack(session, bystander, 'the other one stayed as it was');
      },
    },
  ];
  if (behaviour.mode === 'merge')
    stories.push({
      ...base,
      name: `changes nothing of ${name} but what the body names`,
      tell: (session) => tellSingleChanges(session, resource, operation),
    });
  else
    stories.push({
      ...base,
      name: `puts what the body leaves out of ${name} back to its default`,
      tell(session) {
        const row = make(session, resource.name);
        const minimal = session.sample(operation, 'minimal');
        session.call(operation, withInputs(minimal, inputsOn(session, operation, row)), {
          title: 'replaces it with the required fields alone',
          label: 'replaced',
          actor: actorFor(session, operation),
        });
        readBack(session, session.store.current(row));
      },
    });
  if (behaviour.on_missing === 'create')
    stories.push({
      ...base,
      name: `creates ${name} that is not there yet`,
      tell(session) {
        const inputs = creationInputs(session, operation);
        const outcome = session.call(operation, inputs, {
          title: `puts a new ${named(resource.name)}`,
          label: 'created',
          actor: actorFor(session, operation),
        });
        if (outcome.row) observe(session, outcome.row, 'it is there');
      },
    });
  return stories;
}

/** Each member alone, on one row; what was changed before stays changed. */
function tellSingleChanges(session: Session, resource: ResourcePlan, operation: OperationPlan): void {
  const row = make(session, resource.name);
  let told = 0;
  for (const [name] of actionInputs(session, operation, row).body) {
    const inputs = actionInputs(session, operation, row);
    const value = inputs.body.get(name);
    if (!value || samePattern(value, session.store.current(row).fields.get(name) ?? known(null))) continue;
    const alone: Inputs = { ...inputs, body: new Map([[name, value]]) };
    if (foreseenRefusal(session, operation, alone)) continue;
    session.call(operation, alone, {
      title: `${name.replaceAll('_', ' ')} alone`,
      label: 'changed',
      actor: actorFor(session, operation),
    });
    told += 1;
  }
  if (told === 0) throw new Undecidable('no member can be changed alone');
  readBack(session, session.store.current(row));
}

function foreseenRefusal(session: Session, operation: OperationPlan, inputs: Inputs): boolean {
  try {
    return session.foresee(operation, inputs).refused !== null;
  } catch (thrown) {
    if (thrown instanceof Undecidable) return true;
    throw thrown;
  }
}

function tellDelete(session: Session, operation: OperationPlan): void {
  const { behaviour } = operation;
  if (behaviour.kind !== 'delete') return;
  const doomed = make(session, behaviour.resource, {}, { label: 'doomed' });
  const spared = make(session, behaviour.resource, {}, { label: 'spared' });
  const inputs = inputsOn(session, operation, doomed);
  const actor = actorFor(session, operation);
  const outcome = session.call(operation, inputs, { title: 'removes the first', label: 'removed', actor });
  if (outcome.refused !== null) throw new Undecidable('it is refused');
  for (const reader of session.operations('read', behaviour.resource))
    session.call(reader, inputsOn(session, reader, doomed), {
      title: 'it is gone',
      label: 'gone',
      actor: actorFor(session, reader),
    });
  listBack(session, spared, 'the other one is still listed');
  session.call(operation, inputs, { title: 'removes it again', label: 'again', actor });
}

function tellClear(session: Session, operation: OperationPlan): void {
  const { behaviour } = operation;
  if (behaviour.kind !== 'clear') return;
  const row = make(session, behaviour.resource);
  const inputs = inputsOn(session, operation, row);
  session.call(operation, inputs, {
    title: 'removes all',
    label: 'cleared',
    actor: actorFor(session, operation),
  });
  listBack(session, row, 'none is left');
}

function tellRedirect(session: Session, operation: OperationPlan): void {
  const { behaviour } = operation;
  if (behaviour.kind !== 'redirect') return;
  const row = make(session, behaviour.resource);
  const inputs = inputsOn(session, operation, row);
  const actor = actorFor(session, operation);
  session.call(operation, inputs, { title: 'follows it', label: 'followed', actor });
  session.call(operation, inputs, { title: 'follows it again', label: 'again', actor });
  readBack(session, session.store.current(row), 'what following it changed');
}

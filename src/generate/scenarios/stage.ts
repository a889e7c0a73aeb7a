import type { Lookup, OperationPlan, Value } from '../../domain/service-plan.ts';
import { cast } from './cast.ts';
import { compares, Undecidable } from './compare.ts';
import { known, literalOf, type Pattern } from './pattern.ts';
import type { Outcome } from './perform.ts';
import type { Row } from './row-store.ts';
import { bodySchema, type Inputs, inputsFor, NO_INPUTS, withInputs } from './sample-request.ts';
import { sampleValue } from './sample-value.ts';
import type { Actor } from './scenario.ts';
import type { Session, Telling } from './session.ts';
import { article } from './story.ts';

/** The operation that makes rows of a resource; null where callers cannot make any. */
export function creator(session: Session, resource: string): OperationPlan | null {
  const [first] = [
    ...session.operations('create', resource),
    ...session.operations('register', resource),
    ...session.operations('upload', resource),
    ...session
      .operations('update', resource)
      .filter(({ behaviour }) => behaviour.kind === 'update' && behaviour.on_missing === 'create'),
  ];
  return first ?? null;
}

/** Makes a row, and the rows it needs first. Throws Undecidable where that is not possible. */
export function make(
  session: Session,
  resource: string,
  changes: Partial<Inputs> = {},
  telling: Partial<Telling> = {},
): Row {
  const plan = creator(session, resource);
  if (!plan) throw new Undecidable(`no operation makes ${article(resource)}`);
  const outcome = makeWith(session, plan, changes, telling);
  if (!outcome.row) throw new Undecidable(`${plan.operation.id} refuses a sample: ${outcome.refused}`);
  return outcome.row;
}

/** The same with a given operation; a refusal is an outcome. */
export function makeWith(
  session: Session,
  plan: OperationPlan,
  changes: Partial<Inputs> = {},
  telling: Partial<Telling> = {},
  extent: 'full' | 'minimal' = 'full',
): Outcome {
  const inputs = withInputs(creationInputs(session, plan, extent), changes);
  const resource = 'resource' in plan.behaviour ? String(plan.behaviour.resource) : 'row';
  return session.call(plan, inputs, {
    title: `creates ${article(resource)}`,
    label: camel(resource),
    actor: actorFor(session, plan),
    ...telling,
  });
}

/** Samples that are tried until one is not refused: an `out` before any `in` is. */
const MOST_SAMPLES = 4;

/** Valid inputs for a new row, references to rows that exist. */
export function creationInputs(
  session: Session,
  plan: OperationPlan,
  extent: 'full' | 'minimal' = 'full',
): Inputs {
  const first = sampleInputs(session, plan, extent);
  let inputs = first;
  for (let tried = 1; tried < MOST_SAMPLES && isRefused(session, plan, inputs); tried += 1)
    inputs = sampleInputs(session, plan, extent);
  return isRefused(session, plan, inputs) ? first : inputs;
}

/** Whether a call would be refused; not, where that is open. */
export function isRefused(session: Session, plan: OperationPlan, inputs: Inputs): boolean {
  try {
    return session.foresee(plan, inputs, actorFor(session, plan)).refused !== null;
  } catch (thrown) {
    if (thrown instanceof Undecidable) return false;
    throw thrown;
  }
}

function sampleInputs(session: Session, plan: OperationPlan, extent: 'full' | 'minimal'): Inputs {
  let inputs = session.sample(plan, extent);
  if ('parents' in plan.behaviour)
    for (const parent of plan.behaviour.parents) inputs = withInputs(inputs, parentInputs(session, parent));
  return withOpenPath(session, plan, withForeignKeys(session, plan, inputs));
}

function parentInputs(session: Session, parent: Lookup): Inputs {
  return inputsFor(parent.where, rowOf(session, parent.resource));
}

/** Body members that refer to another resource name a row of it. */
function withForeignKeys(session: Session, plan: OperationPlan, inputs: Inputs): Inputs {
  const { behaviour } = plan;
  if (!('assign' in behaviour)) return inputs;
  const resource = session.store.resource(behaviour.resource);
  const body = new Map(inputs.body);
  for (const { field, value } of behaviour.assign) {
    const parent = resource.belongs_to.find((one) => one.field === field);
    if (!parent || value.kind !== 'input' || value.from !== 'body' || !body.has(value.name)) continue;
    const taken =
      'parents' in behaviour &&
      behaviour.parents.some(({ where }) => where.some((one) => isInput(one.value, value.name)));
    if (taken) continue;
    const optional = !(bodySchema(plan, session.index)?.required ?? []).includes(value.name);
    if (parent.resource === resource.name || (optional && !creator(session, parent.resource)))
      body.delete(value.name);
    else {
      const row = rowOf(session, parent.resource);
      body.set(value.name, row.fields.get(session.store.resource(parent.resource).key.field) ?? known(null));
    }
  }
  return { ...inputs, body };
}

function isInput(value: Value, name: string): boolean {
  return value.kind === 'input' && value.from === 'body' && value.name === name;
}

/** Path parameters that no lookup binds get samples. */
function withOpenPath(session: Session, plan: OperationPlan, inputs: Inputs): Inputs {
  const path = new Map(inputs.path);
  for (const parameter of plan.operation.parameters)
    if (parameter.in === 'path' && !path.has(parameter.name))
      path.set(
        parameter.name,
        known(
          sampleInPath(
            sampleValue(parameter.schema, parameter.name, session.nextVariant(plan), session.index),
          ),
        ),
      );
  return { ...inputs, path };
}

function sampleInPath(value: unknown): string | number {
  return typeof value === 'number'
    ? value
    : String(value)
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-');
}

/** A stored row of the resource; made when there is none. */
export function rowOf(session: Session, resource: string): Row {
  const stored = session.store.rows(resource).at(-1);
  return stored ?? make(session, resource);
}

/** Inputs under which an operation works on this row. */
export function inputsOn(session: Session, plan: OperationPlan, row: Row | null): Inputs {
  const { behaviour } = plan;
  let inputs = NO_INPUTS;
  if ('parents' in behaviour)
    for (const parent of behaviour.parents)
      inputs = withInputs(inputs, inputsFor(parent.where, parentRow(session, parent.resource, row)));
  if (row && 'lookup' in behaviour) inputs = withInputs(inputs, inputsFor(behaviour.lookup, row));
  if (row && 'scope' in behaviour) inputs = withInputs(inputs, inputsFor(behaviour.scope, row));
  return withOpenPath(session, plan, inputs);
}

/** The parent that the row belongs to, else any. */
function parentRow(session: Session, resource: string, child: Row | null): Row {
  const link =
    child && session.store.resource(child.resource).belongs_to.find((one) => one.resource === resource);
  const wanted = link && child.fields.get(link.field);
  const { key } = session.store.resource(resource);
  const found =
    wanted &&
    session.store
      .rows(resource)
      .find((row) =>
        compares(row.fields.get(key.field) ?? known(null), 'equals', wanted, session.store.moments),
      );
  return found || rowOf(session, resource);
}

/** Reads the row back through every operation that shows it whole; gives how many there are. */
export function readBack(session: Session, row: Row, title = 'reads it back'): number {
  let read = 0;
  for (const reader of session.operations('read', row.resource).filter(isPlainRead)) {
    const inputs = inputsOn(session, reader, row);
    if (!isReachable(inputs)) continue;
    session.call(reader, inputs, { title, label: 'read', actor: actorFor(session, reader) });
    read += 1;
  }
  return read;
}

/** A row without a parent stands below no path of that parent. */
function isReachable({ path }: Inputs): boolean {
  return [...path.values()].every((value) => literalOf(value) !== null);
}

function isPlainRead({ behaviour }: OperationPlan): boolean {
  return behaviour.kind === 'read' && behaviour.lookup.some(({ value }) => value.kind === 'input');
}

/** Lists that show the row, called without filters. */
export function listBack(session: Session, row: Row, title: string): number {
  const lists = session.operations('list', row.resource);
  for (const list of lists)
    session.call(list, inputsOn(session, list, row), {
      title,
      label: 'listed',
      actor: actorFor(session, list),
    });
  return lists.length;
}

/** The row by reading it, or by listing where it cannot be read alone. */
export function observe(session: Session, row: Row, title: string): void {
  if (readBack(session, row, title) === 0 && listBack(session, row, title) === 0)
    throw new Undecidable(`nothing shows ${article(row.resource)}`);
}

/** Inputs of an action or update on a row, with a sample body. */
export function actionInputs(session: Session, plan: OperationPlan, row: Row): Inputs {
  return withInputs(withForeignKeys(session, plan, session.sample(plan)), inputsOn(session, plan, row));
}

/** A caller that the operation lets in; null where it is open to anyone. */
export function actorFor(session: Session, { security }: OperationPlan): Actor | null {
  return security ? cast(session, security.roles, rowsNameUsers(session)) : null;
}

/** Whether some row names the user it belongs to: then callers have to be stored users, in every step of a story. */
function rowsNameUsers({ plan }: Session): boolean {
  const users = plan.authentication?.users?.resource;
  return plan.resources.some(
    ({ owner_field, belongs_to }) =>
      owner_field !== null || belongs_to.some(({ resource }) => resource === users),
  );
}

export function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function fieldOfRow(row: Row, name: string): Pattern {
  return row.fields.get(name) ?? known(null);
}

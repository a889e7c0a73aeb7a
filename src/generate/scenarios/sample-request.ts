import { isJsonObject, type Json } from '../../domain/json.ts';
import type { Schema } from '../../domain/schema.ts';
import type {
  Behaviour,
  Condition,
  FieldPlan,
  Guard,
  OperationPlan,
  ResourcePlan,
  Value,
} from '../../domain/service-plan.ts';
import { known, literalOf, type Pattern } from './pattern.ts';
import type { Row } from './row-store.ts';
import { sampleValue, sendableProperties, typeOf } from './sample-value.ts';
import { resolved, type SchemaIndex } from './schema-index.ts';

/** Inputs of a call by name; bodies as members, so that a story can change one of them. */
export interface Inputs {
  readonly path: ReadonlyMap<string, Pattern>;
  readonly query: ReadonlyMap<string, Pattern>;
  readonly headers: ReadonlyMap<string, Pattern>;
  readonly body: ReadonlyMap<string, Pattern>;
}

export const NO_INPUTS: Inputs = { path: new Map(), query: new Map(), headers: new Map(), body: new Map() };

export function withInputs(first: Inputs, second: Partial<Inputs>): Inputs {
  const joined = (a: ReadonlyMap<string, Pattern>, b: ReadonlyMap<string, Pattern> | undefined) =>
    new Map([...a, ...(b ?? [])]);
  return {
    path: joined(first.path, second.path),
    query: joined(first.query, second.query),
    headers: joined(first.headers, second.headers),
    body: joined(first.body, second.body),
  };
}

/** Schema of the JSON body of an operation, flat; null where it takes none. */
export function bodySchema({ operation }: OperationPlan, index: SchemaIndex): Schema | null {
  const [content] = operation.request?.content ?? [];
  if (!content) return null;
  return resolved(content.schema, index);
}

/** Body members that a valid call sends. `minimal`: the required ones alone. */
export function sampleBody(
  plan: OperationPlan,
  variant: number,
  index: SchemaIndex,
  extent: 'full' | 'minimal' = 'full',
  resources: readonly ResourcePlan[] = [],
): ReadonlyMap<string, Pattern> {
  const schema = bodySchema(plan, index);
  if (!schema) return new Map();
  const examples = plan.operation.request?.content[0]?.examples ?? [];
  const wanted = sendableProperties(schema, index).filter(
    ([name]) => extent === 'full' || (schema.required ?? []).includes(name),
  );
  const members = new Map<string, Pattern>();
  for (const [name, property] of wanted) {
    const stored = fieldFor(plan.behaviour, name, resources)?.schema ?? {};
    const exemplified = withExamples(
      strictest(resolved(stored, index), resolved(property, index)),
      examples,
      name,
    );
    members.set(name, known(sampleValue(exemplified, name, variant, index)));
  }
  return respectGuards(plan.behaviour, spareStock(plan.behaviour, members, schema, index));
}

/** The field that a body member gives. */
function fieldFor(
  behaviour: Behaviour,
  name: string,
  resources: readonly ResourcePlan[],
): FieldPlan | undefined {
  if (!('assign' in behaviour)) return undefined;
  const given = behaviour.assign.find(
    ({ value }) => value.kind === 'input' && value.from === 'body' && value.name === name,
  );
  const resource = resources.find((one) => one.name === behaviour.resource);
  return resource?.fields.find((field) => field.name === given?.field);
}

/** A sample keeps to what is stored, too: a spec may pin down the model better than the body. */
function strictest(stored: Schema, sent: Schema): Schema {
  if (typeOf(stored) !== typeOf(sent)) return sent;
  const { default: _, readOnly: __, title: ___, description: ____, ...rules } = stored;
  return { ...rules, ...sent };
}

/** The documented example stands first among the schema's examples when it fits the schema's type. */
function withExamples(schema: Schema, bodies: readonly Json[], name: string): Schema {
  const found = bodies.filter(isJsonObject).flatMap((body) => (body[name] === undefined ? [] : [body[name]]));
  const fitting = found.filter((value) => hasType(value, typeOf(schema)));
  return { ...schema, examples: [...fitting, ...(schema.examples ?? [])] };
}

function hasType(value: Json, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isJsonObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** Where a stock is reduced by an input, the call asks for little. */
function spareStock(
  behaviour: Behaviour,
  members: ReadonlyMap<string, Pattern>,
  schema: Schema,
  index: SchemaIndex,
): ReadonlyMap<string, Pattern> {
  const spared = new Map(members);
  const effects = 'effects' in behaviour ? behaviour.effects : [];
  for (const effect of effects) {
    if (effect.kind !== 'increment' || effect.minimum === undefined) continue;
    for (const name of bodyInputs(effect.by)) {
      const property = resolved(schema.properties?.[name] ?? {}, index);
      if (spared.has(name)) spared.set(name, known(Math.max(1, property.minimum ?? 1)));
    }
  }
  return spared;
}

function bodyInputs(value: Value): readonly string[] {
  if (value.kind === 'input') return value.from === 'body' ? [value.name] : [];
  if (value.kind === 'choose')
    return [value.otherwise, ...value.cases.map(({ then }) => then)].flatMap(bodyInputs);
  return value.kind === 'arithmetic' ? [...bodyInputs(value.left), ...bodyInputs(value.right)] : [];
}

/** Moves inputs that the plan compares with each other so that the comparison holds. */
function respectGuards(
  behaviour: Behaviour,
  members: ReadonlyMap<string, Pattern>,
): ReadonlyMap<string, Pattern> {
  const guards: readonly Guard[] = 'guards' in behaviour ? behaviour.guards : [];
  const made = new Map(members);
  for (const guard of guards) {
    if (guard.kind !== 'holds') continue;
    const { left, right, operator } = guard;
    const rising = operator === 'greater' || operator === 'at_least';
    if (operator === 'equals' || operator === 'not_equals') continue;
    const [upper, lower] = rising ? [left, right] : [right, left];
    if (upper.kind !== 'input' || upper.from !== 'body' || lower.kind !== 'input' || lower.from !== 'body')
      continue;
    const base = made.get(lower.name);
    if (base && made.has(upper.name)) made.set(upper.name, raised(base));
  }
  return made;
}

/** A little more: an hour, a day, one. */
export function raised(pattern: Pattern): Pattern {
  const value = literalOf(pattern);
  if (typeof value === 'number') return known(value + 1);
  if (typeof value !== 'string') return pattern;
  if (/T10:/.test(value)) return known(value.replace('T10:', 'T11:'));
  const day = /^(\d{4}-\d\d-)(\d\d)$/.exec(value);
  return day ? known(`${day[1]}${String(Number(day[2]) + 1).padStart(2, '0')}`) : pattern;
}

/**
 * Inputs under which the conditions point at this row; null when a condition without an input does not hold for it or
 * cannot be told.
 */
export function inputsFor(where: readonly Condition[], row: Row): Inputs {
  let inputs = NO_INPUTS;
  for (const { field, operator, value } of where) {
    if (value.kind !== 'input' || (operator ?? 'equals') !== 'equals') continue;
    const pattern = row.fields.get(field) ?? known(null);
    const one = new Map([[value.name, pattern]]);
    if (value.from === 'body') inputs = withInputs(inputs, { body: one });
    else if (value.from === 'path') inputs = withInputs(inputs, { path: one });
    else if (value.from === 'query') inputs = withInputs(inputs, { query: one });
    else inputs = withInputs(inputs, { headers: new Map([[value.name.toLowerCase(), pattern]]) });
  }
  return inputs;
}

import type { Json } from '../../../domain/json.ts';
import type { Schema } from '../../../domain/schema.ts';
import type { FieldPlan, KeyPlan, ResourcePlan, StatePlan } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import type { Drafts } from '../draft.ts';
import { travellingDefault } from '../match-model.ts';
import type { Shapes } from '../shapes.ts';
import { isNumeric, typeOf } from '../shapes.ts';
import { snake } from '../words.ts';
import {
  columnOf,
  isCounterName,
  isCreatedName,
  isPasswordHashName,
  isPasswordName,
  isSecretName,
  isStateName,
  isTimeName,
  isTruthyFlag,
  isUpdatedName,
} from './field-names.ts';
import type { RawField } from './gather-fields.ts';
import { gatherFields } from './gather-fields.ts';
import { isJournal } from './journal.ts';
import { keyOf } from './key.ts';
import type { Relation } from './relations.ts';
import { parentPlan, relationsOf } from './relations.ts';
import { statesOf } from './states.ts';
import type { Survey } from './survey.ts';
import { answeredFieldsOf, takesAnything } from './survey.ts';
import { uniqueFields } from './unique.ts';

/** What the builder concluded beside the plan itself. */
export interface BuiltResource {
  readonly survey: Survey;
  readonly plan: ResourcePlan;
  readonly raw: ReadonlyMap<string, RawField>;
  readonly relations: readonly Relation[];
}

/** Fields, key, states and relations of one resource. */
export function buildResource(
  survey: Survey,
  drafts: Drafts,
  shapes: Shapes,
  authenticated: boolean,
): BuiltResource {
  const raw = gatherFields(survey, drafts, shapes);
  const key = keyOf(survey, raw);
  const states = statesOf(survey, raw, shapes);
  // A trail outlives what it is about, so it holds plain ids and no foreign keys.
  const relations = isJournal(survey) ? [] : relationsOf(survey, raw, drafts);
  const answered = new Map(answeredFieldsOf(survey, drafts, shapes).map((field) => [field.name, field]));
  const known = { survey, raw, key, states, relations, authenticated, shapes, answered };
  const fields = completed(
    [...raw.values()].map((field) => fieldPlan(field, known)),
    known,
  );
  const { draft } = survey;
  const nullable = (name: string) => fields.find((field) => field.name === name)?.nullable ?? false;
  return {
    survey,
    raw,
    relations,
    plan: {
      name: draft.name,
      plural: draft.plural,
      source: draft.source,
      key,
      fields,
      unique: uniqueFields(survey, raw, key.field),
      belongs_to: relations.map((relation) => parentPlan(relation, survey, nullable(relation.field), false)),
      states,
      owner_field: fields.find((field) => field.role === 'owner')?.name ?? null,
    },
  };
}

interface Known {
  readonly survey: Survey;
  readonly raw: ReadonlyMap<string, RawField>;
  readonly key: KeyPlan;
  readonly states: StatePlan | null;
  readonly relations: readonly Relation[];
  readonly authenticated: boolean;
  readonly shapes: Shapes;
  /** What operations answer with, by name. */
  readonly answered: ReadonlyMap<string, BodyField>;
}

function fieldPlan(raw: RawField, known: Known): FieldPlan {
  const role = roleOf(raw, known);
  const fallback = defaultOf(raw, role, known);
  const column = columnFor(raw, role, known);
  const time = column === 'timestamp' || column === 'date';
  const posted = known.survey.posted.get(raw.name)?.required === true;
  const optional = raw.nullable || !(raw.required || posted) || (time && !posted && role === 'data');
  return {
    name: raw.name,
    column:
      role === 'created_at' || role === 'updated_at' ? (column === 'date' ? 'date' : 'timestamp') : column,
    schema: raw.schema,
    nullable:
      role === 'data' || role === 'foreign_key' || role === 'owner' || role === 'secret'
        ? optional && fallback === undefined
        : false,
    ...(fallback === undefined ? {} : { default: fallback }),
    role,
    hidden: role === 'password_hash' || isSecretName(raw.name) || raw.schema.writeOnly === true,
    source: raw.source,
  };
}

/** A time that the service sets is a timestamp, and a count is whole, however loosely the document types them. */
function columnFor(raw: RawField, role: FieldPlan['role'], known: Known): FieldPlan['column'] {
  const column = columnOf(raw.name, raw.schema);
  if (known.survey.posted.has(raw.name) || known.survey.changed.has(raw.name)) return column;
  if (column === 'text' && /_at$/.test(snake(raw.name))) return 'timestamp';
  return column === 'real' && role === 'counter' ? 'integer' : column;
}

function roleOf(raw: RawField, known: Known): FieldPlan['role'] {
  const { survey, key, states, relations, authenticated } = known;
  const posted = survey.posted.has(raw.name);
  if (raw.name === key.field) return 'key';
  if (raw.name === states?.field) return 'state';
  if (isPasswordName(raw.name) || isPasswordHashName(raw.name)) return 'password_hash';
  if (isSecretName(raw.name)) return 'secret';
  if (isUpdatedName(raw.name) && !posted) return 'updated_at';
  if (isCreatedName(raw.name) && !posted && isFirstCreated(raw, known)) return 'created_at';
  if (relations.some((relation) => relation.field === raw.name)) return 'foreign_key';
  if (
    authenticated &&
    !posted &&
    /^(?:owner|owner_id|author_id|created_by|creator_id|user_id)$/.test(raw.name)
  ) {
    return 'owner';
  }
  if (isCounterName(raw.name) && isNumeric(raw.schema) && !posted) return 'counter';
  return 'data';
}

function isFirstCreated(raw: RawField, known: Known): boolean {
  const rivals = [...known.raw.values()].filter(
    (field) => isCreatedName(field.name) && !known.survey.posted.has(field.name),
  );
  const plain = rivals.find((field) => /^created/.test(field.name));
  return (plain ?? rivals[0])?.name === raw.name;
}

/** A default that the document gives, else the value of a field that no operation sets: zero, empty, false. */
function defaultOf(raw: RawField, role: FieldPlan['role'], known: Known): Json | undefined {
  if (role === 'state') return known.states?.initial;
  if (role === 'counter') return 0;
  if (role === 'key' || role === 'created_at' || role === 'updated_at' || role === 'password_hash')
    return undefined;
  if (raw.schema.default !== undefined && raw.schema.default !== null) return raw.schema.default;
  const posted = known.survey.posted.get(raw.name);
  if (posted?.schema.default !== undefined && posted.schema.default !== null) return posted.schema.default;
  if (posted?.required === true || role !== 'data') return undefined;
  const elsewhere = travellingDefault(known.survey.draft.name, raw.name, known.shapes);
  if (elsewhere !== undefined) return elsewhere;
  if (raw.nullable) return undefined;
  if (raw.from === 'model' && !raw.required) return undefined;
  if (raw.from === 'update' || raw.from === 'action' || (posted && raw.from === 'create')) return undefined;
  return emptyValue(
    raw.name,
    known.answered.get(raw.name)?.schema.properties
      ? (known.answered.get(raw.name)?.schema ?? raw.schema)
      : raw.schema,
  );
}

function emptyValue(name: string, schema: Schema): Json | undefined {
  if (isTimeName(name)) return undefined;
  const allowed = schema.enum?.find((value) => value !== null);
  if (allowed !== undefined) return allowed;
  switch (typeOf(schema)) {
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return isTruthyFlag(name);
    case 'array':
      return [];
    case 'object':
      return emptyObject(schema);
    case 'string':
      return isStateName(name) ? 'active' : '';
    default:
      return undefined;
  }
}

/** The parts that an answer shows, each at its beginning: nothing was done, so a status is `pending`. */
function emptyObject(schema: Schema): Json {
  const required = new Set(schema.required ?? []);
  const parts = Object.entries(schema.properties ?? {}).flatMap(([name, part]): [string, Json][] => {
    if (!required.has(name)) return [];
    if (isStateName(name) && typeOf(part) === 'string') return [[name, 'pending']];
    const empty = emptyValue(name, part);
    return empty === undefined ? [] : [[name, empty]];
  });
  return Object.fromEntries(parts);
}

/** Adds what every row needs and the document leaves out: a key, the foreign keys of its path, its state, its time. */
function completed(fields: readonly FieldPlan[], known: Known): FieldPlan[] {
  const all = [...fields];
  const { survey, key, states, relations } = known;
  const has = (name: string) => all.some((field) => field.name === name);
  const added = (
    name: string,
    role: FieldPlan['role'],
    column: FieldPlan['column'],
    schema: Schema,
  ): FieldPlan => ({
    name,
    column,
    schema,
    nullable: false,
    role,
    hidden: false,
    source: survey.draft.source,
  });
  if (!has(key.field)) all.unshift(added(key.field, 'key', 'text', { type: 'string', format: 'uuid' }));
  for (const relation of relations) {
    const owns = known.authenticated && survey.persons[0]?.field === relation.field;
    const role = owns ? 'owner' : 'foreign_key';
    if (!has(relation.field)) all.push(added(relation.field, role, 'text', { type: 'string' }));
  }
  if (states && !has(states.field)) {
    all.push({
      ...added(states.field, 'state', 'text', { type: 'string', enum: states.values }),
      default: states.initial,
    });
  }
  const beats = survey.actions.some(({ verb }) => snake(verb) === 'heartbeat');
  if (beats && !all.some((field) => /^last_(?:heartbeat|seen|ping)/.test(field.name))) {
    all.push({
      ...added('last_heartbeat', 'data', 'timestamp', { type: 'string', format: 'date-time' }),
      nullable: true,
    });
  }
  if (takesAnything(survey) && !has('content')) {
    all.push({ ...added('content', 'data', 'json', {}), nullable: true });
  }
  const undocumented = survey.draft.model === null && !all.some((field) => field.role === 'created_at');
  const answered = [...known.raw.values()].some((field) => field.from === 'answer');
  if (undocumented && !answered && !has('created_at')) {
    all.push(added('created_at', 'created_at', 'timestamp', { type: 'string', format: 'date-time' }));
  }
  return all;
}

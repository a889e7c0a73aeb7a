import type { Operation } from '../../../domain/ir.ts';
import type { Assignment, Effect, FieldPlan, Value } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import { requestFields } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isJournal } from '../resource/journal.ts';
import { choicesOf, isNumeric, typeOf } from '../shapes.ts';
import { fromBody, literal, minus, row } from '../values.ts';
import { snake } from '../words.ts';

/** Rows of a journal (`audit_log`, `voting_event`) that an operation leaves behind. */
export function journalEffects(
  operation: Operation,
  built: BuiltResource,
  verb: string,
  planner: Planner,
): Effect[] {
  return planner.resources.flatMap((journal): Effect[] => {
    if (journal === built || !isJournal(journal.survey)) return [];
    const assign = journalEntry(operation, built, journal, verb, planner);
    return assign ? [{ kind: 'insert', resource: journal.plan.name, assign }] : [];
  });
}

function journalEntry(
  operation: Operation,
  built: BuiltResource,
  journal: BuiltResource,
  verb: string,
  planner: Planner,
): Assignment[] | null {
  const posted = requestFields(operation, built.survey.draft, planner.shapes);
  const assign: Assignment[] = [];
  let linked = 0;
  for (const field of journal.plan.fields) {
    if (['key', 'created_at', 'updated_at'].includes(field.role)) continue;
    const value = journalValue(field, built, posted, verb, planner);
    if (!value) continue;
    const ties = value.kind === 'row' || value.kind === 'input' || value.kind === 'arithmetic';
    if (ties) linked += 1;
    assign.push({ field: field.name, value });
  }
  const key = assign.find((one) => one.field === `${built.plan.name}_id`);
  const tied = key !== undefined && key.value.kind === 'row';
  const action = journal.plan.fields.find((field) =>
    /^(?:action|event|event_type|type|operation)$/.test(snake(field.name)),
  );
  const known = action === undefined ? verb !== 'read' : assign.some((one) => one.field === action.name);
  if (verb === 'read' && !assign.some((one) => one.value.kind === 'literal' && one.field === action?.name))
    return null;
  return (tied || linked >= 2) && known ? assign : null;
}

function journalValue(
  field: FieldPlan,
  built: BuiltResource,
  posted: readonly BodyField[],
  verb: string,
  planner: Planner,
): Value | null {
  const word = snake(field.name);
  const { plan } = built;
  if (word === `${plan.name}_id`) return row(plan.key.field);
  const given = posted.find((part) => snake(part.name) === word);
  if (given) return fromBody(given);
  if (/_change$|^change$|_delta$|^delta$/.test(word)) return changeOf(posted);
  const kept = plan.fields.find(
    (one) => [word, word.replace(/^new_/, '')].includes(snake(one.name)) && one.role !== 'key',
  );
  if (kept && !/^(?:status|state|details|metadata|error|action|type)$/.test(word)) return row(kept.name);
  if (/^(?:action|event|event_type|operation|type)$/.test(word)) return actionWord(field, verb);
  if (/^(?:actor|accessor|user|username|performed_by|changed_by|by)$/.test(word))
    return { kind: 'current_user', field: 'name' };
  if (/^(?:actor|accessor|user)_(?:type|role)$|^role$/.test(word))
    return { kind: 'current_user', field: 'role' };
  if (/^(?:ip|ip_address|client_ip|remote_addr)$/.test(word)) return { kind: 'request', field: 'ip' };
  if (/^(?:success|succeeded)$/.test(word) && typeOf(field.schema) !== 'string') return literal(true);
  if (/^(?:resource|resource_type|entity|entity_type)$/.test(word)) return literal(plan.name);
  if (/^(?:resource_id|entity_id|target_id|subject_id)$/.test(word)) return row(plan.key.field);
  if (/^(?:trace_id|request_id)$/.test(word)) return { kind: 'request', field: 'id' };
  if (!planner.authenticated && word === 'source') return { kind: 'request', field: 'ip' };
  return null;
}

function changeOf(posted: readonly BodyField[]): Value | null {
  const numeric = posted.filter((part) => isNumeric(part.schema));
  const old = numeric.find((part) => /^(?:old|previous)_/.test(snake(part.name)));
  const fresh = numeric.find((part) => /^new_/.test(snake(part.name)));
  if (old && fresh) return minus(fromBody(fresh), fromBody(old));
  const [only] = numeric;
  return only && numeric.length === 1 ? fromBody(only) : null;
}

/** The journal's own word for what was done: `access` for a read where it lists `access`. */
function actionWord(field: FieldPlan, verb: string): Value | null {
  const listed = choicesOf(field.schema);
  const told = listed.length > 0 ? listed : ((field.schema.description ?? '').match(/[a-z_]{3,}/g) ?? []);
  const meanings: Readonly<Record<string, readonly string[]>> = {
    read: ['access', 'read', 'view', 'retrieve'],
    create: ['create', 'created', 'add'],
    update: ['update', 'updated', 'change'],
    delete: ['delete', 'deleted', 'remove', 'revoke'],
  };
  const wanted = Object.hasOwn(meanings, verb) ? (meanings[verb] ?? []) : [verb];
  const found = wanted.find((word) => told.includes(word));
  if (found !== undefined) return literal(found);
  return told.length === 0 && verb !== 'read' ? literal(verb) : null;
}

import type { Operation } from '../../../domain/ir.ts';
import type { Assignment, Condition, Effect, FieldPlan, Value } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import { requestFields, rowFields } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isCounterName } from '../resource/field-names.ts';
import { isJournal } from '../resource/journal.ts';
import { choicesOf, isNumeric, own, proseOf, statusProse, typeOf } from '../shapes.ts';
import { choice, fromBody, literal, minus, NOW, row, times } from '../values.ts';
import { singular, snake, wordsOf } from '../words.ts';

const INWARD =
  /^(?:in|inbound|receipts?|receive[d]?|deposit|credit|add(?:ition)?|purchase|return(?:ed)?|restock|increase|up|plus)$/;
const OUTWARD =
  /^(?:out|outbound|issue[d]?|withdraw(?:al)?|debit|remove|removal|sale|sold|ship(?:ment|ped)?|consume[d]?|decrease|down|minus|loss|damage[d]?|pick(?:ed)?|scrap)$/;
const AMOUNT = /^(?:quantity|change|delta|amount|qty|units|quantity_change|adjustment)$/;
const BALANCE =
  /^(?:quantity|stock|on_hand|quantity_on_hand|stock_level|quantity_in_stock|balance|available|points|credits|units)$/;

/** A movement changes the amount that its parent has: stock of an item, balance of an account. */
export function amountEffects(operation: Operation, built: BuiltResource, planner: Planner): Effect[] {
  const posted = requestFields(operation, built.survey.draft, planner.shapes);
  const amount = posted.find((part) => isNumeric(part.schema) && AMOUNT.test(snake(part.name)));
  if (!amount || !isMovement(operation, built, planner)) return [];
  for (const relation of built.plan.belongs_to) {
    const parent = planner.resources.find((one) => one.plan.name === relation.resource);
    const field = parent?.plan.fields.find((one) => isNumeric(one.schema) && BALANCE.test(snake(one.name)));
    if (!parent || !field) continue;
    const where: Condition[] = [{ field: parent.plan.key.field, value: row(relation.field) }];
    const bounded = statusProse(operation, 409) !== null;
    const by = directed(amount, posted);
    return [
      {
        kind: 'increment',
        resource: parent.plan.name,
        where,
        field: field.name,
        by,
        ...(bounded ? { minimum: 0 } : {}),
      },
    ];
  }
  return [];
}

function isMovement(operation: Operation, built: BuiltResource, planner: Planner): boolean {
  const named =
    /movement|adjustment|transaction|transfer|entry|deposit|withdrawal|posting|receipt|issue$/.test(
      built.plan.name,
    );
  const answered = rowFields(operation, built.survey.draft, planner.shapes).some((part) =>
    /(?:quantity|balance|stock|on_hand)_after$|^new_(?:quantity|balance|stock)/.test(snake(part.name)),
  );
  const told =
    /\b(?:adds?|changes?|raises?|lowers?|moves?|adjusts?|updates?)\b.*\b(?:stock|quantity|balance|on hand)\b/.test(
      proseOf(operation),
    );
  return named || answered || told;
}

/** A signed number as it is; with a direction beside it, plus or minus. */
function directed(amount: BodyField, posted: readonly BodyField[]): Value {
  const value = fromBody(amount);
  const direction = posted.find((part) => {
    const words = choicesOf(part.schema).map(snake);
    return words.some((word) => INWARD.test(word)) && words.some((word) => OUTWARD.test(word));
  });
  if (!direction) return value;
  const cases = choicesOf(direction.schema).flatMap((word): [string, Value][] => {
    if (OUTWARD.test(snake(word))) return [[word, times(value, -1)]];
    return [];
  });
  return choice(fromBody(direction), cases, value);
}

/** Hits of a redirect, views of a page that is read, `last_accessed_at`: kept by the row itself. */
export function visitEffects(built: BuiltResource, lookup: readonly Condition[], always: boolean): Effect[] {
  const { plan } = built;
  const counters = plan.fields.filter(
    (field) => field.role === 'counter' && (always || /view|access|read/.test(snake(field.name))),
  );
  const visited = plan.fields.filter((field) =>
    always
      ? /^last_(?:accessed|visited|clicked|hit|used|seen)(?:_at)?$/.test(snake(field.name))
      : /^last_(?:accessed|viewed|read)(?:_at)?$/.test(snake(field.name)),
  );
  const effects: Effect[] = counters.slice(0, 1).map((field) => ({
    kind: 'increment',
    resource: plan.name,
    where: lookup,
    field: field.name,
    by: literal(1),
  }));
  if (visited.length > 0) {
    const assign = visited.map((field) => ({ field: field.name, value: NOW }));
    effects.push({ kind: 'set', resource: plan.name, where: lookup, assign });
  }
  return effects;
}

/** `comment_count` of a ticket goes up by one with each comment. */
export function countEffects(built: BuiltResource, planner: Planner, by: 1 | -1): Effect[] {
  return built.plan.belongs_to.flatMap((relation): Effect[] => {
    const parent = planner.resources.find((one) => one.plan.name === relation.resource);
    const last = built.plan.name.split('_').at(-1) ?? built.plan.name;
    const field = parent?.plan.fields.find(
      (one) =>
        isNumeric(one.schema) &&
        [
          `${built.plan.name}_count`,
          `${built.plan.plural}_count`,
          `${last}_count`,
          `${last}s_count`,
        ].includes(snake(one.name)),
    );
    if (!parent || !field) return [];
    const where = [{ field: parent.plan.key.field, value: row(relation.field) }];
    return [{ kind: 'increment', resource: parent.plan.name, where, field: field.name, by: literal(by) }];
  });
}

/** Likes and votes: `POST /posts/{id}/like` raises `likes`, `unlike` lowers it. */
export function voteEffect(verb: string, built: BuiltResource, lookup: readonly Condition[]): Effect[] {
  const word = wordsOf(verb).join('');
  const stem = word.replace(/^un|^down/, '');
  const field = built.plan.fields.find(
    (one) =>
      isNumeric(one.schema) &&
      isCounterName(one.name) &&
      singular(wordsOf(one.name)[0] ?? '').startsWith(stem),
  );
  const voted = field ?? (/(?:up|down)?vote$/.test(word) ? votesOf(built) : null);
  if (!voted) return [];
  const by = literal(/^un|^down/.test(word) && !/^down/.test(snake(voted.name)) ? -1 : 1);
  return [{ kind: 'increment', resource: built.plan.name, where: lookup, field: voted.name, by }];
}

function votesOf(built: BuiltResource): FieldPlan | null {
  return (
    built.plan.fields.find(
      (field) => isNumeric(field.schema) && /^(?:votes|score|points|vote_count)$/.test(snake(field.name)),
    ) ?? null
  );
}

/**
 * Totals that an operation adds to. The document's own pair of examples tells which: in the answer, a total that equals
 * the number of the request was raised by it. `new_x` and `old_x` replace each other.
 */
export function accumulated(operation: Operation, built: BuiltResource, planner: Planner): Effect[] {
  const posted = requestFields(operation, built.survey.draft, planner.shapes).filter((part) =>
    isNumeric(part.schema),
  );
  const answered = rowFields(operation, built.survey.draft, planner.shapes);
  const shown = Object.fromEntries(
    answered.flatMap((part) => (part.example === undefined ? [] : [[part.name, part.example]])),
  );
  const totals = built.plan.fields.filter(
    (field) => isNumeric(field.schema) && field.role !== 'key' && !built.survey.posted.has(field.name),
  );
  const old = posted.find((part) => /^(?:old|previous|from)_/.test(snake(part.name)));
  const fresh = posted.find((part) => /^(?:new|to)_/.test(snake(part.name)));
  const gained = fresh ?? posted.find((part) => !totals.some((field) => field.name === part.name));
  if (!gained) return [];
  const word = singular(wordsOf(gained.name).at(-1) ?? '');
  const where = sameRow(posted, operation, built, planner);
  return totals.flatMap((field): Effect[] => {
    const words = wordsOf(field.name).map((part) => singular(part));
    if (!words.includes(word)) return [];
    const by = change(field.name, own(shown, field.name), gained, old);
    return by ? [{ kind: 'increment', resource: built.plan.name, where, field: field.name, by }] : [];
  });
}

function change(name: string, shown: unknown, gained: BodyField, old: BodyField | undefined): Value | null {
  const total = /^total_|_total$/.test(snake(name)) || name === gained.name;
  if (old && total) return minus(fromBody(gained), fromBody(old));
  if (total) return fromBody(gained);
  if (shown === undefined || typeof gained.example !== 'number') return null;
  if (shown === gained.example) return fromBody(gained);
  return old && shown === 0 ? times(fromBody(old), -1) : null;
}

function sameRow(
  _posted: readonly BodyField[],
  operation: Operation,
  built: BuiltResource,
  planner: Planner,
): Condition[] {
  const all = requestFields(operation, built.survey.draft, planner.shapes);
  const unique = [built.plan.key.field, ...built.plan.unique.filter((set) => set.length === 1).flat()];
  const given = all.find((part) => unique.includes(part.name));
  return given
    ? [{ field: given.name, value: fromBody(given) }]
    : [{ field: built.plan.key.field, value: row(built.plan.key.field) }];
}

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

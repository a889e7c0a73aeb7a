import type {
  Assignment,
  Condition,
  Effect,
  FieldPlan,
  Guard,
  Lookup,
  ResourcePlan,
  Value,
} from '../../domain/service-plan.ts';
import { fieldOf } from '../typescript/plan-index.ts';
import { columnType, STRING } from '../typescript/ts-type.ts';
import { columnOf, defaultOf } from './columns.ts';
import { renderRefusal } from './comparison.ts';
import {
  converted,
  type Expression,
  expression,
  infix,
  mayBeMissing,
  orElse,
  rowField,
  type Scope,
  tight,
} from './expression.ts';
import type { Handler } from './handler.ts';
import { call, chained, type Doc, dictLiteral, flat, joined, keyword } from './layout.ts';
import { pythonString } from './literal.ts';
import { columnDoc, conditions, operand, query, tableDoc } from './queries.ts';
import { asNumber, newUuid, renderValue, timeNow } from './render-value.ts';
import { tableVariable } from './row-names.ts';
import { assign, block, type Statement } from './statement.ts';

/** `optional`: a member that may be left out of the request; its column then stays as it is. */
interface Entry {
  readonly name: string;
  readonly doc: Doc;
  readonly leftOut?: 'when-not-sent' | 'when-none';
  /** For `when-not-sent`: the object that the caller sends the member in. */
  readonly holder?: string;
}

/** Rows that have to exist before anything else is done. */
export function requireParents(
  handler: Handler,
  lookups: readonly Lookup[],
  scope: Scope,
): readonly Statement[] {
  return lookups.map(({ resource: name, where, missing_status }) => {
    const resource = handler.index.resource(name);
    const found = joined('not ', query('exists', resource, where, scope, renderValue));
    return block('if', chained('and', [...givenInputs(where, scope), found]), [
      handler.refuse(missing_status, `There is no such ${words(resource)}.`),
    ]);
  });
}

/** `body.room_id is not None`: what is not given is not looked for. */
function givenInputs(where: readonly Condition[], scope: Scope): readonly Doc[] {
  return where
    .filter(({ value }) => value.kind === 'input')
    .map(({ value }) => renderValue(value, scope))
    .filter(mayBeMissing)
    .map((value) => infix(tight(value), 'is not', 'None'));
}

/** `stored = find(...)`, `if stored is None: raise ...`. */
export function requireRow(
  handler: Handler,
  resource: ResourcePlan,
  lookup: readonly Condition[],
  scope: Scope,
  variable: string,
): readonly Statement[] {
  return [
    assign(variable, query('find', resource, lookup, scope, renderValue)),
    notFound(handler, resource, variable),
    ...requireOwner(handler, resource, variable),
  ];
}

export function notFound(handler: Handler, resource: ResourcePlan, variable: string): Statement {
  return block('if', `${variable} is None`, [handler.refuse(404, `There is no such ${words(resource)}.`)]);
}

/** Callers other than administrators may touch their own rows only. */
function requireOwner(handler: Handler, resource: ResourcePlan, variable: string): readonly Statement[] {
  if (!isOwned(handler, resource) || resource.owner_field === null) return [];
  handler.uses.parameters.add('user');
  const owner = rowField(variable, resource.owner_field);
  return [
    block('if', chained('and', [`str(${owner}) != user.id`, 'user.role != "admin"']), [
      handler.refuse(403, `This ${words(resource)} belongs to somebody else.`),
    ]),
  ];
}

export function isOwned(handler: Handler, resource: ResourcePlan): boolean {
  return handler.signedIn && handler.plan.security?.owner_only === true && resource.owner_field !== null;
}

export function checkGuards(handler: Handler, guards: readonly Guard[], scope: Scope): readonly Statement[] {
  return guards.map((guard) => {
    const refusal = handler.raiseProblem(guard.status, guard.reason);
    if (guard.kind === 'holds') {
      const left = renderValue(guard.left, scope);
      const right = renderValue(guard.right, scope);
      return block('if', renderRefusal(left, guard.operator, right, handler.uses), [refusal]);
    }
    const resource = handler.index.resource(guard.resource);
    const given = givenInputs(guard.where, scope);
    const found = query('exists', resource, guard.where, scope, renderValue);
    return block('if', chained('and', [...given, found]), [refusal]);
  });
}

/** Guards that look at the request alone can refuse before a transaction is begun. */
export function isAboutRequest(guard: Guard): boolean {
  return guard.kind === 'holds' && [guard.left, guard.right].every((side) => isRequestValue(side));
}

function isRequestValue(value: Value): boolean {
  return (
    value.kind === 'literal' ||
    value.kind === 'now' ||
    value.kind === 'now_plus' ||
    (value.kind === 'input' && (value.fallback === undefined || isRequestValue(value.fallback)))
  );
}

/** Entries of a new row. */
export function newRowEntries(
  resource: ResourcePlan,
  assigned: readonly Assignment[],
  scope: Scope,
): readonly Entry[] {
  return resource.fields.flatMap((field): readonly Entry[] => {
    const given = assigned.find((each) => each.field === field.name);
    const stored = (value: Expression): readonly Entry[] => [
      { name: field.name, doc: storedOrDefault(field, value, scope) },
    ];
    if (field.name === resource.key.field) return keyEntry(resource, field, assigned, scope);
    if (given) return stored(renderValue(given.value, scope));
    if (field.role === 'created_at' || field.role === 'updated_at') return stored(timeNow(scope));
    if (field.role === 'state' && resource.states && resource.states.field === field.name)
      return [{ name: field.name, doc: pythonString(resource.states.initial) }];
    const value = defaultOf(field);
    return value === 'None' ? [] : [{ name: field.name, doc: value }];
  });
}

/** What the caller gives as the key wins; where nothing is given, one is made. */
function keyEntry(
  resource: ResourcePlan,
  field: FieldPlan,
  assigned: readonly Assignment[],
  scope: Scope,
): readonly Entry[] {
  const { name } = field;
  const assignment = assigned.find((each) => each.field === name);
  const given = assignment && inColumn(field, renderValue(assignment.value, scope), scope);
  if (given && !mayBeMissing(given)) return [{ name, doc: given.doc }];
  const key = newKey(resource, field, assigned, scope);
  const made = key && inColumn(field, key, scope);
  if (!given) return made ? [{ name, doc: made.doc }] : [];
  return [made ? { name, doc: orMade(given, made) } : { name, doc: given.doc, leftOut: 'when-none' }];
}

/** A key is made only where none is given. */
function orMade(given: Expression, made: Expression): Doc {
  return chained('or', [tight(given), made.doc]);
}

/** null: the database makes it. */
function newKey(
  resource: ResourcePlan,
  field: FieldPlan,
  assigned: readonly Assignment[],
  scope: Scope,
): Expression | null {
  const { uses } = scope;
  switch (resource.key.generate) {
    case 'integer':
      return field.column === 'integer' ? null : expression(newUuid(scope), STRING);
    case 'code':
      return expression(`${uses.value('short_code')}()`, STRING);
    case 'prefixed':
      return expression(
        call(uses.query('next_key'), [
          'db',
          pythonString(resource.plural),
          pythonString(resource.key.prefix),
        ]),
        STRING,
      );
    case 'slug': {
      const from = assigned.find((each) => each.field === resource.key.slug_from);
      const source = from ? renderValue(from.value, scope) : expression('""', STRING);
      const text = orElse(converted(source, 'string', uses), expression('""', STRING), uses);
      const wanted = call(uses.value('slugify'), [text.doc]);
      const same = infix(columnDoc(resource, field.name, scope), '==', 'slug');
      const taken = call(`lambda slug: ${uses.query('exists')}`, ['db', tableDoc(resource, scope), same]);
      return expression(call(uses.value('free_slug'), [wanted, taken]), STRING);
    }
    case 'uuid':
    case 'client':
      return field.column === 'integer' ? null : expression(newUuid(scope), STRING);
  }
}

/** Entries of a change: what the caller leaves out leaves the column alone. */
export function changedEntries(
  resource: ResourcePlan,
  assigned: readonly Assignment[],
  scope: Scope,
  mode: 'replace' | 'merge',
): readonly Entry[] {
  const given = assigned.map(({ field: name, value }): Entry => {
    const field = fieldOf(resource, name);
    const rendered = renderValue(value, scope);
    return mode === 'replace'
      ? { name, doc: storedOrDefault(field, rendered, scope) }
      : { name, ...storedOrKept(field, rendered, scope) };
  });
  const touched = resource.fields.find(
    ({ role, name }) => role === 'updated_at' && !assigned.some(({ field }) => field === name),
  );
  if (!touched) return given;
  return [...given, { name: touched.name, doc: storedOrDefault(touched, timeNow(scope), scope) }];
}

function storedOrDefault(field: FieldPlan, value: Expression, scope: Scope): Doc {
  const fitting = inColumn(field, value, scope);
  if (!mayBeMissing(fitting)) return fitting.doc;
  const fallback = defaultOf(field);
  if (fallback === 'None') return fitting.doc;
  return orElse(fitting, expression(fallback, columnType(field.column, false)), scope.uses).doc;
}

/** None is refused by the column where it may not be None; there it counts as left out. */
function storedOrKept(
  field: FieldPlan,
  value: Expression,
  scope: Scope,
): Pick<Entry, 'doc' | 'leftOut' | 'holder'> {
  const fitting = inColumn(field, value, scope);
  const { doc, type } = fitting;
  if (!mayBeMissing(fitting)) return { doc };
  if (!field.nullable) return { doc, leftOut: 'when-none' };
  if (!type.optional) return { doc };
  const end = `.${field.name}`;
  const holder = value.attribute?.endsWith(end) ? value.attribute.slice(0, -end.length) : '';
  const sendsNull = type.nullable && /^body(?:\.\w+)*$/.test(holder);
  return sendsNull ? { doc, leftOut: 'when-not-sent', holder } : { doc, leftOut: 'when-none' };
}

/** A value in the form that the column takes. */
function inColumn(field: FieldPlan, value: Expression, scope: Scope): Expression {
  if (field.column === 'integer' && value.canonical)
    return expression(
      call(scope.uses.value('seconds_since_1970'), [value.doc]),
      columnType('integer', false),
    );
  return converted(value, columnType(field.column, field.nullable).base, scope.uses);
}

/** `{"name": ...}` with those members that the caller may leave out spread in their places. */
export function rowLiteral(entries: readonly Entry[], scope: Scope): Doc {
  const parts: (readonly [string, Doc])[] = [];
  for (let index = 0; index < entries.length; ) {
    const entry = entries[index];
    if (!entry) break;
    const run = entries.slice(index, runEnd(entries, index));
    if (entry.leftOut === 'when-not-sent')
      parts.push([
        '**',
        call(scope.uses.value('sent'), [
          entry.holder ?? 'body',
          ...run.map(({ name }) => pythonString(name)),
        ]),
      ]);
    else if (entry.leftOut === 'when-none')
      parts.push([
        '**',
        call(scope.uses.value('given'), [dictLiteral(run.map(({ name, doc }) => [pythonString(name), doc]))]),
      ]);
    else for (const { name, doc } of run) parts.push([pythonString(name), doc]);
    index += run.length;
  }
  return dictLiteral(parts);
}

function runEnd(entries: readonly Entry[], start: number): number {
  let end = start + 1;
  const [first] = entries.slice(start);
  const fits = (entry: Entry | undefined): boolean =>
    entry?.leftOut === first?.leftOut && entry?.holder === first?.holder;
  while (end < entries.length && fits(entries[end])) end += 1;
  return end;
}

export function insertRow(
  resource: ResourcePlan,
  entries: readonly Entry[],
  scope: Scope,
  conflict: string | null,
): Doc {
  return call(scope.uses.query('insert_row'), [
    'db',
    tableDoc(resource, scope),
    rowLiteral(entries, scope),
    ...conflictArgument(conflict),
  ]);
}

/** Changes the row that `variable` holds and gives it back as it then is. */
export function updateRow(
  resource: ResourcePlan,
  entries: readonly Entry[],
  scope: Scope,
  variable: string,
  conflict: string | null,
): Doc {
  return call(scope.uses.query('update_row'), [
    'db',
    tableDoc(resource, scope),
    variable,
    rowLiteral(entries, scope),
    ...conflictArgument(conflict),
  ]);
}

function conflictArgument(conflict: string | null): readonly Doc[] {
  return conflict === null ? [] : [keyword('conflict', pythonString(conflict))];
}

/** Changes of other rows, in order. */
export function effectStatements(
  handler: Handler,
  effects: readonly Effect[],
  scope: Scope,
): readonly Statement[] {
  return effects.flatMap((effect): readonly Statement[] => {
    const resource = handler.index.resource(effect.resource);
    if (effect.kind === 'insert') {
      const entries = newRowEntries(resource, effect.assign, scope);
      const insert: Statement = { kind: 'line', before: '', doc: insertRow(resource, entries, scope, null) };
      if (!effect.once) return [insert];
      const same = conditions(resource, effect.assign, scope, renderValue);
      const there = call(`not ${handler.uses.query('exists')}`, ['db', tableDoc(resource, scope), ...same]);
      return [block('if', there, [insert])];
    }
    const where = conditions(resource, effect.where, scope, renderValue);
    if (effect.kind === 'remove') {
      const removal = call(handler.uses.query('delete_rows'), ['db', tableDoc(resource, scope), ...where]);
      return [{ kind: 'line', before: '', doc: removal }];
    }
    if (effect.kind === 'set') {
      const entries = changedEntries(resource, effect.assign, scope, 'merge');
      if (entries.length === 0) return [];
      return [{ kind: 'line', before: '', doc: updateRows(resource, entries, where, scope) }];
    }
    return incrementStatements(handler, effect, resource, where, scope);
  });
}

function updateRows(
  resource: ResourcePlan,
  entries: readonly Entry[],
  where: readonly Doc[],
  scope: Scope,
): Doc {
  return call(scope.uses.query('update_rows'), [
    'db',
    tableDoc(resource, scope),
    rowLiteral(entries, scope),
    ...where,
  ]);
}

function incrementStatements(
  handler: Handler,
  effect: Extract<Effect, { kind: 'increment' }>,
  resource: ResourcePlan,
  where: readonly Doc[],
  scope: Scope,
): readonly Statement[] {
  const field = fieldOf(resource, effect.field);
  const by = asNumber(renderValue(effect.by, scope), scope);
  const column = columnOf(tableVariable(handler.service, resource), effect.field, handler.uses);
  // A counter that was never set counts from 0.
  const current = field.nullable
    ? `${handler.uses.import('sqlalchemy', 'func')}.coalesce(${column}, 0)`
    : column;
  const amount = flat(by.doc);
  const step = /^-\d+(?:\.\d+)?$/.test(amount)
    ? infix(current, '-', amount.slice(1))
    : infix(current, '+', tight(by));
  const entries: readonly Entry[] = [
    { name: effect.field, doc: step },
    ...changedEntries(resource, [], scope, 'merge'),
  ];
  const change = updateRows(resource, entries, where, scope);
  if (effect.minimum === undefined) return [{ kind: 'line', before: '', doc: change }];
  const reason = handler.plan.failures.find(({ status }) => status === 409)?.reason;
  const changed = handler.names.take('changed');
  return [
    assign(changed, change),
    block('if', `any(row[${pythonString(effect.field)}] < ${effect.minimum} for row in ${changed})`, [
      handler.raiseProblem(409, reason ?? `${effect.field} cannot be less than ${effect.minimum}`),
    ]),
  ];
}

/** Whether an effect changes the very row that the operation answers with. */
export function touchesOwnResource(effects: readonly Effect[], resource: ResourcePlan): boolean {
  return effects.some((effect) => effect.resource === resource.name && effect.kind !== 'insert');
}

/** Equality of the row with its given key or unique fields, for `on_conflict`; null: nothing can be in conflict. */
export function conflictCondition(
  resource: ResourcePlan,
  assigned: readonly Assignment[],
  scope: Scope,
): readonly Doc[] | null {
  const values = new Map(assigned.map((each) => [each.field, each.value]));
  const sets = [[resource.key.field], ...resource.unique].filter((fields) =>
    fields.every((field) => values.has(field)),
  );
  const alternatives = sets.map((fields) =>
    fields.flatMap((field): readonly Doc[] => {
      const value = values.get(field);
      if (!value) return [];
      const column = columnOf(tableVariable(scope.index.plan, resource), field, scope.uses);
      return [infix(column, '==', operand(resource, field, renderValue(value, scope), scope))];
    }),
  );
  const [only] = alternatives;
  if (!only) return null;
  if (alternatives.length === 1) return only;
  const or = scope.uses.import('sqlalchemy', 'or_');
  return [
    call(
      or,
      alternatives.map((all) => {
        const [first] = all;
        return all.length === 1 && first !== undefined
          ? first
          : call(scope.uses.import('sqlalchemy', 'and_'), all);
      }),
    ),
  ];
}

/** `access_token` -> `access token`. */
export function words(resource: ResourcePlan): string {
  return resource.name.replaceAll('_', ' ');
}

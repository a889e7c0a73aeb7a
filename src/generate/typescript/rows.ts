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
import { typescriptString } from '../rendering/encoders.ts';
import { defaultOf } from './columns.ts';
import { renderRefusal } from './comparison.ts';
import {
  canonical,
  converted,
  type Expression,
  expression,
  mayBeMissing,
  orElse,
  rowField,
  type Scope,
  tight,
} from './expression.ts';
import type { Handler } from './handler.ts';
import { block, call, chain, objectLiteral } from './layout.ts';
import { fieldOf } from './plan-index.ts';
import { laidOut, operand, rowsWhere, whereLinks } from './queries.ts';
import { asNumber, renderValue, timeNow } from './render-value.ts';
import { columnType, STRING } from './ts-type.ts';

type Entry = readonly [name: string, value: string];

/** Rows that have to exist before anything else is done. */
export function requireParents(
  handler: Handler,
  lookups: readonly Lookup[],
  scope: Scope,
): readonly string[] {
  return lookups.map(({ resource: name, where, missing_status }) => {
    const resource = handler.index.resource(name);
    const rows = laidOut(rowsWhere(resource, 'none', where, scope, renderValue));
    const query = call(`await ${handler.uses.import('queries', 'exists')}`, [rows]);
    const given = givenInputs(where, scope);
    return block(`if (${given}!(${query}))`, [
      handler.refuse(missing_status, `There is no such ${words(resource)}.`),
    ]);
  });
}

/** `body.room_id != null && `: what is not given is not looked for. */
function givenInputs(where: readonly Condition[], scope: Scope): string {
  return where
    .filter(({ value }) => value.kind === 'input')
    .map(({ value }) => renderValue(value, scope))
    .filter(mayBeMissing)
    .map((value) => `${tight(value)} != null && `)
    .join('');
}

/** `const stored = ...; if (!stored) throw ...`. */
export function requireRow(
  handler: Handler,
  resource: ResourcePlan,
  lookup: readonly Condition[],
  scope: Scope,
  variable: string,
): readonly string[] {
  const query = rowsWhere(resource, null, lookup, scope, renderValue);
  return [
    `const ${variable} = await ${laidOut(query, '.executeTakeFirst()')};`,
    notFound(handler, resource, variable),
    ...requireOwner(handler, resource, variable),
  ];
}

export function notFound(handler: Handler, resource: ResourcePlan, variable: string): string {
  return block(`if (!${variable})`, [handler.refuse(404, `There is no such ${words(resource)}.`)]);
}

/** Callers other than administrators may touch their own rows only. */
function requireOwner(handler: Handler, resource: ResourcePlan, variable: string): readonly string[] {
  if (!isOwned(handler, resource) || resource.owner_field === null) return [];
  handler.uses.input.add('user');
  const owner = rowField(variable, resource.owner_field);
  return [
    block(`if (String(${owner}) !== user.id && user.role !== 'admin')`, [
      handler.refuse(403, `This ${words(resource)} belongs to somebody else.`),
    ]),
  ];
}

export function isOwned(handler: Handler, resource: ResourcePlan): boolean {
  return handler.signedIn && handler.plan.security?.owner_only === true && resource.owner_field !== null;
}

export function checkGuards(handler: Handler, guards: readonly Guard[], scope: Scope): readonly string[] {
  return guards.map((guard) => {
    const refusal = handler.throwProblem(guard.status, guard.reason);
    if (guard.kind === 'holds') {
      const left = renderValue(guard.left, scope);
      const right = renderValue(guard.right, scope);
      return block(`if (${renderRefusal(left, guard.operator, right, handler.uses)})`, [refusal]);
    }
    const resource = handler.index.resource(guard.resource);
    const given = givenInputs(guard.where, scope);
    const rows = laidOut(rowsWhere(resource, 'none', guard.where, scope, renderValue));
    return refusedIfFound(handler, given, rows, refusal);
  });
}

/** A long query stands in a statement of its own. */
function refusedIfFound(handler: Handler, given: string, rows: string, refusal: string): string {
  const found = call(`await ${handler.uses.import('queries', 'exists')}`, [rows]);
  if (given === '' && !found.includes('\n')) return block(`if (${found})`, [refusal]);
  const variable = handler.names.take('found');
  return `const ${variable} = ${given === '' ? found : `${given}(${found})`};\n${block(`if (${variable})`, [refusal])}`;
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
  handler: Handler,
  resource: ResourcePlan,
  assign: readonly Assignment[],
  scope: Scope,
): readonly Entry[] {
  const entries = resource.fields.flatMap((field): readonly Entry[] => {
    const assigned = assign.find((each) => each.field === field.name);
    const given = assigned && renderValue(assigned.value, scope);
    if (field.name === resource.key.field) return keyEntry(handler, resource, field, assign, scope, given);
    if (given) return [[field.name, storedValue(field, given, scope, 'default')]];
    if (field.role === 'created_at' || field.role === 'updated_at')
      return [[field.name, storedValue(field, timeNow(scope), scope, 'default')]];
    if (field.role === 'state' && resource.states && resource.states.field === field.name)
      return [[field.name, typescriptString(resource.states.initial)]];
    const value = defaultOf(field);
    return value === 'null' ? [] : [[field.name, value]];
  });
  return withInheritedNames(resource, entries);
}

/** What the caller gives as the key wins; where nothing is given, one is made. */
function keyEntry(
  handler: Handler,
  resource: ResourcePlan,
  field: FieldPlan,
  assign: readonly Assignment[],
  scope: Scope,
  given: Expression | undefined,
): readonly Entry[] {
  const fitting = given && converted(given, columnType(field.column, false).base, scope.uses);
  if (fitting && !mayBeMissing(fitting)) return [[field.name, storedValue(field, fitting, scope, 'default')]];
  const made = madeKey(handler, resource, field, assign, scope);
  if (!fitting) return made === null ? [] : [[field.name, made]];
  return [[field.name, made === null ? `${tight(fitting)} ?? undefined` : `${tight(fitting)} ?? ${made}`]];
}

/** null: the database makes it. */
function madeKey(
  handler: Handler,
  resource: ResourcePlan,
  field: FieldPlan,
  assign: readonly Assignment[],
  scope: Scope,
): string | null {
  const { uses } = handler;
  const made = (text: string): string => storedValue(field, expression(text, STRING), scope, 'default');
  switch (resource.key.generate) {
    case 'integer':
      return field.column === 'integer' ? null : made(`${uses.import('node:crypto', 'randomUUID')}()`);
    case 'code':
      return made(`${uses.import('values', 'shortCode')}()`);
    case 'prefixed': {
      const next = uses.import('keys', 'nextKey');
      const name = typescriptString(resource.plural);
      return made(`(await ${next}(trx, ${name}, ${typescriptString(resource.key.prefix)}))`);
    }
    case 'slug': {
      const from = assign.find((each) => each.field === resource.key.slug_from);
      const source = from ? renderValue(from.value, scope) : expression("''", STRING);
      const text = orElse(converted(source, 'string', uses), expression("''", STRING)).text;
      const table = typescriptString(resource.plural);
      const taken = `${uses.import('queries', 'exists')}(${scope.db}.selectFrom(${table}).where(${typescriptString(field.name)}, '=', slug))`;
      const wanted = `${uses.import('values', 'slugify')}(${text})`;
      if (scope.db === 'db') uses.service.add('db');
      return made(`(await ${uses.import('values', 'freeSlug')}(${wanted}, (slug) => ${taken}))`);
    }
    case 'uuid':
    case 'client':
      return field.column === 'integer' ? null : made(`${uses.import('node:crypto', 'randomUUID')}()`);
  }
}

/** Whether making the key reads the database, so that it belongs into the transaction. */
export function keyNeedsTransaction(resource: ResourcePlan, assign: readonly Assignment[]): boolean {
  return resource.key.generate === 'prefixed' && !assign.some(({ field }) => field === resource.key.field);
}

/** Entries of a change: what the caller leaves out is `undefined`, which leaves the column alone. */
export function changedEntries(
  resource: ResourcePlan,
  assign: readonly Assignment[],
  scope: Scope,
  mode: 'replace' | 'merge',
): readonly Entry[] {
  const given = assign.map(({ field: name, value }): Entry => {
    const field = fieldOf(resource, name);
    const missing = mode === 'replace' ? 'reset' : 'keep';
    return [name, storedValue(field, renderValue(value, scope), scope, missing)];
  });
  const touched = resource.fields.find(
    ({ role, name }) => role === 'updated_at' && !assign.some(({ field }) => field === name),
  );
  const entries: readonly Entry[] = touched
    ? [...given, [touched.name, storedValue(touched, timeNow(scope), scope, 'default')]]
    : given;
  return entries.length === 0 ? entries : withInheritedNames(resource, entries);
}

/** Every object has a `toString`; where a column has that name, leaving it out has to be said. */
function withInheritedNames(resource: ResourcePlan, entries: readonly Entry[]): readonly Entry[] {
  const inherited = resource.fields.filter(
    ({ name }) => name in Object.prototype && !entries.some(([given]) => given === name),
  );
  return [...entries, ...inherited.map(({ name }): Entry => [name, 'undefined'])];
}

/** A value in the form that the column takes. */
function storedValue(
  field: FieldPlan,
  value: Expression,
  scope: Scope,
  missing: 'default' | 'reset' | 'keep',
): string {
  const type = columnType(field.column, field.nullable);
  let fitting = converted(value, type.base, scope.uses);
  if (field.column === 'integer' && value.canonical) {
    return `Math.floor(Date.parse(${value.text}) / 1000)`;
  }
  if (field.column === 'timestamp') fitting = canonical(fitting, scope.uses);
  if (missing === 'keep') {
    // null is refused by the column where it may not be null; there it counts as left out.
    return fitting.type.nullable && !field.nullable ? `${tight(fitting)} ?? undefined` : fitting.text;
  }
  if (!mayBeMissing(fitting)) return fitting.text;
  const fallback = defaultOf(field);
  // A new row without the column has null there; in a row that is replaced it has to be said.
  if (fallback === 'null' && (missing === 'default' || !fitting.type.optional)) return fitting.text;
  return `${tight(fitting)} ?? ${fallback}`;
}

export function insertInto(
  resource: ResourcePlan,
  entries: readonly Entry[],
  scope: Scope,
  conflict: string | null,
  uses: Handler['uses'],
): string {
  const { db } = scope;
  if (db === 'db') uses.service.add('db');
  return chain(db, [
    `.insertInto(${typescriptString(resource.plural)})`,
    entries.length > 0 ? `.values(${objectLiteral(entries)})` : '.defaultValues()',
    '.returningAll()',
    '.executeTakeFirstOrThrow()',
    ...(conflict === null
      ? []
      : [`.catch(${uses.import('problems', 'asConflict')}(${typescriptString(conflict)}))`]),
  ]);
}

/** Changes the row that `variable` holds and gives it back as it then is. */
export function updateRow(
  resource: ResourcePlan,
  entries: readonly Entry[],
  scope: Scope,
  variable: string,
  conflict: string | null,
  uses: Handler['uses'],
): string {
  const { field } = resource.key;
  return chain(scope.db, [
    `.updateTable(${typescriptString(resource.plural)})`,
    `.set(${objectLiteral(neverEmpty(resource, entries, variable))})`,
    `.where(${typescriptString(field)}, '=', ${rowField(variable, field)})`,
    '.returningAll()',
    '.executeTakeFirstOrThrow()',
    ...(conflict === null
      ? []
      : [`.catch(${uses.import('problems', 'asConflict')}(${typescriptString(conflict)}))`]),
  ]);
}

/** A change in which everything may be left out still has to set something. */
function neverEmpty(resource: ResourcePlan, entries: readonly Entry[], variable: string): readonly Entry[] {
  const { field } = resource.key;
  const touches = resource.fields.some(({ role }) => role === 'updated_at');
  if (touches || entries.some(([name]) => name === field)) return entries;
  return [[field, rowField(variable, field)], ...entries];
}

/** Changes of other rows, in order. */
export function effectStatements(
  handler: Handler,
  effects: readonly Effect[],
  scope: Scope,
): readonly string[] {
  return mergedEffects(effects).flatMap((group): readonly string[] => {
    const [effect, ...others] = group;
    if (!effect) return [];
    const resource = handler.index.resource(effect.resource);
    if (others.length > 0) return [sharedUpdate(group, resource, scope)];
    if (effect.kind === 'insert') {
      const entries = newRowEntries(handler, resource, effect.assign, scope);
      const insert = chain(scope.db, [
        `.insertInto(${typescriptString(resource.plural)})`,
        `.values(${objectLiteral(entries)})`,
        ...(effect.once ? ['.onConflict((row) => row.doNothing())'] : []),
        '.execute()',
      ]);
      return [`await ${insert};`];
    }
    const where = whereLinks(resource, effect.where, scope, renderValue);
    if (effect.kind === 'remove') {
      const table = `.deleteFrom(${typescriptString(resource.plural)})`;
      return [`await ${chain(scope.db, [table, ...where, '.execute()'])};`];
    }
    const table = `.updateTable(${typescriptString(resource.plural)})`;
    if (effect.kind === 'set') {
      const entries = changedEntries(resource, effect.assign, scope, 'merge');
      if (entries.length === 0) return [];
      return [
        `await ${chain(scope.db, [table, `.set(${objectLiteral(entries)})`, ...where, '.execute()'])};`,
      ];
    }
    return incrementStatements(handler, effect, resource, table, where, scope);
  });
}

type Change = Exclude<Effect, { kind: 'insert' | 'remove' }>;

/** Changes of the same rows that follow each other and have no bound of their own are one statement. */
function mergedEffects(effects: readonly Effect[]): readonly (readonly Effect[])[] {
  const groups: Effect[][] = [];
  for (const effect of effects) {
    const last = groups.at(-1);
    const before = last?.[0];
    if (last && before && isPlainChange(effect) && isPlainChange(before) && sameRows(before, effect))
      last.push(effect);
    else groups.push([effect]);
  }
  return groups;
}

function isPlainChange(effect: Effect): effect is Change {
  return effect.kind === 'set' || (effect.kind === 'increment' && effect.minimum === undefined);
}

function sameRows(a: Change, b: Change): boolean {
  return a.resource === b.resource && JSON.stringify(a.where) === JSON.stringify(b.where);
}

function sharedUpdate(group: readonly Effect[], resource: ResourcePlan, scope: Scope): string {
  const changes = group.filter(isPlainChange);
  const entries = new Map<string, string>();
  for (const change of changes) {
    if (change.kind === 'increment') entries.set(change.field, incremented(resource, change, scope));
    else
      for (const [name, value] of changedEntries(resource, change.assign, scope, 'merge'))
        entries.set(name, value);
  }
  for (const [name, value] of changedEntries(resource, [], scope, 'merge')) entries.set(name, value);
  const where = whereLinks(resource, changes[0]?.where ?? [], scope, renderValue);
  return `await ${chain(scope.db, [
    `.updateTable(${typescriptString(resource.plural)})`,
    `.set((eb) => (${objectLiteral([...entries])}))`,
    ...where,
    '.execute()',
  ])};`;
}

function incremented(
  resource: ResourcePlan,
  effect: Extract<Effect, { kind: 'increment' }>,
  scope: Scope,
): string {
  const by = asNumber(renderValue(effect.by, scope), scope);
  const column = typescriptString(effect.field);
  // A counter that was never set counts from 0.
  const current = fieldOf(resource, effect.field).nullable ? `eb.fn.coalesce(${column}, eb.lit(0))` : column;
  return `eb(${current}, '+', ${by.text})`;
}

function incrementStatements(
  handler: Handler,
  effect: Extract<Effect, { kind: 'increment' }>,
  resource: ResourcePlan,
  table: string,
  where: readonly string[],
  scope: Scope,
): readonly string[] {
  const touched = changedEntries(resource, [], scope, 'merge');
  const column = typescriptString(effect.field);
  const entries: readonly Entry[] = [[effect.field, incremented(resource, effect, scope)], ...touched];
  const set = `.set((eb) => (${objectLiteral(entries)}))`;
  if (effect.minimum === undefined)
    return [`await ${chain(scope.db, [table, set, ...where, '.execute()'])};`];
  const reason = handler.plan.failures.find(({ status }) => status === 409)?.reason;
  const bounded = chain(scope.db, [table, set, ...where, `.returning(${column})`, '.execute()']);
  const changed = handler.names.take('changed');
  return [
    `const ${changed} = await ${bounded};`,
    block(`if (${changed}.some((row) => Number(${rowField('row', effect.field)}) < ${effect.minimum}))`, [
      handler.throwProblem(409, reason ?? `${effect.field} cannot be less than ${effect.minimum}`),
    ]),
  ];
}

/** Whether an effect changes the very row that the operation answers with. */
export function touchesOwnResource(effects: readonly Effect[], resource: ResourcePlan): boolean {
  return effects.some((effect) => effect.resource === resource.name && effect.kind !== 'insert');
}

/** The row as it stands after the effects. */
export function reread(resource: ResourcePlan, scope: Scope, variable: string): string {
  const { field } = resource.key;
  return chain(scope.db, [
    `.selectFrom(${typescriptString(resource.plural)})`,
    '.selectAll()',
    `.where(${typescriptString(field)}, '=', ${rowField(variable, field)})`,
    '.executeTakeFirstOrThrow()',
  ]);
}

/** Equality of the row with its given key or unique fields, for `on_conflict`; null: nothing can be in conflict. */
export function conflictLinks(
  resource: ResourcePlan,
  assign: readonly Assignment[],
  scope: Scope,
): readonly string[] | null {
  const assigned = new Map(assign.map((each) => [each.field, each.value]));
  const sets = [[resource.key.field], ...resource.unique].filter((fields) =>
    fields.every((field) => assigned.has(field)),
  );
  const conditions = sets.map((fields) =>
    fields.flatMap((field): readonly (readonly [string, string])[] => {
      const value = assigned.get(field);
      return value ? [[field, operand(resource, field, renderValue(value, scope), scope)]] : [];
    }),
  );
  const [only] = conditions;
  if (!only) return null;
  if (conditions.length === 1)
    return only.map(([field, value]) => `.where(${typescriptString(field)}, '=', ${value})`);
  return [
    `.where((eb) => eb.or([${conditions.map((entries) => `eb.and(${objectLiteral(entries)})`).join(', ')}]))`,
  ];
}

/** `access_token` -> `access token`. */
export function words(resource: ResourcePlan): string {
  return resource.name.replaceAll('_', ' ');
}

import type { Assignment, Behaviour, Effect, ResourcePlan } from '../../../domain/service-plan.ts';
import { typescriptString } from '../../rendering/encoders.ts';
import { rowField, type Scope } from '../expression.ts';
import type { Handler } from '../handler.ts';
import { arrayLiteral, block, chain, objectLiteral } from '../layout.ts';
import { fieldOf } from '../plan-index.ts';
import { laidOut, rowsWhere, whereLinks } from '../queries.ts';
import { renderValue } from '../render-value.ts';
import { rowVariable } from '../row-names.ts';
import {
  changedEntries,
  checkGuards,
  conflictLinks,
  effectStatements,
  insertInto,
  isAboutRequest,
  isOwned,
  keyNeedsTransaction,
  newRowEntries,
  notFound,
  requireParents,
  requireRow,
  reread,
  touchesOwnResource,
  updateRow,
  words,
} from '../rows.ts';

type Kind<K extends Behaviour['kind']> = Extract<Behaviour, { kind: K }>;

export function createStatements(handler: Handler, behaviour: Kind<'create'>): readonly string[] {
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const { assign } = behaviour;
  const hoisted = hoistSlowValues(handler, assign);
  const early = behaviour.guards.filter(isAboutRequest);
  const late = behaviour.guards.filter((guard) => !isAboutRequest(guard));
  const finds = behaviour.on_conflict === 'refuse' ? null : conflictLinks(resource, assign, handler.scope());
  const transacted =
    behaviour.parents.length + late.length + behaviour.effects.length > 0 ||
    finds !== null ||
    keyNeedsTransaction(resource, assign);
  const scope = handler.scope(null, transacted ? 'trx' : 'db');
  const before = checkGuards(handler, early, handler.scope());
  const insert = insertInto(
    resource,
    newRowEntries(handler, resource, assign, scope),
    scope,
    conflictReason(
      handler,
      resource,
      assign.some(({ field }) => field === resource.key.field),
    ),
    handler.uses,
  );
  const write = finds
    ? [
        `const stored = await ${chain('trx', [
          `.selectFrom(${typescriptString(resource.plural)})`,
          '.selectAll()',
          ...(conflictLinks(resource, assign, scope) ?? []),
          '.executeTakeFirst()',
        ])};`,
        `const ${variable} = ${storedOr(handler, behaviour, resource, assign, scope, insert)};`,
      ]
    : [`const ${variable} = await ${insert};`];
  const work = [
    ...requireParents(handler, behaviour.parents, scope),
    ...checkGuards(handler, late, scope),
    ...write,
  ];
  return [
    ...before,
    ...hoisted,
    ...(transacted ? inTransaction(handler, resource, work, behaviour.effects) : work),
    ...published(handler, resource, 'created'),
    handler.respond(handler.scope(handler.row(resource))),
  ];
}

/** A row that is there already is kept, or what was given is written over it. */
function storedOr(
  handler: Handler,
  behaviour: Kind<'create'>,
  resource: ResourcePlan,
  assign: readonly Assignment[],
  scope: Scope,
  insert: string,
): string {
  if (behaviour.on_conflict === 'return') return `stored ?? (await ${insert})`;
  const changes = changedEntries(
    resource,
    assign.filter(({ field }) => field !== resource.key.field),
    scope,
    'merge',
  );
  if (changes.length === 0) return `stored ?? (await ${insert})`;
  const update = updateRow(resource, changes, scope, 'stored', null, handler.uses);
  return `stored\n  ? await ${update.replaceAll('\n', '\n  ')}\n  : await ${insert.replaceAll('\n', '\n  ')}`;
}

export function updateStatements(handler: Handler, behaviour: Kind<'update'>): readonly string[] {
  const resource = handler.index.resource(behaviour.resource);
  const { assign } = behaviour;
  const hoisted = hoistSlowValues(handler, assign);
  const early = behaviour.guards.filter(isAboutRequest);
  const late = behaviour.guards.filter((guard) => !isAboutRequest(guard));
  const direct = directUpdate(handler, behaviour, resource);
  if (direct) return [...checkGuards(handler, early, handler.scope()), ...hoisted, ...direct];
  const scope = handler.scope(handler.row(resource, 'stored'), 'trx');
  const variable = rowVariable(resource);
  const found =
    behaviour.on_missing === 'create'
      ? [
          `const stored = await ${laidOut(rowsWhere(resource, null, behaviour.lookup, scope, renderValue), '.executeTakeFirst()')};`,
          ...(late.length > 0 ? [block('if (stored)', checkGuards(handler, late, scope))] : []),
        ]
      : [
          ...requireRow(handler, resource, behaviour.lookup, scope, 'stored'),
          ...checkGuards(handler, late, scope),
        ];
  const changes = changedEntries(resource, assign, scope, behaviour.mode);
  const update =
    changes.length === 0
      ? 'stored'
      : `await ${updateRow(resource, changes, scope, 'stored', conflictReason(handler, resource), handler.uses)}`;
  const written =
    behaviour.on_missing === 'create'
      ? `stored\n  ? ${update.replaceAll('\n', '\n  ')}\n  : await ${insertMissing(handler, behaviour, resource, assign).replaceAll('\n', '\n  ')}`
      : update;
  const work = [
    ...requireParents(handler, behaviour.parents, scope),
    ...found,
    `const ${variable} = ${written};`,
  ];
  return [
    ...checkGuards(handler, early, handler.scope()),
    ...hoisted,
    ...inTransaction(handler, resource, work, behaviour.effects),
    ...published(handler, resource, 'updated'),
    handler.respond(handler.scope(handler.row(resource))),
  ];
}

/** One statement does where nothing has to be known of the row before it is changed. */
function directUpdate(
  handler: Handler,
  behaviour: Kind<'update'>,
  resource: ResourcePlan,
): readonly string[] | null {
  const { parents, guards, effects, on_missing, lookup, assign, mode } = behaviour;
  const alone = parents.length + effects.length === 0 && guards.every(isAboutRequest);
  if (!alone || on_missing === 'create' || isOwned(handler, resource)) return null;
  const scope = handler.scope(handler.row(resource, 'stored'));
  const changes = changedEntries(resource, assign, scope, mode);
  const maybeNothing = !resource.fields.some(({ role }) => role === 'updated_at');
  if (maybeNothing || changes.some(([, value]) => /\bstored\b/.test(value))) return null;
  handler.uses.service.add('db');
  const variable = rowVariable(resource);
  const conflict = conflictReason(handler, resource);
  const update = chain('db', [
    `.updateTable(${typescriptString(resource.plural)})`,
    `.set(${objectLiteral(changes)})`,
    ...whereLinks(resource, lookup, scope, renderValue),
    '.returningAll()',
    '.executeTakeFirst()',
    ...(conflict === null
      ? []
      : [`.catch(${handler.uses.import('problems', 'asConflict')}(${typescriptString(conflict)}))`]),
  ]);
  return [
    `const ${variable} = await ${update};`,
    notFound(handler, resource, variable),
    ...published(handler, resource, 'updated'),
    handler.respond(handler.scope(handler.row(resource))),
  ];
}

function insertMissing(
  handler: Handler,
  behaviour: Kind<'update'>,
  resource: ResourcePlan,
  assign: readonly Assignment[],
): string {
  const scope = handler.scope(null, 'trx');
  const fromLookup = behaviour.lookup.filter(
    ({ field, operator = 'equals', value }) =>
      operator === 'equals' && value.kind !== 'candidate' && !assign.some((each) => each.field === field),
  );
  const entries = newRowEntries(handler, resource, [...fromLookup, ...assign], scope);
  return insertInto(resource, entries, scope, conflictReason(handler, resource), handler.uses);
}

export function actionStatements(handler: Handler, behaviour: Kind<'action'>): readonly string[] {
  const resource = handler.index.resource(behaviour.resource);
  const { assign } = behaviour;
  const hoisted = hoistSlowValues(handler, assign);
  const early = behaviour.guards.filter(isAboutRequest);
  const late = behaviour.guards.filter((guard) => !isAboutRequest(guard));
  const scope = handler.scope(handler.row(resource, 'stored'), 'trx');
  const changes = changedEntries(resource, assign, scope, 'merge');
  const variable = rowVariable(resource);
  const work = [
    ...requireParents(handler, behaviour.parents, scope),
    ...requireRow(handler, resource, behaviour.lookup, scope, 'stored'),
    ...requireState(handler, behaviour, resource),
    ...checkGuards(handler, late, scope),
    changes.length === 0
      ? `const ${variable} = stored;`
      : `const ${variable} = await ${updateRow(resource, changes, scope, 'stored', conflictReason(handler, resource), handler.uses)};`,
  ];
  return [
    ...checkGuards(handler, early, handler.scope()),
    ...hoisted,
    ...inTransaction(handler, resource, work, behaviour.effects),
    ...published(handler, resource, verbOf(handler)),
    handler.respond(handler.scope(handler.row(resource))),
  ];
}

function requireState(
  handler: Handler,
  behaviour: Kind<'action'>,
  resource: ResourcePlan,
): readonly string[] {
  const { allowed_from } = behaviour;
  if (allowed_from.length === 0 || !resource.states) return [];
  const state = rowField('stored', resource.states.field);
  const nullable = fieldOf(resource, resource.states.field).nullable ? ` ?? ''` : '';
  const [only = ''] = allowed_from;
  const refused =
    allowed_from.length === 1
      ? `${state} !== ${typescriptString(only)}`
      : `!${arrayLiteral(allowed_from.map(typescriptString))}.includes(${state}${nullable})`;
  return [
    block(`if (${refused})`, [
      handler.refuse(409, `The ${words(resource)} is not ${allowed_from.join(' or ')}.`),
    ]),
  ];
}

export function deleteStatements(handler: Handler, behaviour: Kind<'delete'>): readonly string[] {
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const respond = (): string => handler.respond(handler.scope(handler.row(resource)));
  if (behaviour.parents.length + behaviour.effects.length === 0 && !isOwned(handler, resource)) {
    handler.uses.service.add('db');
    const scope = handler.scope();
    const removal = chain('db', [
      `.deleteFrom(${typescriptString(resource.plural)})`,
      ...whereLinks(resource, behaviour.lookup, scope, renderValue),
      '.returningAll()',
      '.executeTakeFirst()',
    ]);
    return [
      `const ${variable} = await ${removal};`,
      notFound(handler, resource, variable),
      ...published(handler, resource, 'deleted'),
      respond(),
    ];
  }
  const scope = handler.scope(handler.row(resource), 'trx');
  const { field } = resource.key;
  const removal = chain('trx', [
    `.deleteFrom(${typescriptString(resource.plural)})`,
    `.where(${typescriptString(field)}, '=', ${rowField(variable, field)})`,
    '.execute()',
  ]);
  const work = [
    ...requireParents(handler, behaviour.parents, scope),
    ...requireRow(handler, resource, behaviour.lookup, scope, variable),
    `await ${removal};`,
  ];
  return [
    ...inTransaction(handler, resource, work, behaviour.effects, false),
    ...published(handler, resource, 'deleted'),
    respond(),
  ];
}

export function clearStatements(handler: Handler, behaviour: Kind<'clear'>): readonly string[] {
  const resource = handler.index.resource(behaviour.resource);
  handler.uses.service.add('db');
  const scope = handler.scope();
  const removal = chain('db', [
    `.deleteFrom(${typescriptString(resource.plural)})`,
    ...whereLinks(resource, behaviour.scope, scope, renderValue),
    '.execute()',
  ]);
  return [...requireParents(handler, behaviour.parents, scope), `await ${removal};`, handler.respond(scope)];
}

/** `const booking = await inTransaction(db, async (trx) => { ... return booking; });` */
export function inTransaction(
  handler: Handler,
  resource: ResourcePlan,
  work: readonly string[],
  effects: readonly Effect[],
  mayReread = true,
): readonly string[] {
  const variable = rowVariable(resource);
  const scope = handler.scope(handler.row(resource), 'trx');
  const rereads = mayReread && touchesOwnResource(effects, resource);
  handler.uses.service.add('db');
  const statements = [...work, ...effectStatements(handler, effects, scope)];
  const result = rereads ? reread(resource, scope, variable) : variable;
  return [
    block(
      `const ${variable} = await ${handler.uses.import('database', 'inTransaction')}(db, async (trx) =>`,
      withResult(statements, variable, result),
      '});',
    ),
  ];
}

/** `const x = await work; return x;` is `return work;`. */
function withResult(statements: readonly string[], variable: string, result: string): readonly string[] {
  const last = statements.at(-1);
  const start = `const ${variable} = `;
  if (last?.startsWith(start) && result === variable) {
    return [...statements.slice(0, -1), `return ${last.slice(start.length).replace(/^await /, '')}`];
  }
  return [...statements, `return ${result};`];
}

/** Tells those who follow the resource. */
export function published(handler: Handler, resource: ResourcePlan, type: string): readonly string[] {
  if (!handler.index.isStreamed(resource.name)) return [];
  handler.uses.service.add('changes');
  return [
    `changes.publish(${typescriptString(resource.plural)}, ${typescriptString(type)}, ${rowVariable(resource)});`,
  ];
}

/** Last literal word of the path: `cancel` of `/bookings/{id}/cancel`. */
function verbOf(handler: Handler): string {
  return (
    handler.plan.operation.path.split('/').findLast((part) => part !== '' && !part.includes('{')) ?? 'updated'
  );
}

function conflictReason(handler: Handler, resource: ResourcePlan, keyGiven = false): string | null {
  const reason = handler.plan.failures.find(({ status }) => status === 409)?.reason;
  const refusesDuplicates = resource.unique.length > 0 || resource.key.generate === 'client' || keyGiven;
  return reason && refusesDuplicates ? reason : null;
}

/** Hashing a password takes long on purpose: it is done before the database is locked. */
export function hoistSlowValues(handler: Handler, assign: readonly Assignment[]): readonly string[] {
  return assign
    .filter(({ value }) => value.kind === 'hash_password')
    .map(({ value }) => {
      const variable = handler.names.take('passwordHash');
      const statement = `const ${variable} = ${renderValue(value, handler.scope()).text};`;
      handler.hoisted.set(value, variable);
      return statement;
    });
}

import type { Assignment, Behaviour, Effect, ResourcePlan } from '../../../domain/service-plan.ts';
import { rowField } from '../expression.ts';
import type { Handler } from '../handler.ts';
import { call, joined, listLiteral } from '../layout.ts';
import { pythonString } from '../literal.ts';
import { conditions, query, tableDoc } from '../queries.ts';
import { renderValue } from '../render-value.ts';
import { rowVariable } from '../row-names.ts';
import {
  changedEntries,
  checkGuards,
  conflictCondition,
  effectStatements,
  insertRow,
  isAboutRequest,
  newRowEntries,
  requireParents,
  requireRow,
  touchesOwnResource,
  updateRow,
  words,
} from '../rows.ts';
import { assign, block, giveBack, line, type Statement } from '../statement.ts';
import { inTransaction, published, rereadInto } from './with-database.ts';

type Kind<K extends Behaviour['kind']> = Extract<Behaviour, { kind: K }>;

export function createStatements(handler: Handler, behaviour: Kind<'create'>): readonly Statement[] {
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const { assign: assigned } = behaviour;
  const hoisted = hoistSlowValues(handler, assigned);
  const early = behaviour.guards.filter(isAboutRequest);
  const late = behaviour.guards.filter((guard) => !isAboutRequest(guard));
  const scope = handler.scope();
  const work = [
    ...requireParents(handler, behaviour.parents, scope),
    ...checkGuards(handler, late, scope),
    ...storeStatements(handler, behaviour, resource),
    ...afterwards(handler, resource, behaviour.effects),
  ];
  return [
    ...checkGuards(handler, early, scope),
    ...hoisted,
    ...inTransaction(
      handler,
      work,
      published(handler, resource, 'created'),
      answer(handler, resource, variable),
    ),
  ];
}

function answer(handler: Handler, resource: ResourcePlan, variable: string): Statement {
  return giveBack(handler.response(handler.scope(handler.row(resource, variable))));
}

/** A row that is there already is refused, kept, or what was given is written over it. */
function storeStatements(
  handler: Handler,
  behaviour: Kind<'create'>,
  resource: ResourcePlan,
): readonly Statement[] {
  const variable = rowVariable(resource);
  const scope = handler.scope();
  const { assign: assigned, on_conflict } = behaviour;
  const entries = newRowEntries(resource, assigned, scope);
  const keyGiven = assigned.some(({ field }) => field === resource.key.field);
  const insert = assign(
    variable,
    insertRow(resource, entries, scope, conflictReason(handler, resource, keyGiven)),
  );
  const same = on_conflict === 'refuse' ? null : conflictCondition(resource, assigned, scope);
  if (!same) return [insert];
  const find = assign('stored', call(handler.uses.query('find'), ['db', tableDoc(resource, scope), ...same]));
  const others = assigned.filter(({ field }) => field !== resource.key.field);
  const changes = on_conflict === 'return' ? [] : changedEntries(resource, others, scope, 'merge');
  const keep =
    changes.length === 0
      ? assign(variable, 'stored')
      : assign(variable, updateRow(resource, changes, scope, 'stored', null));
  return [find, block('if', 'stored is None', [insert]), block('else', '', [keep])];
}

export function updateStatements(handler: Handler, behaviour: Kind<'update'>): readonly Statement[] {
  const resource = handler.index.resource(behaviour.resource);
  const { assign: assigned } = behaviour;
  const hoisted = hoistSlowValues(handler, assigned);
  const early = behaviour.guards.filter(isAboutRequest);
  const late = behaviour.guards.filter((guard) => !isAboutRequest(guard));
  const scope = handler.scope(handler.row(resource, 'stored'));
  const variable = rowVariable(resource);
  const changes = changedEntries(resource, assigned, scope, behaviour.mode);
  const guards = checkGuards(handler, late, scope);
  const change =
    changes.length === 0
      ? assign(variable, 'stored')
      : assign(variable, updateRow(resource, changes, scope, 'stored', conflictReason(handler, resource)));
  const stored =
    behaviour.on_missing === 'create'
      ? [
          assign('stored', query('find', resource, behaviour.lookup, scope, renderValue)),
          block('if', 'stored is None', [insertMissing(handler, behaviour, resource)]),
          block('else', '', [...guards, change]),
        ]
      : [...requireRow(handler, resource, behaviour.lookup, scope, 'stored'), ...guards, change];
  const work = [
    ...requireParents(handler, behaviour.parents, scope),
    ...stored,
    ...afterwards(handler, resource, behaviour.effects),
  ];
  return [
    ...checkGuards(handler, early, handler.scope()),
    ...hoisted,
    ...inTransaction(
      handler,
      work,
      published(handler, resource, 'updated'),
      answer(handler, resource, variable),
    ),
  ];
}

function insertMissing(handler: Handler, behaviour: Kind<'update'>, resource: ResourcePlan): Statement {
  const scope = handler.scope();
  const { assign: assigned } = behaviour;
  const fromLookup = behaviour.lookup.filter(
    ({ field, operator = 'equals', value }) =>
      operator === 'equals' && value.kind !== 'candidate' && !assigned.some((each) => each.field === field),
  );
  const entries = newRowEntries(resource, [...fromLookup, ...assigned], scope);
  return assign(
    rowVariable(resource),
    insertRow(resource, entries, scope, conflictReason(handler, resource)),
  );
}

export function actionStatements(handler: Handler, behaviour: Kind<'action'>): readonly Statement[] {
  const resource = handler.index.resource(behaviour.resource);
  const { assign: assigned } = behaviour;
  const hoisted = hoistSlowValues(handler, assigned);
  const early = behaviour.guards.filter(isAboutRequest);
  const late = behaviour.guards.filter((guard) => !isAboutRequest(guard));
  const scope = handler.scope(handler.row(resource, 'stored'));
  const changes = changedEntries(resource, assigned, scope, 'merge');
  const variable = rowVariable(resource);
  const work = [
    ...requireParents(handler, behaviour.parents, scope),
    ...requireRow(handler, resource, behaviour.lookup, scope, 'stored'),
    ...requireState(handler, behaviour, resource),
    ...checkGuards(handler, late, scope),
    changes.length === 0
      ? assign(variable, 'stored')
      : assign(variable, updateRow(resource, changes, scope, 'stored', conflictReason(handler, resource))),
    ...afterwards(handler, resource, behaviour.effects),
  ];
  return [
    ...checkGuards(handler, early, handler.scope()),
    ...hoisted,
    ...inTransaction(
      handler,
      work,
      published(handler, resource, verbOf(handler)),
      answer(handler, resource, variable),
    ),
  ];
}

function requireState(
  handler: Handler,
  behaviour: Kind<'action'>,
  resource: ResourcePlan,
): readonly Statement[] {
  const { allowed_from } = behaviour;
  if (allowed_from.length === 0 || !resource.states) return [];
  const state = rowField('stored', resource.states.field);
  const [only = ''] = allowed_from;
  const refused =
    allowed_from.length === 1
      ? `${state} != ${pythonString(only)}`
      : joined(`${state} not in `, listLiteral(allowed_from.map(pythonString)));
  return [
    block('if', refused, [
      handler.refuse(409, `The ${words(resource)} is not ${allowed_from.join(' or ')}.`),
    ]),
  ];
}

export function deleteStatements(handler: Handler, behaviour: Kind<'delete'>): readonly Statement[] {
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const scope = handler.scope(handler.row(resource));
  const work = [
    ...requireParents(handler, behaviour.parents, scope),
    ...requireRow(handler, resource, behaviour.lookup, scope, variable),
    line(call(handler.uses.query('delete_row'), ['db', tableDoc(resource, scope), variable])),
    ...effectStatements(handler, behaviour.effects, scope),
  ];
  return inTransaction(
    handler,
    work,
    published(handler, resource, 'deleted'),
    answer(handler, resource, variable),
  );
}

export function clearStatements(handler: Handler, behaviour: Kind<'clear'>): readonly Statement[] {
  const resource = handler.index.resource(behaviour.resource);
  const scope = handler.scope();
  const removal = call(handler.uses.query('delete_rows'), [
    'db',
    tableDoc(resource, scope),
    ...conditions(resource, behaviour.scope, scope, renderValue),
  ]);
  const work = [...requireParents(handler, behaviour.parents, scope), line(removal)];
  return inTransaction(handler, work, [], giveBack(handler.response(scope)));
}

/** What belongs to the operation besides its row; the row as it stands after it. */
function afterwards(
  handler: Handler,
  resource: ResourcePlan,
  effects: readonly Effect[],
): readonly Statement[] {
  const variable = rowVariable(resource);
  const scope = handler.scope(handler.row(resource));
  const statements = effectStatements(handler, effects, scope);
  return touchesOwnResource(effects, resource)
    ? [...statements, rereadInto(handler, resource, variable)]
    : statements;
}

/** Last literal word of the path: `cancel` of `/bookings/{id}/cancel`. */
function verbOf(handler: Handler): string {
  return (
    handler.plan.operation.path.split('/').findLast((part) => part !== '' && !part.includes('{')) ?? 'updated'
  );
}

export function conflictReason(handler: Handler, resource: ResourcePlan, keyGiven = false): string | null {
  const reason = handler.plan.failures.find(({ status }) => status === 409)?.reason;
  const refusesDuplicates = resource.unique.length > 0 || resource.key.generate === 'client' || keyGiven;
  return reason && refusesDuplicates ? reason : null;
}

/** Hashing a password takes long on purpose: it is done before the database is locked. */
export function hoistSlowValues(handler: Handler, assigned: readonly Assignment[]): readonly Statement[] {
  return assigned
    .filter(({ value }) => value.kind === 'hash_password')
    .map(({ value }) => {
      const { doc } = renderValue(value, handler.scope());
      const variable = handler.names.take('password_hash');
      handler.hoisted.set(value, variable);
      return assign(variable, doc);
    });
}

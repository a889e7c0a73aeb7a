import type { Behaviour } from '../../../domain/service-plan.ts';
import { infix, rowField } from '../expression.ts';
import type { Handler } from '../handler.ts';
import { call, type Doc } from '../layout.ts';
import { columnDoc, tableDoc } from '../queries.ts';
import { asText, renderValue } from '../render-value.ts';
import { rowVariable } from '../row-names.ts';
import { insertRow, newRowEntries } from '../rows.ts';
import { assign, block, comment, giveBack, type Statement } from '../statement.ts';
import { inTransaction, published, reading } from './with-database.ts';
import { hoistSlowValues } from './writes.ts';

type Kind<K extends Behaviour['kind']> = Extract<Behaviour, { kind: K }>;

export function registerStatements(handler: Handler, behaviour: Kind<'register'>): readonly Statement[] {
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const hoisted = hoistSlowValues(handler, behaviour.assign);
  const scope = handler.scope();
  const reason =
    handler.plan.failures.find(({ status }) => status === 409)?.reason ?? 'This user exists already.';
  const entries = newRowEntries(resource, behaviour.assign, scope);
  return [
    ...hoisted,
    ...inTransaction(
      handler,
      [assign(variable, insertRow(resource, entries, scope, reason))],
      published(handler, resource, 'created'),
      giveBack(handler.response(handler.scope(handler.row(resource), userOf(handler, variable)))),
    ),
  ];
}

/** The user whom a token is for, from the row of that user. Imports only what the response really names. */
function userOf(handler: Handler, variable: string): string {
  return JSON.stringify(handler.plan.respond).includes('"token"')
    ? `${handler.uses.import('service.authentication', 'user_from')}(${variable})`
    : '';
}

export function loginStatements(handler: Handler, behaviour: Kind<'login'>): readonly Statement[] {
  const { uses } = handler;
  const { users } = handler.service.authentication ?? { users: null };
  const scope = handler.scope();
  const within = behaviour.within ? { within: behaviour.within } : {};
  const text = (name: string): Doc =>
    asText(renderValue({ kind: 'input', from: 'body', name, ...within }, scope), scope).doc;
  const wrong = handler.refuse(401, 'The name or the password is wrong.');
  const password = text(behaviour.password_field);
  if (behaviour.resource === null || !users) {
    const name =
      behaviour.identity_field === null ? uses.part('config.admin_username') : text(behaviour.identity_field);
    const check = uses.import('service.authentication', 'administrator');
    return [
      assign('user', call(check, [name, password, uses.part('config')])),
      block('if', 'user is None', [wrong]),
      ...reading(handler, [], giveBack(handler.response(handler.scope(null, 'user')))),
    ];
  }
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const identity = behaviour.identity_field === null ? '""' : text(behaviour.identity_field);
  const same = users.identity_fields.map((field) => infix(columnDoc(resource, field, scope), '==', identity));
  const where = same.length === 1 ? same : [call(uses.import('sqlalchemy', 'or_'), same)];
  const verify = uses.import('service.passwords', 'verify_password');
  const hash = rowField(variable, users.password_field);
  const response = handler.response(handler.scope(handler.row(resource), userOf(handler, variable)));
  return [
    block('with', `${uses.part('database.reading()')} as db`, [
      assign(variable, call(uses.query('find'), ['db', tableDoc(resource, scope), ...where])),
    ]),
    comment('An unknown name takes as long as a wrong password, so that names cannot be guessed.'),
    assign('proven', call(verify, [password, `${hash} if ${variable} else None`])),
    block('if', `${variable} is None or not proven`, [wrong]),
    ...reading(handler, [], giveBack(response)),
  ];
}

export function currentUserStatements(
  handler: Handler,
  behaviour: Kind<'current_user'>,
): readonly Statement[] {
  const { uses } = handler;
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const scope = handler.scope(handler.row(resource));
  uses.parameters.add('user');
  const key = resource.fields.find(({ name }) => name === resource.key.field);
  const id = key?.column === 'integer' ? `${uses.value('to_number')}(user.id)` : 'user.id';
  const same = infix(columnDoc(resource, resource.key.field, scope), '==', id);
  return reading(
    handler,
    [
      assign(variable, call(uses.query('find'), ['db', tableDoc(resource, scope), same])),
      block('if', `${variable} is None`, [handler.raiseProblem(401, 'This user no longer exists.')]),
    ],
    giveBack(handler.response(scope)),
  );
}

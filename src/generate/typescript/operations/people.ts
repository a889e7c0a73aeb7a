import type { Behaviour } from '../../../domain/service-plan.ts';
import { typescriptString } from '../../rendering/encoders.ts';
import { rowField } from '../expression.ts';
import type { Handler } from '../handler.ts';
import { block, chain } from '../layout.ts';
import { asText, renderValue } from '../render-value.ts';
import { rowVariable } from '../row-names.ts';
import { insertInto, newRowEntries } from '../rows.ts';
import { hoistSlowValues, published } from './writes.ts';

type Kind<K extends Behaviour['kind']> = Extract<Behaviour, { kind: K }>;

export function registerStatements(handler: Handler, behaviour: Kind<'register'>): readonly string[] {
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const hoisted = hoistSlowValues(handler, behaviour.assign);
  const scope = handler.scope();
  const reason =
    handler.plan.failures.find(({ status }) => status === 409)?.reason ?? 'This user exists already.';
  const insert = insertInto(
    resource,
    newRowEntries(handler, resource, behaviour.assign, scope),
    scope,
    reason,
    handler.uses,
  );
  return [
    ...hoisted,
    `const ${variable} = await ${insert};`,
    ...published(handler, resource, 'created'),
    handler.respond(handler.scope(handler.row(resource), 'db', userOf(handler, variable))),
  ];
}

/** The user whom a token is for, from the row of that user. */
function userOf(handler: Handler, variable: string): string {
  return `${handler.uses.import('authentication', 'userFrom')}(${variable})`;
}

export function loginStatements(handler: Handler, behaviour: Kind<'login'>): readonly string[] {
  const { users } = handler.service.authentication ?? { users: null };
  const scope = handler.scope();
  const within = behaviour.within ? { within: behaviour.within } : {};
  const text = (name: string): string =>
    asText(renderValue({ kind: 'input', from: 'body', name, ...within }, scope), scope).text;
  const wrong = handler.refuse(401, 'The name or the password is wrong.');
  const password = text(behaviour.password_field);
  if (behaviour.resource === null || !users) {
    handler.uses.service.add('config');
    const name = behaviour.identity_field === null ? 'config.adminUsername' : text(behaviour.identity_field);
    const check = `${handler.uses.import('authentication', 'administrator')}(${name}, ${password}, config)`;
    return [
      `const user = ${check};`,
      block('if (!user)', [wrong]),
      handler.respond(handler.scope(null, 'db', 'user')),
    ];
  }
  handler.uses.service.add('db');
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const identity = behaviour.identity_field === null ? "''" : text(behaviour.identity_field);
  const links = users.identity_fields.map((field) => `eb(${typescriptString(field)}, '=', ${identity})`);
  const [only] = users.identity_fields;
  const where =
    users.identity_fields.length === 1 && only !== undefined
      ? `.where(${typescriptString(only)}, '=', ${identity})`
      : `.where((eb) => eb.or([${links.join(', ')}]))`;
  const query = chain('db', [
    `.selectFrom(${typescriptString(resource.plural)})`,
    '.selectAll()',
    where,
    '.executeTakeFirst()',
  ]);
  const verify = handler.uses.import('passwords', 'verifyPassword');
  const hash = rowField(variable, users.password_field);
  return [
    `const ${variable} = await ${query};`,
    `// An unknown name takes as long as a wrong password, so that names cannot be guessed.`,
    `const proven = await ${verify}(${password}, ${hash.replace(variable, `${variable}?`)} ?? null);`,
    block(`if (!${variable} || !proven)`, [wrong]),
    handler.respond(handler.scope(handler.row(resource), 'db', userOf(handler, variable))),
  ];
}

export function currentUserStatements(handler: Handler, behaviour: Kind<'current_user'>): readonly string[] {
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  handler.uses.service.add('db');
  handler.uses.input.add('user');
  const key = resource.fields.find(({ name }) => name === resource.key.field);
  const id = key?.column === 'integer' ? 'Number(user.id)' : 'user.id';
  const query = chain('db', [
    `.selectFrom(${typescriptString(resource.plural)})`,
    '.selectAll()',
    `.where(${typescriptString(resource.key.field)}, '=', ${id})`,
    '.executeTakeFirst()',
  ]);
  return [
    `const ${variable} = await ${query};`,
    block(`if (!${variable})`, [handler.throwProblem(401, 'This user no longer exists.')]),
    handler.respond(handler.scope(handler.row(resource))),
  ];
}

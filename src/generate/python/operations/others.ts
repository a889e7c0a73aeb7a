import type { Behaviour } from '../../../domain/service-plan.ts';
import { fieldOf } from '../../typescript/plan-index.ts';
import { infix, rowField } from '../expression.ts';
import type { Handler } from '../handler.ts';
import { call, chained, type Doc, dictLiteral, keyword } from '../layout.ts';
import { pythonString } from '../literal.ts';
import { operand, query } from '../queries.ts';
import { renderValue } from '../render-value.ts';
import { rowVariable } from '../row-names.ts';
import { insertRow, newRowEntries, requireRow, words } from '../rows.ts';
import { assign, block, giveBack, line, type Statement } from '../statement.ts';
import { inTransaction, namesDatabase, published, reading } from './with-database.ts';

type Kind<K extends Behaviour['kind']> = Extract<Behaviour, { kind: K }>;

/** `/message` answers a message that came before with the answer that it had then. */
export function standardStatements(handler: Handler, behaviour: Kind<'standard'>): readonly Statement[] {
  const { uses } = handler;
  const scope = handler.scope();
  const response = handler.response(scope);
  if (behaviour.endpoint !== 'message' || !handler.request.parts.has('body'))
    return reading(handler, [], giveBack(response));
  const messages = uses.import('service', 'messages');
  uses.parameters.add('service');
  const handlers = uses.import('custom.messages', 'message_handlers');
  return [
    assign('message', `${uses.value('plain')}(body)`),
    block('with', `${uses.part('database.transaction()')} as db`, [
      assign('earlier', `${messages}.earlier_answer(db, message)`),
      block('if', 'earlier is not None', [giveBack('earlier')]),
      line(`${messages}.dispatch(${handlers}, message, db, service)`),
      giveBack(call(`${messages}.remember`, ['db', 'message', response])),
    ]),
  ];
}

export function underivableStatements(
  handler: Handler,
  behaviour: Kind<'underivable'>,
): readonly Statement[] {
  return [handler.raiseProblem(501, behaviour.reason)];
}

export function openapiStatements(handler: Handler): readonly Statement[] {
  const { uses } = handler;
  const document = uses.import('service.documents', 'openapi');
  return [giveBack(`${uses.import('fastapi.responses', 'JSONResponse')}(${document}())`)];
}

export function pageStatements(handler: Handler, constant: string): readonly Statement[] {
  const { uses, plan } = handler;
  const status = plan.respond.status === 200 ? [] : [keyword('status_code', String(plan.respond.status))];
  const page = uses.import('service.pages', constant);
  return [giveBack(call(uses.import('fastapi.responses', 'HTMLResponse'), [page, ...status]))];
}

/** Sends the rows as they stand, then every change of them. */
export function streamStatements(handler: Handler, behaviour: Kind<'stream'>): readonly Statement[] {
  const { uses, request } = handler;
  if (behaviour.resource === null) {
    const parameters = [...request.path].map(([name, { argument }]): readonly [string, Doc] => [
      pythonString(name),
      `str(${argument})`,
    ]);
    const relay = uses.part('changes.relay');
    const path = pythonString(handler.plan.operation.path);
    return [line(call(`await ${relay}`, ['socket', path, dictLiteral(parameters)]))];
  }
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const row = uses.query('Row');
  const scope = handler.scope();
  const rows = query('find_all', resource, behaviour.lookup, scope, renderValue);
  const follow = call(`await ${uses.part('changes.follow')}`, [
    'socket',
    pythonString(resource.plural),
    'snapshot=snapshot',
    'matches=matches',
    'message=message',
    ...(behaviour.lookup.length > 0
      ? [keyword('missing', pythonString(`no such ${words(resource)}`.slice(0, 100)))]
      : []),
  ]);
  return [
    inner(`snapshot() -> list[${row}]`, [
      block('with', `${uses.part('database.reading()')} as db`, [giveBack(rows)]),
    ]),
    inner(`matches(${variable}: ${row}) -> bool`, [giveBack(matchDoc(handler, behaviour))]),
    inner(
      `message(${variable}: ${row}, change: ${uses.import('service.changes', 'Change')}) -> ${uses.import('typing', 'Any')}`,
      messageStatements(handler, behaviour),
    ),
    line(follow),
  ];
}

function inner(signature: string, body: readonly Statement[]): Statement {
  return { kind: 'function', signature, body };
}

function matchDoc(handler: Handler, behaviour: Kind<'stream'>): Doc {
  if (behaviour.resource === null) return 'True';
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const scope = handler.scope();
  const matches = behaviour.lookup
    .filter(({ operator = 'equals', value }) => operator === 'equals' && value.kind !== 'candidate')
    .map(({ field, value }) =>
      infix(rowField(variable, field), '==', operand(resource, field, renderValue(value, scope), scope)),
    );
  return matches.length === 0 ? 'True' : call('bool', [chained('and', matches)]);
}

function messageStatements(handler: Handler, behaviour: Kind<'stream'>): readonly Statement[] {
  if (behaviour.resource === null) return [];
  const resource = handler.index.resource(behaviour.resource);
  const message = renderValue(
    behaviour.message ?? {
      kind: 'object',
      entries: [
        { name: 'type', value: { kind: 'change', field: 'type' } },
        { name: 'at', value: { kind: 'change', field: 'at' } },
        { name: resource.name, value: { kind: 'record' } },
      ],
    },
    handler.scope(handler.row(resource)),
  );
  const last = giveBack(message.doc);
  return namesDatabase([last])
    ? [block('with', `${handler.uses.part('database.reading()')} as db`, [last])]
    : [last];
}

/** A file of a form goes into the data folder; the row keeps where it lies. */
export function uploadStatements(handler: Handler, behaviour: Kind<'upload'>): readonly Statement[] {
  const { uses } = handler;
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const scope = handler.scope();
  const stored = resource.fields.find(({ name }) => name === behaviour.field);
  const entries = newRowEntries(resource, behaviour.assign, scope);
  const row = stored
    ? [
        ...entries.filter(({ name }) => name !== stored.name),
        { name: stored.name, doc: stored.column === 'json' ? 'upload' : 'upload["id"]' },
      ]
    : entries;
  const sent = `${uses.part('files.sent')}(${uses.value('plain')}(body))`;
  return [
    stored ? assign('upload', sent) : line(sent),
    ...inTransaction(
      handler,
      [assign(variable, insertRow(resource, row, scope, null))],
      published(handler, resource, 'created'),
      giveBack(handler.response(handler.scope(handler.row(resource)))),
    ),
  ];
}

export function downloadStatements(handler: Handler, behaviour: Kind<'download'>): readonly Statement[] {
  const { uses } = handler;
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const kept = rowField(variable, fieldOf(resource, behaviour.field).name);
  return reading(
    handler,
    requireRow(handler, resource, behaviour.lookup, handler.scope(), variable),
    giveBack(`${uses.part('files.answer')}(${kept})`),
  );
}

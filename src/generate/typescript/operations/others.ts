import type { Behaviour } from '../../../domain/service-plan.ts';
import { typescriptString } from '../../rendering/encoders.ts';
import { rowField } from '../expression.ts';
import type { Handler } from '../handler.ts';
import { block, objectLiteral } from '../layout.ts';
import { laidOut, operand, rowsWhere } from '../queries.ts';
import { renderValue } from '../render-value.ts';
import { rowVariable } from '../row-names.ts';
import { insertInto, newRowEntries, requireRow, words } from '../rows.ts';
import { published } from './writes.ts';

type Kind<K extends Behaviour['kind']> = Extract<Behaviour, { kind: K }>;

/** `/message` answers a message that came before with the answer that it had then. */
export function standardStatements(handler: Handler, behaviour: Kind<'standard'>): readonly string[] {
  const scope = handler.scope();
  if (behaviour.endpoint !== 'message' || !handler.request.parts.has('body')) {
    return [handler.respond(scope)];
  }
  handler.uses.input.add('body');
  handler.uses.wholeService = true;
  const once = handler.uses.import('messages', 'handleOnce');
  const response = handler.respond(scope);
  // What the answer reads has to come from the transaction: SQLite has but one connection, which that one holds.
  const parts = [...handler.uses.service].filter((part) => new RegExp(`\\b${part}\\b`).test(response)).sort();
  const given = parts.length > 0 ? `{ ${parts.join(', ')} }` : '';
  return [block(`return ${once}(body, service, async (${given}) =>`, [response], '});')];
}

export function underivableStatements(handler: Handler, behaviour: Kind<'underivable'>): readonly string[] {
  return [handler.throwProblem(501, behaviour.reason)];
}

export function openapiStatements(handler: Handler): readonly string[] {
  return [`return { status: 200, body: ${handler.uses.import('openapi', 'openapi')} };`];
}

export function pageStatements(
  handler: Handler,
  _behaviour: Kind<'page'>,
  constant: string,
): readonly string[] {
  const page = handler.uses.import('pages', constant);
  return [
    `return { status: ${handler.plan.respond.status}, type: 'text/html; charset=utf-8', body: ${page} };`,
  ];
}

/** Sends the rows as they stand, then every change of them. */
export function streamStatements(handler: Handler, behaviour: Kind<'stream'>): readonly string[] {
  const { uses } = handler;
  uses.service.add('changes');
  if (behaviour.resource === null) {
    const room = handler.request.parts.has('params')
      ? `${typescriptString(handler.plan.operation.path)}, params`
      : `${typescriptString(handler.plan.operation.path)}, {}`;
    if (handler.request.parts.has('params')) uses.input.add('params');
    return [`changes.relay(socket, ${room});`];
  }
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  const scope = handler.scope();
  const rows = laidOut(rowsWhere(resource, null, behaviour.lookup, scope, renderValue), '.execute()');
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
  const matches = behaviour.lookup
    .filter(({ operator = 'equals', value }) => operator === 'equals' && value.kind !== 'candidate')
    .map(
      ({ field, value }) =>
        `${rowField(variable, field)} === ${operand(resource, field, renderValue(value, scope), scope)}`,
    );
  const needsRow = behaviour.lookup.length > 0;
  const body = message.text.startsWith('{') ? `(${message.text})` : message.text;
  const options = objectLiteral([
    ['snapshot', 'rows'],
    ['matches', `(${matches.length > 0 ? variable : ''}) => ${matches.join(' && ') || 'true'}`],
    ['message', `${message.awaits ? 'async ' : ''}(${messageParameters(variable, message.text)}) => ${body}`],
  ]);
  return [
    `const rows = await ${rows};`,
    ...(needsRow
      ? [
          block('if (rows.length === 0)', [
            `socket.close(4404, ${typescriptString(`no such ${words(resource)}`.slice(0, 100))});`,
            'return;',
          ]),
        ]
      : []),
    `changes.follow(socket, ${typescriptString(resource.plural)}, ${options});`,
  ];
}

/** `survey, change` as far as the message tells of them: what is not read may not be named, but for its place. */
function messageParameters(variable: string, message: string): string {
  const expressions = message.replace(/'(?:\\.|[^'\\])*'/g, '');
  const row = new RegExp(`\\b${variable}\\b(?!\\s*:)`).test(expressions);
  if (!/\bchange\./.test(expressions)) return row ? variable : '';
  return `${row ? variable : `_${variable}`}, change`;
}

/** A file of a form goes into the data folder; the row keeps where it lies. */
export function uploadStatements(handler: Handler, behaviour: Kind<'upload'>): readonly string[] {
  const { uses } = handler;
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  uses.service.add('files');
  uses.input.add('body');
  const scope = handler.scope();
  const stored = resource.fields.find(({ name }) => name === behaviour.field);
  const entries = newRowEntries(handler, resource, behaviour.assign, scope);
  const kept = stored?.column === 'json' ? 'upload' : 'upload.id';
  const row = stored
    ? [...entries.filter(([name]) => name !== stored.name), [stored.name, kept] as const]
    : entries;
  const insert = insertInto(resource, row, scope, null, uses);
  return [
    `${stored ? 'const upload = ' : ''}files.sent(body);`,
    `const ${variable} = await ${insert};`,
    ...published(handler, resource, 'created'),
    handler.respond(handler.scope(handler.row(resource))),
  ];
}

export function downloadStatements(handler: Handler, behaviour: Kind<'download'>): readonly string[] {
  const { uses } = handler;
  const resource = handler.index.resource(behaviour.resource);
  const variable = rowVariable(resource);
  uses.service.add('files');
  return [
    ...requireRow(handler, resource, behaviour.lookup, handler.scope(), variable),
    `return files.answer(${rowField(variable, behaviour.field)});`,
  ];
}

import type { OperationPlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import type { PlanIndex } from '../typescript/plan-index.ts';
import type { Presenter } from '../typescript/presenters.ts';
import type { Scope } from './expression.ts';
import type { RenderedHandler } from './handlers.ts';
import { moduleName, snakeCase } from './identifiers.ts';
import { importLines } from './import-lines.ts';
import { bracketed, call, flat, listLiteral, print } from './layout.ts';
import { docText } from './literal.ts';
import { Names } from './names.ts';
import { NO_REQUEST } from './python-request.ts';
import type { TypeWriter } from './python-type.ts';
import { renderValue } from './render-value.ts';
import { rowVariable } from './row-names.ts';
import { type Signature, signatureOf } from './signature.ts';
import { giveBack, printStatements, type Statement, words } from './statement.ts';
import { Uses } from './uses.ts';

/** One file below `service/operations`. */
export interface GroupView {
  readonly file: string;
  readonly docstring: Code;
  readonly imports: Code;
  readonly handlers: readonly HandlerView[];
  readonly presenters: readonly PresenterView[];
}

interface PresenterView {
  readonly signature: Code;
  readonly doc: Code;
  readonly body: Code;
}

interface HandlerView {
  readonly signature: Code;
  readonly heading: Code;
  readonly place: Code;
  readonly body: Code;
}

export interface OperationsView {
  readonly groups: readonly GroupView[];
  /** The module that has them all. */
  readonly imports: Code;
  readonly members: readonly Code[];
}

interface Grouped {
  readonly handler: RenderedHandler;
  readonly signature: Signature;
  readonly file: string;
}

export function operationsView(
  index: PlanIndex,
  handlers: readonly RenderedHandler[],
  types: TypeWriter,
): OperationsView {
  const grouped = handlers.map(
    (handler): Grouped => ({
      handler,
      signature: signatureOf(handler, types),
      file: groupFile(index, handler.operation),
    }),
  );
  const files = [...new Set(grouped.map(({ file }) => file))].sort();
  const aliases = moduleAliases(files, handlers);
  return {
    groups: files.map((file) =>
      groupView(
        index,
        file,
        grouped.filter((each) => each.file === file),
      ),
    ),
    imports: code(moduleImports(files, aliases, grouped)),
    members: grouped.map((each) => code(memberCode(each, aliases.get(each.file) ?? each.file))),
  };
}

/** File of an operation, without its ending. */
export function groupFile(index: PlanIndex, operation: OperationPlan): string {
  const name = moduleName(groupOf(index, operation));
  // The package that holds these files imports modules of these names itself.
  return name === 'schemas' || name === 'fields' ? `${name}_operations` : name;
}

/** Name of the group that an operation belongs to: its resource, `standard`, or the first word of its path. */
function groupOf(index: PlanIndex, { behaviour, operation }: OperationPlan): string {
  if (behaviour.kind === 'standard') return 'standard';
  if (behaviour.kind === 'login' || behaviour.kind === 'register' || behaviour.kind === 'current_user')
    return 'authentication';
  if ('resource' in behaviour && behaviour.resource !== null)
    return index.resource(behaviour.resource).plural;
  return operation.path.split('/').find((part) => part !== '' && !part.includes('{')) ?? 'root';
}

function groupView(index: PlanIndex, file: string, grouped: readonly Grouped[]): GroupView {
  const shared = new Uses();
  const presenters = presenterViews(index, grouped, shared);
  const imports = new Map<string, Set<string>>();
  for (const uses of [shared, ...grouped.map(({ handler }) => handler.uses)])
    for (const [module, names] of uses.imports)
      imports.set(module, new Set([...(imports.get(module) ?? []), ...names]));
  return {
    file,
    docstring: code(`"""${docText(titleOf(file))}"""`),
    imports: code(importLines(imports)),
    handlers: grouped.map(({ handler, signature }) => ({
      signature: code(signature.code),
      ...commentOf(handler.operation),
      body: code(bodyCode(handler.statements)),
    })),
    presenters,
  };
}

/** A function inside of a function stands apart from what is before it. */
function bodyCode(statements: readonly Statement[]): string {
  const text = printStatements(statements, 4);
  return statements[0]?.kind === 'function' ? `\n${text}` : text;
}

function presenterViews(index: PlanIndex, grouped: readonly Grouped[], uses: Uses): readonly PresenterView[] {
  const shared = grouped[0]?.handler.presenters ?? new Map<string, Presenter>();
  const text = grouped.map(({ handler }) => words(handler.statements)).join('\n');
  return [...shared.values()]
    .filter(({ name }) => new RegExp(`\\b${snakeCase(name)}\\(`).test(text))
    .map((presenter) => presenterView(index, presenter, uses));
}

function presenterView(index: PlanIndex, { name, resource, value }: Presenter, uses: Uses): PresenterView {
  const variable = rowVariable(resource);
  const scope: Scope = {
    index,
    request: NO_REQUEST,
    signedIn: false,
    row: { variable, resource },
    subject: null,
    moment: null,
    items: 'items',
    presenters: new Map(),
    hoisted: new Map(),
    uses,
  };
  const row = uses.query('Row');
  const any = uses.import('typing', 'Any');
  return {
    signature: code(`def ${snakeCase(name)}(${variable}: ${row}) -> dict[str, ${any}]:`),
    doc: code(docText(`The ${resource.name.replaceAll('_', ' ')} as clients see it.`)),
    body: code(printStatements([giveBack(renderValue(value, scope).doc)], 4)),
  };
}

function titleOf(file: string): string {
  const words = file.replace(/_+$/, '').replaceAll('_', ' ');
  return `Operations of the specification: ${words}.`;
}

function commentOf({ operation }: OperationPlan): { readonly heading: Code; readonly place: Code } {
  const { method, path, summary, source, origin } = operation;
  const told = summary === '' || summary === `${method} ${path}` ? '' : `: ${summary}`;
  const place = `${source.file}:${source.line}`;
  return {
    heading: code(docText(`${method} ${path}${told}`).replace(/[.\s]*$/, '.')),
    place: code(docText(origin === 'stated' ? place : `${place} (concluded, not stated)`)),
  };
}

/** A module may be called like an operation. */
function moduleAliases(
  files: readonly string[],
  handlers: readonly RenderedHandler[],
): ReadonlyMap<string, string> {
  const taken = new Set([...handlers.map(({ name }) => name), 'dataclass', 'schemas']);
  const names = new Names(taken);
  return new Map(files.map((file) => [file, names.take(taken.has(file) ? `${file}_operations` : file)]));
}

const TYPE_MODULES = {
  WebSocket: 'fastapi',
  Response: 'fastapi',
  Any: 'typing',
  Facts: 'service.service',
  ServiceParts: 'service.service',
  SignedIn: 'service.service',
} as const;

function moduleImports(
  files: readonly string[],
  aliases: ReadonlyMap<string, string>,
  grouped: readonly Grouped[],
): string {
  const used = new Set(grouped.flatMap(({ signature }) => signature.types.map(flat)));
  const imports = new Map<string, Set<string>>();
  const add = (module: string, name: string): void => {
    imports.set(module, (imports.get(module) ?? new Set()).add(name));
  };
  for (const [name, module] of Object.entries(TYPE_MODULES))
    if (name === 'Response' || used.has(name)) add(module, name);
  add('collections.abc', 'Callable');
  add('dataclasses', 'dataclass');
  if (grouped.some(({ handler }) => handler.operation.behaviour.kind === 'stream'))
    add('collections.abc', 'Awaitable');
  for (const module of ['fields', 'schemas'])
    if ([...used].some((name) => name.startsWith(`${module}.`))) add('service', module);
  for (const file of files) {
    const alias = aliases.get(file) ?? file;
    add('service.operations', alias === file ? file : `${file} as ${alias}`);
  }
  return importLines(imports);
}

function memberCode({ handler, signature }: Grouped, module: string): string {
  const isStream = handler.operation.behaviour.kind === 'stream';
  const type = bracketed(
    'Callable[',
    [listLiteral(signature.types), isStream ? 'Awaitable[None]' : 'Response'],
    ']',
  );
  const head = `${handler.name}: `;
  const tail = ` = ${module}.${handler.name}`;
  return `${head}${print(type, { indent: 4, before: head.length, after: tail.length, inside: false })}${tail}`;
}

/** Code of a call with its line breaks, for templates. */
export function printedCall(callee: string, args: Parameters<typeof call>[1], indent: number): string {
  return print(call(callee, args), { indent, before: 0, after: 1, inside: true });
}

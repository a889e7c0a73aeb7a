import type { OperationPlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import type { PlanIndex } from '../typescript/plan-index.ts';
import type { RenderedHandler } from './handlers.ts';
import { moduleName } from './identifiers.ts';
import { importLines } from './import-lines.ts';
import { bracketed, call, flat, listLiteral, print } from './layout.ts';
import { docText } from './literal.ts';
import { Names } from './names.ts';
import type { TypeWriter } from './python-type.ts';
import { type Signature, signatureOf } from './signature.ts';
import { printStatements } from './statement.ts';

/** One file below `service/operations`. */
export interface GroupView {
  readonly file: string;
  readonly docstring: Code;
  readonly imports: Code;
  readonly handlers: readonly HandlerView[];
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
      file: moduleName(groupOf(index, handler.operation)),
    }),
  );
  const files = [...new Set(grouped.map(({ file }) => file))].sort();
  const aliases = moduleAliases(files, handlers);
  return {
    groups: files.map((file) =>
      groupView(
        file,
        grouped.filter((each) => each.file === file),
      ),
    ),
    imports: code(moduleImports(files, aliases, grouped)),
    members: grouped.map((each) => code(memberCode(each, aliases.get(each.file) ?? each.file))),
  };
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

function groupView(file: string, grouped: readonly Grouped[]): GroupView {
  const imports = new Map<string, Set<string>>();
  for (const { handler } of grouped)
    for (const [module, names] of handler.uses.imports)
      imports.set(module, new Set([...(imports.get(module) ?? []), ...names]));
  return {
    file,
    docstring: code(`"""${docText(titleOf(file))}"""`),
    imports: code(importLines(imports)),
    handlers: grouped.map(({ handler, signature }) => ({
      signature: code(signature.code),
      ...commentOf(handler.operation),
      body: code(printStatements(handler.statements, 4)),
    })),
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

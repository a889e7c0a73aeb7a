import type { OperationPlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import type { Scope } from './expression.ts';
import type { HandlerView, RenderedHandler } from './handlers.ts';
import { camelCase, kebabCase, Names } from './identifiers.ts';
import { type ImportedName, importLines, naturalOrder } from './import-lines.ts';
import { indented } from './layout.ts';
import type { PlanIndex } from './plan-index.ts';
import type { Presenter } from './presenters.ts';
import { renderValue } from './render-value.ts';
import { NO_REQUEST } from './request-schemas.ts';
import { rowVariable } from './row-names.ts';
import { words } from './rows.ts';
import { Uses } from './uses.ts';

/** One file below `src/generated/operations`. */
export interface GroupView {
  readonly file: string;
  /** As `operations.ts` imports it. */
  readonly module: string;
  readonly alias: Code;
  readonly imports: Code;
  readonly handlers: readonly HandlerView[];
  readonly presenters: readonly PresenterView[];
}

interface PresenterView {
  readonly doc: string;
  readonly name: Code;
  readonly parameter: Code;
  readonly body: Code;
}

/** File of an operation, without its ending. */
export function groupFile(index: PlanIndex, operation: OperationPlan): string {
  return kebabCase(groupOf(index, operation));
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

export function groupViews(index: PlanIndex, handlers: readonly RenderedHandler[]): readonly GroupView[] {
  const groups = new Map<string, RenderedHandler[]>();
  for (const handler of handlers) {
    const file = groupFile(index, handler.operation);
    groups.set(file, [...(groups.get(file) ?? []), handler]);
  }
  const aliases = new Names(['generated']);
  return [...groups]
    .sort(([a], [b]) => naturalOrder(a, b))
    .map(([file, members]) => ({
      file,
      module: `./operations/${file}.ts`,
      alias: code(aliases.take(camelCase(file))),
      ...groupCode(index, members),
      handlers: members.map(({ view }) => view),
    }));
}

function groupCode(
  index: PlanIndex,
  members: readonly RenderedHandler[],
): Pick<GroupView, 'imports' | 'presenters'> {
  const uses = new Uses();
  const shared = members[0]?.presenters ?? new Map<string, Presenter>();
  const text = members.map(({ view }) => view.body.text).join('\n');
  const presenters = [...shared.values()]
    .filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text))
    .map((presenter) => presenterView(index, presenter, uses));
  return { imports: code(groupImports(members, uses).join('\n')), presenters };
}

function presenterView(index: PlanIndex, { name, resource, value }: Presenter, uses: Uses): PresenterView {
  const variable = rowVariable(resource);
  const scope: Scope = {
    index,
    request: NO_REQUEST,
    signedIn: false,
    row: { variable, resource },
    db: 'db',
    subject: null,
    moment: null,
    presenters: new Map(),
    hoisted: new Map(),
    uses,
  };
  const type = index.tableType(resource.name);
  const selectable = uses.import('kysely', 'Selectable');
  return {
    doc: `The ${words(resource)} as clients see it.`,
    name: code(name),
    parameter: code(`${variable}: ${selectable}<${uses.import('tables', type)}>`),
    body: code(indented(renderValue(value, scope).text)),
  };
}

const TYPE_MODULES = new Set(['kysely', 'tables']);
const SERVICE_TYPES = new Set(['Answer', 'Input', 'SignedInInput', 'Service']);

function groupImports(handlers: readonly RenderedHandler[], shared: Uses): readonly string[] {
  const imports = new Map<string, ImportedName[]>();
  const add = (module: string, name: string, type: boolean): void => {
    const names = imports.get(module) ?? [];
    if (!names.some((each) => each.name === name)) names.push({ name, type });
    imports.set(module, names);
  };
  const addAll = ({ imports: modules }: Uses): void => {
    for (const [module, names] of modules) {
      const path = module === 'kysely' || module.startsWith('node:') ? module : `../${module}.ts`;
      for (const name of names) add(path, name, TYPE_MODULES.has(module) || SERVICE_TYPES.has(name));
    }
  };
  for (const { uses, operation } of handlers) {
    if (operation.behaviour.kind === 'stream') add('@fastify/websocket', 'WebSocket', true);
    addAll(uses);
  }
  addAll(shared);
  const lines = importLines(imports);
  if (!handlers.some(({ uses }) => uses.usesSchemas)) return lines;
  const schemas = "import type * as schemas from '../schemas.ts';";
  const at = lines.findIndex((line) => (/ from '(\.[^']*)';$/.exec(line)?.[1] ?? '') > '../schemas.ts');
  return at < 0 ? [...lines, schemas] : [...lines.slice(0, at), schemas, ...lines.slice(at)];
}

import type { OperationPlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import type { HandlerView, RenderedHandler } from './handlers.ts';
import { camelCase, kebabCase, Names } from './identifiers.ts';
import { type ImportedName, importLines, naturalOrder } from './import-lines.ts';
import type { PlanIndex } from './plan-index.ts';

/** One file below `src/generated/operations`. */
export interface GroupView {
  readonly file: string;
  /** As `operations.ts` imports it. */
  readonly module: string;
  readonly alias: Code;
  readonly imports: Code;
  readonly handlers: readonly HandlerView[];
}

/** Name of the group that an operation belongs to: its resource, `standard`, or the first word of its path. */
export function groupOf(index: PlanIndex, { behaviour, operation }: OperationPlan): string {
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
    const file = kebabCase(groupOf(index, handler.operation));
    groups.set(file, [...(groups.get(file) ?? []), handler]);
  }
  const aliases = new Names();
  return [...groups]
    .sort(([a], [b]) => naturalOrder(a, b))
    .map(([file, members]) => ({
      file,
      module: `./operations/${file}.ts`,
      alias: code(aliases.take(camelCase(file))),
      imports: code(groupImports(members).join('\n')),
      handlers: members.map(({ view }) => view),
    }));
}

const SERVICE_TYPES = new Set(['Answer', 'Input', 'SignedInInput', 'Service']);

function groupImports(handlers: readonly RenderedHandler[]): readonly string[] {
  const imports = new Map<string, ImportedName[]>();
  const add = (module: string, name: string, type: boolean): void => {
    const names = imports.get(module) ?? [];
    if (!names.some((each) => each.name === name)) names.push({ name, type });
    imports.set(module, names);
  };
  for (const { uses, operation } of handlers) {
    if (operation.behaviour.kind === 'stream') add('@fastify/websocket', 'WebSocket', true);
    for (const [module, names] of uses.imports) {
      const path = module.startsWith('node:') ? module : `../${module}.ts`;
      for (const name of names) add(path, name, SERVICE_TYPES.has(name));
    }
  }
  const lines = importLines(imports);
  if (!handlers.some(({ uses }) => uses.usesSchemas)) return lines;
  const schemas = "import type * as schemas from '../schemas.ts';";
  const at = lines.findIndex((line) => (/ from '(\.[^']*)';$/.exec(line)?.[1] ?? '') > '../schemas.ts');
  return at < 0 ? [...lines, schemas] : [...lines.slice(0, at), schemas, ...lines.slice(at)];
}

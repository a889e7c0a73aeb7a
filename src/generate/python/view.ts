import type { Service } from '../../domain/ir.ts';
import type { ServicePlan } from '../../domain/service-plan.ts';
import type { TemplatePack } from '../../ports/template-packs.ts';
import { type Code, code } from '../rendering/code.ts';
import { prettyJson } from '../rendering/encoders.ts';
import type { View } from '../rendering/renderer.ts';
import { openapiDocument } from '../typescript/openapi.ts';
import { PlanIndex } from '../typescript/plan-index.ts';
import { sharedPresenters } from '../typescript/presenters.ts';
import { distinctRoutes } from '../typescript/routes-view.ts';
import { authenticationView } from './authentication-view.ts';
import { settingViews } from './configuration-view.ts';
import { dependencyViews } from './dependencies-view.ts';
import { errorsView } from './errors-view.ts';
import { groupFile, operationsView } from './group-view.ts';
import { type RenderedHandler, renderHandler } from './handlers.ts';
import { queriesView, valuesView } from './helper-views.ts';
import { snakeCase } from './identifiers.ts';
import { importLines } from './import-lines.ts';
import { dictLiteral, listLiteral, print } from './layout.ts';
import { pythonString } from './literal.ts';
import { Names } from './names.ts';
import { pageView } from './pages-view.ts';
import { TypeWriter } from './python-type.ts';
import { readmeView } from './readme-view.ts';
import { requirementFiles } from './requirements.ts';
import { routesView } from './routes-view.ts';
import { isHandlerName } from './row-names.ts';
import { tablesView } from './tables-view.ts';

/** Everything that the templates of the Python pack show. */
export function pythonView(given: ServicePlan, ir: Service, pack: TemplatePack): View {
  const plan: ServicePlan = { ...given, operations: distinctRoutes(given.operations) };
  const index = new PlanIndex(plan);
  const handlers = renderedHandlers(index);
  const types = new TypeWriter(plan.models, index.resolve);
  const operations = operationsView(index, handlers, types);
  const imported = importedNames(handlers);
  const has = (module: string): boolean => (imported.get(module)?.size ?? 0) > 0;
  const { settings, parsers } = settingViews(plan);
  const router = routesView(handlers);
  const kinds = new Set(plan.operations.map(({ behaviour }) => behaviour.kind));
  const authentication = authenticationView(index, plan.authentication, {
    secured: router.secured || router.guardedStreams,
    tokens: handlers.some(({ uses }) => uses.parts.has('tokens')),
    administrator: imported.get('service.authentication')?.has('administrator') ?? false,
    users: imported.get('service.authentication')?.has('user_from') ?? false,
  });
  const messages = imported.get('service')?.has('messages') ?? false;
  const dependencies = dependencyViews(plan, settings);
  const streams = plan.operations.flatMap(({ behaviour }) =>
    behaviour.kind === 'stream' ? [behaviour] : [],
  );
  const features = {
    events: streams.length > 0,
    cors: plan.features.includes('cors'),
    files:
      kinds.has('upload') ||
      kinds.has('download') ||
      handlers.some(({ request }) => request.body === 'multipart'),
    messages,
    bodyLimit: code(kinds.has('upload') ? '32 * 1024 * 1024' : '1024 * 1024'),
  };
  const queries = new Set(imported.get('service.queries') ?? []);
  if (authentication.basicUsers || authentication.issued) queries.add('find');
  const extra = { metrics: !hasPath(plan, '/metrics'), openapi: !hasPath(plan, '/openapi.json') };
  return {
    name: plan.name,
    title: plan.title,
    version: plan.version,
    purpose: plan.purpose,
    port: plan.port,
    databaseFile: code(pythonString(`${plan.name}.sqlite`)),
    features,
    authentication,
    errors: errorsView(plan.errors),
    uses: {
      probes: handlers.some(({ uses }) => uses.parts.has('dependencies')),
      facts: handlers.some(({ uses }) => uses.parameters.has('facts')),
      operationList: has('service.facts'),
      passwords: has('service.passwords') || authentication.basicUsers,
      queries: queries.size > 0 || features.events || authentication.users !== null,
      secrets: authentication.keepsSecrets || authentication.comparesSecrets,
      sorting: has('service.sorting'),
    },
    passwords: { hash: imported.get('service.passwords')?.has('hash_password') ?? false },
    messages: { typeField: code(pythonString(messageTypeField(index))) },
    streams: {
      follow: streams.some(({ resource }) => resource !== null),
      relay: streams.some(({ resource }) => resource === null),
    },
    extraRoutes: { ...extra, any: extra.metrics || extra.openapi },
    servesOpenapi: extra.openapi || kinds.has('openapi'),
    router: { ...router, serviceOf: authentication.secured || features.files },
    routes: router.routes,
    groups: operations.groups,
    operations,
    schemas: {
      imports: types.imports.size > 0 ? code(importLines(types.imports)) : null,
      definitions: types.definitions.length > 0 ? code(spaced(types.definitions)) : null,
    },
    tables: tablesView(plan, { processedMessages: messages, sequences: queries.has('next_key') }),
    values: valuesView(imported.get('service.values') ?? new Set()),
    queries: queriesView(queries),
    settings,
    configuration: settings,
    requiresSettings: settings.some(({ required }) => required),
    parsers,
    dependencies: dependencies.list,
    dependencyKinds: dependencies.kinds,
    operationList: operationList(plan),
    pages: plan.operations.flatMap(({ operation, behaviour }) =>
      behaviour.kind === 'page' ? [pageView(plan, pageConstant(operation.id), behaviour.title)] : [],
    ),
    openapi: code(prettyJson(openapiDocument(plan, ir))),
    requirements: requirementFiles(pack, {
      tokens: authentication.tokens,
      websocket: features.events,
      files: features.files,
    }),
    ...readmeView(plan, handlers),
  };
}

function renderedHandlers(index: PlanIndex): readonly RenderedHandler[] {
  const names = new Names(['operations', 'routes']);
  const { operations } = index.plan;
  const shared = new Map(
    [...new Set(operations.map((operation) => groupFile(index, operation)))].map((file) => [
      file,
      sharedPresenters(
        index,
        operations.filter((operation) => groupFile(index, operation) === file),
      ),
    ]),
  );
  return operations.map((operation) => {
    const { id } = operation.operation;
    const presenters = shared.get(groupFile(index, operation)) ?? new Map();
    return renderHandler(index, operation, names.take(functionName(id)), pageConstant(id), presenters);
  });
}

/** Classes stand two lines apart from what is around them, names of types one. */
function spaced(definitions: readonly string[]): string {
  return definitions
    .map((text, index) => {
      const near = !text.startsWith('class ') && !definitions[index - 1]?.startsWith('class ');
      return `${near ? '\n' : '\n\n'}${text}\n`;
    })
    .join('');
}

/** Another one than those that the files with operations use. */
function functionName(id: string): string {
  const name = snakeCase(id, 'operation');
  return isHandlerName(name) ? `${name.replace(/_$/, '')}_operation` : name;
}

/** Modules that the operations import from, with the names. */
function importedNames(handlers: readonly RenderedHandler[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const { uses } of handlers)
    for (const [module, names] of uses.imports)
      all.set(module, new Set([...(all.get(module) ?? []), ...names]));
  return all;
}

function pageConstant(id: string): string {
  return `${snakeCase(id)}_page`.toUpperCase();
}

function hasPath(plan: ServicePlan, path: string): boolean {
  return plan.operations.some(({ operation }) => operation.path === path && operation.method === 'GET');
}

/** The field of a message that tells its type. */
function messageTypeField({ plan, resolve }: PlanIndex): string {
  const message = plan.operations.find(
    ({ behaviour }) => behaviour.kind === 'standard' && behaviour.endpoint === 'message',
  );
  const schema = message?.operation.request?.content[0]?.schema ?? {};
  const properties = Object.keys(resolve(schema).properties ?? {});
  return (
    ['message_type', 'type', 'event_type', 'kind', 'topic'].find((name) => properties.includes(name)) ??
    'type'
  );
}

function operationList(plan: ServicePlan): Code {
  const list = plan.operations.map(({ operation: { method, path, summary } }) =>
    dictLiteral([
      ['"method"', pythonString(method)],
      ['"path"', pythonString(path)],
      ['"summary"', pythonString(summary)],
    ]),
  );
  return code(print(listLiteral(list), { indent: 0, before: 13, after: 0, inside: false }));
}

import type { Service } from '../../domain/ir.ts';
import type { ServicePlan } from '../../domain/service-plan.ts';
import type { TemplatePack } from '../../ports/template-packs.ts';
import { type Code, code } from '../rendering/code.ts';
import { prettyJson, typescriptString } from '../rendering/encoders.ts';
import type { View } from '../rendering/renderer.ts';
import { authenticationView } from './authentication-view.ts';
import { settingViews } from './configuration-view.ts';
import { dependencyViews } from './dependencies-view.ts';
import { errorsView } from './errors-view.ts';
import { groupFile, groupViews } from './group-view.ts';
import { type RenderedHandler, renderHandler } from './handlers.ts';
import { queriesView, valuesView } from './helper-views.ts';
import { camelCase, functionName, Names } from './identifiers.ts';
import { arrayLiteral, objectLiteral } from './layout.ts';
import { openapiDocument } from './openapi.ts';
import { pageView } from './pages-view.ts';
import { PlanIndex } from './plan-index.ts';
import { sharedPresenters } from './presenters.ts';
import { projectView } from './project-view.ts';
import { readmeView } from './readme-view.ts';
import { distinctRoutes, routerView, routeViews } from './routes-view.ts';
import { schemasView } from './schemas-view.ts';
import { tablesView } from './tables-view.ts';

/** Everything that the templates of the TypeScript pack show, and the project that its lock file locks. */
export function typescriptView(given: ServicePlan, ir: Service, pack: TemplatePack): View {
  const plan: ServicePlan = { ...given, operations: distinctRoutes(given.operations) };
  const index = new PlanIndex(plan);
  const handlers = renderedHandlers(index);
  const imported = importedNames(handlers);
  const has = (module: string): boolean => (imported.get(module)?.size ?? 0) > 0;
  const { settings, parsers } = settingViews(plan);
  const router = routerView(handlers);
  const kinds = new Set(plan.operations.map(({ behaviour }) => behaviour.kind));
  const authentication = authenticationView(index, plan.authentication, {
    secured: router.secured || router.guardedStreams,
    signedIn: router.secured,
    tokens: handlers.some(({ uses }) => uses.service.has('tokens')),
    administrator: imported.get('authentication')?.has('administrator') ?? false,
    users: imported.get('authentication')?.has('userFrom') ?? false,
  });
  const messages = has('messages');
  const transactions = imported.get('database')?.has('inTransaction') ?? false;
  const features = {
    events: kinds.has('stream'),
    websocket: kinds.has('stream'),
    cors: plan.features.includes('cors'),
    form: handlers.some(({ request }) => request.body === 'form' || request.body === 'multipart'),
    files:
      kinds.has('upload') ||
      kinds.has('download') ||
      handlers.some(({ request }) => request.body === 'multipart'),
    messages,
    bodyLimit: code(kinds.has('upload') ? '32 * 1024 * 1024' : '1024 * 1024'),
  };
  const dependencies = dependencyViews(plan, settings);
  const probes = handlers.some(({ uses }) => uses.service.has('dependencies'));
  const project = projectView(plan, pack, {
    websocket: features.websocket,
    jwt: authentication.tokens,
    cors: features.cors,
    files: features.files,
  });
  const groups = groupViews(index, handlers);
  const streams = plan.operations.flatMap(({ behaviour }) =>
    behaviour.kind === 'stream' ? [behaviour] : [],
  );
  return {
    name: plan.name,
    title: plan.title,
    version: plan.version,
    purpose: plan.purpose,
    port: plan.port,
    databaseFile: `${plan.name}.sqlite`,
    features,
    authentication,
    errors: errorsView(plan.errors),
    uses: {
      probes,
      transactions,
      asConflict: imported.get('problems')?.has('asConflict') ?? false,
      facts: has('facts'),
      keys: has('keys'),
      passwords: has('passwords') || authentication.basicUsers,
      queries: has('queries'),
      secrets: authentication.secretImports !== null,
      sorting: has('sorting'),
      values: has('values'),
    },
    secretsImports: code(
      [
        ...(authentication.comparesSecrets ? ['createHash'] : []),
        ...(authentication.keepsSecrets ? ['randomBytes'] : []),
        ...(authentication.comparesSecrets ? ['timingSafeEqual'] : []),
      ].join(', '),
    ),
    passwords: { hash: imported.get('passwords')?.has('hashPassword') ?? false },
    messages: { typeField: code(messageTypeField(plan)) },
    streams: {
      follow: streams.some(({ resource }) => resource !== null),
      relay: streams.some(({ resource }) => resource === null),
    },
    extraRoutes: {
      metrics: !hasPath(plan, '/metrics'),
      openapi: !hasPath(plan, '/openapi.json'),
    },
    router,
    routes: routeViews(handlers),
    groups,
    generatedMembers: code(groups.map(({ alias }) => `...${alias.text}`).join(', ')),
    schemas: schemasView(plan, handlers),
    tables: tablesView(index, { processedMessages: messages, sequences: has('keys') }),
    values: valuesView(imported.get('values') ?? new Set()),
    queries: queriesView(imported.get('queries') ?? new Set()),
    settings,
    configuration: settings,
    parsers,
    dependencies: dependencies.list,
    dependencyKinds: dependencies.kinds,
    dependencyParameters: dependencies.parameters,
    dependencyArguments: dependencies.arguments,
    databaseImports: code(transactions ? 'Kysely, type Transaction' : 'Kysely'),
    operationList: operationList(plan),
    pages: plan.operations.flatMap((operation) =>
      operation.behaviour.kind === 'page'
        ? [pageView(plan, pageConstant(operation.operation.id), operation.behaviour.title)]
        : [],
    ),
    openapi: code(prettyJson(openapiDocument(plan, ir))),
    package: project.manifest,
    lock: project.lock,
    ...readmeView(plan, handlers),
  };
}

/** What files of operations import: no operation may have such a name. */
const IMPORTED = (
  'schemas Answer Input SignedInInput Service Selectable WebSocket Problem asConflict inTransaction randomUUID ' +
  'count exists sum average contains includes sortOrder nextKey handleOnce hashPassword verifyPassword userFrom ' +
  'administrator operationList openapi now startOfToday inSeconds instant slugify shortCode within ratio lengthOf ' +
  'eachOnce splitList pick toText toNumber toBoolean'
).split(' ');

function renderedHandlers(index: PlanIndex): readonly RenderedHandler[] {
  const names = new Names(IMPORTED);
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

/** Modules that handlers import from, with the names. */
function importedNames(handlers: readonly RenderedHandler[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const { uses } of handlers) {
    for (const [module, names] of uses.imports)
      all.set(module, new Set([...(all.get(module) ?? []), ...names]));
  }
  return all;
}

function pageConstant(id: string): string {
  return `${camelCase(id)}Page`;
}

function hasPath(plan: ServicePlan, path: string): boolean {
  return plan.operations.some(({ operation }) => operation.path === path && operation.method === 'GET');
}

/** The field of a message that tells its type. */
function messageTypeField(plan: ServicePlan): string {
  const message = plan.operations.find(
    ({ behaviour }) => behaviour.kind === 'standard' && behaviour.endpoint === 'message',
  );
  const schema = message?.operation.request?.content[0]?.schema ?? {};
  const properties = Object.keys(new PlanIndex(plan).resolve(schema).properties ?? {});
  return (
    ['message_type', 'type', 'event_type', 'kind', 'topic'].find((name) => properties.includes(name)) ??
    'type'
  );
}

function operationList(plan: ServicePlan): Code {
  const list = plan.operations.map(({ operation: { method, path, summary } }) =>
    objectLiteral([
      ['method', typescriptString(method)],
      ['path', typescriptString(path)],
      ['summary', typescriptString(summary)],
    ]),
  );
  return code(arrayLiteral(list));
}

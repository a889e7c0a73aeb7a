import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Operation, Service } from '../../domain/ir.ts';
import type { Feature, OperationPlan, ServicePlan } from '../../domain/service-plan.ts';
import { DEFAULT_PORT, FEATURES } from '../../domain/service-plan.ts';
import { acceptedOperation } from './accepted-operation.ts';
import { authenticationPlan, authenticationSettings, securityOf, tokenSeconds } from './authentication.ts';
import { authenticationRole } from './authentication-routes.ts';
import { failuresOf } from './behaviour/failures.ts';
import { planDiagnostics } from './diagnostics.ts';
import type { Draft } from './draft.ts';
import { errorPlan } from './error-plan.ts';
import { isFilled } from './filled.ts';
import { markResources } from './people/mark-resource.ts';
import { marksOf } from './people/marks.ts';
import { withUsers } from './people/users.ts';
import { planOperation } from './plan-operation.ts';
import type { Planner } from './planner.ts';
import { recogniseResources } from './recognise.ts';
import type { BuiltResource } from './resource/build-resource.ts';
import { buildResource } from './resource/build-resource.ts';
import { keepFilled, settleKeys } from './resource/settle-keys.ts';
import { settleNulls } from './resource/settle-nulls.ts';
import type { Understood } from './resource/survey.ts';
import { surveyOf } from './resource/survey.ts';
import { roleOf } from './roles.ts';
import { ambiguousRoutes, inMatchingOrder } from './route-order.ts';
import { routeOf } from './routes.ts';
import { requestBody, shapesOf } from './shapes.ts';
import { missingStandardEndpoints } from './standard-endpoints.ts';
import { usedResources } from './used-resources.ts';
import { writableOperation } from './writable.ts';

/**
 * What a service does, from its spec alone: resources, one behaviour per operation, the standard endpoints. Pure and
 * total: any IR gives a plan; what cannot be derived is `underivable` and reported with its place.
 */
export function planService(service: Service): {
  readonly plan: ServicePlan;
  readonly diagnostics: readonly Diagnostic[];
} {
  const shapes = shapesOf(service.models);
  const operations = [...service.operations, ...missingStandardEndpoints(service)].map((operation) =>
    writableOperation(operation, shapes),
  );
  const planner = plannerOf(service, operations);
  const routes = operations.map((operation) => routeOf(operation, service.base_path));
  const authentication = authenticationPlan(service, routes, planner);
  const canLogIn = routes.some((route) =>
    ['login', 'register'].includes(authenticationRole(route, planner.shapes) ?? ''),
  );
  const planned = planner.understood.map(({ operation, role }): OperationPlan => {
    const { behaviour, respond } = planOperation(operation, role, planner);
    const security = authentication ? securityOf(operation, behaviour, planner, canLogIn) : null;
    const failures = failuresOf(operation, behaviour, security, planner);
    const identifies = authentication !== null && security === null && asksForCaller({ behaviour, respond });
    return {
      operation: acceptedOperation(operation, behaviour, planner),
      behaviour,
      respond,
      failures,
      security,
      ...(identifies && { identifies }),
    };
  });
  const logsIn = planned.some((one) => one.behaviour.kind === 'login');
  const kept = usedResources(
    [
      ...planner.resources.map((built) => built.plan),
      ...markResources(planner.marks, planner.resources, planner.users?.resource.survey.draft ?? null),
    ],
    planned,
    authentication,
  );
  const resources = settleNulls(kept, planned);
  const plan: ServicePlan = {
    name: service.name,
    title: service.title,
    version: service.version,
    port: service.port ?? DEFAULT_PORT,
    purpose: service.purpose,
    source: service.source,
    resources,
    operations: inMatchingOrder(planned),
    models: service.models,
    configuration: [...service.configuration, ...authenticationSettings(service, authentication, logsIn)],
    dependencies: service.dependencies,
    authentication,
    errors: errorPlan(service.error_shape, planner.shapes),
    capabilities: service.capabilities,
    features: featuresOf(service, planned, authentication !== null),
  };
  return { plan, diagnostics: [...ambiguousRoutes(operations), ...planDiagnostics(plan, planner)] };
}

function plannerOf(service: Service, operations: readonly Operation[]): Planner {
  const shapes = shapesOf(service.models);
  const routes = operations.map((operation) => routeOf(operation, service.base_path));
  const { drafts, users } = withUsers(recogniseResources(routes, shapes), routes, shapes, service);
  const marks = marksOf(routes, drafts, users, shapes);
  const understood = routes.map(
    (route): Understood => ({ operation: route.operation, role: roleOf(route, drafts, shapes, marks) }),
  );
  const authenticated =
    service.authentication !== null || routes.some((route) => authenticationRole(route, shapes) !== null);
  const resources = settleKeys(
    drafts.all.map((draft) => {
      const survey = surveyOf(draft, understood, shapes, draft === users ? peopleIn(understood) : [], users);
      return buildResource(survey, drafts, shapes, authenticated);
    }),
  );
  const planner = {
    service,
    shapes,
    drafts,
    resources,
    understood,
    marks,
    users: usersOf(resources, users),
    tokenSeconds: tokenSeconds(service),
    authenticated,
  };
  return { ...planner, resources: keepFilled(resources.filter((built) => isFilled(built, planner))) };
}

/** Operations by which users come to be and change themselves. */
function peopleIn(understood: readonly Understood[]): Understood[] {
  return understood.filter(
    ({ role }) =>
      role.kind === 'authentication' && (role.role === 'register' || role.role === 'change_current_user'),
  );
}

function usersOf(resources: readonly BuiltResource[], draft: Draft | null): Planner['users'] {
  const resource = resources.find((built) => built.survey.draft === draft);
  const password = resource?.plan.fields.find((field) => field.role === 'password_hash');
  return resource && password ? { resource, password: password.name } : null;
}

/** Whether an answer, or what is done, depends on who calls. Plans are plain data, so walking them finds it. */
function asksForCaller(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(asksForCaller);
  if (typeof part !== 'object' || part === null) return false;
  if ('kind' in part && part.kind === 'current_user' && 'field' in part) return true;
  return Object.values(part).some(asksForCaller);
}

function featuresOf(service: Service, planned: readonly OperationPlan[], authenticated: boolean): Feature[] {
  const prose = [...service.stack, ...service.capabilities, service.purpose].join(' ').toLowerCase();
  const kinds = new Set(planned.map((one) => one.behaviour.kind));
  const form = planned.some(
    (one) => requestBody(one.operation)?.content_type === 'application/x-www-form-urlencoded',
  );
  const has: Readonly<Record<Feature, boolean>> = {
    websocket: kinds.has('stream'),
    authentication: authenticated,
    cors: /\bcors\b/.test(prose),
    upload: kinds.has('upload'),
    form,
    html: kinds.has('page'),
    proxy: false,
  };
  return FEATURES.filter((feature) => has[feature]);
}

import { SlipwayError } from '../domain/failure.ts';
import type { Operation, Service } from '../domain/ir.ts';
import type { OperationPlan, ServicePlan } from '../domain/service-plan.ts';
import type { CheckResult } from '../engine/products.ts';
import { planScenarios } from '../generate/scenarios/plan-scenarios.ts';
import type { World } from '../ports/world.ts';
import { checkOpenApi } from './openapi-agreement.ts';
import { type Played, playScenario, type Stage } from './play-scenario.ts';
import { schemaChecker } from './response-schema.ts';

export interface Verification {
  /** Of the running service, with or without a trailing slash. */
  readonly baseUrl: string;
  readonly plan: ServicePlan;
  readonly service: Service;
  readonly world: Pick<World, 'clock' | 'http'>;
  readonly signal: AbortSignal;
  readonly progress: (message: string) => void;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Settings that the service was started with; without them operations for known callers are `skipped`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Exercises every operation of a running service as its plan tells, and compares statuses, headers and bodies with the
 * plan and with the documented shapes. Creates, changes and removes rows: point it at a service whose data may go.
 *
 * @returns one result for each operation, in the plan's order, and one for the OpenAPI document; never throws for what
 * the service does. Throws the signal's reason when cancelled.
 */
export async function verifyService(verification: Verification): Promise<readonly CheckResult[]> {
  const { plan, service, progress, signal } = verification;
  const stage = await stageOf(verification);
  const scenarios = planScenarios(plan, { shared: true });
  const played: Played[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    signal.throwIfAborted();
    if (index % 10 === 0) progress(`scenario ${index + 1} of ${scenarios.length}`);
    played.push(await playScenario(scenario, stage));
  }
  const checks = plan.operations.map((operation) => operationCheck(operation, played));
  return [...checks, ...(await checkOpenApi(service, stage))];
}

/** What {@link playScenario} needs. */
export async function stageOf(verification: Omit<Verification, 'service' | 'progress'>): Promise<Stage> {
  const { baseUrl, plan, world, signal, headers = {}, settings = {} } = verification;
  if (!/^https?:\/\/[^/]/.test(baseUrl))
    throw new SlipwayError({
      code: 'service-url-invalid',
      blame: 'settings',
      message: `'${baseUrl}' is no URL of a service.`,
      next_step: 'Give an absolute URL, for example http://127.0.0.1:8080.',
    });
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    plan,
    world,
    signal,
    headers,
    settings,
    validate: await schemaChecker(plan),
  };
}

/** All stories that prove an operation, as one result. */
function operationCheck({ operation, behaviour }: OperationPlan, played: readonly Played[]): CheckResult {
  const mine = played.filter(({ scenario }) => scenario.proves.includes(operation.id));
  const ran = mine.filter(({ left_out }) => left_out === null);
  const failed = ran.filter(({ faults }) => faults.length > 0);
  const duration_ms = mine.reduce((sum, one) => sum + one.duration_ms, 0);
  const base = { ...checkName(operation), duration_ms };
  const [first] = failed;
  if (first)
    return {
      ...base,
      outcome: 'failed',
      message: `${first.scenario.name}: ${first.faults.slice(0, 3).join('; ')}${failed.length > 1 ? ` (and ${failed.length - 1} more)` : ''}`,
    };
  if (ran.length === 0)
    return { ...base, outcome: 'skipped', message: mine[0]?.left_out ?? 'the plan tells no way to call it' };
  if (ran.some(({ not_implemented }) => not_implemented))
    return {
      ...base,
      outcome: 'not_implemented',
      message: behaviour.kind === 'underivable' ? behaviour.reason : 'answers 501',
    };
  return {
    ...base,
    outcome: 'passed',
    message: `${ran.length} ${ran.length === 1 ? 'scenario' : 'scenarios'}`,
  };
}

function checkName(operation: Operation): Pick<CheckResult, 'name' | 'source'> {
  const { file, line } = operation.source;
  return { name: `${operation.method} ${operation.path}`, source: { file, line } };
}

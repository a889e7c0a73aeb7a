import type { OperationPlan } from '../domain/service-plan.ts';
import type { CheckResult } from '../engine/products.ts';
import { planScenarios } from '../generate/scenarios/plan-scenarios.ts';
import type { Scenario } from '../generate/scenarios/scenario.ts';
import { playScenario } from './play-scenario.ts';
import { stageOf, type Verification } from './verify-service.ts';

const HEALTHY_WITHIN_MS = 15_000;
const POLL_MS = 250;
const LOOKS_ONLY = new Set(['health', 'capabilities', 'state', 'dependencies']);

/**
 * Asks the four standard endpoints that change nothing, for a service that is already at work: first `/health`, again
 * and again until it answers as it should or `healthy_within_ms` (default 15 s) are over, then the others once.
 *
 * @returns one result for each endpoint, `/health` first. Throws the signal's reason when cancelled.
 */
export async function verifyStandardEndpoints(
  verification: Omit<Verification, 'service' | 'settings'> & { readonly healthy_within_ms?: number },
): Promise<readonly CheckResult[]> {
  const { plan, world, signal, progress, healthy_within_ms = HEALTHY_WITHIN_MS } = verification;
  const stage = await stageOf(verification);
  const looks = standardLooks(plan.operations, planScenarios(plan));
  const results: CheckResult[] = [];
  for (const { operation, scenario, endpoint } of looks) {
    const began = world.clock.monotonic();
    let played = await playScenario(scenario, stage);
    let tries = 1;
    while (
      endpoint === 'health' &&
      played.faults.length > 0 &&
      world.clock.monotonic() - began < healthy_within_ms
    ) {
      progress(`${operation.operation.path} is not well yet: ${played.faults[0]}`);
      await world.clock.sleep(POLL_MS, signal);
      played = await playScenario(scenario, stage);
      tries += 1;
    }
    const { method, path, source } = operation.operation;
    results.push({
      name: `${method} ${path}`,
      outcome: played.left_out !== null ? 'skipped' : played.faults.length > 0 ? 'failed' : 'passed',
      message: played.left_out ?? played.faults[0] ?? (tries > 1 ? `at the ${tries}th try` : ''),
      duration_ms: Math.round(world.clock.monotonic() - began),
      source: { file: source.file, line: source.line },
    });
  }
  return results;
}

interface Look {
  readonly operation: OperationPlan;
  readonly scenario: Scenario;
  readonly endpoint: string;
}

function standardLooks(
  operations: readonly OperationPlan[],
  scenarios: readonly Scenario[],
): readonly Look[] {
  return operations
    .flatMap((operation): Look[] => {
      const { behaviour } = operation;
      if (behaviour.kind !== 'standard' || !LOOKS_ONLY.has(behaviour.endpoint)) return [];
      const scenario = scenarios.find(
        ({ kind, proves, steps }) =>
          kind === 'standard' && steps.length === 1 && proves.includes(operation.operation.id),
      );
      return scenario ? [{ operation, scenario, endpoint: behaviour.endpoint }] : [];
    })
    .sort((a, b) => Number(b.endpoint === 'health') - Number(a.endpoint === 'health'));
}

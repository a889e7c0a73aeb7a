import { SlipwayError } from '../domain/failure.ts';
import type { Phase } from '../engine/phase.ts';
import type { CheckResult } from '../engine/products.ts';
import { verifyStandardEndpoints } from '../verify/verify-standard-endpoints.ts';

/** The service as its clients see it: through its public address, after everything is in place. */
export const healthCheck: Phase<'plan' | 'deployment', 'health'> = {
  name: 'health_check',
  title: 'Check its health',
  needs: ['plan', 'deployment'],
  gives: ['health'],
  touches: 'remote',
  async run({ plan, deployment: { url, service } }, context) {
    const { world, target, signal } = context;
    const answers = await context.outside(
      verifyStandardEndpoints({
        baseUrl: url,
        plan,
        world,
        signal,
        progress: (message) => context.progress(message),
      }),
    );
    const checks = [await processCheck(() => context.outside(target.healthy(service))), ...answers];
    failOn(url, checks);
    const passed = checks.filter(({ outcome }) => outcome === 'passed').length;
    return { products: { health: { url, checks } }, details: { url, checks: checks.length, passed } };
  },
};

/** Somebody else's process on the same port would answer requests too. */
async function processCheck(healthy: () => Promise<boolean>): Promise<CheckResult> {
  const isUp = await healthy();
  return {
    name: 'process',
    outcome: isUp ? 'passed' : 'failed',
    message: isUp ? '' : 'the deployed process is not up, or its health path does not answer',
    duration_ms: 0,
    source: null,
  };
}

function failOn(url: string, checks: readonly CheckResult[]): void {
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  const [first] = failed;
  if (first === undefined) return;
  throw new SlipwayError({
    code: 'service-unhealthy',
    blame: 'generated_code',
    message: `The service at ${url} fails ${failed.length} of ${checks.length} health checks; the first: ${first.name}: ${first.message}.`,
    details: failed.map(({ name, message }) => `${name}: ${message}`),
    next_step: 'Look at the answers above; the release that served before is put back.',
    ...(first.source === null ? {} : { place: first.source }),
  });
}

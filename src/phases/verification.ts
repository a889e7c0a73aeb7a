import { join } from 'node:path';
import { digestOf, sha256 } from '../domain/digest.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Service } from '../domain/ir.ts';
import type { Phase, PhaseContext } from '../engine/phase.ts';
import type { CheckResult, Products, TestCounts } from '../engine/products.ts';
import { withRunningService } from '../verify/running-service.ts';
import { verifyService } from '../verify/verify-service.ts';
import { onlyService } from './code-generation.ts';
import { ensureDependencies } from './dependencies.ts';
import { readJunit, type TestReport } from './test-report.ts';
import { type BoundToolchain, bindToolchain, lastLines, runTool } from './toolchain.ts';
import { trialSettings } from './trial-settings.ts';

const TESTS_DEADLINE_MS = 5 * 60_000;

export const verification: Phase<'ir' | 'plan' | 'code' | 'workspace', 'verification'> = {
  name: 'verification',
  title: 'Verify',
  needs: ['ir', 'plan', 'code', 'workspace'],
  gives: ['verification'],
  touches: 'workspace',
  keeps: ['reports'],
  // The pack says how the tests and the service are started, the variables with what; the plan is what is looked for.
  async fingerprint({ ir, plan, code, workspace }, context) {
    const settings = trialSettings(plan, context.service_variables);
    return [ir.ir_digest, digestOf(plan), workspace.digest, code.pack, digestOf(settings)];
  },
  async run({ ir, plan, code }, context) {
    const bound = await bindToolchain(code, context);
    await ensureDependencies(bound, context);
    const service = onlyService(ir);
    const tests = await runGeneratedTests(bound, context);
    const checks = await context.outside(exerciseService(bound, plan, service, context));
    const reports = await storeReports(tests, checks, context);
    failOn(checks);
    return {
      products: { verification: { tests: tests.counts, checks, reports } },
      details: summary(tests.counts, checks),
    };
  },
};

async function exerciseService(
  bound: BoundToolchain,
  plan: Products['plan'],
  service: Service,
  context: PhaseContext,
): Promise<readonly CheckResult[]> {
  const { world, signal } = context;
  const { run, runtime } = bound.toolchain;
  const settings = trialSettings(plan, context.service_variables);
  const started = {
    folder: bound.workspace,
    run: { ...run, runtime },
    program: bound.runtime.program,
    variables: settings,
    log: join(context.build.folder, 'logs', 'service.log'),
    signal,
  };
  return await withRunningService(world, started, async (baseUrl) => {
    const progress = (message: string) => context.progress(message);
    progress('exercising every operation of the running service');
    return await verifyService({ baseUrl, plan, service, world, signal, progress, settings });
  });
}

async function runGeneratedTests(bound: BoundToolchain, context: PhaseContext): Promise<TestReport> {
  const { files } = context.world;
  await files.makeFolder(bound.reports);
  context.progress('running the generated tests');
  const result = await runTool(
    bound,
    { name: 'tests', argv: bound.toolchain.tests.argv, deadline_ms: TESTS_DEADLINE_MS },
    context,
  );
  context.signal.throwIfAborted();
  const junit = join(bound.reports, 'junit.xml');
  const report = await readJunit((await files.stat(junit)) ? await files.readText(junit) : '');
  const { passed, failed } = report.counts;
  if (result.exit_code === 0 && failed === 0 && passed > 0) return report;
  const failing = report.cases.filter(({ outcome }) => outcome === 'failed');
  throw new SlipwayError({
    code: passed + failed === 0 ? 'tests-did-not-run' : 'generated-tests-failed',
    blame: 'generated_code',
    message:
      passed + failed === 0
        ? 'The generated tests did not run.'
        : `${failed} of ${passed + failed} generated tests failed.`,
    details:
      failing.length > 0
        ? failing.slice(0, 20).map(({ name, message }) => `${name}: ${message}`)
        : lastLines(`${result.stdout}\n${result.stderr}`, 25),
    next_step: 'Look at the log, then at the lines of the spec that the titles of the failing tests name.',
    log: 'logs/tests.log',
    ...(failing[0]?.source ? { place: failing[0].source } : {}),
  });
}

async function storeReports(
  tests: TestReport,
  checks: readonly CheckResult[],
  context: PhaseContext,
): Promise<readonly string[]> {
  const report = { tests: { ...tests.counts, cases: tests.cases }, checks };
  const text = `${JSON.stringify(report, null, 2)}\n`;
  await context.world.files.write(join(context.build.folder, 'reports', 'verification.json'), text);
  context.artifact({
    name: 'verification',
    path: 'reports/verification.json',
    media_type: 'application/json',
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
  });
  return ['reports/junit.xml', 'reports/verification.json'];
}

function failOn(checks: readonly CheckResult[]): void {
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  const [first] = failed;
  if (!first) return;
  throw new SlipwayError({
    code: 'service-does-not-match-spec',
    blame: 'generated_code',
    message: `The running service fails ${failed.length} of ${checks.length} checks; the first: ${first.name}: ${first.message}`,
    details: failed.slice(0, 20).map(({ name, message }) => `${name}: ${message}`),
    next_step: 'Look at reports/verification.json and logs/service.log in the build folder.',
    log: 'logs/service.log',
    ...(first.source ? { place: first.source } : {}),
  });
}

function summary(tests: TestCounts, checks: Products['verification']['checks']) {
  const count = (outcome: CheckResult['outcome']) =>
    checks.filter((check) => check.outcome === outcome).length;
  return {
    tests_passed: tests.passed,
    tests_failed: tests.failed,
    tests_skipped: tests.skipped,
    checks_passed: count('passed'),
    checks_not_implemented: count('not_implemented'),
    not_implemented: checks.filter(({ outcome }) => outcome === 'not_implemented').map(({ name }) => name),
  };
}

import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Application, BuildOutcome } from '../../src/app/application.ts';
import { buildRecord } from '../../src/app/build-record.ts';
import { compile } from '../../src/app/compile.ts';
import { run } from '../../src/app/run.ts';
import type { Language } from '../../src/domain/build-request.ts';
import type { Diagnostic, Severity } from '../../src/domain/diagnostic.ts';
import { type Failure, failureFrom } from '../../src/domain/failure.ts';
import type { CheckResult, TestCounts } from '../../src/engine/products.ts';
import { compose } from '../../src/hosts/compose.ts';
import { installationOf } from '../../src/hosts/installation.ts';
import type { SpecDocument } from './documents.ts';
import { type Agreement, agreementOf, type Expectation } from './expectations.ts';

/** What became of one document. */
export interface Evaluation {
  readonly file: string;
  readonly service: string | null;
  readonly success: boolean;
  readonly outcome: 'verified' | 'refused' | 'failed';
  /** Why it is no success. */
  readonly faults: readonly string[];
  readonly endpoints: number;
  /** null: nobody wrote down what to expect. */
  readonly expected: number | null;
  readonly agreement: Agreement | null;
  readonly diagnostics: { readonly [severity in Severity]: number };
  readonly tests: TestCounts | null;
  readonly checks: { readonly passed: number; readonly failed: number };
  readonly not_implemented: readonly string[];
  /** Of the whole build, from the specification to verified. */
  readonly seconds: number;
  readonly failure: Failure | null;
}

interface Options {
  readonly language: Language | null;
  readonly expected: Expectation | null;
  /** Folder that keeps the build folders; null: they are thrown away. */
  readonly keep: string | null;
}

/** Compiles, generates, builds and verifies one document below a root of its own. */
export async function evaluate(document: SpecDocument, options: Options): Promise<Evaluation> {
  const root = options.keep
    ? resolve(options.keep, document.name.replace(/[^\w.-]+/g, '-'))
    : await mkdtemp(join(tmpdir(), 'slipway-eval-'));
  try {
    await rm(root, { recursive: true, force: true });
    await mkdir(dirname(join(root, document.name)), { recursive: true });
    await copyFile(document.path, join(root, document.name));
    return await evaluateIn(root, document.name, options);
  } finally {
    if (!options.keep) await rm(root, { recursive: true, force: true });
  }
}

async function evaluateIn(root: string, file: string, options: Options): Promise<Evaluation> {
  const started = fileURLToPath(new URL('../../src/hosts/cli/bin.ts', import.meta.url));
  const application = compose({ root, serviceVariables: {}, installation: installationOf(started) });
  const began = performance.now();
  const build = await buildOf(application, file, options.language);
  const seconds = (performance.now() - began) / 1000;
  const { ir, diagnostics } = await compile(application, file).catch((thrown: unknown) => ({
    ir: null,
    diagnostics: [asDiagnostic(failureFrom(thrown), file)],
  }));
  const service = ir?.services[0] ?? null;
  const record =
    build.outcome && (await buildRecord(application, { ...build.outcome.job, ...build.outcome }));
  const checks = record?.checks ?? [];
  const agreement = options.expected && agreementOf(service, options.expected);
  const outcome = outcomeOf(build, diagnostics);
  const faults = faultsOf(outcome, agreement, options.expected, build.failure);
  return {
    file,
    service: service?.name ?? null,
    success: faults.length === 0,
    outcome,
    faults,
    endpoints: service?.operations.length ?? 0,
    expected: options.expected?.endpoints.length ?? null,
    agreement,
    diagnostics: severities(diagnostics),
    tests: record?.tests ?? null,
    checks: { passed: named(checks, 'passed').length, failed: named(checks, 'failed').length },
    not_implemented: named(checks, 'not_implemented'),
    seconds,
    failure: build.failure,
  };
}

interface Built {
  readonly outcome: BuildOutcome | null;
  readonly failure: Failure | null;
}

async function buildOf(
  application: Application,
  spec_path: string,
  language: Language | null,
): Promise<Built> {
  const request = {
    spec_path,
    approval_mode: 'auto',
    deploy_local: false,
    deploy_production: false,
    auto_register: false,
    metadata: {},
    language,
    author: 'template',
    from: null,
    until: 'verification',
    target: 'process',
    registry: 'file',
    environment: 'local',
    port: null,
    dry_run: false,
  } as const;
  try {
    const signal = new AbortController().signal;
    const outcome = await run(application, request, { signal, reporters: [] });
    return { outcome, failure: outcome.failure };
  } catch (thrown) {
    return { outcome: null, failure: failureFrom(thrown) };
  }
}

/** Refused: the compiler said that there is nothing to build, and where. */
function outcomeOf(build: Built, diagnostics: readonly Diagnostic[]): Evaluation['outcome'] {
  if (build.failure === null) return 'verified';
  const told = diagnostics.some(({ severity, hint }) => severity === 'error' && hint !== undefined);
  return build.failure.blame === 'spec' && told ? 'refused' : 'failed';
}

function faultsOf(
  outcome: Evaluation['outcome'],
  agreement: Agreement | null,
  expected: Expectation | null,
  failure: Failure | null,
): readonly string[] {
  const failed = failure === null ? [] : [`${failure.code}: ${failure.message}`];
  const nothing = expected !== null && expected.endpoints.length === 0;
  if (nothing) {
    return outcome === 'refused' ? [] : ['it describes no service and should be refused', ...failed];
  }
  return [
    ...(agreement?.missing ?? []).map((endpoint) => `not found: ${endpoint}`),
    ...(agreement?.invented ?? []).map((endpoint) => `invented: ${endpoint}`),
    ...(agreement?.others ?? []),
    ...failed,
  ];
}

function severities(diagnostics: readonly Diagnostic[]): Evaluation['diagnostics'] {
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

function named(checks: readonly CheckResult[], outcome: CheckResult['outcome']): readonly string[] {
  return checks.filter((check) => check.outcome === outcome).map(({ name }) => name);
}

function asDiagnostic({ code, message, next_step }: Failure, file: string): Diagnostic {
  return { code, severity: 'error', message, hint: next_step, place: { file, line: 1 } };
}

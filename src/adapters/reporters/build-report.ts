import type { Deployment, Registration } from '../../domain/deployment.ts';
import type { BuildEvent } from '../../domain/event.ts';
import type { Operation } from '../../domain/ir.ts';
import type { Release } from '../../domain/release.ts';
import { type BuildView, EMPTY_VIEW, viewAfter } from './build-view.ts';

/** What a build left behind, as far as it came. */
export interface BuildRecord {
  readonly events: readonly BuildEvent[];
  /** What the service answers to: the operations of the spec, and standard endpoints that it leaves out. */
  readonly operations: readonly Operation[];
  readonly tests: { readonly passed: number; readonly failed: number; readonly skipped: number } | null;
  readonly checks: readonly RecordedCheck[];
  readonly release: Release | null;
  readonly deployment: Deployment | null;
  readonly registration: Registration | { readonly skipped: string } | null;
}

export interface RecordedCheck {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'not_implemented' | 'skipped';
  readonly message: string;
}

/** Everything that the summary at the end tells, in every host. */
export interface BuildReport {
  readonly view: BuildView;
  /** Of the build, as the reader types it. */
  readonly folder: string;
  readonly tests: BuildRecord['tests'];
  readonly checks: readonly RecordedCheck[];
  readonly operations: readonly ReportedOperation[];
  readonly releaseDigest: string | null;
  /** null unless the build ended with the service at work. */
  readonly url: string | null;
  readonly environment: string;
  readonly target: string;
  readonly healthPath: string;
  readonly registered: boolean;
  /** An earlier release is kept that a rollback can return to. */
  readonly rollbackTo: string | null;
  /** A request that a reader can try. */
  readonly example: ExampleRequest | null;
}

export interface ReportedOperation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly file: string;
  readonly line: number;
  /** False for a standard endpoint that the specification leaves out. */
  readonly stated: boolean;
  /** null: not exercised. */
  readonly outcome: RecordedCheck['outcome'] | null;
}

export interface ExampleRequest {
  readonly method: string;
  readonly path: string;
  readonly contentType: string;
  /** Null for a request without a body. */
  readonly body: string | null;
}

/** @param folder of the build as the reader types it, relative where possible */
export function buildReport(record: BuildRecord, folder: string): BuildReport {
  const view = record.events.reduce(viewAfter, EMPTY_VIEW);
  const start = record.events.find((event) => event.event_type === 'build_start');
  const { operations, deployment, registration, release } = record;
  return {
    view,
    folder,
    tests: record.tests,
    checks: record.checks,
    operations: operations.map((operation) => reported(operation, record.checks)).sort(bySource),
    releaseDigest: release?.digest ?? null,
    url: view.status === 'completed' ? (deployment?.url ?? null) : null,
    environment: deployment?.environment ?? start?.request.environment ?? '',
    target: deployment?.target ?? start?.request.target ?? '',
    healthPath: release?.run.health_path ?? '/health',
    registered: registration !== null && !('skipped' in registration),
    rollbackTo: deployment?.previous_build_id ?? null,
    example: exampleRequest(operations),
  };
}

function reported(operation: Operation, checks: readonly RecordedCheck[]): ReportedOperation {
  const { method, path, summary, source, origin } = operation;
  const own = checks.filter(({ name }) => name === `${method} ${path}`);
  const worst = own.find(({ outcome }) => outcome !== 'passed') ?? own[0];
  const stated = origin === 'stated';
  const { file, line } = source;
  return { method, path, summary, file, line, stated, outcome: worst?.outcome ?? null };
}

/** As the specification has them; what it leaves out comes last. */
function bySource(a: ReportedOperation, b: ReportedOperation): number {
  return Number(b.stated) - Number(a.stated) || (a.stated ? a.line - b.line : 0);
}

const LONGEST_BODY = 400;

/** The first creation whose body the document shows, else the first plain read; never one with path parameters. */
function exampleRequest(operations: readonly Operation[]): ExampleRequest | null {
  const open = operations.filter(({ path, standard }) => standard === null && !path.includes('{'));
  for (const operation of open.filter(({ method }) => method === 'POST')) {
    const json = operation.request?.content.find(({ content_type }) => content_type === 'application/json');
    const body = JSON.stringify(json?.examples[0] ?? null);
    if (body !== 'null' && body.length <= LONGEST_BODY) {
      return { method: 'POST', path: operation.path, contentType: 'application/json', body };
    }
  }
  const read = open.find(({ method }) => method === 'GET');
  return read ? { method: 'GET', path: read.path, contentType: '', body: null } : null;
}

import type { BuildRequest } from '../domain/build-request.ts';
import type { Deployment, KeptRelease } from '../domain/deployment.ts';
import type { Failure } from '../domain/failure.ts';
import type { Compilation } from '../domain/ir.ts';
import type { BuildJob, JobStatus } from '../domain/job.ts';
import type { CheckResult } from '../engine/products.ts';
import type { Registry } from '../ports/registry.ts';
import type { Reporter } from '../ports/reporter.ts';
import type { SpecCompiler } from '../ports/spec-compiler.ts';
import type { Target } from '../ports/target.ts';
import type { TemplatePacks } from '../ports/template-packs.ts';
import type { World } from '../ports/world.ts';

/**
 * What a host composes and every use case takes. The use cases stand one a file in this folder:
 * `run`, `resume`, `status`, `builds`, `cancel`, `rollback`, `down`, `compile`, `verify`, `doctor`.
 */
export interface Application {
  /** Absolute: the repository, or the folder the command was started in. State lives in `<root>/.slipway`. */
  readonly root: string;
  readonly slipwayVersion: string;
  readonly world: World;
  readonly packs: TemplatePacks;
  readonly compiler: SpecCompiler;
  /** `SlipwayError` `unknown-target` / `unknown-registry` for a kind that nobody provides. */
  target(kind: string): Target;
  registry(kind: string): Registry;
  /** Given to the service at deployment; secrets included, never stored in a release or the build folder. */
  readonly serviceVariables: Readonly<Record<string, string>>;
}

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly reporters: readonly Reporter[];
}

/** How a build ended, with what people ask for next. */
export interface BuildOutcome {
  readonly job: BuildJob;
  /** Absolute. */
  readonly folder: string;
  readonly failure: Failure | null;
}

export type Run = (
  application: Application,
  request: BuildRequest,
  options: RunOptions,
) => Promise<BuildOutcome>;
/** `build_id` null: the newest build that can be resumed. A unique prefix of an id is enough, here and below. */
export type Resume = (
  application: Application,
  build_id: string | null,
  options: RunOptions,
) => Promise<BuildOutcome>;
/** null: the newest build. */
export type Status = (
  application: Application,
  build_id: string | null,
) => Promise<{ readonly job: BuildJob; readonly folder: string }>;
/** Yields the job each time it changed, until it is at rest or the signal is aborted. */
export type Watch = (
  application: Application,
  build_id: string | null,
  signal: AbortSignal,
) => AsyncIterable<BuildJob>;
export type Builds = (
  application: Application,
  filter: { readonly status: JobStatus | null; readonly service_name: string | null; readonly limit: number },
) => Promise<{
  readonly builds: readonly BuildJob[];
  readonly total: number;
  readonly queued: number;
  readonly running: number;
  readonly completed: number;
  readonly failed: number;
  readonly damaged: readonly { readonly build_id: string; readonly failure: Failure }[];
}>;
export type Cancel = (
  application: Application,
  build_id: string,
  reason: string,
) => Promise<{ readonly job: BuildJob }>;
export type Rollback = (
  application: Application,
  service: string,
  options: {
    readonly target: string;
    readonly registry: string;
    readonly environment: string;
    readonly to: string | null;
    /** null or absent: the one that the service had. */
    readonly port?: number | null;
    readonly reason: string;
    readonly signal: AbortSignal;
    readonly progress: (message: string) => void;
  },
) => Promise<{
  readonly deployment: Deployment;
  readonly rolled_back_from: string | null;
  readonly duration_seconds: number;
}>;
export type Down = (
  application: Application,
  service: string,
  options: {
    readonly target: string;
    readonly registry: string;
    readonly environment: string;
    readonly purge: boolean;
    readonly signal: AbortSignal;
    readonly progress: (message: string) => void;
  },
) => Promise<{ readonly was_running: boolean }>;
export type Releases = (
  application: Application,
  service: string,
  target: string,
) => Promise<readonly KeptRelease[]>;
export type Compile = (application: Application, spec_path: string) => Promise<Compilation>;
/** A generated project folder, a release folder or the URL of a running service. */
export type Verify = (
  application: Application,
  place: string,
  options: {
    readonly spec_path: string | null;
    readonly signal: AbortSignal;
    readonly progress: (message: string) => void;
  },
) => Promise<{ readonly checks: readonly CheckResult[]; readonly passed: boolean }>;
export interface DoctorReport {
  readonly status: 'ok' | 'degraded' | 'failing';
  readonly version: string;
  readonly capabilities: {
    readonly languages: readonly string[];
    readonly targets: readonly string[];
    readonly registries: readonly string[];
  };
  readonly dependencies: readonly {
    readonly name: string;
    readonly status: 'available' | 'missing' | 'too_old';
    readonly version: string | null;
    readonly needed_for: string;
    readonly next_step: string;
  }[];
}
export type Doctor = (application: Application) => Promise<DoctorReport>;

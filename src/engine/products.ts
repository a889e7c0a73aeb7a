import type { Language } from '../domain/build-request.ts';
import type { Deployment, Registration } from '../domain/deployment.ts';
import type { Ownership } from '../domain/file-set.ts';
import type { Ir } from '../domain/ir.ts';
import type { Release } from '../domain/release.ts';
import type { ServicePlan } from '../domain/service-plan.ts';

/**
 * What phases hand on: plain JSON, stored as `products/<name>.json` in the build folder. Files are named by paths
 * relative to the build folder and by digest, so that a product proves what lies on the disk.
 */
export interface Products {
  readonly ir: { readonly spec_digest: string; readonly ir_digest: string; readonly ir: Ir };
  readonly plan: ServicePlan;
  readonly code: WrittenFiles & { readonly language: Language; readonly pack: string };
  readonly tests: WrittenFiles;
  readonly workspace: {
    /** Folder with sources, tests and installed dependencies, relative to the build folder. */
    readonly folder: string;
    readonly lock_digest: string;
    /** Digest over every source and built file, dependencies left out (the lock digest stands for them). */
    readonly digest: string;
  };
  readonly verification: {
    readonly tests: TestCounts;
    readonly checks: readonly CheckResult[];
    /** Paths of reports relative to the build folder. */
    readonly reports: readonly string[];
  };
  readonly release: { readonly release: Release; readonly folder: string };
  readonly deployment: Deployment;
  readonly registration: Registration | { readonly skipped: string };
  readonly health: { readonly url: string; readonly checks: readonly CheckResult[] };
}

export type ProductName = keyof Products;

export interface WrittenFiles {
  readonly folder: string;
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly ownership: Ownership;
  }[];
  readonly digest: string;
}

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface CheckResult {
  /** For example `GET /bookings/{id}`, `lint`, `types`. */
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'not_implemented' | 'skipped';
  readonly message: string;
  readonly duration_ms: number;
  readonly source: { readonly file: string; readonly line: number } | null;
}

import type { ApprovalMode } from './build-request.ts';
import type { Artifact, BuildEvent } from './event.ts';
import type { Failure } from './failure.ts';
import type { JsonObject } from './json.ts';
import type { PhaseName } from './phase-name.ts';

export type JobStatus = 'queued' | 'running' | 'awaiting_approval' | 'completed' | 'failed' | 'cancelled';
export type PhaseState = 'pending' | 'running' | 'completed' | 'failed' | 'skipped';

export interface PhaseStatus {
  readonly status: PhaseState;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly duration_seconds: number | null;
  /** Percent, 0 to 100. */
  readonly progress: number;
  readonly details: JsonObject;
  readonly error: Failure | null;
  readonly retry_count: number;
}

/** `job.json`, published as `schemas/job.v1.schema.json`. Derived from the events, never the other way round. */
export interface BuildJob {
  readonly build_id: string;
  readonly service_name: string | null;
  readonly spec_path: string;
  readonly approval_mode: ApprovalMode;
  readonly status: JobStatus;
  /** `failed_<phase>` after a failed phase, else null. */
  readonly error_state: string | null;
  readonly current_phase: PhaseName | null;
  readonly progress_percent: number;
  readonly phases: { readonly [name in PhaseName]: PhaseStatus };
  readonly artifacts: readonly Artifact[];
  readonly created_at: string;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly estimated_completion: string | null;
  /** Environment name -> URL. */
  readonly deployment_urls: { readonly [environment: string]: string };
  readonly release_digest: string | null;
  readonly error: Failure | null;
  readonly rollback_available: boolean;
  readonly cost: { readonly input_tokens: number; readonly output_tokens: number; readonly usd: number };
}

export type Fold = (events: readonly BuildEvent[]) => BuildJob;

import type { BuildRequest } from './build-request.ts';
import type { BuildEvent } from './event.ts';
import type { BuildJob, Fold, PhaseStatus } from './job.ts';
import { jobProgress } from './job-progress.ts';
import type { Json } from './json.ts';
import { PHASE_NAMES, type PhaseName } from './phase-name.ts';

/**
 * The job that a journal tells. Pure: the same events give the same job, so `job.json` can be lost and made again.
 *
 * @param events from the start of the journal, in order
 * @throws RangeError when the first event is no `build_start`
 */
export const foldJob: Fold = (events) => {
  const [first, ...rest] = events;
  if (first?.event_type !== 'build_start') throw new RangeError('a journal begins with build_start');
  return rest.reduce(applyEvent, startedJob(first.build_id, first.request, first.timestamp));
};

/** The job of a build that has a request and no event yet. */
export function queuedJob(build_id: string, request: BuildRequest, created_at: string): BuildJob {
  return {
    build_id,
    service_name: null,
    spec_path: request.spec_path,
    approval_mode: request.approval_mode,
    status: 'queued',
    error_state: null,
    current_phase: null,
    progress_percent: 0,
    phases: pendingPhases(),
    artifacts: [],
    created_at,
    started_at: null,
    completed_at: null,
    estimated_completion: null,
    deployment_urls: {},
    release_digest: null,
    error: null,
    rollback_available: false,
    cost: { input_tokens: 0, output_tokens: 0, usd: 0 },
  };
}

/** The job right after its `build_start`. */
export function startedJob(build_id: string, request: BuildRequest, timestamp: string): BuildJob {
  return { ...queuedJob(build_id, request, timestamp), status: 'running', started_at: timestamp };
}

/** The job after one more event. */
export function applyEvent(job: BuildJob, event: BuildEvent): BuildJob {
  const next = change(job, event);
  return next === job ? job : { ...next, ...jobProgress(next, event.timestamp) };
}

function change(job: BuildJob, event: BuildEvent): BuildJob {
  switch (event.event_type) {
    case 'build_start':
    case 'cancel_requested':
    case 'diagnostic':
    case 'effect_begin':
    case 'effect_end':
      return job;
    case 'build_resume':
      return resumed(job);
    case 'build_named':
      return { ...job, service_name: event.service_name };
    case 'artifact':
      return { ...job, artifacts: [...without(job.artifacts, event.artifact.path), event.artifact] };
    case 'approval':
      return event.state === 'requested' ? { ...job, status: 'awaiting_approval' } : job;
    case 'undo':
      return event.outcome === 'undone' ? undone(job, event.phase) : job;
    case 'build_complete':
      return ended(job, event);
    default:
      return changePhase(job, event);
  }
}

type PhaseEvent = Extract<
  BuildEvent,
  { event_type: 'phase_start' | 'progress' | 'retry' | 'phase_complete' | 'phase_skipped' | 'phase_failed' }
>;

function changePhase(job: BuildJob, event: PhaseEvent): BuildJob {
  switch (event.event_type) {
    case 'phase_start': {
      const { retry_count } = job.phases[event.phase];
      const row = { ...PENDING, status: 'running', started_at: event.timestamp, retry_count } as const;
      return { ...withRow(job, event.phase, row), status: 'running', current_phase: event.phase };
    }
    case 'progress':
      return event.progress === null ? job : withRow(job, event.phase, { progress: event.progress });
    case 'retry':
      return withRow(job, event.phase, {
        retry_count: job.phases[event.phase].retry_count + 1,
        error: event.failure,
      });
    case 'phase_skipped':
      return withRow(job, event.phase, {
        ...PENDING,
        status: 'skipped',
        completed_at: event.timestamp,
        details: { reason: event.reason },
      });
    case 'phase_failed':
      return {
        ...withRow(job, event.phase, {
          status: 'failed',
          completed_at: event.timestamp,
          duration_seconds: event.duration_seconds,
          error: event.failure,
        }),
        error_state: `failed_${event.phase}`,
      };
    case 'phase_complete':
      return completed(job, event);
  }
}

function completed(job: BuildJob, event: Extract<BuildEvent, { event_type: 'phase_complete' }>): BuildJob {
  const next = withRow(job, event.phase, {
    status: 'completed',
    completed_at: event.timestamp,
    duration_seconds: event.duration_seconds,
    progress: 100,
    details: event.details,
    error: null,
  });
  const { details } = event;
  if (event.phase === 'packaging') {
    return { ...next, release_digest: text(details['release_digest']) };
  }
  const url = text(details['url']);
  if (event.phase !== 'deployment' || url === null) return next;
  return {
    ...next,
    deployment_urls: { ...job.deployment_urls, [text(details['environment']) ?? 'default']: url },
    rollback_available: text(details['previous_build_id']) !== null,
  };
}

/** What was taken back no longer answers; the row keeps its history and says so. */
function undone(job: BuildJob, phase: PhaseName): BuildJob {
  const row = withRow(job, phase, { details: { ...job.phases[phase].details, undone: true } });
  return phase === 'deployment' ? { ...row, deployment_urls: {}, rollback_available: false } : row;
}

function resumed(job: BuildJob): BuildJob {
  const rows = PHASE_NAMES.map((name) => [
    name,
    job.phases[name].status === 'completed' ? job.phases[name] : PENDING,
  ]);
  return {
    ...job,
    status: 'running',
    error_state: null,
    error: null,
    completed_at: null,
    phases: Object.fromEntries(rows),
  };
}

function ended(job: BuildJob, event: Extract<BuildEvent, { event_type: 'build_complete' }>): BuildJob {
  return {
    ...job,
    status: event.status,
    error: event.failure,
    error_state: event.status === 'failed' ? job.error_state : null,
    completed_at: event.status === 'awaiting_approval' ? null : event.timestamp,
    current_phase: event.status === 'completed' ? null : job.current_phase,
  };
}

function withRow(job: BuildJob, phase: PhaseName, change: Partial<PhaseStatus>): BuildJob {
  return { ...job, phases: { ...job.phases, [phase]: { ...job.phases[phase], ...change } } };
}

function pendingPhases(): BuildJob['phases'] {
  return {
    spec_compilation: PENDING,
    code_generation: PENDING,
    test_generation: PENDING,
    build: PENDING,
    verification: PENDING,
    packaging: PENDING,
    deployment: PENDING,
    registration: PENDING,
    health_check: PENDING,
  };
}

function without(artifacts: BuildJob['artifacts'], path: string): BuildJob['artifacts'] {
  return artifacts.filter((artifact) => artifact.path !== path);
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

const PENDING: PhaseStatus = {
  status: 'pending',
  started_at: null,
  completed_at: null,
  duration_seconds: null,
  progress: 0,
  details: {},
  error: null,
  retry_count: 0,
};

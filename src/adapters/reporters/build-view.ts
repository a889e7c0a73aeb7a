import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { BuildEvent } from '../../domain/event.ts';
import type { Failure } from '../../domain/failure.ts';
import type { BuildJob, JobStatus, PhaseState } from '../../domain/job.ts';
import type { JsonObject } from '../../domain/json.ts';
import { PHASE_NAMES, type PhaseName } from '../../domain/phase-name.ts';

/** What a reader wants to see of a build, gathered from its events; every phase has its row from the start. */
export interface BuildView {
  readonly buildId: string | null;
  readonly specPath: string | null;
  readonly service: { readonly name: string; readonly version: string } | null;
  readonly status: JobStatus;
  readonly startedAt: string | null;
  readonly durationSeconds: number | null;
  readonly rows: readonly PhaseRow[];
  readonly approval: { readonly phase: PhaseName; readonly digest: string } | null;
  readonly undone: readonly Undone[];
  readonly failure: Failure | null;
}

export interface PhaseRow {
  readonly name: PhaseName;
  readonly state: PhaseState;
  readonly startedAt: string | null;
  readonly durationSeconds: number | null;
  /** The newest progress message, or why the phase was skipped. */
  readonly message: string;
  /** Percent, null where the phase cannot tell. */
  readonly progress: number | null;
  /** From 1. */
  readonly attempt: number;
  readonly details: JsonObject;
  readonly reused: boolean;
  /** Of the newest try: a phase that runs again tells them again. */
  readonly diagnostics: readonly Diagnostic[];
  readonly failure: Failure | null;
}

export interface Undone {
  readonly phase: PhaseName;
  readonly effect: string;
  readonly outcome: string;
  readonly message: string;
}

export const EMPTY_VIEW: BuildView = {
  buildId: null,
  specPath: null,
  service: null,
  status: 'queued',
  startedAt: null,
  durationSeconds: null,
  rows: PHASE_NAMES.map((name) => ({
    name,
    state: 'pending',
    startedAt: null,
    durationSeconds: null,
    message: '',
    progress: null,
    attempt: 1,
    details: {},
    reused: false,
    diagnostics: [],
    failure: null,
  })),
  approval: null,
  undone: [],
  failure: null,
};

/** The view after one more event. */
export function viewAfter(view: BuildView, event: BuildEvent): BuildView {
  const named = { ...view, buildId: event.build_id };
  switch (event.event_type) {
    case 'build_start':
      return {
        ...named,
        status: 'running',
        specPath: event.request.spec_path,
        startedAt: event.timestamp,
      };
    case 'build_resume':
      return { ...named, status: 'running', startedAt: view.startedAt ?? event.timestamp, failure: null };
    case 'build_named':
      return { ...named, service: { name: event.service_name, version: event.service_version } };
    case 'approval':
      return {
        ...named,
        approval: event.state === 'requested' ? { phase: event.phase, digest: event.digest } : null,
      };
    case 'undo':
      return {
        ...named,
        undone: [
          ...view.undone,
          { phase: event.phase, effect: event.effect, outcome: event.outcome, message: event.message },
        ],
      };
    case 'build_complete':
      return {
        ...named,
        status: event.status,
        durationSeconds: event.duration_seconds,
        failure: event.failure,
        rows: named.rows.map((row) => (row.state === 'running' ? { ...row, state: 'pending' } : row)),
      };
    default:
      return { ...named, rows: rowsAfter(view.rows, event) };
  }
}

/** Everything that was found in the source documents, in the order of the phases. */
export function diagnosticsOf(view: BuildView): readonly Diagnostic[] {
  return view.rows.flatMap(({ diagnostics }) => diagnostics);
}

/** A resumed build tells only what is new: what an earlier process completed is taken from there. */
export function withEarlier(view: BuildView, earlier: BuildView): BuildView {
  const rows = view.rows.map((row, index) => {
    const before = earlier.rows[index];
    return row.state === 'pending' && before?.state === 'completed' ? before : row;
  });
  return {
    ...view,
    rows,
    service: view.service ?? earlier.service,
    specPath: view.specPath ?? earlier.specPath,
  };
}

/** The same view of a job that another process works on. */
export function viewOfJob(job: BuildJob): BuildView {
  return {
    ...EMPTY_VIEW,
    buildId: job.build_id,
    specPath: job.spec_path,
    service: job.service_name === null ? null : { name: job.service_name, version: '' },
    status: job.status,
    startedAt: job.started_at,
    durationSeconds: null,
    failure: job.error,
    rows: PHASE_NAMES.map((name) => {
      const phase = job.phases[name];
      const reason = phase.details['reason'];
      return {
        name,
        state: phase.status,
        startedAt: phase.started_at,
        durationSeconds: phase.duration_seconds,
        message: typeof reason === 'string' ? reason : '',
        progress: phase.status === 'running' && phase.progress > 0 ? phase.progress : null,
        attempt: phase.retry_count + 1,
        details: phase.details,
        reused: false,
        diagnostics: [],
        failure: phase.error,
      };
    }),
  };
}

function rowsAfter(rows: readonly PhaseRow[], event: BuildEvent): readonly PhaseRow[] {
  if (!('phase' in event)) return rows;
  return rows.map((row) => (row.name === event.phase ? rowAfter(row, event) : row));
}

function rowAfter(row: PhaseRow, event: BuildEvent): PhaseRow {
  switch (event.event_type) {
    case 'phase_start':
      return {
        ...row,
        state: 'running',
        attempt: event.attempt,
        startedAt: event.attempt > 1 && row.startedAt ? row.startedAt : event.timestamp,
        message: '',
        progress: null,
        diagnostics: [],
        failure: null,
      };
    case 'diagnostic':
      return { ...row, diagnostics: [...row.diagnostics, event.diagnostic] };
    case 'progress':
      return { ...row, message: event.message, progress: event.progress };
    case 'retry':
      return { ...row, attempt: event.attempt, message: `again in ${event.wait_seconds} s`, progress: null };
    case 'phase_complete':
      return {
        ...row,
        state: 'completed',
        durationSeconds: event.duration_seconds,
        startedAt: row.startedAt ?? event.timestamp,
        message: '',
        progress: 100,
        details: event.details,
        reused: event.reused_from !== null,
      };
    case 'phase_skipped':
      return { ...row, state: 'skipped', message: event.reason };
    case 'phase_failed':
      return { ...row, state: 'failed', durationSeconds: event.duration_seconds, failure: event.failure };
    default:
      return row;
  }
}

import type { BuildRequest } from './build-request.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Failure } from './failure.ts';
import type { Json, JsonObject } from './json.ts';
import type { PhaseName } from './phase-name.ts';

/**
 * The engine's only voice, published as `schemas/event.v1.schema.json`. Every line of `events.ndjson` is one
 * {@link BuildEvent}. Field names follow the sources: snake_case.
 */
export type EventBody =
  | {
      readonly event_type: 'build_start';
      readonly request: BuildRequest;
      readonly slipway_version: string;
      readonly format: 1;
    }
  | { readonly event_type: 'build_resume'; readonly attempt: number }
  | {
      readonly event_type: 'build_named';
      readonly service_name: string;
      readonly service_version: string;
      readonly language: string;
    }
  | { readonly event_type: 'phase_start'; readonly phase: PhaseName; readonly attempt: number }
  | {
      readonly event_type: 'progress';
      readonly phase: PhaseName;
      readonly message: string;
      readonly progress: number | null;
    }
  | { readonly event_type: 'diagnostic'; readonly phase: PhaseName; readonly diagnostic: Diagnostic }
  | { readonly event_type: 'artifact'; readonly phase: PhaseName; readonly artifact: Artifact }
  | {
      readonly event_type: 'effect_begin';
      readonly phase: PhaseName;
      readonly effect: string;
      readonly key: string;
      readonly detail: JsonObject;
    }
  | {
      readonly event_type: 'effect_end';
      readonly phase: PhaseName;
      readonly effect: string;
      readonly key: string;
      readonly result: Json;
    }
  | {
      readonly event_type: 'retry';
      readonly phase: PhaseName;
      readonly attempt: number;
      readonly wait_seconds: number;
      readonly failure: Failure;
    }
  | {
      readonly event_type: 'phase_complete';
      readonly phase: PhaseName;
      readonly duration_seconds: number;
      /** The wall time of the phase less what it waited for children and the network, in seconds. */
      readonly engine_seconds: number;
      readonly details: JsonObject;
      /** Product name -> sha256 of its stored JSON. */
      readonly products: { readonly [name: string]: string };
      /** The earlier build whose work was reused, where it was. */
      readonly reused_from: string | null;
    }
  | {
      readonly event_type: 'phase_skipped';
      readonly phase: PhaseName;
      readonly reason: string;
      /** `--from`: the products that were taken over from an earlier build, name -> sha256. */
      readonly products?: { readonly [name: string]: string };
      readonly reused_from?: string;
    }
  | {
      readonly event_type: 'phase_failed';
      readonly phase: PhaseName;
      readonly duration_seconds: number;
      readonly failure: Failure;
    }
  | {
      readonly event_type: 'approval';
      readonly phase: PhaseName;
      readonly state: 'requested' | 'granted' | 'refused';
      readonly digest: string;
      readonly by: string | null;
      readonly notes: string;
    }
  | {
      readonly event_type: 'undo';
      readonly phase: PhaseName;
      readonly effect: string;
      readonly key: string;
      readonly outcome: 'begun' | 'undone' | 'nothing_to_undo' | 'failed';
      readonly message: string;
    }
  | { readonly event_type: 'cancel_requested'; readonly reason: string }
  | {
      readonly event_type: 'build_complete';
      readonly status: 'completed' | 'failed' | 'cancelled' | 'awaiting_approval';
      readonly duration_seconds: number;
      readonly failure: Failure | null;
    };

export type EventType = EventBody['event_type'];
/** `timestamp`: RFC 3339 in UTC. `seq` counts from 1 without a gap. */
export type BuildEvent = EventBody & {
  readonly build_id: string;
  readonly timestamp: string;
  readonly seq: number;
};

export interface Artifact {
  readonly name: string;
  /** Relative to the build folder. */
  readonly path: string;
  readonly media_type: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
}

import type { Json } from '../../domain/json.ts';
import type { Schema } from '../../domain/schema.ts';
import type { SourcePlace } from '../../domain/source-place.ts';
import type { Pattern } from './pattern.ts';

/**
 * One story that a service has to live up to, in no programming language. Packs render it as a test of the generated
 * project; `verify/` plays it over HTTP against a running service.
 */
export interface Scenario {
  /** A sentence, unique in the plan: `cancels a booking`. */
  readonly name: string;
  readonly kind: ScenarioKind;
  /** What it is about: the plural of a resource, or `service`, `access`. Packs make one file of each. */
  readonly topic: string;
  /** The sentence of the spec that it proves. */
  readonly source: SourcePlace;
  /** Ids of the operations whose behaviour it proves; set-up steps do not count. */
  readonly proves: readonly string[];
  readonly steps: readonly Step[];
}

export type ScenarioKind = 'contract' | 'lifecycle' | 'error' | 'standard' | 'property';

export type Step = RequestStep | RestartStep | PauseStep | WebSocketStep;

export interface RequestStep {
  readonly kind: 'request';
  /** Says what the step does, for readers: `reads it back`. */
  readonly title: string;
  /** Unique in its scenario, camelCase: name of the answer in a rendered test. */
  readonly label: string;
  readonly operation: string;
  readonly request: ScenarioRequest;
  readonly expect: Expectation;
  readonly captures: readonly Capture[];
}

/** Ends the service and starts it again on the same data. A host that cannot do that leaves the scenario out. */
export interface RestartStep {
  readonly kind: 'restart';
}

/** Lets so much time go by that the service's clock tells another moment. */
export interface PauseStep {
  readonly kind: 'pause';
}

export interface WebSocketStep {
  readonly kind: 'websocket';
  readonly title: string;
  readonly operation: string;
  readonly path: Pattern;
  readonly actor: Actor | null;
  readonly send: readonly Json[];
  /** The connection is accepted; null: that is all that is known. */
  readonly expect_messages: number;
}

export interface ScenarioRequest {
  readonly method: string;
  /** Text, perhaps with captured parts. */
  readonly path: Pattern;
  readonly query: readonly { readonly name: string; readonly value: Pattern }[];
  readonly headers: readonly { readonly name: string; readonly value: Pattern }[];
  readonly body: RequestContent | null;
  /** null: without a credential. */
  readonly actor: Actor | null;
}

export type RequestContent =
  | { readonly kind: 'json'; readonly value: Pattern }
  | { readonly kind: 'form'; readonly value: Pattern }
  | { readonly kind: 'multipart'; readonly value: Pattern; readonly file: SampleFile }
  /** Bytes that are no JSON although the header says so. */
  | { readonly kind: 'broken' };

export interface SampleFile {
  readonly field: string;
  readonly name: string;
  readonly content_type: string;
  readonly text: string;
}

/** Who calls. `token`: a captured one; null: the host signs one with the service's secret. */
export interface Actor {
  /** Subject of the token; distinct actors have distinct subjects. */
  readonly subject: string;
  readonly roles: readonly string[];
  /** Key of the stored user; null: there is no row for this caller. */
  readonly key: Pattern | null;
  readonly token: Pattern | null;
}

export interface Expectation {
  readonly status: number;
  /** Media type without parameters; null: no body. */
  readonly content_type: string | null;
  readonly headers: readonly { readonly name: string; readonly value: Pattern }[];
  /** null: nothing is said about the body. */
  readonly body: Pattern | null;
  /** The documented shape of this answer, where there is one. */
  readonly schema: Schema | null;
}

/** A part of the answer that later steps use by name. */
export interface Capture {
  readonly name: string;
  /** JSON pointer into the body, or a header's name. */
  readonly from:
    | { readonly kind: 'body'; readonly pointer: string }
    | { readonly kind: 'header'; readonly name: string };
}

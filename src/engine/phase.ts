import type { BuildRequest } from '../domain/build-request.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Artifact, EventBody } from '../domain/event.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import type { Registry } from '../ports/registry.ts';
import type { SpecCompiler } from '../ports/spec-compiler.ts';
import type { Target } from '../ports/target.ts';
import type { TemplatePacks } from '../ports/template-packs.ts';
import type { World } from '../ports/world.ts';
import type { ProductName, Products } from './products.ts';

/** One row of the pipeline. Policy stands on the row; the runner is small. */
export interface Phase<Needs extends ProductName = ProductName, Gives extends ProductName = ProductName> {
  readonly name: PhaseName;
  /** For people: `Compile the spec`. */
  readonly title: string;
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
  /** `--dry-run` runs no phase that touches `remote`. */
  readonly touches: 'nothing' | 'workspace' | 'remote';
  /**
   * What the result depends on, as a short list of digests and versions; null: never reused. Two runs with the same
   * fingerprint give the same products, so the runner takes those of the earlier build.
   */
  fingerprint?(input: Pick<Products, Needs>, context: PhaseContext): Promise<Json | null>;
  /**
   * Folders and files of the build folder that belong to the products and travel with them, by hard link, when they are
   * reused. Only what lies there when the phase completes is kept; what a later phase adds is not.
   */
  readonly keeps?: readonly string[];
  /** Why there is nothing to do here, or null. Asked before `run`. */
  skip?(context: PhaseContext): string | null;
  run(input: Pick<Products, Needs>, context: PhaseContext): Promise<PhaseResult<Gives>>;
  /** Takes back what this phase's effects did, newest first; safe to call for an effect that only began. */
  undo?(effect: RecordedEffect, context: PhaseContext): Promise<'undone' | 'nothing_to_undo'>;
}

export interface PhaseResult<Gives extends ProductName> {
  readonly products: Pick<Products, Gives>;
  /** Small facts for the report: counts, digests, the URL. */
  readonly details: JsonObject;
}

export interface PhaseContext {
  readonly build: BuildPlace;
  readonly request: BuildRequest;
  readonly slipway_version: string;
  readonly world: World;
  readonly target: Target;
  readonly registry: Registry;
  readonly packs: TemplatePacks;
  readonly compile: SpecCompiler;
  readonly signal: AbortSignal;
  /** Which try this is, from 1. */
  readonly attempt: number;
  /** Variables for the service that the host was given; secrets included. */
  readonly service_variables: Readonly<Record<string, string>>;
  /** Says once what is being built (event `build_named`), as soon as the spec is understood. */
  named(service: { readonly name: string; readonly version: string; readonly language: string }): void;
  progress(message: string, percent?: number): void;
  diagnostic(diagnostic: Diagnostic): void;
  artifact(artifact: Artifact): void;
  /** Awaits something outside the engine (child, network) and leaves its time out of the engine's own. */
  outside<T>(work: Promise<T>): Promise<T>;
  /**
   * Something that changes the world outside the build folder. The journal says so, flushed, before it is started and
   * after it is done. `action` must be idempotent for the same key: a killed build calls it again.
   */
  effect<T extends Json>(
    effect: { readonly name: string; readonly key: string; readonly detail: JsonObject },
    action: (again: boolean) => Promise<T>,
  ): Promise<T>;
}

export interface BuildPlace {
  readonly id: string;
  /** Absolute: `<root>/.slipway/builds/<id>`. */
  readonly folder: string;
  /** Absolute: the repository, or the folder the command was started in. */
  readonly root: string;
  /** RFC 3339: when this build began. */
  readonly started_at: string;
}

export interface RecordedEffect {
  readonly phase: PhaseName;
  readonly name: string;
  readonly key: string;
  readonly detail: JsonObject;
  /** undefined: it began and its end is not known. */
  readonly result?: Json;
}

/** A phase with its products' types forgotten, for lists. */
export type AnyPhase = Omit<Phase, 'run' | 'fingerprint'> & {
  fingerprint?(input: Products, context: PhaseContext): Promise<Json | null>;
  run(
    input: Products,
    context: PhaseContext,
  ): Promise<{ readonly products: Partial<Products>; readonly details: JsonObject }>;
};

export type Emit = (body: EventBody) => Promise<void>;

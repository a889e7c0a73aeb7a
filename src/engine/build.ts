import type { BuildRequest } from '../domain/build-request.ts';
import type { Registry } from '../ports/registry.ts';
import type { Reporter } from '../ports/reporter.ts';
import type { SpecCompiler } from '../ports/spec-compiler.ts';
import type { Target } from '../ports/target.ts';
import type { TemplatePacks } from '../ports/template-packs.ts';
import type { World } from '../ports/world.ts';
import type { Cancellation } from './cancellation.ts';
import type { AnyPhase, BuildPlace } from './phase.ts';
import type { Products } from './products.ts';
import type { Recorder } from './recorder.ts';

/** What a host and a use case give the engine. */
export interface EngineSetup {
  readonly phases: readonly AnyPhase[];
  /** Absolute: the repository. */
  readonly root: string;
  readonly slipway_version: string;
  readonly world: World;
  readonly packs: TemplatePacks;
  readonly compiler: SpecCompiler;
  target(kind: string): Target;
  registry(kind: string): Registry;
  readonly service_variables: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly reporters: readonly Reporter[];
}

/** One build at work, from its lock to its last event. */
export interface Build {
  readonly setup: EngineSetup;
  readonly place: BuildPlace;
  readonly request: BuildRequest;
  readonly target: Target;
  readonly registry: Registry;
  readonly recorder: Recorder;
  readonly cancellation: Cancellation;
  /** Grows phase by phase; only the runner adds to it. */
  readonly products: Partial<Products>;
}

import type { EngineSetup } from '../engine/build.ts';
import type { AnyPhase } from '../engine/phase.ts';
import type { Application, RunOptions } from './application.ts';

/** What the engine gets of an application. */
export function engineSetup(
  application: Application,
  options: RunOptions,
  phases: readonly AnyPhase[],
): EngineSetup {
  return {
    phases,
    root: application.root,
    slipway_version: application.slipwayVersion,
    world: application.world,
    packs: application.packs,
    compiler: application.compiler,
    target: (kind) => application.target(kind),
    registry: (kind) => application.registry(kind),
    service_variables: application.serviceVariables,
    signal: options.signal,
    reporters: options.reporters,
  };
}

/** Loaded only where phases run: listing builds does not need the compilers and generators. */
export async function loadPipeline(): Promise<readonly AnyPhase[]> {
  const { pipeline } = await import('../pipeline.ts');
  return pipeline;
}

import { startBuild } from '../engine/engine.ts';
import type { AnyPhase } from '../engine/phase.ts';
import type { Run } from './application.ts';
import { engineSetup, loadPipeline } from './engine-setup.ts';

/**
 * From a request to a build that came to rest. What goes wrong in a phase is the outcome's `failure`.
 *
 * @throws SlipwayError before there is a build: `unknown-target`, `unknown-registry`, `disk-full`, `read-only-disk`,
 * `no-permission`
 */
export const run: Run = async (application, request, options) =>
  await runPhases(await loadPipeline())(application, request, options);

/** The same for any list of phases. */
export function runPhases(phases: readonly AnyPhase[]): Run {
  return (application, request, options) => startBuild(engineSetup(application, options, phases), request);
}

import type { BuildRequest } from '../domain/build-request.ts';
import { SlipwayError } from '../domain/failure.ts';
import { startBuild } from '../engine/engine.ts';
import type { AnyPhase } from '../engine/phase.ts';
import type { Run } from './application.ts';
import { engineSetup, loadPipeline } from './engine-setup.ts';

/**
 * From a request to a build that came to rest. What goes wrong in a phase is the outcome's `failure`.
 *
 * @throws SlipwayError before there is a build: `gate-not-available`, `production-not-available`, `unknown-target`,
 * `unknown-registry`, `disk-full`, `read-only-disk`, `no-permission`
 */
export const run: Run = async (application, request, options) =>
  await runPhases(await loadPipeline())(application, request, options);

/** The same for any list of phases. */
export function runPhases(phases: readonly AnyPhase[]): Run {
  return async (application, request, options) => {
    refuseGates(request);
    refuseProduction(request);
    return await startBuild(engineSetup(application, options, phases), request);
  };
}

/** A gate that nobody keeps must not look like one: until there are gates, a request for one is refused. */
function refuseGates({ approval_mode }: BuildRequest): void {
  if (approval_mode === 'auto') return;
  throw new SlipwayError({
    code: 'gate-not-available',
    blame: 'settings',
    message: `The approval mode '${approval_mode}' is not available in this version: nothing would wait for the approval.`,
    next_step: 'Use `auto`, with `until: packaging` where people look at the release before it is deployed.',
  });
}

/** A deployment to this machine must not pass for one to production. */
function refuseProduction({ deploy_production }: BuildRequest): void {
  if (!deploy_production) return;
  throw new SlipwayError({
    code: 'production-not-available',
    blame: 'settings',
    message: 'This version has no production target: the release would be deployed to this machine.',
    next_step:
      'Leave `deploy-production` (`--production`) off; `environment` names what this machine is to the registry.',
  });
}

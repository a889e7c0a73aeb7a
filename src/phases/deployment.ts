import { join } from 'node:path';
import type { Deployment } from '../domain/deployment.ts';
import type { Phase, PhaseContext, RecordedEffect } from '../engine/phase.ts';
import type { DeployOptions } from '../ports/target.ts';

const HEALTHY_WITHIN_MS = 30_000;
/** A release that served before starts faster than one nobody has seen run. */
const UNDO_HEALTHY_WITHIN_MS = 15_000;

export const deployment: Phase<'release', 'deployment'> = {
  name: 'deployment',
  title: 'Deploy',
  needs: ['release'],
  gives: ['deployment'],
  touches: 'remote',
  skip({ request }) {
    if (request.deploy_local || request.deploy_production) return null;
    return 'deploy_local and deploy_production are off';
  },
  async run({ release: { release, folder } }, context) {
    const { target, build } = context;
    const archive = join(build.folder, folder, release.archive.file);
    const before = await context.outside(target.current(release.name));
    const detail = {
      service: release.name,
      release: release.build_id,
      digest: release.digest,
      target: target.location,
      before: before?.build_id ?? null,
    };
    const deployed = await context.effect({ name: 'deploy', key: build.id, detail }, async () => {
      const options = { ...deployOptions(context), healthy_within_ms: HEALTHY_WITHIN_MS };
      return { ...(await context.outside(target.deploy(release, archive, options))) };
    });
    const { url, build_id, digest, version, unchanged, previous_build_id } = deployed;
    return {
      products: { deployment: deployed },
      details: { url, release: build_id, digest, version, unchanged, previous_build_id },
    };
  },
  async undo(effect, context) {
    const { service, release, before } = facts(effect);
    const { target } = context;
    const current = await target.current(service);
    if (current === null && before === null) {
      // Begun and cut off: a supervisor may wait there with nothing to do.
      await target.down(service, { ...patience(context), purge: false });
      return 'nothing_to_undo';
    }
    if (current?.build_id !== release || servedAlready(effect, context.build.id)) return 'nothing_to_undo';
    const previous = before === release ? current.previous_build_id : before;
    if (previous !== null) {
      const options = { ...deployOptions(context), healthy_within_ms: UNDO_HEALTHY_WITHIN_MS, variables: {} };
      const reason = `undone by build ${context.build.id}`;
      await target.rollback(service, previous, { ...options, reason });
      return 'undone';
    }
    await target.markFailed(service, release);
    await target.down(service, { ...patience(context), purge: false });
    return 'undone';
  },
};

/** The release of an earlier build, reused by this one, was at work before: it is not this build's to take back. */
function servedAlready(effect: RecordedEffect, build_id: string): boolean {
  const { release, before } = facts(effect);
  const result = effect.result as Deployment | undefined;
  const wasThere = result === undefined ? before === release : result.unchanged;
  return wasThere && release !== build_id;
}

function facts({ detail }: RecordedEffect) {
  return {
    service: String(detail['service']),
    release: String(detail['release']),
    before: typeof detail['before'] === 'string' ? detail['before'] : null,
  };
}

function deployOptions(context: PhaseContext): Omit<DeployOptions, 'healthy_within_ms'> {
  const { environment, port } = context.request;
  return { environment, port, variables: context.service_variables, ...patience(context) };
}

function patience(context: PhaseContext): Pick<DeployOptions, 'signal' | 'progress'> {
  return { signal: context.signal, progress: (message) => context.progress(message) };
}

import type { BuildReport } from '../../adapters/reporters/build-report.ts';
import type { Failure } from '../../domain/failure.ts';
import type { BuildJob } from '../../domain/job.ts';

/** Outputs of the root action; `action.yml` is tested against this table. */
export const ACTION_OUTPUTS = {
  'build-id': 'Id of the build, a UUIDv7.',
  status: '`completed`, `failed`, `cancelled` or `awaiting_approval`.',
  'service-name': 'Name of the service.',
  'service-version': 'Version of the service.',
  'service-url':
    'Base URL of the running service, without a trailing slash; empty where nothing was deployed.',
  'release-digest': 'The release: `sha256:<hex>` of its archive.',
  'state-artifact': 'Name of the artifact with the build folder; empty where none was uploaded.',
  'state-digest': 'sha256 of that artifact, as GitHub computed it.',
  'failed-phase': 'Name of the phase that failed.',
  'error-code': 'Stable code of the failure.',
  'tests-passed': 'Generated tests that passed.',
  'tests-failed': 'Generated tests that failed.',
  registered: '`true` where the service was entered into the registry.',
} as const;

export type ActionOutputs = { readonly [name in keyof typeof ACTION_OUTPUTS]: string };

export interface StateArtifact {
  readonly name: string;
  readonly digest: string;
}

export function actionOutputs(
  job: BuildJob,
  report: BuildReport | null,
  failure: Failure | null,
  state: StateArtifact | null,
): ActionOutputs {
  const failed = report?.view.rows.find((row) => row.state === 'failed');
  return {
    'build-id': job.build_id,
    status: job.status,
    'service-name': job.service_name ?? '',
    'service-version': report?.view.service?.version ?? '',
    'service-url': report?.url ?? '',
    'release-digest': job.release_digest ?? '',
    'state-artifact': state?.name ?? '',
    'state-digest': state?.digest ?? '',
    'failed-phase': failed?.name ?? '',
    'error-code': failure?.code ?? '',
    'tests-passed': report?.tests ? String(report.tests.passed) : '',
    'tests-failed': report?.tests ? String(report.tests.failed) : '',
    registered: String(report?.registered ?? false),
  };
}

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { neutralised } from '../../adapters/node/output.ts';
import { type BuildReport, buildReport } from '../../adapters/reporters/build-report.ts';
import { failureLines } from '../../adapters/reporters/failure-text.ts';
import { paint } from '../../adapters/reporters/paint.ts';
import type { Application, BuildOutcome } from '../../app/application.ts';
import { buildRecord } from '../../app/build-record.ts';
import { run } from '../../app/run.ts';
import { type Failure, failureFrom } from '../../domain/failure.ts';
import type { SourcePlace } from '../../domain/source-place.ts';
import { compose } from '../compose.ts';
import { EXIT_CODES, exitCodeOfBuild, exitCodeOfFailure } from '../exit-codes.ts';
import { installationOf } from '../installation.ts';
import { CANCELLED, interruption } from '../interruption.ts';
import { pathFromRoot } from '../repository.ts';
import { sourceLines } from '../source-lines.ts';
import { writeOutputs, writeSummary } from './file-commands.ts';
import type { ActionSettings } from './inputs.ts';
import { escapedMarkdown } from './markdown.ts';
import { actionOutputs, type StateArtifact } from './outputs.ts';
import { githubReporter } from './reporter.ts';
import { uploadState } from './state-artifact.ts';
import { summaryMarkdown } from './summary.ts';
import { workflowCommand } from './workflow-command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** One build with checked inputs, told the way GitHub shows it. Ends the process with the build's exit code. */
export async function runRootAction(settings: ActionSettings, started: string): Promise<void> {
  const signal = interruption(() => process.exit(EXIT_CODES.cancelled));
  const code = await actionExitCode(settings, started, signal).catch(async (thrown: unknown) => {
    const failure = failureFrom(thrown);
    await tellFailure(failure, process.env);
    return failure.code === CANCELLED ? EXIT_CODES.cancelled : exitCodeOfFailure(failure);
  });
  // Connections that a library keeps open must not hold the job; what was written is written.
  process.stdout.write('', () => process.exit(code));
}

async function actionExitCode(
  settings: ActionSettings,
  started: string,
  signal: AbortSignal,
): Promise<number> {
  const environment = process.env;
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
  const root = resolve(workspace, settings.root);
  const application = await compose({
    root,
    serviceVariables: settings.build.variables,
    installation: installationOf(started),
  });
  const request = {
    ...settings.build.request,
    spec_path: pathFromRoot(settings.build.request.spec_path, root, root),
  };
  const pathOf = (file: string) => pathInside(workspace, resolve(root, file));
  const reporter = githubReporter({
    write: (text) => void process.stdout.write(text),
    clean: neutralised,
    sourceLine: sourceLines(root),
    pathOf,
  });
  const outcome = await run(application, request, { signal, reporters: [reporter] }).finally(() =>
    reporter.close(),
  );
  const state = await stateOf(application, outcome, settings.uploadState, environment);
  await tellOutcome(application, outcome, state, pathOf, environment);
  // A gate is no failure of the job that stops at it.
  if (outcome.job.status === 'awaiting_approval') return EXIT_CODES.ok;
  return exitCodeOfBuild(outcome.job.status, outcome.failure);
}

async function stateOf(
  application: Application,
  { job, folder }: BuildOutcome,
  wanted: boolean,
  environment: Environment,
): Promise<StateArtifact | null> {
  if (!wanted) return null;
  if (job.status === 'cancelled') {
    // The runner leaves no time for it.
    tellLines(['The build was cancelled: its folder is not uploaded.']);
    return null;
  }
  if (!environment['ACTIONS_RUNTIME_TOKEN']) {
    tellLines(['This is no runner of GitHub: the build folder is not uploaded.']);
    return null;
  }
  try {
    return await uploadState(application.world.files, { build_id: job.build_id, folder });
  } catch (thrown) {
    // The build ended as it ended; without its state it can only not be gone on with elsewhere.
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    const text = `The build folder could not be uploaded: ${reason}`;
    process.stdout.write(workflowCommand('warning', text, { title: 'state-not-uploaded' }));
    return null;
  }
}

async function tellOutcome(
  application: Application,
  outcome: BuildOutcome,
  state: StateArtifact | null,
  pathOf: (file: string) => string | null,
  environment: Environment,
): Promise<void> {
  const { job, folder, failure } = outcome;
  const shownFolder = relative(application.root, folder);
  if (failure && job.status === 'failed') tellLines(failureLines(failure, shownFolder, paint(false)));
  const report = await reportOf(application, job.build_id, folder, shownFolder);
  await writeOutputs(environment['GITHUB_OUTPUT'], { ...actionOutputs(job, report, failure, state) });
  const linkTo = sourceLinks(environment, pathOf);
  const summary = report
    ? summaryMarkdown(report, { linkTo, stateArtifact: state?.name ?? null })
    : failureSummary(failure);
  await writeSummary(environment['GITHUB_STEP_SUMMARY'], summary);
  if (report?.url) tellLines([`${report.view.service?.name ?? 'The service'} is running at ${report.url}`]);
}

/** null where the record cannot be read, for example on a full disk: then outputs and summary tell what is known. */
async function reportOf(
  application: Application,
  build_id: string,
  folder: string,
  shownFolder: string,
): Promise<BuildReport | null> {
  try {
    return buildReport(await buildRecord(application, { build_id, folder }), shownFolder);
  } catch (thrown) {
    tellLines(failureLines(failureFrom(thrown), shownFolder, paint(false)));
    return null;
  }
}

/** For what went wrong before there was a build. */
async function tellFailure(failure: Failure, environment: Environment): Promise<void> {
  tellLines(failureLines(failure, null, paint(false)));
  process.stdout.write(
    workflowCommand('error', `${failure.message}\n${failure.next_step}`, { title: failure.code }),
  );
  await writeOutputs(environment['GITHUB_OUTPUT'], { status: 'failed', 'error-code': failure.code });
  await writeSummary(environment['GITHUB_STEP_SUMMARY'], failureSummary(failure));
}

function failureSummary(failure: Failure | null): string {
  if (failure === null) return '';
  return `## ❌ Slipway: ${escapedMarkdown(failure.message)}\n\n${escapedMarkdown(failure.next_step)}\n`;
}

function tellLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${neutralised(line)}\n`).join(''));
}

function pathInside(workspace: string, path: string): string | null {
  const inside = relative(workspace, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  return inside.split(sep).join('/');
}

/** Pages of the commit that is built; null off GitHub. */
function sourceLinks(
  environment: Environment,
  pathOf: (file: string) => string | null,
): (place: SourcePlace) => string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = environment;
  if (!server || !repository || !commit) return () => null;
  return ({ file, line }) => {
    const path = pathOf(file);
    if (path === null) return null;
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return `${server}/${repository}/blob/${commit}/${encoded}?plain=1#L${line}`;
  };
}

import { resolve } from 'node:path';
import { type CheckResult, check as checkProjects, type ProjectCheck } from '../../../app/check.ts';
import { EXIT_CODES } from '../../exit-codes.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf } from '../place.ts';
import { printJson } from '../print-json.ts';
import { tableText } from '../table.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';

export async function check(
  context: CliContext,
  folder: string | undefined,
  flags: CommonOptions,
): Promise<number> {
  const root = rootOf(context, flags);
  const application = await context.application(root);
  const result = await checkProjects(application, folder === undefined ? null : resolve(context.cwd, folder));
  if (flags.json) printJson(context.console, result);
  else tell(context, result, root);
  return result.drifted ? EXIT_CODES.spec : EXIT_CODES.ok;
}

function tell(context: CliContext, { projects, drifted }: CheckResult, root: string): void {
  const { console } = context;
  if (projects.length === 0) {
    console.out('No generated project is here. `slipway generate <spec> --output <dir>` makes one.\n');
    return;
  }
  for (const { diagnostics } of projects) tellDiagnostics(context, diagnostics, root, ['error', 'warning']);
  const rows = projects.map((project) => [
    project.drifted ? 'DRIFTED' : 'clean',
    project.folder,
    `${project.spec.path}: ${SPEC_WORDS[project.spec.status]}`,
    packText(project),
    filesText(project),
  ]);
  console.out(tableText(['STATE', 'PROJECT', 'SPECIFICATION', 'PACK', 'FILES'], rows, console.outPaint));
  for (const project of projects) for (const line of fileLines(project)) console.out(`${line}\n`);
  if (drifted) console.out(`${nextSteps(projects).join('\n')}\n`);
}

const SPEC_WORDS: { readonly [status in ProjectCheck['spec']['status']]: string } = {
  same: 'as generated',
  changed: 'changed since',
  missing: 'missing',
  invalid: 'has errors',
};

function packText({ pack: { status, generated, installed } }: ProjectCheck): string {
  if (status === 'same') return generated;
  return generated === installed ? `${generated}, changed since` : `${generated}, now ${installed}`;
}

const FILE_WORDS: { readonly [what in keyof ProjectCheck['files']]: string } = {
  edited: 'edited',
  missing: 'missing',
  stale: 'stale',
  unresolved: 'in conflict',
};
const KINDS = ['edited', 'missing', 'stale', 'unresolved'] as const;

function filesText({ files }: ProjectCheck): string {
  const counts = KINDS.filter((kind) => files[kind].length > 0).map(
    (kind) => `${files[kind].length} ${FILE_WORDS[kind]}`,
  );
  return counts.length === 0 ? 'as generated' : counts.join(', ');
}

function fileLines({ folder, files }: ProjectCheck): readonly string[] {
  const prefix = folder === '.' ? '' : `${folder}/`;
  return KINDS.flatMap((kind) => files[kind].map((path) => `  ${FILE_WORDS[kind]}: ${prefix}${path}`));
}

function nextSteps(projects: readonly ProjectCheck[]): readonly string[] {
  return projects
    .filter(({ drifted }) => drifted)
    .map((project) => `${project.folder}: ${nextStep(project)}`);
}

function nextStep({ folder, spec, pack, files, diagnostics }: ProjectCheck): string {
  if (spec.status === 'missing') return `${spec.path} is gone; bring it back, or generate from another.`;
  if (spec.status === 'invalid') return `mend ${spec.path}; \`slipway compile\` shows what is wrong.`;
  if (files.unresolved.length > 0) return 'take over what you need from each .slipway-new and delete it.';
  if (
    spec.status === 'changed' ||
    pack.status === 'changed' ||
    files.missing.length + files.stale.length > 0
  ) {
    return `\`slipway generate ${spec.path} --output ${folder}\` brings it up to date.`;
  }
  if (files.edited.length > 0) {
    return 'generated files were edited; move that to src/custom and take the files back from version control.';
  }
  return diagnostics[0]?.hint ?? '';
}

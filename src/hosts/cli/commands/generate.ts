import { resolve } from 'node:path';
import { type FileOutcome, type Generation, generate as generateProject } from '../../../app/generate.ts';
import { LANGUAGES, type Language } from '../../../domain/build-request.ts';
import { SlipwayError } from '../../../domain/failure.ts';
import { EXIT_CODES } from '../../exit-codes.ts';
import { pathFromRoot } from '../../repository.ts';
import type { CliContext, CommonOptions } from '../context.ts';
import { rootOf, shownPath } from '../place.ts';
import { printJson } from '../print-json.ts';
import { tableText } from '../table.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';

interface GenerateFlags extends CommonOptions {
  readonly output?: string;
  readonly language?: string;
  readonly dryRun?: boolean;
}

export async function generate(
  context: CliContext,
  spec: string | undefined,
  flags: GenerateFlags,
): Promise<number> {
  const root = rootOf(context, flags);
  const folder = resolve(context.cwd, chosenFolder(flags));
  const request = {
    spec_path: pathFromRoot(spec ?? '', context.cwd, root),
    folder,
    language: chosenLanguage(flags),
    dry_run: flags.dryRun ?? false,
  };
  const generation = await generateProject(await context.application(root), request);
  if (flags.json) printJson(context.console, { ...generation, folder: shownPath(context, folder) });
  else tell(context, generation, { root, folder: shownPath(context, folder), dryRun: request.dry_run });
  return generation.kind === 'refused' || conflictsOf(generation).length > 0
    ? EXIT_CODES.spec
    : EXIT_CODES.ok;
}

function chosenFolder({ output }: GenerateFlags): string {
  if (output) return output;
  throw new SlipwayError({
    code: 'output-missing',
    blame: 'settings',
    message: 'There is no `--output <dir>` that says where the project belongs.',
    next_step: 'Name a folder, for example `--output services/orders`.',
  });
}

function chosenLanguage({ language }: GenerateFlags): Language | null {
  if (language === undefined) return null;
  const known = LANGUAGES.find((name) => name === language);
  if (known) return known;
  throw new SlipwayError({
    code: 'language-unknown',
    blame: 'settings',
    message: `--language: '${language}' is not one of ${LANGUAGES.join(', ')}.`,
    next_step: 'Leave it out: the project that lies there, or the specification, decides.',
  });
}

function conflictsOf(generation: Generation): readonly FileOutcome[] {
  return generation.kind === 'refused'
    ? []
    : generation.files.filter(({ outcome }) => outcome === 'conflict');
}

function tell(
  context: CliContext,
  generation: Generation,
  { root, folder, dryRun }: { readonly root: string; readonly folder: string; readonly dryRun: boolean },
): void {
  const { console } = context;
  tellDiagnostics(context, generation.diagnostics, root, ['error', 'warning']);
  if (generation.kind === 'refused') return;
  const { service, language, files } = generation;
  const rows = files.filter((file) => !QUIET.includes(file.outcome)).map((file) => rowOf(file, folder));
  for (const line of tableText(['', '', ''], rows, console.outPaint).split('\n').slice(1, -1)) {
    console.out(`${line}\n`);
  }
  const counts = ORDER.flatMap((outcome) => {
    const count = files.filter((file) => file.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${WORDS[outcome]}`];
  });
  const done = dryRun ? 'would be in' : 'in';
  console.out(`${service.name} ${service.version} (${language}) ${done} ${folder}: ${counts.join(', ')}\n`);
  const conflicts = conflictsOf(generation);
  if (conflicts.length > 0 && !dryRun) console.out(`${nextStep(conflicts)}\n`);
}

const QUIET: readonly FileOutcome['outcome'][] = ['unchanged', 'owned'];
const ORDER = ['written', 'updated', 'merged', 'removed', 'kept', 'conflict', 'unchanged', 'owned'] as const;

const WORDS: { readonly [outcome in FileOutcome['outcome']]: string } = {
  written: 'new',
  updated: 'updated',
  merged: 'merged with your changes',
  removed: 'removed',
  kept: 'kept as you changed it',
  conflict: 'in conflict',
  unchanged: 'unchanged',
  owned: 'your own',
};

function rowOf(
  { path, outcome, reason, lines = [], beside }: FileOutcome,
  folder: string,
): readonly string[] {
  const place = `${folder === '.' ? '' : `${folder}/`}${path}`;
  const at = lines.length === 0 ? '' : `:${lines.join(',')}`;
  const why =
    reason === undefined ? '' : `${REASONS[reason]}${beside === undefined ? '' : `; see ${beside}`}`;
  return [outcome === 'conflict' ? 'CONFLICT' : outcome, `${place}${at}`, why];
}

const REASONS: { readonly [reason in NonNullable<FileOutcome['reason']>]: string } = {
  'both-changed': 'these lines were changed by hand and by the specification',
  'base-unknown': 'changed by hand, and what was generated before is not known here',
  'in-the-way': 'what lies there was never generated',
  'no-longer-generated': 'no longer generated, but changed by hand',
};

function nextStep(conflicts: readonly FileOutcome[]): string {
  const beside = conflicts.some((file) => file.beside !== undefined);
  const former = conflicts.some(({ reason }) => reason === 'no-longer-generated');
  return [
    'Nothing of these files was overwritten.',
    ...(beside ? ['Take over what you need from each `.slipway-new` and delete it.'] : []),
    ...(former ? ['Delete what is no longer generated, or move your code to src/custom.'] : []),
  ].join(' ');
}

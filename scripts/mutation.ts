/**
 * Shows that generated tests mean it: changes a generated TypeScript project in one place at a time (a comparison
 * turned round, a condition negated, a statement or an awaited call left out, a literal swapped) and counts how many
 * of these mutants the project's own tests find.
 *
 *     npm run mutation -- <generated project> [--threshold 80] [--only src/generated/operations/**]
 *
 * The project needs its dependencies installed. The work is Stryker's (https://stryker-mutator.io), fetched by npm at
 * the first run: 176 packages that nothing else here needs are no dependency of this repository. Ends with 1 when the
 * score is below the threshold. By hand, not in `npm test`: a project of 15 operations takes about a quarter of an hour
 * on two cores.
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const STRYKER = '@stryker-mutator/core@10.1.1';
const WORKERS = 2;

/** What the tests cannot reach: another database, and data that is no code. */
const LEFT_OUT = ['!src/generated/postgres.ts', '!src/generated/openapi.ts'];

/** Built or installed things, and the compiler's settings: types are not what is tested here. */
const LEFT_BEHIND = /^(?:node_modules|dist|data|tsconfig.*\.json)$/;

/** Ends the run at the first failing test: one is enough to find a mutant. */
const BAIL_REPORTER = `export default async function* (events) {
  for await (const { type } of events) if (type === 'test:fail') process.exit(1);
}
`;

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { threshold: { type: 'string', default: '80' }, only: { type: 'string', multiple: true } },
});
const [project] = positionals;
if (project === undefined) {
  process.stderr.write('usage: npm run mutation -- <generated project> [--threshold 80] [--only <glob>]\n');
  process.exit(64);
}

const copy = await copyOf(resolve(project));
try {
  await writeFile(join(copy, 'bail-reporter.mjs'), BAIL_REPORTER);
  await writeFile(join(copy, 'stryker.config.json'), JSON.stringify(configuration(values.only)));
  await stryker(copy);
  const report: Report = JSON.parse(await readFile(join(copy, 'mutation.json'), 'utf8'));
  process.exitCode = tell(report, Number(values.threshold)) ? 0 : 1;
} finally {
  await rm(copy, { recursive: true, force: true });
}

/** Sources and tests in a folder of their own; dependencies are linked. */
async function copyOf(folder: string): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'mutation-'));
  await cp(folder, made, {
    recursive: true,
    filter: (path) => !LEFT_BEHIND.test(basename(path)),
  });
  await symlink(join(folder, 'node_modules'), join(made, 'node_modules'));
  return made;
}

function configuration(only: readonly string[] = ['src/generated/**/*.ts']) {
  const command = [
    `"${process.execPath}"`,
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-isolation=none',
    '--test-reporter=./bail-reporter.mjs',
    '"test/**/*.test.ts"',
  ];
  return {
    testRunner: 'command',
    commandRunner: { command: command.join(' ') },
    mutate: [...only, ...LEFT_OUT],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: 'mutation.json' },
    concurrency: WORKERS,
    timeoutMS: 10_000,
    allowConsoleColors: false,
    checkers: [],
    plugins: [],
    ignorePatterns: ['node_modules', 'dist'],
  };
}

async function stryker(cwd: string): Promise<void> {
  const npm = spawn('npm', ['exec', '--yes', `--package=${STRYKER}`, '--', 'stryker', 'run'], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) },
  });
  const code = await new Promise((ended) => npm.on('close', ended));
  if (code !== 0) throw new Error(`stryker ended with ${String(code)}`);
}

/** Prints the score and what was not found; gives whether the score is reached. */
function tell({ files }: Report, threshold: number): boolean {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  let found = 0;
  let all = 0;
  for (const [path, { source, mutants }] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const counted = mutants.filter(({ status }) =>
      ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status),
    );
    const survivors = counted.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    found += counted.length - survivors.length;
    all += counted.length;
    say(`${path}: ${counted.length - survivors.length} of ${counted.length}`);
    const lines = source.split('\n');
    for (const { mutatorName, replacement, location } of survivors)
      say(
        `  survived, line ${location.start.line}: ${lines[location.start.line - 1]?.trim()}  (${mutatorName}: ${replacement?.replace(/\s+/g, ' ').slice(0, 80) ?? ''})`,
      );
  }
  const score = all === 0 ? 0 : (found / all) * 100;
  say(`mutation score: ${score.toFixed(1)} % (${found} of ${all} mutants found, wanted: ${threshold} %)`);
  return score >= threshold;
}

import { basename, relative } from 'node:path';
import { type Failure, failureFrom, SlipwayError } from '../../domain/failure.ts';
import { EXIT_CODES, exitCodeOfFailure } from '../exit-codes.ts';
import { installationOf } from '../installation.ts';
import { CANCELLED, interruption } from '../interruption.ts';
import { processConsole } from './console.ts';
import type { CliContext } from './context.ts';
import { printJson } from './print-json.ts';
import { slipwayProgram } from './program.ts';

/** Runs one command and ends the process with its exit code. */
export async function main(argv: readonly string[], started: string): Promise<void> {
  const atExit: (() => void)[] = [];
  const leave = (code: number): never => {
    for (const action of atExit.splice(0)) action();
    process.exit(code);
  };
  const signal = interruption(() => leave(EXIT_CODES.cancelled));
  const console = processConsole(process.env, await cleanerOf(process.env));
  const onExit = (action: () => void) => void atExit.push(action);
  const context: CliContext = { console, signal, onExit, ...ofProcess(started) };
  const code = await exitCodeOf(argv, context);
  await console.flush();
  leave(code);
}

async function exitCodeOf(argv: readonly string[], context: CliContext): Promise<number> {
  let exitCode: number = EXIT_CODES.ok;
  const json = asksForJson(argv);
  const program = slipwayProgram(context, json, (code) => {
    exitCode = code;
  });
  if (argv.length === 0) {
    program.outputHelp({ error: true });
    return EXIT_CODES.settings;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (thrown) {
    const usage = usageProblem(thrown);
    if (usage === 'none') return EXIT_CODES.ok;
    const failure = usage ?? failureFrom(thrown);
    if (json) printJson(context.console, { error: failure });
    else if (usage === null) await tell(failure, context);
    return failure.code === CANCELLED ? EXIT_CODES.cancelled : exitCodeOfFailure(failure);
  }
}

/** Commander throws for `--help` as well as for wrong arguments; about these it has told already. */
function usageProblem(thrown: unknown): Failure | 'none' | null {
  if (!(thrown instanceof Error) || !('code' in thrown) || !('exitCode' in thrown)) return null;
  if (thrown.exitCode === 0) return 'none';
  return new SlipwayError({
    code: 'wrong-arguments',
    blame: 'settings',
    message: thrown.message.replace(/^error: /, ''),
    next_step: 'See `slipway --help`, and `--help` of each command.',
  }).failure;
}

async function tell(failure: Failure, { console }: CliContext): Promise<void> {
  const { failureLines } = await import('../../adapters/reporters/failure-text.ts');
  console.err(`${failureLines(failure, null, console.errPaint).join('\n')}\n`);
}

function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).includes('--json');
}

function ofProcess(started: string): Omit<CliContext, 'console' | 'signal' | 'onExit'> {
  return {
    cwd: process.cwd(),
    command: ownCommand(process.argv[1] ?? 'slipway'),
    monotonic: () => performance.now(),
    async readUserFile(path) {
      const { readUserFile } = await import('./read-user-file.ts');
      return await readUserFile(path);
    },
    async application(root, serviceVariables = {}) {
      const { compose } = await import('../compose.ts');
      return compose({ root, serviceVariables, installation: installationOf(started) });
    },
  };
}

/** What the reader typed to start this: an installed program by its name, a file through node. */
function ownCommand(script: string): string {
  if (script.includes('/_npx/') || script.includes('/node_modules/.bin/')) return `npx ${basename(script)}`;
  if (!/\.[cm]?[jt]s$/.test(script)) return basename(script);
  const path = relative(process.cwd(), script);
  return `node ${path.startsWith('..') ? script : path}`;
}

/** In GitHub's log, text that looks like a workflow command would be obeyed. */
async function cleanerOf(env: NodeJS.ProcessEnv): Promise<(text: string) => string> {
  if (env['GITHUB_ACTIONS'] !== 'true') return (text) => text;
  const { neutralised } = await import('../../adapters/node/output.ts');
  return neutralised;
}

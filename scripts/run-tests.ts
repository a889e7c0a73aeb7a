/**
 * Runs the test files that the arguments name (files or folders; default: all of `test/`) and ends with the line
 * `tests: N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const named = process.argv.slice(2);
const patterns = await Promise.all((named.length > 0 ? named : ['test']).map(testFiles));
const reporter = new URL('./closing-line-reporter.ts', import.meta.url).href;

const child = spawn(
  process.execPath,
  [
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stderr',
    `--test-concurrency=${availableParallelism()}`,
    '--disable-warning=ExperimentalWarning',
    ...patterns,
  ],
  { stdio: ['ignore', 'inherit', 'pipe'] },
);
let closing = '';
child.stderr.setEncoding('utf8').on('data', (text: string) => {
  closing += text;
  const lines = closing.split('\n');
  closing = lines.pop() ?? '';
  for (const line of lines) (line.startsWith('tests: ') ? remember : echo)(line);
});
let lastLine = 'tests: 0 passed, 1 failed';
child.on('close', (code) => {
  process.stdout.write(`${lastLine}\n`);
  process.exitCode = code ?? 1;
});

function remember(line: string): void {
  lastLine = line;
}

function echo(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function testFiles(path: string): Promise<string> {
  const isFolder = (await stat(path)).isDirectory();
  return isFolder ? join(path, '**', '*.test.ts') : path;
}

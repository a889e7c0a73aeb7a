/**
 * `npm run bench`: cold start against bare node, the engine's own share of an example build, a second unchanged run,
 * scaling of the compiler, and its peak memory. Ratios are of runs that alternate; medians are printed. The figures of
 * the last change stand in docs/benchmarks.md.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, 'dist', 'cli.js');
const action = join(root, 'dist', 'index.js');
const place = await mkdtemp(join(tmpdir(), 'slipway-bench-'));
const environment = { ...process.env, NO_COLOR: '1' };

try {
  await startUp();
  await exampleBuild();
  await scaling();
} finally {
  await rm(place, { recursive: true, force: true });
}

async function startUp(): Promise<void> {
  const bare: number[] = [];
  const missingInput: number[] = [];
  const version: number[] = [];
  for (let round = 0; round < 21; round += 1) {
    bare.push(timed('-e', '0'));
    missingInput.push(timed(action));
    version.push(timed(cli, '--version'));
  }
  const { size } = await stat(action);
  row('cold start: bare node', `${median(bare).toFixed(0)} ms`);
  row(
    'cold start: action, missing input',
    `${median(missingInput).toFixed(0)} ms, ${ratio(missingInput, bare)} x bare node (at most 4)`,
  );
  row(
    'cold start: slipway --version',
    `${median(version).toFixed(0)} ms, ${ratio(version, bare)} x bare node`,
  );
  row('dist/index.js', `${size} bytes (at most 1 MB)`);
}

/** Dependencies are in the user's cache after the first run; the second one is a fresh repository. */
async function exampleBuild(): Promise<void> {
  for (const [name, title] of [
    ['cold', 'example build, dependencies perhaps not cached'],
    ['warm', 'example build, dependencies cached'],
  ] as const) {
    const folder = join(place, name);
    await mkdir(folder, { recursive: true });
    await cp(join(root, 'examples', 'bookings', 'SPEC.md'), join(folder, 'SPEC.md'));
    const port = await freePort();
    const first = succeeding(cli, 'run', join(folder, 'SPEC.md'), '--root', folder, '--port', port);
    const engine = await engineSeconds(folder);
    row(title, `${(first / 1000).toFixed(1)} s`);
    const share = (engine / (first / 1000)) * 100;
    row('  of it the engine itself', `${engine.toFixed(2)} s, ${share.toFixed(1)} % (at most 5 % and 0.5 s)`);
    const second = succeeding(cli, 'run', join(folder, 'SPEC.md'), '--root', folder, '--port', port);
    row('  the same again, unchanged', `${(second / 1000).toFixed(1)} s (at most 3)`);
    succeeding(cli, 'down', 'bookings', '--root', folder);
  }
}

async function engineSeconds(folder: string): Promise<number> {
  const builds = join(folder, '.slipway', 'builds');
  const [id] = (await readdir(builds)).sort();
  const lines = (await readFile(join(builds, id ?? '', 'events.ndjson'), 'utf8')).trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { event_type: string; engine_seconds?: number })
    .reduce((sum, { engine_seconds }) => sum + (engine_seconds ?? 0), 0);
}

async function scaling(): Promise<void> {
  for (const operations of [10, 100, 1000]) {
    const path = join(place, `spec-${operations}.md`);
    const text = specOf(operations);
    await writeFile(path, text);
    const runs = [0, 1, 2].map(() => succeeding(cli, 'compile', path, '--json'));
    row(
      `compile ${operations} operations (${(text.length / 1024).toFixed(0)} KiB)`,
      `${median(runs).toFixed(0)} ms`,
    );
  }
  const megabyte = join(place, 'spec-1mb.md');
  await writeFile(megabyte, `${specOf(200)}\n${'Further notes on how this came about. '.repeat(26_000)}\n`);
  row(
    'compile a 1 MB spec',
    `${succeeding(cli, 'compile', megabyte, '--json').toFixed(0)} ms, peak ${peakMegabytes(cli, 'compile', megabyte, '--json')}`,
  );
}

/** Resources of five operations each, with bodies and models, as a person would write them. */
function specOf(operations: number): string {
  const parts = ['# catalogue', '', '**Version:** 1.0.0', '**Port:** 8199', '', '## Endpoints', ''];
  for (let index = 0; index * 5 < operations; index += 1) {
    const path = `/things${index}`;
    const body = '```json\n{ "name": "Lamp", "price": 12.5, "tags": ["light"] }\n```';
    const full = `\`\`\`json\n{ "id": "3f1c9d9e-0000-4000-8000-000000000000", "name": "Lamp", "price": 12.5, "tags": ["light"] }\n\`\`\``;
    parts.push(`### POST ${path}`, '', 'Request:', body, '', 'Response 201:', full, '');
    parts.push(`### GET ${path}`, '', `Lists them. Response 200: an array of thing${index}.`, '');
    parts.push(`### GET ${path}/{id}`, '', 'Response 200:', full, '', '404 when unknown.', '');
    parts.push(`### PATCH ${path}/{id}`, '', 'Request:', body, '', 'Response 200:', full, '');
    parts.push(`### DELETE ${path}/{id}`, '', 'Response 204.', '');
  }
  return parts.join('\n');
}

/** The same, and a command that fails is no measurement. */
function succeeding(...args: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  return performance.now() - began;
}

/** Wall time of one node process, in milliseconds. */
function timed(...args: readonly string[]): number {
  const began = performance.now();
  spawnSync(process.execPath, args, { env: environment, stdio: 'ignore' });
  return performance.now() - began;
}

/** Peak resident memory by the kernel's own account (GNU time), of the largest single process. */
function peakMegabytes(...args: readonly string[]): string {
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kilobytes = Number(/(\d+)\s*$/.exec(stderr ?? '')?.[1]);
  return kilobytes > 0
    ? `${(kilobytes / 1024).toFixed(0)} MB (at most 150)`
    : 'not measured: no /usr/bin/time here';
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function ratio(values: readonly number[], to: readonly number[]): string {
  return median(values.map((value, index) => value / (to[index] ?? value))).toFixed(1);
}

function row(name: string, figure: string): void {
  process.stdout.write(`${name.padEnd(52)} ${figure}\n`);
}

/**
 * The kill-and-resume matrix: SIGKILLs a build of an example after every record of its journal, resumes it, and asks
 * for the same end each time: completed, the same release digest, one deployment, a healthy service, no orphan, no
 * lock. Usage: `npm run test:crash [-- --spec examples/bookings/SPEC.md] [--every N]`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from './free-port.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    spec: { type: 'string', default: 'examples/bookings/SPEC.md' },
    every: { type: 'string', default: '1' },
  },
});
const cli = join(root, 'dist', 'cli.js');
const place = await mkdtemp(join(tmpdir(), 'slipway-crash-'));
const cache = join(place, 'cache');
const environment = { ...process.env, XDG_CACHE_HOME: cache, NO_COLOR: '1' };

interface Outcome {
  readonly status: string;
  readonly digest: string;
  readonly records: number;
}

try {
  const reference = await uninterrupted();
  process.stdout.write(`reference: ${reference.records} records, ${reference.digest}\n`);
  const faults: string[] = [];
  let tried = 0;
  for (let record = 1; record < reference.records; record += Number(values.every)) {
    const fault = await killAndResume(record, reference);
    tried += 1;
    if (fault) faults.push(`after record ${record}: ${fault}`);
    if (fault || tried % 10 === 0)
      process.stdout.write(`${tried} tried${fault ? `, FAILED ${faults.at(-1)}` : ''}\n`);
  }
  process.stdout.write(`points tried: ${tried}, survived: ${tried - faults.length}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await rm(place, { recursive: true, force: true });
}

async function uninterrupted(): Promise<Outcome> {
  const folder = await repository('reference');
  const { status, stderr } = slipway(folder, 'run', 'SPEC.md', '--port', await freePort());
  if (status !== 0) throw new Error(`the reference build failed:\n${stderr}`);
  const outcome = await outcomeOf(folder);
  await cleanUp(folder);
  return outcome;
}

async function killAndResume(record: number, reference: Outcome): Promise<string | null> {
  const folder = await repository(`after-${record}`);
  try {
    await killAfter(folder, record);
    const { status, stderr } = slipway(folder, 'resume');
    if (status !== 0) return `resume ended with ${status}: ${stderr.slice(-600)}`;
    return await faultIn(folder, reference);
  } finally {
    await cleanUp(folder);
  }
}

/** Starts a build and kills the engine, and only the engine, as soon as its journal has so many records. */
async function killAfter(folder: string, record: number): Promise<void> {
  const child = spawn(process.execPath, [cli, 'run', 'SPEC.md', '--port', await freePort()], {
    cwd: folder,
    env: environment,
    stdio: 'ignore',
  });
  while (child.exitCode === null && child.signalCode === null) {
    if ((await journalOf(folder)).length >= record) child.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function faultIn(folder: string, reference: Outcome): Promise<string | null> {
  const outcome = await outcomeOf(folder);
  if (outcome.status !== 'completed') return `the build is ${outcome.status}`;
  if (outcome.digest !== reference.digest) return `the release is ${outcome.digest}`;
  const [service] = await readdir(join(folder, '.slipway', 'services'));
  if (!service) return 'nothing is deployed';
  const base = join(folder, '.slipway', 'services', service);
  const names = await readdir(base);
  if (names.some((name) => name.startsWith('lock'))) return `a lock is left: ${names.join(', ')}`;
  const releases = await readdir(join(base, 'releases'));
  if (releases.length !== 1) return `there are ${releases.length} releases: ${releases.join(', ')}`;
  const url = JSON.parse(await readFile(join(folder, '.slipway', 'registry.json'), 'utf8'));
  const address = JSON.stringify(url).match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
  const answer = await fetch(`${address}/health`).catch((error: unknown) => ({
    ok: false,
    status: String(error),
  }));
  if (!answer.ok) return `the service at ${address} does not answer: ${answer.status}`;
  return await orphansOf(folder, base);
}

/** The supervisor that is on record and what descends from it may be there; nothing else that works in the folder. */
async function orphansOf(folder: string, base: string): Promise<string | null> {
  const { pid } = JSON.parse(await readFile(join(base, 'run', 'supervisor.json'), 'utf8')) as {
    readonly pid: number;
  };
  const deadline = Date.now() + 5000;
  let orphans: readonly WorkingProcess[] = [];
  do {
    const all = await workingProcesses();
    const family = familyOf(pid, all);
    if (!all.some((one) => one.pid === pid)) return `the supervisor (process ${pid}) is not there`;
    orphans = all.filter((one) => one.where.includes(folder) && !family.has(one.pid));
    if (orphans.length === 0) return null;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < deadline);
  return `orphans: ${orphans.map((one) => `${one.pid} ${one.where}`).join(' | ')}`;
}

interface WorkingProcess {
  readonly pid: number;
  readonly parent: number;
  /** Command line and working folder. */
  readonly where: string;
}

async function workingProcesses(): Promise<readonly WorkingProcess[]> {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const rows = stdout.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s(.*)$/.exec(line));
  const found = rows.map(async (row) => {
    const pid = Number(row?.[1]);
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    return { pid, parent: Number(row?.[2]), where: `${row?.[3] ?? ''} ${cwd}` };
  });
  return (await Promise.all(found)).filter(({ pid }) => pid > 0 && pid !== process.pid);
}

function familyOf(pid: number, all: readonly WorkingProcess[]): ReadonlySet<number> {
  const family = new Set([pid]);
  // Children have higher numbers only until pids wrap around: go on until nobody joins.
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return family;
}

async function outcomeOf(folder: string): Promise<Outcome> {
  const { stdout } = slipway(folder, 'builds', '--json');
  const [job] = JSON.parse(stdout).builds;
  return { status: job.status, digest: job.release_digest, records: (await journalOf(folder)).length };
}

async function journalOf(folder: string): Promise<readonly string[]> {
  const builds = join(folder, '.slipway', 'builds');
  const [id] = await readdir(builds).catch(() => []);
  if (!id) return [];
  const text = await readFile(join(builds, id, 'events.ndjson'), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

async function repository(name: string): Promise<string> {
  const folder = join(place, name);
  await mkdir(folder, { recursive: true });
  await cp(join(root, values.spec), join(folder, 'SPEC.md'));
  return folder;
}

async function cleanUp(folder: string): Promise<void> {
  const [service] = await readdir(join(folder, '.slipway', 'services')).catch(() => []);
  if (service) slipway(folder, 'down', service);
  await rm(folder, { recursive: true, force: true });
}

function slipway(folder: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [cli, ...args], { cwd: folder, env: environment, encoding: 'utf8' });
}

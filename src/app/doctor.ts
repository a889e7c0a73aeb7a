import { join } from 'node:path';
import { LANGUAGES } from '../domain/build-request.ts';
import { failureFrom } from '../domain/failure.ts';
import type { Application, Doctor, DoctorReport } from './application.ts';

type Finding = DoctorReport['dependencies'][number];

/** A program that builds use. `need`: without it nothing works, some builds do not work, or it is only nice to have. */
interface Program {
  readonly name: string;
  readonly minimum: string | null;
  readonly needed_for: string;
  readonly next_step: string;
  readonly need: Need;
}
type Need = 'required' | 'wanted' | 'optional';

const PROGRAMS: readonly Program[] = [
  {
    name: 'node',
    minimum: '24',
    needed_for: 'running generated TypeScript services',
    next_step: 'Nothing to do: the first build installs Node 24 into the cache. Or put Node 24 on the PATH.',
    need: 'wanted',
  },
  {
    name: 'npm',
    minimum: '9',
    needed_for: 'installing the dependencies of TypeScript services',
    next_step: 'Install npm 9 or newer; it comes with Node.',
    need: 'required',
  },
  {
    name: 'python3',
    minimum: '3.11',
    needed_for: 'Python services',
    next_step: 'Install Python 3.11 or newer, if you build Python services.',
    need: 'wanted',
  },
  {
    name: 'git',
    minimum: null,
    needed_for: 'checking out specifications',
    next_step: 'Install git.',
    need: 'optional',
  },
  {
    name: 'docker',
    minimum: null,
    needed_for: 'building the image of a service from its Dockerfile',
    next_step: 'Install Docker, if you want container images.',
    need: 'optional',
  },
];

const VERSION_DEADLINE_MS = 5000;
const LEAST_FREE_BYTES = 500 * 1024 * 1024;
const TARGETS = ['process', 'ssh'];
const REGISTRIES = ['file', 'http', 'github'];

/** What this machine has and lacks; changes nothing but a file that it removes again. */
export const doctor: Doctor = async (application) => {
  const findings = await Promise.all([
    ...PROGRAMS.map(async (program) => ({
      need: program.need,
      finding: await examineProgram(application, program),
    })),
    examineDisk(application).then((finding) => ({ need: 'required' as const, finding })),
    examineWriting(application, 'state folder', application.root, 'builds, releases and services').then(
      (finding) => ({ need: 'required' as const, finding }),
    ),
    examineWriting(
      application,
      'cache folder',
      application.world.host.cacheFolder,
      'dependencies and runtimes that builds share',
    ).then((finding) => ({ need: 'required' as const, finding })),
  ]);
  const lacks = (need: Need) =>
    findings.some((one) => one.need === need && one.finding.status !== 'available');
  return {
    status: lacks('required') ? 'failing' : lacks('wanted') ? 'degraded' : 'ok',
    version: application.slipwayVersion,
    capabilities: {
      languages: await availableLanguages(application),
      targets: TARGETS.filter((kind) => provides(() => application.target(kind))),
      registries: REGISTRIES.filter((kind) => provides(() => application.registry(kind))),
    },
    dependencies: findings.map(({ finding }) => finding),
  };
};

async function examineProgram({ world }: Application, program: Program): Promise<Finding> {
  const { name, minimum, needed_for, next_step } = program;
  const path = await world.processes.find(name);
  const missing: Finding = { name, status: 'missing', version: null, needed_for, next_step };
  if (path === null) return missing;
  const result = await world.processes.run({
    argv: [path, '--version'],
    cwd: world.host.temporaryFolder,
    env: world.processes.baseEnvironment(),
    deadline_ms: VERSION_DEADLINE_MS,
  });
  const version = /\d+(?:\.\d+)+/.exec(`${result.stdout}\n${result.stderr}`)?.[0] ?? null;
  if (result.exit_code !== 0 || version === null) return missing;
  const status = minimum === null || isAtLeast(version, minimum) ? 'available' : 'too_old';
  return { name, status, version, needed_for, next_step: status === 'available' ? '' : next_step };
}

async function examineDisk({ world, root }: Application): Promise<Finding> {
  const name = 'disk space';
  const needed_for = 'workspaces, dependencies and releases';
  try {
    const free = await world.files.freeBytes(root);
    const version = `${(free / 1024 ** 3).toFixed(1)} GiB free`;
    if (free >= LEAST_FREE_BYTES) return { name, status: 'available', version, needed_for, next_step: '' };
    const next_step = 'Free at least 500 MiB; old builds lie in .slipway/builds.';
    return { name, status: 'missing', version, needed_for, next_step };
  } catch (thrown) {
    return { name, status: 'missing', version: null, needed_for, next_step: nextStepOf(thrown) };
  }
}

/** By writing: rights, read-only disks and quotas all show in nothing else. */
async function examineWriting(
  { world }: Application,
  name: string,
  folder: string,
  needed_for: string,
): Promise<Finding> {
  const path = join(folder, `.slipway-doctor-${world.ids.random(8)}`);
  try {
    await world.files.write(path, 'written by slipway doctor; may be removed\n');
    await world.files.remove(path);
    return { name, status: 'available', version: null, needed_for, next_step: '' };
  } catch (thrown) {
    return { name, status: 'missing', version: null, needed_for, next_step: nextStepOf(thrown) };
  }
}

function nextStepOf(thrown: unknown): string {
  const { message, next_step } = failureFrom(thrown);
  return `${message} ${next_step}`;
}

async function availableLanguages({ packs }: Application): Promise<readonly string[]> {
  const loaded = await Promise.allSettled(LANGUAGES.map((language) => packs.load(`service/${language}`)));
  return LANGUAGES.filter((_, index) => loaded[index]?.status === 'fulfilled');
}

function provides(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    // The composition says no by throwing; that is the answer here.
    return false;
  }
}

function isAtLeast(version: string, minimum: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of minimum.split('.').map(Number).entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

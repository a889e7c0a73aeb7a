import { join } from 'node:path';
import { LANGUAGES } from '../domain/build-request.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { RunInstructions } from '../domain/release.ts';
import { withRunningService } from '../verify/running-service.ts';
import type { Application } from './application.ts';

interface Options {
  readonly signal: AbortSignal;
  readonly progress: (message: string) => void;
  readonly variables: Readonly<Record<string, string>>;
}

/** What is needed to start a service, whatever kind of folder it lies in. */
interface Startable {
  readonly folder: string;
  readonly run: Omit<RunInstructions, 'port'>;
}

const INSTRUCTIONS = 'slipway-release.json';
const UNPACK_DEADLINE_MS = 60_000;

/**
 * Starts the service of a folder on a free port, with data of its own that is thrown away, for as long as `use` takes.
 *
 * @throws SlipwayError `not-a-service`, `service-did-not-start`
 */
export async function withServiceOf<T>(
  application: Application,
  folder: string,
  options: Options,
  use: (baseUrl: string) => Promise<T>,
): Promise<T> {
  const { world } = application;
  const scratch = join(world.host.temporaryFolder, `slipway-verify-${world.ids.random(12)}`);
  await world.files.makeFolder(scratch);
  try {
    const startable = await findStartable(application, folder, scratch);
    const { runtime } = startable.run;
    const { program } = await world.runtimes.resolve(runtime.name, runtime.minimum, options.progress);
    return await withRunningService(world, { ...startable, program, ...options }, use);
  } finally {
    await world.files.remove(scratch);
  }
}

/**
 * An unpacked release, the release folder of a build, a generated project, or a build folder. The release of the same
 * build stands in for a project whose dependencies are not there: a build that took over earlier work leaves them out.
 */
async function findStartable(application: Application, folder: string, scratch: string): Promise<Startable> {
  const { files } = application.world;
  if (await files.stat(join(folder, INSTRUCTIONS))) return await unpackedRelease(application, folder);
  const project = await projectIn(application, folder);
  if (project?.built) return { folder, run: project.run };
  for (const candidate of [folder, join(folder, 'release'), join(folder, '..', 'release')]) {
    if (!(await files.stat(join(candidate, 'release.json')))) continue;
    return await unpackedRelease(application, await unpackRelease(application, candidate, scratch));
  }
  throw new SlipwayError({
    code: project ? 'project-not-built' : 'not-a-service',
    blame: 'settings',
    message: project
      ? `${folder} is a generated project without its dependencies or its compiled code.`
      : `${folder} is no generated project and no release.`,
    next_step: project
      ? 'Install its dependencies and build it, as its README says, then verify again.'
      : 'Name a folder such as .slipway/builds/<build_id>/source, or the URL of a running service.',
  });
}

async function unpackedRelease({ world }: Application, folder: string): Promise<Startable> {
  const run: RunInstructions = JSON.parse(await world.files.readText(join(folder, INSTRUCTIONS)));
  return { folder, run };
}

/** A generated project is known by the lock file of its pack. */
async function projectIn(
  { world, packs }: Application,
  folder: string,
): Promise<{ readonly run: Startable['run']; readonly built: boolean } | null> {
  for (const language of LANGUAGES) {
    const loaded = await packs.load(`service/${language}`).catch(() => null);
    const toolchain = loaded?.manifest.toolchain;
    if (!toolchain || !(await world.files.stat(join(folder, toolchain.lock)))) continue;
    const needed = [...toolchain.install.gives, ...(toolchain.compile?.gives ?? [])];
    const there = await Promise.all(needed.map((path) => world.files.stat(join(folder, path))));
    return { run: { ...toolchain.run, runtime: toolchain.runtime }, built: !there.includes(null) };
  }
  return null;
}

async function unpackRelease({ world }: Application, folder: string, scratch: string): Promise<string> {
  const unpacked = join(scratch, 'release');
  await world.files.makeFolder(unpacked);
  const archive = (await world.files.list(folder)).find((name) => name.endsWith('.tar.gz'));
  const tar = await world.processes.find('tar');
  if (!archive || !tar) {
    throw new SlipwayError({
      code: archive ? 'program-missing' : 'release-incomplete',
      blame: archive ? 'runner' : 'settings',
      message: archive ? 'There is no `tar` to unpack the release with.' : `${folder} has no archive.`,
      next_step: archive
        ? 'Install tar.'
        : 'Name the release folder of a build that came as far as packaging.',
    });
  }
  const { exit_code, stderr } = await world.processes.run({
    argv: [tar, '-xzf', join(folder, archive), '-C', unpacked],
    cwd: unpacked,
    env: world.processes.baseEnvironment(),
    deadline_ms: UNPACK_DEADLINE_MS,
  });
  if (exit_code === 0) return unpacked;
  throw new SlipwayError({
    code: 'release-damaged',
    blame: 'runner',
    message: `${archive} cannot be unpacked.`,
    details: stderr.split('\n').slice(-10),
    next_step: 'Build the release again.',
  });
}

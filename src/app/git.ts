import { join } from 'node:path';
import { sha256 } from '../domain/digest.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { CommandResult } from '../ports/world.ts';
import type { Application } from './application.ts';

const DEADLINE_MS = 60_000;
/** Changes of one file that are looked through for an earlier content. */
const HISTORY_DEPTH = 100;

/** Nothing that lies in a repository may run, and nothing may be asked or fetched. */
const HARDENED = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
] as const;
const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };

/**
 * A file as a commit has it.
 * @param ref branch, tag, commit or anything else that names one
 * @param path from the root, with forward slashes
 * @throws SlipwayError `git-missing`, `not-a-repository`, `ref-unknown`, `file-not-in-ref`, `git-failed`
 */
export async function fileAtRef(application: Application, ref: string, path: string): Promise<Uint8Array> {
  if (!(await isRepository(application))) throw noRepository(application);
  const commit = await resolved(application, `${ref}^{commit}`, ref);
  if (commit === null) throw unknownRef(ref);
  const blob = await resolved(application, `${commit}:./${path}`, path);
  if (blob === null) throw notInRef(ref, path);
  return await blobContents(application, blob);
}

/** What a file held in an earlier commit, found by its digest; null where the history that is here does not have it. */
export async function earlierInGit(
  application: Application,
  path: string,
  digest: string,
): Promise<Uint8Array | null> {
  if ((await application.world.processes.find('git')) === null) return null;
  if (!(await isRepository(application))) return null;
  const blobs = await blobsOf(application, path);
  for (const blob of blobs) {
    const bytes = await blobContents(application, blob);
    if (sha256(bytes) === digest) return bytes;
  }
  return null;
}

async function isRepository(application: Application): Promise<boolean> {
  return (await git(application, ['rev-parse', '--is-inside-work-tree'])).exit_code === 0;
}

/** The object's name, or null where there is no such object. What begins with a dash would be an option. */
async function resolved(application: Application, revision: string, said: string): Promise<string | null> {
  if (said.startsWith('-')) return null;
  const { exit_code, stdout } = await git(application, ['rev-parse', '--verify', '--quiet', revision]);
  const name = stdout.trim();
  return exit_code === 0 && /^[0-9a-f]{40,64}$/.test(name) ? name : null;
}

/** Every content that a path had, newest first. */
async function blobsOf(application: Application, path: string): Promise<readonly string[]> {
  const count = `--max-count=${HISTORY_DEPTH}`;
  const format = ['--format=', '--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv'];
  const { exit_code, stdout } = await git(application, ['log', count, ...format, '--', path]);
  if (exit_code !== 0) return [];
  const names = [...stdout.matchAll(/^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /gm)].flatMap(([, was, is]) => [
    is,
    was,
  ]);
  return [...new Set(names)].filter((name): name is string => name !== undefined && !/^0+$/.test(name));
}

/** Byte for byte: the output of a child is cleaned and cut, so git writes the object into a file. */
async function blobContents(application: Application, blob: string): Promise<Uint8Array> {
  const { files, host, ids } = application.world;
  const folder = join(host.temporaryFolder, `slipway-git-${ids.random(12)}`);
  await files.makeFolder(folder);
  try {
    const gitFolder = (await git(application, ['rev-parse', '--absolute-git-dir'])).stdout.trim();
    const apart = [`--git-dir=${gitFolder}`, `--work-tree=${folder}`];
    const unpacked = await git(application, [...apart, 'unpack-file', blob], folder);
    if (unpacked.exit_code !== 0) throw gitFailed(unpacked);
    return await files.read(join(folder, unpacked.stdout.trim()));
  } finally {
    await files.remove(folder);
  }
}

async function git(
  { root, world }: Application,
  argv: readonly string[],
  cwd: string = root,
): Promise<CommandResult> {
  const program = await world.processes.find('git');
  if (program === null) throw gitMissing();
  return await world.processes.run({
    argv: [program, ...HARDENED, ...argv],
    cwd,
    env: { ...world.processes.baseEnvironment(), ...ENVIRONMENT },
    deadline_ms: DEADLINE_MS,
  });
}

function gitMissing(): SlipwayError {
  return new SlipwayError({
    code: 'git-missing',
    blame: 'runner',
    message: 'There is no `git` on this machine.',
    next_step: 'Install git, or compare with a file.',
  });
}

function noRepository({ root }: Application): SlipwayError {
  return new SlipwayError({
    code: 'not-a-repository',
    blame: 'settings',
    message: `${root} is in no git repository.`,
    next_step: 'Compare with a file: `--against <file>`.',
  });
}

function unknownRef(ref: string): SlipwayError {
  return new SlipwayError({
    code: 'ref-unknown',
    blame: 'settings',
    message: `${JSON.stringify(ref)} is neither a file nor a commit that this repository has.`,
    next_step: 'Name a branch, a tag or a commit; in a shallow clone fetch it first.',
  });
}

function notInRef(ref: string, path: string): SlipwayError {
  return new SlipwayError({
    code: 'file-not-in-ref',
    blame: 'settings',
    message: `${JSON.stringify(ref)} has no file ${path}.`,
    next_step: 'Name a commit that has it, or the file under its earlier name.',
  });
}

function gitFailed({ stderr }: CommandResult): SlipwayError {
  return new SlipwayError({
    code: 'git-failed',
    blame: 'runner',
    message: 'git could not read an object of this repository.',
    details: stderr.split('\n').slice(-5),
    next_step: 'Look at these lines; `git fsck` tells what is missing.',
  });
}

import { type SpawnOptions, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const cliPath = join(projectRoot, 'dist', 'cli.js');
export const actionPath = join(projectRoot, 'dist', 'index.js');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own with a spec in it, and the bundled command line to use there. */
export interface Repository {
  readonly folder: string;
  slipway(...args: readonly string[]): Promise<Run>;
  slipwayWith(
    options: { env?: Readonly<Record<string, string>>; signal?: AbortSignal },
    ...args: readonly string[]
  ): Promise<Run>;
  /** The same, and a failure of the command fails the test with what it printed. */
  succeed(...args: readonly string[]): Promise<string>;
}

/**
 * @param spec path of a spec below the project, or the text of one
 * @param t the test; afterwards every service is taken down and the folder removed
 */
export async function repositoryWith(
  t: { after(action: () => Promise<void>): void },
  spec: { readonly path: string } | { readonly text: string | Uint8Array },
): Promise<Repository> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-e2e-'));
  if ('path' in spec) await cp(join(projectRoot, spec.path), join(folder, 'SPEC.md'));
  else await writeFile(join(folder, 'SPEC.md'), spec.text);
  const slipwayWith: Repository['slipwayWith'] = (options, ...args) =>
    runNode([cliPath, ...args], { cwd: folder, ...options });
  const slipway: Repository['slipway'] = (...args) => slipwayWith({}, ...args);
  t.after(async () => {
    const services = join(folder, '.slipway', 'services');
    const { stdout } = await runNode(
      ['-e', `try{console.log(require('fs').readdirSync(${JSON.stringify(services)}).join('\\n'))}catch{}`],
      { cwd: folder },
    );
    for (const service of stdout.split('\n').filter((name) => name !== ''))
      await slipway('down', service, '--purge');
    await rm(folder, { recursive: true, force: true });
  });
  return {
    folder,
    slipway,
    slipwayWith,
    async succeed(...args) {
      const { status, stdout, stderr } = await slipway(...args);
      if (status !== 0)
        throw new Error(`slipway ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
      return stdout;
    },
  };
}

export function runNode(
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd'> & { env?: Readonly<Record<string, string>>; signal?: AbortSignal },
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
    const child = spawn(process.execPath, args, {
      cwd: options.cwd,
      env: { ...inherited, NO_COLOR: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    options.signal?.addEventListener('abort', () => child.kill('SIGINT'));
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** A small service that every rule of the compiler accepts. */
export function smallSpec(name: string, extra = ''): string {
  return `# ${name}

**Version:** 1.0.0

## Purpose

Keeps notes.

## Endpoints

### POST /notes
Request:
\`\`\`json
{ "title": "Milk", "done": false }
\`\`\`
Response 201:
\`\`\`json
{ "id": "9b2f0c1e-6a51-4d5e-8a52-1f0c3f9d2b11", "title": "Milk", "done": false }
\`\`\`

### GET /notes/{id}
Response 200:
\`\`\`json
{ "id": "9b2f0c1e-6a51-4d5e-8a52-1f0c3f9d2b11", "title": "Milk", "done": false }
\`\`\`
Errors: 404 if the note does not exist.
${extra}`;
}

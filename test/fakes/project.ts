import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createFolderPacks } from '../../src/adapters/packs/folder-packs.ts';
import type { Application } from '../../src/app/application.ts';
import { compileHere } from '../../src/app/spec-compiling.ts';
import { realWorld, temporaryFolder } from './place.ts';
import { unexpectedRegistry, unexpectedTarget } from './unexpected.ts';

export interface Repository {
  readonly root: string;
  readonly application: Application;
  write(path: string, text: string): Promise<void>;
  read(path: string): Promise<string>;
  /** Every file below a folder but what git keeps, with its modification time. */
  times(folder: string): Promise<Readonly<Record<string, number>>>;
  git(...argv: readonly string[]): string;
}

/** A small specification: orders that are placed, read and cancelled. */
export const ORDERS = `# orders

Version: 1.2.0

Keeps orders of a shop.

## API

### POST /orders

Place an order.

Request:

\`\`\`json
{"item": "pen", "amount": 2}
\`\`\`

Response 201:

\`\`\`json
{"id": "5f1d", "item": "pen", "amount": 2, "created_at": "2026-03-02T09:00:00Z"}
\`\`\`

### GET /orders/{id}

Response 200:

\`\`\`json
{"id": "5f1d", "item": "pen", "amount": 2, "created_at": "2026-03-02T09:00:00Z"}
\`\`\`

Errors: 404 if there is no such order.

### DELETE /orders/{id}

Response 204. Errors: 404 if there is no such order.
`;

/** The same without its last operation. */
export const WITHOUT_DELETE = ORDERS.slice(0, ORDERS.indexOf('### DELETE'));

/** A repository of real files and real git, with the packs of this project and the machine as it is. */
export async function repository(test: TestContext): Promise<Repository> {
  const root = await temporaryFolder(test);
  const world = realWorld(await temporaryFolder(test));
  const templates = fileURLToPath(new URL('../../templates', import.meta.url));
  const made: Repository = {
    root,
    application: {
      root,
      slipwayVersion: '0.0.0',
      world,
      packs: createFolderPacks(templates, world.files),
      compiler: compileHere,
      target: () => unexpectedTarget,
      registry: () => unexpectedRegistry,
      serviceVariables: {},
    },
    async write(path, text) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    read: (path) => readFile(join(root, path), 'utf8'),
    times: (folder) => timesOf(join(root, folder)),
    git: (...argv) => git(root, argv),
  };
  await made.write('SPEC.md', ORDERS);
  return made;
}

async function timesOf(folder: string): Promise<Readonly<Record<string, number>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const stats = await Promise.all(files.map(async (path) => [path, (await stat(path)).mtimeMs] as const));
  return Object.fromEntries(stats);
}

/** With nothing of this machine's configuration. */
function git(cwd: string, argv: readonly string[]): string {
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...argv], { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${argv.join(' ')}: ${stderr}`);
  return stdout;
}

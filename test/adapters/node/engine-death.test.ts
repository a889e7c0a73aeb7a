import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { alive, eventually, folderFor, guardScript } from './support.ts';

const linux = { skip: process.platform === 'linux' ? false : 'looks at /proc' };
const adapter = fileURLToPath(new URL('../../../src/adapters/node/processes.ts', import.meta.url));

/** A process of its own that runs a stubborn child with a stubborn daemon through the adapter. */
async function engine(t: TestContext, mark: string): Promise<ChildProcess> {
  const stubborn = 'trap "" TERM HUP INT; while :; do sleep 0.1; done';
  const file = join(await folderFor(t), 'engine.mjs');
  const command = {
    argv: ['sh', '-c', `setsid sh -c '${stubborn}' & ${stubborn} & echo up; ${stubborn}`],
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', MARK: mark },
    deadline_ms: 600_000,
  };
  await writeFile(
    file,
    `import { createProcesses } from ${JSON.stringify(adapter)};
     const processes = createProcesses(${JSON.stringify(guardScript)}, {});
     const onLine = () => process.stdout.write('up');
     await processes.run({ ...${JSON.stringify(command)}, onLine });`,
  );
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  assert.ok((await alive(mark)).length >= 3);
  return child;
}

for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGSEGV'] as const) {
  test(`an engine that dies by ${signal} leaves no process`, linux, async (t) => {
    const mark = `engine-${randomBytes(6).toString('hex')}`;
    const child = await engine(t, mark);
    child.kill(signal);
    await eventually('no process of the child is left', async () => (await alive(mark)).length === 0);
    await eventually('no guard is left', async () => (await guardsOf(child)).length === 0);
  });
}

test(
  'an engine that has nothing more to do ends at once, and so does the guard it kept ready',
  linux,
  async (t) => {
    const file = join(await folderFor(t), 'engine.mjs');
    await writeFile(
      file,
      `import { createProcesses } from ${JSON.stringify(adapter)};
     const processes = createProcesses(${JSON.stringify(guardScript)}, {});
     for (let turn = 0; turn < 3; turn += 1)
       await processes.run({ argv: ['true'], cwd: '/', env: { PATH: '/bin' }, deadline_ms: 600_000 });
     const end = performance.now();
     process.on('exit', () => process.stdout.write(String(performance.now() - end)));`,
    );
    const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
    t.after(() => child.kill('SIGKILL'));
    const waited = await text(child.stdout);
    assert.ok(Number(waited) < 500, `${waited} ms`);
    await eventually('no guard is left', async () => (await guardsOf(child)).length === 0);
  },
);

/** Guards whose engine is gone are children of somebody else, but still in their own session: look by script. */
async function guardsOf(engine: ChildProcess): Promise<readonly number[]> {
  const found: number[] = [];
  for (const pid of await alive(guardScript)) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    if (new RegExp(`^PPid:\\s+(1|${engine.pid})$`, 'm').test(status)) found.push(pid);
  }
  return found;
}

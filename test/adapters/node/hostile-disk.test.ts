import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { failureFrom } from '../../../src/domain/failure.ts';
import { folderFor, processes, script, shell } from './support.ts';

const files = createFiles();

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => failureFrom(error).code,
  );
}

/** A disk of one MiB, or null where this user may not mount one. */
async function tinyDisk(t: TestContext): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    await rm(folder, { recursive: true });
    t.skip('a small disk cannot be mounted by this user');
    return null;
  }
  t.after(async () => {
    // The journal keeps its file open for a moment.
    execFileSync('umount', ['--lazy', folder]);
    await rm(folder, { recursive: true });
  });
  return folder;
}

test('a full disk: its own code, the old contents stay, nothing is left over', async (t) => {
  const disk = await tinyDisk(t);
  if (disk === null) return;
  await files.write(join(disk, 'state.json'), 'old');
  await files.appendDurably(join(disk, 'events.ndjson'), 'one');
  const before = await readdir(disk);
  const big = 'x'.repeat(2_000_000);
  assert.equal(await codeOf(files.write(join(disk, 'state.json'), big)), 'disk-full');
  assert.equal(await codeOf(files.createExclusively(join(disk, 'lock'), big)), 'disk-full');
  assert.equal(await codeOf(files.appendDurably(join(disk, 'events.ndjson'), big)), 'disk-full');
  assert.deepEqual(await readdir(disk), before);
  assert.equal(await readFile(join(disk, 'state.json'), 'utf8'), 'old');
  await files.appendDurably(join(disk, 'events.ndjson'), 'two');
  assert.equal(await readFile(join(disk, 'events.ndjson'), 'utf8'), 'one\ntwo\n');
});

test('a log that fills the disk stops the child with the code of the disk', async (t) => {
  const disk = await tinyDisk(t);
  if (disk === null) return;
  const begin = performance.now();
  const run = processes.run(
    shell('yes 0123456789; sleep 60', { log: join(disk, 'a.log'), deadline_ms: 50_000 }),
  );
  assert.equal(await codeOf(run), 'disk-full');
  assert.ok(performance.now() - begin < 20_000);
});

test('a disk that is read-only', async (t) => {
  const disk = await tinyDisk(t);
  if (disk === null) return;
  await files.write(join(disk, 'x'), 'x');
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  assert.equal(await codeOf(files.write(join(disk, 'y'), '')), 'read-only-disk');
  assert.equal(await codeOf(files.makeFolder(join(disk, 'z'))), 'read-only-disk');
  assert.equal(await codeOf(files.appendDurably(join(disk, 'e'), '')), 'read-only-disk');
  assert.equal(await codeOf(files.remove(join(disk, 'x'))), 'read-only-disk');
  assert.equal(await files.readText(join(disk, 'x')), 'x');
});

/** Permissions do not bind root: the same calls are made as the user nobody. */
test('a folder without permission, as another user', async (t) => {
  if (process.getuid?.() !== 0)
    return t.skip('only root can become another user; the other test covers this one');
  const folder = join(await folderFor(t), 'locked');
  await mkdir(folder);
  await writeFile(join(folder, 'secret'), 'x', { mode: 0o600 });
  await chmod(join(folder, '..'), 0o755);
  const adapter = new URL('../../../src/adapters/node/files.ts', import.meta.url).href;
  const result = await processes.run(
    script(`import(${JSON.stringify(adapter)}).then(async ({ createFiles }) => {
      process.setgid(65534); process.setuid(65534);
      const files = createFiles();
      const folder = ${JSON.stringify(folder)};
      for (const work of [() => files.write(folder + '/y', ''), () => files.read(folder + '/secret'),
        () => files.appendDurably(folder + '/z', ''), () => files.remove(folder + '/secret')]) {
        console.log(await work().then(() => 'done', (error) => error.failure.code));
      }
    })`),
  );
  assert.equal(result.stdout, 'no-permission\n'.repeat(4), result.stderr);
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  chmod,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { failureFrom } from '../../../src/domain/failure.ts';
import { folderFor, processes, script } from './support.ts';

const files = createFiles();

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => failureFrom(error).code,
  );
}

test('what was written is read, and no temporary file stays', async (t) => {
  const folder = await folderFor(t);
  const path = join(folder, 'deep/er/file.txt');
  await files.write(path, 'first');
  await files.write(path, Buffer.from('\ufeffsecond ✓'));
  assert.equal(await files.readText(path), '\ufeffsecond ✓');
  assert.deepEqual(await files.read(path), Buffer.from('\ufeffsecond ✓'));
  assert.deepEqual(await buffer(files.stream(path)), Buffer.from('\ufeffsecond ✓'));
  assert.deepEqual(await readdir(join(folder, 'deep/er')), ['file.txt']);
});

test('a mode is exact whatever the mask, and a link is replaced instead of followed', async (t) => {
  const folder = await folderFor(t);
  const before = process.umask(0o077);
  try {
    await files.write(join(folder, 'run'), '#!/bin/sh', { mode: 0o755 });
  } finally {
    process.umask(before);
  }
  assert.equal((await files.stat(join(folder, 'run')))?.mode, 0o755);
  await writeFile(join(folder, 'outside'), 'mine');
  await symlink(join(folder, 'outside'), join(folder, 'linked'));
  await files.write(join(folder, 'linked'), 'new');
  assert.equal(await readFile(join(folder, 'outside'), 'utf8'), 'mine');
});

test('a reader sees the old contents or the new, never a part', async (t) => {
  const path = join(await folderFor(t), 'state.json');
  const contents = ['a', 'b'].map((letter) => letter.repeat(300_000));
  await files.write(path, contents[0] ?? '');
  let writing = true;
  const writer = (async () => {
    for (let turn = 0; turn < 40; turn += 1) await files.write(path, contents[turn % 2] ?? '');
    writing = false;
  })();
  while (writing) assert.ok(contents.includes(await readFile(path, 'utf8')));
  await writer;
});

test('a writer that is killed leaves the old contents', async (t) => {
  const folder = await folderFor(t);
  const path = join(folder, 'state.json');
  await files.write(path, 'old');
  const adapter = new URL('../../../src/adapters/node/files.ts', import.meta.url).href;
  const source = `import(${JSON.stringify(adapter)}).then(async ({ createFiles }) => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 25);
    for (;;) await createFiles().write(${JSON.stringify(path)}, 'x'.repeat(5_000_000));
  })`;
  const result = await processes.run(script(source));
  assert.equal(result.ended_by, 'signal');
  const left = await readFile(path, 'utf8');
  assert.ok(left === 'old' || left === 'x'.repeat(5_000_000), `${left.length} characters`);
});

test('limits, folders, devices and text that is none have codes of their own', async (t) => {
  const folder = await folderFor(t);
  const path = join(folder, 'file');
  await writeFile(path, Buffer.from([0x61, 0xff]));
  assert.equal(await codeOf(files.read(path, 2)), 'done');
  assert.equal(await codeOf(files.read(path, 1)), 'file-too-large');
  assert.equal(await codeOf(files.readText(path)), 'not-utf8');
  assert.equal(await codeOf(files.read(join(folder, 'gone'))), 'file-missing');
  assert.equal(await codeOf(files.read(folder)), 'io-error');
  assert.equal(await codeOf(files.read(join(path, 'x'))), 'not-a-folder');
  assert.equal(await codeOf(files.write(join(path, 'x'), '')), 'not-a-folder');
  assert.equal(await codeOf(files.makeFolder(path)), 'not-a-folder');
  assert.equal(await codeOf(files.list(path)), 'not-a-folder');
  assert.equal(await codeOf(files.read('relative')), 'path-not-absolute');
  assert.equal(await codeOf(files.read(`${path}\0`)), 'path-not-absolute');
  assert.equal(await codeOf(files.read('/dev/zero', 10)), 'io-error');
  const fifo = join(folder, 'fifo');
  await processes.run({
    argv: ['mkfifo', fifo],
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    deadline_ms: 5_000,
  });
  assert.equal(await codeOf(files.read(fifo)), 'io-error');
});

test('every failure names the path and a next step', async () => {
  await assert.rejects(files.readText('/no/such/file'), (error) => {
    const { message, next_step, blame } = failureFrom(error);
    assert.equal(message, 'Cannot read /no/such/file: there is no such file or folder.');
    assert.notEqual(next_step, '');
    assert.equal(blame, 'runner');
    return true;
  });
});

test('listing is sorted by code unit and empty for a missing folder', async (t) => {
  const folder = await folderFor(t);
  for (const name of ['b', 'Z', 'a10', 'a9', 'ä', '_']) await writeFile(join(folder, name), '');
  assert.deepEqual(await files.list(folder), ['Z', '_', 'a10', 'a9', 'b', 'ä']);
  assert.deepEqual(await files.list(join(folder, 'gone')), []);
  assert.deepEqual(await files.walk(join(folder, 'gone')), []);
});

test('a walk tells links and does not follow them', async (t) => {
  const folder = await folderFor(t);
  await mkdir(join(folder, 'a/empty'), { recursive: true });
  await writeFile(join(folder, 'a/x'), '12345');
  await writeFile(join(folder, 'a.b'), '');
  await symlink('/etc', join(folder, 'a/outside'));
  await symlink('..', join(folder, 'a/circle'));
  const found = (await files.walk(folder)).map(({ path, stat }) => [path, stat.kind, stat.bytes]);
  assert.deepEqual(found, [
    ['a.b', 'file', 0],
    ['a/circle', 'link', 2],
    ['a/outside', 'link', 4],
    ['a/x', 'file', 5],
  ]);
});

test('only one of many creates a file, and it is whole', async (t) => {
  const path = join(await folderFor(t), 'locks', 'lock');
  const codes = await Promise.all(
    Array.from({ length: 20 }, (_, n) => codeOf(files.createExclusively(path, `owner ${n}`))),
  );
  assert.equal(codes.filter((code) => code === 'done').length, 1);
  assert.equal(codes.filter((code) => code === 'file-exists').length, 19);
  assert.equal(await readFile(path, 'utf8'), `owner ${codes.indexOf('done')}`);
  assert.deepEqual(await readdir(join(path, '..')), ['lock']);
});

test('a link is switched in one step and read back', async (t) => {
  const folder = await folderFor(t);
  const current = join(folder, 'current');
  for (const release of ['releases/1', 'releases/2']) {
    await files.makeFolder(join(folder, release));
    await files.linkAtomically(current, release);
    assert.equal(await files.readLink(current), release);
  }
  assert.equal((await files.stat(current))?.kind, 'link');
  assert.equal(await files.readLink(join(folder, 'gone')), null);
  assert.equal(await files.readLink(folder), null);
  assert.equal(await codeOf(files.linkAtomically(join(folder, 'releases'), 'x')), 'io-error');
  assert.deepEqual(await files.list(folder), ['current', 'releases']);
});

test('rename replaces a file, and refuses a folder with contents', async (t) => {
  const folder = await folderFor(t);
  await files.write(join(folder, 'a'), 'a');
  await files.write(join(folder, 'b'), 'b');
  await files.rename(join(folder, 'a'), join(folder, 'b'));
  assert.equal(await files.readText(join(folder, 'b')), 'a');
  await files.write(join(folder, 'full/x'), '');
  await files.makeFolder(join(folder, 'other'));
  assert.equal(await codeOf(files.rename(join(folder, 'other'), join(folder, 'full'))), 'file-exists');
  assert.equal(await codeOf(files.rename(join(folder, 'gone'), join(folder, 'c'))), 'file-missing');
});

test('remove takes a whole tree, but not what a link in it points at', async (t) => {
  const folder = await folderFor(t);
  await files.write(join(folder, 'keep/x'), '');
  await files.write(join(folder, 'tree/deep/y'), '');
  await symlink(join(folder, 'keep'), join(folder, 'tree/linked'));
  await files.remove(join(folder, 'tree'));
  await files.remove(join(folder, 'tree'));
  assert.deepEqual(await files.list(folder), ['keep']);
  assert.deepEqual(await files.list(join(folder, 'keep')), ['x']);
});

test('digest and free space', async (t) => {
  const folder = await folderFor(t);
  const bytes = Buffer.alloc(3_000_001, 7);
  await writeFile(join(folder, 'big'), bytes);
  assert.equal(
    await files.sha256(join(folder, 'big')),
    `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  );
  assert.equal(await codeOf(files.sha256(join(folder, 'gone'))), 'file-missing');
  assert.ok((await files.freeBytes(folder)) > 0);
});

test('a copied tree shares its bytes, keeps links as links, and is let go by a write', async (t) => {
  const folder = await folderFor(t);
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  await files.write(join(from, 'bin/run'), '#!/bin/sh', { mode: 0o755 });
  await files.write(join(from, 'x'), 'x');
  await mkdir(join(from, 'empty'));
  await symlink('../bin/run', join(from, 'bin/link'));
  await files.write(join(to, 'x'), 'stood here before');
  await files.copyTree(from, to);
  const inode = async (path: string) => (await stat(path)).ino;
  assert.equal(await inode(join(to, 'x')), await inode(join(from, 'x')));
  assert.equal(await files.readLink(join(to, 'bin/link')), '../bin/run');
  assert.deepEqual(await files.list(to), ['bin', 'empty', 'x']);
  await files.write(join(to, 'x'), 'changed');
  assert.equal(await files.readText(join(from, 'x')), 'x');
});

test('a copy without hard links, and one over the border of two disks, keep contents and modes', async (t) => {
  const folder = await folderFor(t);
  const from = join(folder, 'from');
  await files.write(join(from, 'bin/run'), '#!/bin/sh', { mode: 0o755 });
  await files.copyTree(from, join(folder, 'copied'), { link: false });
  const other = '/dev/shm';
  const targets = [join(folder, 'copied')];
  const isOtherDisk = await stat(other).then(
    async ({ dev }) => dev !== (await stat(folder)).dev,
    () => false,
  );
  if (isOtherDisk) {
    const far = join(other, `slipway-${process.pid}-${Date.now()}`);
    t.after(() => rm(far, { recursive: true, force: true }));
    await files.copyTree(from, far);
    await files.linkFile(join(from, 'bin/run'), join(far, 'again/run'));
    assert.equal((await files.stat(join(far, 'again/run')))?.mode, 0o755);
    targets.push(far);
  } else t.diagnostic('no second disk: the fallback from hard links is not shown');
  for (const target of targets) {
    const copy = join(target, 'bin/run');
    assert.equal(await files.readText(copy), '#!/bin/sh');
    assert.equal((await files.stat(copy))?.mode, 0o755);
    assert.equal((await stat(copy)).nlink, 1);
  }
});

test('a tree is not copied into itself, and a socket in it is told', async (t) => {
  const folder = await folderFor(t);
  await files.makeFolder(join(folder, 'a'));
  assert.equal(await codeOf(files.copyTree(join(folder, 'a'), join(folder, 'a/b'))), 'io-error');
  const server = createServer().listen(join(folder, 'a/socket'));
  t.after(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  assert.equal(await codeOf(files.copyTree(join(folder, 'a'), join(folder, 'b'))), 'io-error');
  assert.equal(await codeOf(files.copyTree(join(folder, 'gone'), join(folder, 'c'))), 'file-missing');
});

test('a single file is linked, over what is there', async (t) => {
  const folder = await folderFor(t);
  await files.write(join(folder, 'a'), 'a');
  await files.write(join(folder, 'deep/b'), 'b');
  await files.linkFile(join(folder, 'a'), join(folder, 'deep/b'));
  assert.equal((await stat(join(folder, 'a'))).nlink, 2);
  assert.equal(await files.readText(join(folder, 'deep/b')), 'a');
});

test('appended lines keep their order, with and without a line end given', async (t) => {
  const path = join(await folderFor(t), 'deep/events.ndjson');
  const lines = Array.from({ length: 200 }, (_, n) => `{"n":${n}}`);
  await Promise.all(lines.map((line, n) => files.appendDurably(path, n % 2 ? line : `${line}\n`)));
  assert.equal(await readFile(path, 'utf8'), `${lines.join('\n')}\n`);
});

test('a journal that was removed, replaced or torn is gone on with', async (t) => {
  const path = join(await folderFor(t), 'events.ndjson');
  await files.appendDurably(path, 'one');
  await rm(path);
  await files.appendDurably(path, 'two');
  assert.equal(await readFile(path, 'utf8'), 'two\n');
  await writeFile(`${path}.new`, 'whole\n{"torn":');
  await rename(`${path}.new`, path);
  await files.appendDurably(path, 'three');
  assert.equal(await readFile(path, 'utf8'), 'whole\n{"torn":\nthree\n');
});

test('lines of several writers do not mix', async (t) => {
  const folder = await folderFor(t);
  const path = join(folder, 'events.ndjson');
  const adapter = new URL('../../../src/adapters/node/files.ts', import.meta.url).href;
  const writer = (letter: string) =>
    processes.run(
      script(`import(${JSON.stringify(adapter)}).then(async ({ createFiles }) => {
        const files = createFiles();
        for (let n = 0; n < 50; n += 1) await files.appendDurably(${JSON.stringify(path)}, '${letter}'.repeat(2_000));
      })`),
    );
  const results = await Promise.all(['a', 'b'].map(writer));
  assert.deepEqual(
    results.map((result) => result.exit_code),
    [0, 0],
  );
  const lines = (await readFile(path, 'utf8')).split('\n');
  assert.equal(lines.length, 101);
  assert.ok(lines.slice(0, -1).every((line) => /^(a{2000}|b{2000})$/.test(line)));
});

test('a folder without permission', {
  skip: process.getuid?.() === 0 ? 'root may do everything' : false,
}, async (t) => {
  const folder = join(await folderFor(t), 'locked');
  await mkdir(folder);
  await writeFile(join(folder, 'x'), '');
  await chmod(folder, 0o500);
  assert.equal(await codeOf(files.write(join(folder, 'y'), '')), 'no-permission');
  assert.equal(await codeOf(files.appendDurably(join(folder, 'y'), '')), 'no-permission');
  await chmod(folder, 0o700);
  await chmod(join(folder, 'x'), 0);
  assert.equal(await codeOf(files.read(join(folder, 'x'))), 'no-permission');
  await link(join(folder, 'x'), join(folder, 'z'));
});

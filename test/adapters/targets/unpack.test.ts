import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { damagedFiles, unpackRelease } from '../../../src/adapters/targets/unpack.ts';
import { SlipwayError } from '../../../src/domain/failure.ts';
import type { Release } from '../../../src/domain/release.ts';
import { sha256, tinyRelease } from './tiny-release.ts';

interface Entry {
  readonly name: string;
  readonly type?: 'file' | 'directory' | 'symlink' | 'link' | 'character-device' | 'fifo';
  readonly text?: string;
  readonly mode?: number;
  readonly linkname?: string;
}

test('unpacks what the manifest lists, with plain modes', async (context) => {
  const place = await archiveOf(context, [
    { name: 'bin/', type: 'directory' },
    { name: 'bin/start', text: '#!', mode: 0o4777 },
    { name: 'a.txt', text: 'hello', mode: 0o600 },
  ]);
  assert.deepEqual(await unpack(place), { files: 2, bytes: 7 });
  assert.equal(await readFile(join(place.into, 'a.txt'), 'utf8'), 'hello');
  assert.equal((await stat(join(place.into, 'bin/start'))).mode & 0o7777, 0o755 & ~process.umask());
  assert.equal((await stat(join(place.into, 'a.txt'))).mode & 0o7777, 0o644 & ~process.umask());
  assert.deepEqual(await damagedFiles(place.into, place.release), []);
});

for (const [what, entries, words] of [
  ['a symbolic link', [{ name: 'x', type: 'symlink', linkname: '/etc/passwd' }], /symlink/],
  ['a hard link', [{ name: 'x', type: 'link', linkname: 'a.txt' }], /link/],
  ['a device', [{ name: 'x', type: 'character-device' }], /character-device/],
  ['a pipe', [{ name: 'x', type: 'fifo' }], /fifo/],
  ['a path upwards', [{ name: 'a/../../x', text: 'x' }], /not plain/],
  ['an absolute path', [{ name: '/tmp/x', text: 'x' }], /absolute/],
  ['a backslash', [{ name: 'a\\..\\x', text: 'x' }], /backslash/],
  ['a path of our own', [{ name: '.slipway/record.json', text: 'x' }], /Slipway's own/],
  [
    'a path twice',
    [
      { name: 'x', text: '1' },
      { name: 'x', text: '1' },
    ],
    /twice/,
  ],
  ['a folder upwards', [{ name: '../x/', type: 'directory' }], /not plain/],
  [
    'a file as a folder',
    [
      { name: 'x', text: '1' },
      { name: 'x/y', text: '1' },
    ],
    /x\/y|unpack/,
  ],
] as const satisfies readonly (readonly [string, readonly Entry[], RegExp])[]) {
  test(`refuses ${what}`, async (context) => {
    const place = await archiveOf(context, [{ name: 'a.txt', text: 'hello' }, ...entries]);
    await assert.rejects(unpack(place), words);
    const here = (await readdir(place.folder)).filter((name) => name !== 'archive.tar.gz');
    assert.deepEqual(
      here.filter((name) => name !== 'into'),
      [],
    );
  });
}

test('refuses a file that the manifest does not list, lists otherwise, or misses', async (context) => {
  const place = await archiveOf(context, [{ name: 'a.txt', text: 'hello' }]);
  const withFiles = (files: Record<string, string>) =>
    unpack({ ...place, release: { ...place.release, files } });
  await assert.rejects(withFiles({}), /not in its manifest/);
  await rm(place.into, { recursive: true });
  await assert.rejects(withFiles({ 'a.txt': sha256('other') }), /"a.txt" has the digest/);
  await rm(place.into, { recursive: true });
  await assert.rejects(withFiles({ ...place.release.files, 'b.txt': sha256('b') }), /"b.txt"/);
});

test('refuses an archive with another digest, a cut one, and what is none', async (context) => {
  const place = await archiveOf(context, [{ name: 'a.txt', text: 'hello'.repeat(10_000) }]);
  const bytes = await readFile(place.archive);
  for (const [contents, words] of [
    [bytes.subarray(0, -1), /has the digest/],
    [bytes.subarray(0, bytes.length / 2), /damaged/],
    [Buffer.from('no archive'), /damaged/],
    [gzipSync('no tar at all'), /damaged/],
    [Buffer.alloc(0), /damaged/],
  ] as const) {
    await writeFile(place.archive, contents);
    // The manifest as an attacker would have it: of the changed archive.
    const digest = words.source === 'has the digest' ? place.release.digest : sha256(contents);
    const failure = await failureOf(unpack({ ...place, release: { ...place.release, digest } }));
    assert.equal(failure.code, 'release-damaged');
    assert.match(failure.message, words);
    await rm(place.into, { recursive: true, force: true });
  }
});

test('refuses a bomb', async (context) => {
  const place = await archiveOf(context, [{ name: 'zeros', text: '\0'.repeat(8 * 1024 * 1024) }]);
  await assert.rejects(unpack(place), /unpacks to more than/);
  const many = Array.from({ length: 30 }, (_, index) => ({ name: `f${index}`, text: 'x' }));
  const crowd = await archiveOf(context, many);
  await assert.rejects(unpack(crowd, { files: 20, bytes: 1e9, ratio: 100 }), /more than 20 files/);
});

test('finds files that were changed after the unpacking', async (context) => {
  const { folder } = await archiveOf(context, []);
  const { release, archive } = await tinyRelease(folder, {
    build_id: 'a',
    extra: { 'x.txt': 'x', 'y.txt': 'y' },
  });
  const into = join(folder, 'tiny');
  await unpack({ folder, archive, release, into });
  await writeFile(join(into, 'x.txt'), 'changed');
  await rm(join(into, 'y.txt'));
  await writeFile(join(into, 'written-by-the-service.txt'), '');
  assert.deepEqual(await damagedFiles(into, release), ['x.txt', 'y.txt']);
});

interface Place {
  readonly folder: string;
  readonly archive: string;
  readonly release: Release;
  readonly into: string;
}

async function archiveOf(context: TestContext, entries: readonly Entry[]): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-unpack-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const tar = pack();
  for (const { name, text = '', type = 'file', mode = 0o644, linkname } of entries) {
    tar.entry({ name, type, mode, ...(linkname === undefined ? {} : { linkname }) }, text);
  }
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) chunks.push(chunk as Uint8Array);
  const bytes = gzipSync(Buffer.concat(chunks));
  const archive = join(folder, 'archive.tar.gz');
  await writeFile(archive, bytes);
  const files: Record<string, string> = {};
  for (const { name, text = '', type = 'file' } of entries) if (type === 'file') files[name] = sha256(text);
  const { release } = await tinyRelease(join(folder, 'into', '..'), { build_id: 'x' });
  await rm(join(folder, release.archive.file));
  const about = { ...release.archive, file: 'archive.tar.gz', bytes: bytes.length };
  return {
    folder,
    archive,
    into: join(folder, 'into'),
    release: { ...release, digest: sha256(bytes), archive: about, files },
  };
}

function unpack(place: Place, limits?: { files: number; bytes: number; ratio: number }) {
  const signal = new AbortController().signal;
  const options = limits === undefined ? { signal } : { signal, limits };
  return unpackRelease(place.archive, place.release, place.into, options);
}

async function failureOf(work: Promise<unknown>) {
  const thrown: unknown = await work.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof SlipwayError)) throw thrown;
  return thrown.failure;
}

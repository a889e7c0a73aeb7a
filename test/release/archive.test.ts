import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { extract } from 'tar-stream';
import { type ArchiveEntry, packArchive } from '../../src/release/archive.ts';

function entry(path: string, text: string, executable = false): ArchiveEntry {
  const bytes = new TextEncoder().encode(text);
  return { path, executable, bytes: bytes.byteLength, read: async () => bytes };
}

async function archiveOf(entries: readonly ArchiveEntry[]): Promise<Uint8Array> {
  return (await packArchive(entries)).archive;
}

async function unpack(archive: Uint8Array) {
  const found: { name: string; mode: number; uid: number; mtime: number; text: string }[] = [];
  const reader = extract();
  Readable.from([gunzipSync(archive)]).pipe(reader);
  for await (const item of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of item) chunks.push(chunk as Buffer);
    const { name, mode = 0, uid = -1, mtime } = item.header;
    found.push({ name, mode, uid, mtime: mtime?.getTime() ?? -1, text: Buffer.concat(chunks).toString() });
  }
  return found;
}

test('what goes in comes out, in order of the paths, owned by nobody', async () => {
  const found = await unpack(await archiveOf([entry('b/run', '#!', true), entry('a.txt', 'hello')]));
  assert.deepEqual(
    found.map(({ name, mode, uid, text }) => ({ name, mode, uid, text })),
    [
      { name: 'a.txt', mode: 0o644, uid: 0, text: 'hello' },
      { name: 'b/run', mode: 0o755, uid: 0, text: '#!' },
    ],
  );
  assert.deepEqual(new Set(found.map(({ mtime }) => mtime)), new Set([315_532_800_000]));
});

test('the bytes depend on paths and contents alone, not on the order they come in', async () => {
  const paths = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.txt$/), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(paths, fc.string(), async (names, text) => {
      const entries = names.map((name) => entry(name, `${text}${name}`));
      const [one, other] = await Promise.all([archiveOf(entries), archiveOf([...entries].reverse())]);
      assert.deepEqual(one, other);
    }),
    { numRuns: 30 },
  );
});

test('the bytes are the same on every machine: a digest that is pinned', async () => {
  const archive = await archiveOf([
    entry('package.json', '{"name":"x"}\n'),
    entry('dist/main.js', 'x'.repeat(5000)),
  ]);
  const digest = createHash('sha256').update(archive).digest('hex');
  assert.equal(digest, 'c0ce1f4a324635b5dc2ecd3745894104697c7f0bd76d0f767cb7738d5d9200d3');
});

test('a path that leaves the root or stands twice is refused', async () => {
  for (const path of ['../x', '/etc/passwd', 'a/../../b', 'a//b', '']) {
    await assert.rejects(packArchive([entry(path, '')]), RangeError, path);
  }
  await assert.rejects(packArchive([entry('a', '1'), entry('a', '2')]), /occurs twice/);
});

test('the digest of every file is told, also for names that objects have of their own', async () => {
  const { files } = await packArchive([entry('__proto__', 'x'), entry('a', '')]);
  assert.deepEqual(Object.entries(files), [
    ['__proto__', 'sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'],
    ['a', 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ]);
});

import assert from 'node:assert/strict';
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BuildEvent, EventBody } from '../../src/domain/event.ts';
import { SlipwayError } from '../../src/domain/failure.ts';
import { openJournal, readJournal, recoverJournal } from '../../src/engine/journal.ts';
import { CHAIN_START, decodeJournal, encodeLine } from '../../src/engine/journal-line.ts';
import type { Files } from '../../src/ports/world.ts';
import { realWorld, temporaryFolder } from '../fakes/place.ts';
import { smallRequest } from '../fakes/small-pipeline.ts';

const BUILD = '01990000-0000-7000-8000-000000000000';
const start: EventBody = {
  event_type: 'build_start',
  request: smallRequest(),
  slipway_version: '0.0.0',
  format: 1,
};
function progress(message: string): EventBody {
  return { event_type: 'progress', phase: 'build', message, progress: null };
}
const nobody = { event: () => undefined, durable: () => undefined };
const empty = { events: [], chain: CHAIN_START };

function textOf(bodies: readonly EventBody[]): string {
  let chain = CHAIN_START;
  return bodies
    .map((body, index) => {
      const event: BuildEvent = {
        ...body,
        build_id: BUILD,
        timestamp: '2026-11-20T10:00:00.000Z',
        seq: index + 1,
      };
      const encoded = encodeLine(event, chain);
      chain = encoded.chain;
      return `${encoded.line}\n`;
    })
    .join('');
}

function code(expected: string) {
  return (thrown: unknown) => thrown instanceof SlipwayError && thrown.failure.code === expected;
}

test('what was written is read back, whatever the messages hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (messages) => {
      const bodies = [start, ...messages.map(progress)];
      const { events, torn } = decodeJournal(textOf(bodies), BUILD);
      assert.equal(torn, false);
      assert.deepEqual(
        events.slice(1).map((event) => event.event_type === 'progress' && event.message),
        messages,
      );
    }),
    { numRuns: 100 },
  );
});

test('cut at any byte, the whole lines before the cut are read, and writing goes on after them', async (t) => {
  const folder = await temporaryFolder(t);
  const { files, clock } = realWorld(folder);
  const path = join(folder, 'events.ndjson');
  const place = { path, build_id: BUILD };
  const bytes = Buffer.from(textOf([start, progress('größer'), progress('b')]));
  for (let length = 0; length <= bytes.length; length += 1) {
    const cut = bytes.subarray(0, length);
    const expected = cut.filter((byte) => byte === 0x0a).length;
    const text = decodeJournal(cut.toString(), BUILD);
    assert.equal(text.events.length, expected, `cut at ${length}`);
    if (length % 7 !== 0) continue;
    await writeFile(path, cut);
    const written = await recoverJournal(files, place);
    const journal = openJournal({ files, clock }, place, written, nobody);
    await journal.append(expected === 0 ? start : progress('after'));
    assert.equal((await readJournal(files, place)).events.length, expected + 1, `cut at ${length}`);
  }
});

test('a reader in another process sees only whole lines', async (t) => {
  const folder = await temporaryFolder(t);
  const { files } = realWorld(folder);
  const path = join(folder, 'events.ndjson');
  const text = textOf([start, progress('a')]);
  await writeFile(path, text);
  await truncate(path, Buffer.byteLength(text) - 5);
  assert.equal((await readJournal(files, { path, build_id: BUILD })).events.length, 1);
  assert.equal((await readFile(path)).length, Buffer.byteLength(text) - 5, 'looking changes nothing');
});

test('any changed byte of a whole line is found', () => {
  const text = textOf([start, progress('a'), progress('b')]);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: text.length - 2 }),
      fc.constantFrom('x', '1', ' ', '"'),
      (at, by) => {
        if (text[at] === by || text[at] === '\n') return;
        const changed = text.slice(0, at) + by + text.slice(at + 1);
        assert.throws(() => decodeJournal(changed, BUILD), code('journal-damaged'));
      },
    ),
    { numRuns: 300 },
  );
});

for (const [name, damage] of [
  ['a line was removed', (lines: string[]) => lines.toSpliced(1, 1)],
  ['a line was doubled', (lines: string[]) => lines.toSpliced(1, 0, lines[1] ?? '')],
  ['two lines were swapped', (lines: string[]) => [lines[0] ?? '', lines[2] ?? '', lines[1] ?? '']],
  ['a line was emptied', (lines: string[]) => lines.with(1, '')],
  ['the start is missing', (lines: string[]) => lines.slice(1)],
] as const) {
  test(`a journal is damaged when ${name}`, () => {
    const lines = textOf([start, progress('a'), progress('b')])
      .trimEnd()
      .split('\n');
    assert.throws(() => decodeJournal(`${damage(lines).join('\n')}\n`, BUILD), code('journal-damaged'));
  });
}

test('a journal of another build is damaged', () => {
  assert.throws(
    () => decodeJournal(textOf([start]), '01990000-0000-7000-8000-000000000001'),
    code('journal-damaged'),
  );
});

test('a later format is refused as such, before anything else is judged', () => {
  const line = JSON.stringify({ event_type: 'build_start', format: 2, build_id: BUILD, proof: 'new' });
  assert.throws(() => decodeJournal(`${line}\n`, BUILD), code('build-folder-newer'));
});

test('posted events are told at once, are on disk soon, and keep their order with appended ones', async (t) => {
  const folder = await temporaryFolder(t);
  const { files, clock } = realWorld(folder);
  const place = { path: join(folder, 'events.ndjson'), build_id: BUILD };
  const told: number[] = [];
  const durable: number[] = [];
  const journal = openJournal({ files, clock }, place, empty, {
    event: ({ seq }) => told.push(seq),
    durable: (events) => durable.push(...events.map(({ seq }) => seq)),
  });
  journal.post(start);
  journal.post(progress('a'));
  assert.deepEqual(told, [1, 2]);
  assert.deepEqual(durable, []);
  await journal.append(progress('b'));
  assert.deepEqual(durable, [1, 2, 3]);
  journal.post(progress('c'));
  while (durable.length < 4) await clock.sleep(10);
  assert.equal((await readJournal(files, place)).events.length, 4);
});

test('many events at once share their writes', async (t) => {
  const folder = await temporaryFolder(t);
  const world = realWorld(folder);
  let writes = 0;
  const files: Files = {
    ...world.files,
    appendDurably(path, line) {
      writes += 1;
      return world.files.appendDurably(path, line);
    },
  };
  const place = { path: join(folder, 'events.ndjson'), build_id: BUILD };
  const journal = openJournal({ files, clock: world.clock }, place, empty, nobody);
  await journal.append(start);
  await Promise.all(Array.from({ length: 100 }, (_, index) => journal.append(progress(String(index)))));
  assert.equal((await readJournal(files, place)).events.length, 101);
  assert.ok(writes < 20, `${writes} writes`);
});

test('after a write that failed nothing more is written, and the disk’s own fault is told', async (t) => {
  const folder = await temporaryFolder(t);
  const world = realWorld(folder);
  let full = false;
  const files: Files = {
    ...world.files,
    async appendDurably(path, line) {
      if (!full) return world.files.appendDurably(path, line);
      await appendFile(path, line.slice(0, 20));
      throw new SlipwayError({
        code: 'disk-full',
        blame: 'runner',
        message: 'No space.',
        next_step: 'Make room.',
      });
    },
  };
  const place = { path: join(folder, 'events.ndjson'), build_id: BUILD };
  const journal = openJournal({ files, clock: world.clock }, place, empty, nobody);
  await journal.append(start);
  full = true;
  await assert.rejects(journal.append(progress('a')), code('disk-full'));
  full = false;
  await assert.rejects(journal.append(progress('b')), code('disk-full'));
  assert.equal(journal.broken()?.failure.blame, 'runner');
  assert.equal((await recoverJournal(world.files, place)).events.length, 1);
});

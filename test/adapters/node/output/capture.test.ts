import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Capture } from '../../../../src/adapters/node/output/capture.ts';
import { restored } from '../../../../src/adapters/node/output/neutralise.ts';
import { isObeyed, PIECES, runnerLines } from '../runner-commands.ts';

function captured(chunks: readonly Uint8Array[], limit = 1_000_000) {
  const lines: string[] = [];
  let log = '';
  const capture = new Capture({
    limit,
    onLine: (line) => lines.push(line),
    onLog: (text) => {
      log += text;
    },
  });
  for (const chunk of chunks) capture.feed('stdout', chunk);
  capture.end();
  return {
    lines,
    log,
    stdout: capture.text('stdout'),
    dropped: capture.dropped_bytes,
    tail: capture.tail(100_000),
  };
}

/** The bytes cut at random places, so that marks, characters and line ends fall apart. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

const piece = fc.oneof(
  fc.constantFrom(...PIECES).map((text) => Buffer.from(text)),
  fc.constantFrom(
    Buffer.from([0xff]),
    Buffer.from([0xe2, 0x80]),
    Buffer.from([0xc2]),
    Buffer.from([0xf0, 0x9f]),
  ),
);
const output = fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.concat(pieces));
const places = fc.array(fc.nat(), { maxLength: 12 });

test('however the output is cut, nothing in it is obeyed and the lines are the same', () => {
  fc.assert(
    fc.property(output, places, (bytes, at) => {
      const { lines, log, stdout, tail } = captured(cut(bytes, at));
      const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      assert.deepEqual(lines.map(restored), runnerLines(decoded));
      assert.deepEqual(tail, lines);
      for (const text of [log, stdout]) {
        for (const line of runnerLines(text)) assert.ok(!isObeyed(line), JSON.stringify(line));
      }
    }),
    { numRuns: 5_000 },
  );
});

test('nothing is obeyed behind any limit either, and every byte is kept or counted', () => {
  fc.assert(
    fc.property(output, places, fc.nat(80), (bytes, at, limit) => {
      const { log, stdout, dropped } = captured(cut(bytes, at), limit);
      for (const text of [log, stdout]) {
        for (const line of runnerLines(text)) assert.ok(!isObeyed(line), JSON.stringify(line));
      }
      assert.ok(dropped <= Math.max(0, bytes.length - limit));
    }),
    { numRuns: 5_000 },
  );
});

test('a carriage return gives the line at once, and its line feed is no second line', () => {
  const lines: string[] = [];
  const capture = new Capture({ limit: 1_000, onLine: (line) => lines.push(line), onLog: () => undefined });
  capture.feed('stdout', Buffer.from('10 %\r'));
  assert.deepEqual(lines, ['10 %']);
  capture.feed('stdout', Buffer.from('\nnext'));
  capture.feed('stderr', Buffer.from('other\n'));
  capture.end();
  assert.deepEqual(lines, ['10 %', 'other', 'next']);
  assert.equal(capture.text('stdout'), '10 %\nnext');
});

test('a long line is cut once, at a whole character, and counted', () => {
  const long = '😀'.repeat(40_000);
  const { lines, dropped } = captured(cut(Buffer.from(`${long}\n::a::b\n`), [7, 100_001, 150_000]));
  assert.equal(lines.length, 2);
  assert.match(lines[0] ?? '', /^(😀)+ \[\d+ more bytes of this line dropped\]$/u);
  assert.equal(lines[1], '\\::a::b');
  assert.equal(dropped, 40_000 * 4 - 30_000 * 4);
});

test('a kept tail begins with a whole line', () => {
  const line = `${'x'.repeat(40_000)}::set-env name=A::b`;
  const { stdout } = captured([Buffer.from(`${line}\n${line}\n`)]);
  assert.equal(stdout, `${line}\n`);
});

test('the end of an output beyond the limit is kept and said to be the end', () => {
  const numbers = Array.from({ length: 50_000 }, (_, index) => `line ${index}\n`).join('');
  const { log, stdout, dropped } = captured(cut(Buffer.from(numbers), [1_000, 30_000, 200_000]), 100);
  assert.ok(log.startsWith('line 0\n'));
  assert.ok(log.endsWith('line 49999\n') && stdout.endsWith('line 49999\n'));
  assert.match(log, /\n\[\d+ bytes of stdout dropped: the limit is 100 bytes\]\nline \d+\n/);
  const kept = log.replace(/\n\[.*\]\n/, '\n').length;
  assert.ok(Math.abs(kept + dropped - numbers.length) <= 1);
});

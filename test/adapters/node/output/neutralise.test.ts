import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { neutralised, restored } from '../../../../src/adapters/node/output/neutralise.ts';
import { isObeyed, PIECES, runnerLines } from '../runner-commands.ts';

const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 24 });

test('the model of the runner obeys what the runner obeys', () => {
  for (const line of ['::set-env name=A::b', ' \x85\u3000::error::x', 'text ##[error]x', '\ufeff:\xad:a::']) {
    assert.ok(isObeyed(line), JSON.stringify(line));
  }
  for (const line of ['a::b::c', '::b', '\\::a::b', '# #[error]', '##error]', ':: ']) {
    assert.ok(!isObeyed(line), JSON.stringify(line));
  }
});

test('known disguises', () => {
  for (const [line, harmless] of [
    ['::set-env name=A::b', '\\::set-env name=A::b'],
    ['\x85\u200b ::add-mask::x', '\x85\u200b \\::add-mask::x'],
    [':\u00ad:stop-commands::x', '\\:\u00ad:stop-commands::x'],
    ['compiling ##[error]x', 'compiling ##\\[error]x'],
    ['#\u200d#\ufe0f[group]', '#\u200d#\ufe0f\\[group]'],
    ['\\::x::', '\\\\::x::'],
    ['###[[', '###\\[['],
    ['a::b [x] # heading: y', 'a::b [x] # heading: y'],
  ] as const) {
    assert.equal(neutralised(line), harmless);
    assert.equal(restored(harmless), line);
  }
});

test('no line is obeyed, every line can be had back', () => {
  fc.assert(
    fc.property(text, (pieces) => {
      const given = pieces.join('').toWellFormed();
      const harmless = neutralised(given);
      for (const line of runnerLines(harmless)) assert.ok(!isObeyed(line), JSON.stringify(line));
      assert.equal(restored(harmless), given);
    }),
    { numRuns: 20_000 },
  );
});

test('every single character in front of, inside and behind the marks', () => {
  for (let point = 0; point <= 0xe0fff; point += 1) {
    if (point === 0xd800) point = 0xe000;
    // Ideographs and empty planes.
    if (point === 0x20000) point = 0xe0000;
    const character = String.fromCodePoint(point);
    if (character === ':' || character === '#') continue;
    const lines = [`${character}::a::b`, `:${character}:a::b`, `#${character}#[a]`, `##${character}[a]`];
    for (const line of lines) {
      if (isObeyed(line)) assert.ok(!isObeyed(neutralised(line)), JSON.stringify(line));
    }
  }
});

test('a hostile line costs time in proportion to its length', () => {
  for (const piece of [' ', '\v', '#', '# ', '#\u200b', '\\', ':', '##\\', '\x85', '\u200b[']) {
    const line = `${piece.repeat(400_000 / piece.length)}::[`;
    const begin = performance.now();
    restored(neutralised(line));
    assert.ok(performance.now() - begin < 1_500, `${JSON.stringify(piece)}: ${performance.now() - begin} ms`);
  }
});

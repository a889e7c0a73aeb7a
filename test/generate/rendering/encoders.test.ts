import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  comment,
  dockerfileString,
  html,
  json,
  markdown,
  oneLine,
  shellWord,
  typescriptKey,
  typescriptMember,
  typescriptString,
  typescriptTemplate,
  yamlString,
} from '../../../src/generate/rendering/encoders.ts';
import { HOSTILE_NAMES, HOSTILE_TEXTS } from '../typescript/hostile-services.ts';

const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS, ...HOSTILE_NAMES),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** What JavaScript makes of a piece of code. */
function evaluated(code: string): unknown {
  return new Function(`'use strict'; return (${code});`)();
}

function holds(property: (value: string) => void): void {
  fc.assert(fc.property(text, property), { numRuns: 500 });
}

test('a string literal evaluates to the text, on one visible line', () => {
  holds((value) => {
    const code = typescriptString(value);
    assert.equal(evaluated(code), value);
    assert.match(code, /^['"][^\n\r\u2028\u2029\p{Cf}\p{Cs}]*['"]$/u);
    assert.ok(!code.includes('${'));
  });
});

test('a template literal evaluates to the text and runs nothing', () => {
  holds((value) => assert.equal(evaluated(`\`${typescriptTemplate(value)}\``), value));
});

test('a key makes an own member of that name, also __proto__', () => {
  holds((value) => {
    const made = evaluated(`{ ${typescriptKey(value)}: 1 }`);
    assert.deepEqual(Object.entries(Object(made)), [[value, 1]]);
  });
});

test('a member access reads that member', () => {
  holds((value) => {
    const read = new Function('row', `return row${typescriptMember(value)}`);
    assert.equal(read(Object.defineProperty(Object.create(null), value, { value: 7 })), 7);
  });
});

test('a comment ends neither its line nor the comment, and shows all that it holds', () => {
  holds((value) => {
    const shown = comment(value);
    assert.equal(evaluated(`/* ${shown} */ 1`), 1);
    assert.equal(evaluated(`1 // ${shown}\n`), 1);
    assert.doesNotMatch(shown, /"""|[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });
});

test('JSON and YAML give the text back', () => {
  holds((value) => {
    assert.equal(JSON.parse(json(value)), value);
    // YAML forbids lone surrogates, which JSON.stringify spells as escapes.
    if (value.isWellFormed()) assert.equal(parse(`a: ${yamlString(value)}`).a, value);
  });
});

test('a Dockerfile value stays one quoted word without expansion', () => {
  holds((value) => assert.match(dockerfileString(value), /^"(?:[^"\\$\n\r]|\\["\\$])*"$/));
});

test('a shell word is bare where that is safe and quoted otherwise', () => {
  holds((value) => assert.match(shellWord(value), /^(?:[\w@%+=:,./-]+|'[^'\n]*'(?:\\''[^'\n]*')*)$/));
  assert.equal(shellWord('a b'), "'a b'");
  assert.equal(shellWord("it's"), "'it'\\''s'");
});

test('Markdown shows markup as text', () => {
  holds((value) =>
    assert.doesNotMatch(markdown(value).replace(/\\[\\`*_[\]<>|#~]/g, ''), /[\\`*_[\]<>|#~\n]/),
  );
});

test('HTML holds no markup', () => {
  holds((value) => assert.doesNotMatch(html(value), /[<>"']/));
});

test('one line is one line', () => {
  assert.equal(oneLine(' a\r\n\tb\u2028c\u202e '), 'a b c');
});

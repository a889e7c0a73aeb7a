import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatted } from '../../../src/generate/python/f-string.ts';
import { flat } from '../../../src/generate/python/layout.ts';
import { jsonLiteral } from '../../../src/generate/python/literal.ts';
import { pythonPattern } from '../../../src/generate/python/pattern.ts';
import { pythonOrReason, runPython } from './python.ts';

const python = pythonOrReason();
const skip = 'reason' in python ? python.reason : false;
const program = 'program' in python ? python.program : '';

const EVALUATE = `
import ast, json, sys
print(json.dumps([ast.literal_eval(code) for code in json.load(sys.stdin)]))
`;

test('a JSON value as Python is that value', { skip }, () => {
  const values = fc.sample(fc.jsonValue({ maxDepth: 3 }), { numRuns: 300, seed: 3 });
  const known: fc.JsonValue[] = [
    '"""',
    'it\'s "both"',
    '\\',
    'line\nbreak\u2028\u0000\u202e',
    '{x}',
    '\ud800 lone',
    { 'a b': [null, true, 1e21, -0.5] },
  ];
  const all = [...known, ...values];
  const found = runPython(
    program,
    EVALUATE,
    all.map((value) => flat(jsonLiteral(asJson(value)))),
  );
  assert.deepEqual(found, all.map(asWritten));
});

/** Half of a surrogate pair cannot stand in a source file; it is written as the replacement character. */
function asWritten(value: fc.JsonValue): unknown {
  return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'string' ? one.toWellFormed() : one)));
}

function asJson(value: fc.JsonValue): Parameters<typeof jsonLiteral>[0] {
  return JSON.parse(JSON.stringify(value));
}

test('texts around a value in an f-string stay as they are', { skip }, () => {
  const texts = fc.sample(fc.tuple(fc.string(), fc.string()), { numRuns: 100, seed: 4 });
  const all = [...texts, ['{', '}'], ['"', "'"], ['\\', '\n'], ['{{', '}}']] as [string, string][];
  const codes = all.map(([before, after]) => flat(formatted([before, { code: 'row["id"]' }, after])));
  const found = runPython(
    program,
    'import json, sys\nprint(json.dumps([eval(code, {"row": {"id": 7}}) for code in json.load(sys.stdin)]))',
    codes,
  );
  assert.deepEqual(
    found,
    all.map(([before, after]) => `${before}7${after}`),
  );
});

test('a pattern matches in Python what it matches in ECMAScript', { skip }, () => {
  const patterns = [
    '^[a-z]+$',
    '\\d{3}-\\w+',
    '^(?<year>\\d{4})$',
    '[^\\s/]+/[\\w.-]*',
    '^a|b$',
    '(?!x)y',
    '[[]',
  ];
  const texts = ['abc', 'abc\n', '123-x_1', '2026', '١٢٣-x', 'a/b', 'xy', 'y', '[', ''];
  const cases = patterns.flatMap((pattern) => texts.map((text) => [pythonPattern(pattern), text]));
  const found = runPython(
    program,
    'import json, re, sys\nprint(json.dumps([bool(re.search(p, t)) for p, t in json.load(sys.stdin)]))',
    cases,
  );
  const expected = patterns.flatMap((pattern) => texts.map((text) => new RegExp(pattern, 'u').test(text)));
  assert.deepEqual(found, expected);
});

test('a pattern that Python cannot say is left out', () => {
  assert.equal(pythonPattern('\\p{L}+'), null);
  assert.equal(pythonPattern('(unclosed'), null);
});

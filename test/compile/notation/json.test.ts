import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readLenientStructure, readLenientValue } from '../../../src/compile/notation/json/parse.ts';
import { jsonFromLenient } from '../../../src/compile/notation/json/to-json.ts';
import { schemaFromLenient } from '../../../src/compile/schema/from-lenient.ts';
import { NO_MODELS } from '../../../src/compile/schema/type-words.ts';

function json(text: string): unknown {
  const node = readLenientStructure(text);
  assert.ok(node);
  return jsonFromLenient(node);
}

describe('lenient JSON', () => {
  it('reads every JSON text as JSON does', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.jsonValue()),
          fc.dictionary(
            fc.string({ minLength: 1 }).filter((key) => !key.endsWith('?') && key !== '__proto__'),
            fc.jsonValue(),
          ),
        ),
        (value) => {
          const clean = JSON.parse(
            JSON.stringify(value, (_, inner: unknown) => (inner === null ? 'null' : inner)),
          );
          if (
            JSON.stringify(clean).includes('?"') ||
            JSON.stringify(clean).includes('"":') ||
            JSON.stringify(clean).includes('__proto__')
          )
            return;
          assert.deepEqual(json(JSON.stringify(clean, null, 2)), clean);
        },
      ),
    );
  });

  it('reads what documents write', () => {
    assert.deepEqual(json('{"a": 1, // one\n "b": [1, 2, ...], # two\n /* three */ \'c\': +2, d: True,}'), {
      a: 1,
      b: [1, 2],
      c: 2,
      d: true,
    });
    assert.deepEqual(json('{"a": "x" | "y", "b": float, "c": ..., ...}'), { a: 'x', b: 'float', c: null });
    assert.deepEqual(json('{"a": {"b": [{"c": 1}]}, "u": "https://x/y" }'), {
      a: { b: [{ c: 1 }] },
      u: 'https://x/y',
    });
    assert.deepEqual(json('{\n  "a": 1\n  "b": 2\n}'), { a: 1, b: 2 }, 'missing commas');
  });

  it('knows the lines of members', () => {
    const node = readLenientStructure('{\n  "a": 1,\n\n  "b": 2\n}');
    assert.deepEqual(node?.kind === 'object' ? node.members.map((member) => member.line) : [], [2, 4]);
  });

  it('ends after the value', () => {
    const text = '{"a": 1}\n{"b": 2}';
    const first = readLenientValue(text);
    assert.equal(first?.end, 8);
    const second = readLenientValue(text, first?.end ?? 0, first?.line ?? 1);
    assert.deepEqual(second === null ? null : jsonFromLenient(second.node), { b: 2 });
  });

  it('never throws and always moves on', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      ':',
      ',',
      '|',
      '...',
      '//',
      '/*',
      '#',
      '\n',
      'a',
      '1',
      '+2',
      'null',
      '(',
      '\\',
      '`',
      '=',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const read = readLenientValue(text);
        if (read !== null) {
          assert.ok(read.end <= text.length);
          JSON.stringify(schemaFromLenient(read.node, NO_MODELS));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('survives any depth', () => {
    const node = readLenientStructure('['.repeat(100_000));
    assert.ok(node);
    JSON.stringify(jsonFromLenient(node));
  });
});

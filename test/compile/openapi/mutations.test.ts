import { it } from 'node:test';
import fc from 'fast-check';
import { compileOpenapi } from '../../../src/compile/openapi/compile-openapi.ts';
import type { Json } from '../../../src/domain/json.ts';
import { FIXTURE_NAMES, fixtureText } from './compiled.ts';
import { assertSound } from './invariants.ts';

const TEXTS = FIXTURE_NAMES.map((name) => fixtureText(name));
const SNIPPETS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!!str ',
    '|',
    '>',
    '\n',
    '  ',
    '\t',
    '$ref',
    '%',
  ],
  ...[
    'null',
    '~',
    '[]',
    '{}',
    '1e999',
    '-1',
    '__proto__',
    '../x',
    '\u202e',
    '\ufeff',
    '<<: ',
    '? ',
    '---\n',
    '...\n',
  ],
];

const textEdit = fc.record({
  at: fc.nat(),
  drop: fc.nat({ max: 40 }),
  insert: fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ maxLength: 6 })),
});

it('text that was damaged anywhere gives diagnostics or a sound IR, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...TEXTS),
      fc.array(textEdit, { minLength: 1, maxLength: 4 }),
      async (text, edits) => {
        let damaged = text;
        for (const { at, drop, insert } of edits) {
          const from = at % (damaged.length + 1);
          damaged = damaged.slice(0, from) + insert + damaged.slice(from + drop);
        }
        assertSound(await compileOpenapi({ file: 'spec.yaml', text: damaged }), damaged);
      },
    ),
    { numRuns: 150 },
  );
});

const SHOP: Json = JSON.parse(fixtureText('shop.json'));

/** Puts another value at one place of a document, chosen by numbers. */
function replaced(value: Json, path: readonly number[], by: Json): Json {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return by;
  if (Array.isArray(value)) {
    const at = value.length === 0 ? 0 : first % value.length;
    return value.map((item, index) => (index === at ? replaced(item, rest, by) : item));
  }
  const entries = Object.entries(value);
  const at = entries.length === 0 ? 0 : first % entries.length;
  return Object.fromEntries(
    entries.map(([key, inner], index) => [key, index === at ? replaced(inner, rest, by) : inner]),
  );
}

it('a document with a wrong value anywhere gives diagnostics or a sound IR, never a crash', async () => {
  const wrong = fc.oneof(
    fc.constantFrom<Json>(
      null,
      true,
      -1,
      '',
      [],
      {},
      [null],
      { $ref: '#' },
      { $ref: '#/paths' },
      { $ref: 7 },
    ),
    fc.constantFrom<Json>(
      { $ref: '#/components/schemas/Product' },
      { type: 'null' },
      { allOf: [{ $ref: '#/x' }, 3] },
    ),
    fc.jsonValue({ maxDepth: 3 }).map((value): Json => JSON.parse(JSON.stringify(value))),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 12 }),
      wrong,
      async (path, by) => {
        const text = JSON.stringify(replaced(SHOP, path, by), null, 1);
        assertSound(await compileOpenapi({ file: 'spec.json', text }), text);
      },
    ),
    { numRuns: 250 },
  );
});

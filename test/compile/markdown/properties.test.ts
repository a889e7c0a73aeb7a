import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { assertValidIr, compileText } from '../compiled.ts';

const folder = fileURLToPath(new URL('../../fixtures/markdown/', import.meta.url));
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`${folder}${name}`, 'utf8'));

const noise = fc.constantFrom(
  '```',
  '~~~',
  '#',
  '|',
  '{',
  '}',
  '[',
  ']',
  '`',
  '**',
  '<',
  '>',
  '- ',
  '1. ',
  '\n',
  '\n\n',
  '"',
  ':',
  '/',
  '(',
  ')',
  'GET /x',
  'POST',
  '\\',
  '    ',
  '\t',
  '<!--',
  '<details>',
  '$',
  '…',
  '🎉',
  '\u0000',
  '---',
  '...',
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  put: fc.array(noise, { maxLength: 4 }),
});

function mutated(
  text: string,
  edits: readonly { at: number; cut: number; put: readonly string[] }[],
): string {
  let result = text;
  for (const { at, cut, put } of edits) {
    const position = Math.floor(at * result.length);
    result = result.slice(0, position) + put.join('') + result.slice(position + cut);
  }
  return result;
}

describe('any mutation of a specification', () => {
  it('compiles or says why not, in the published shape', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        async (text, edits) => {
          const { ir, diagnostics } = await compileText(mutated(text, edits));
          if (ir === null) assert.ok(diagnostics.some((one) => one.severity === 'error'));
          else assertValidIr(ir);
          for (const one of diagnostics) assert.ok(one.place.line >= 1 && (one.hint ?? '') !== '');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('compiles the same text to the same bytes', async () => {
    for (const text of fixtures.slice(0, 6)) {
      assert.equal(JSON.stringify(await compileText(text)), JSON.stringify(await compileText(text)));
    }
  });
});

/** Processor time of this process for one compilation, in milliseconds: other processes do not count. */
async function cost(text: string): Promise<number> {
  const before = process.cpuUsage();
  await compileText(text);
  return process.cpuUsage(before).user / 1000;
}

function specOf(operations: number): string {
  const parts = Array.from(
    { length: operations },
    (_, index) =>
      `### POST /things${index}\nCreates thing ${index}.\n\n**Request:**\n\`\`\`json\n{ "name": "x", "count": ${index}, "kind": "a|b" }\n\`\`\`\n\n**Response (201):**\n\`\`\`json\n{ "id": "uuid", "name": "x" }\n\`\`\`\n\n- Errors: 400 if invalid\n`,
  );
  const models = Array.from(
    { length: operations },
    (_, index) => `class Thing${index}(BaseModel):\n    id: str\n    name${index}: str\n`,
  );
  return `# big\n\n**Port:** 4000\n\n## Endpoints\n\n${parts.join('\n')}\n## Data Models\n\n\`\`\`python\n${models.join('\n')}\`\`\`\n`;
}

describe('time', () => {
  it('grows with the length of the document, not with its square', async () => {
    await cost(specOf(50));
    const small = Math.min(await cost(specOf(200)), await cost(specOf(200)));
    const large = Math.min(await cost(specOf(1600)), await cost(specOf(1600)));
    assert.ok(large < small * 8 * 2.5, `200 operations ${small} ms, 1600 operations ${large} ms`);
  });

  const head = '# evil\n\n## API\n\n### GET /x\n\n';
  const evil: readonly (readonly [string, string])[] = [
    ['brackets', '['.repeat(100_000)],
    ['stars', '*a **a'.repeat(20_000)],
    ['quotes', '>'.repeat(50_000)],
    ['lists', '- '.repeat(50_000)],
    ['braces in a fence', `\`\`\`json\n${'{"a":'.repeat(30_000)}\n\`\`\``],
    ['open values in a fence', `\`\`\`json\n${'{\n'.repeat(20_000)}\n\`\`\``],
    ['request words', 'GET POST PUT '.repeat(10_000)],
    ['slashes', `GET ${'/a'.repeat(40_000)}`],
    ['labels', 'Body: '.repeat(20_000)],
    ['commas', `Input: ${'a, '.repeat(20_000)}`],
    ['status codes', 'returns 404 '.repeat(10_000)],
    ['curl', `\`\`\`bash\n${'curl "'.repeat(10_000)}\n\`\`\``],
    ['quotes in shell', `\`\`\`bash\ncurl ${"'".repeat(50_001)}\n\`\`\``],
    ['table', `| a | b |\n|---|---|\n${'| GET | /x |\n'.repeat(3_000)}`],
    ['html', '<div><p'.repeat(20_000)],
    ['class', `\`\`\`python\n${'class A:\n'.repeat(10_000)}\n\`\`\``],
    ['spaces', `a${' '.repeat(100_000)}b`],
    ['all endpoints', 'all endpoints '.repeat(1_000)],
    ['words', 'word '.repeat(50_000)],
  ];
  for (const [name, text] of evil) {
    it(`is not wasted on ${name}`, async () => {
      const spent = await cost(`${head}${text}\n`);
      assert.ok(spent < 4000, `${name}: ${Math.round(spent)} ms`);
    });
  }
});

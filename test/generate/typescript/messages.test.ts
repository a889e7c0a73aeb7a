import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createFiles } from '../../../src/adapters/node/files.ts';
import { createFolderPacks } from '../../../src/adapters/packs/folder-packs.ts';
import { generateService } from '../../../src/generate/generate-service.ts';
import { generateTests } from '../../../src/generate/generate-tests.ts';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import { boolean, integer, list, object, operation, service, text } from '../plan/ir-builder.ts';

const packs = createFolderPacks(fileURLToPath(new URL('../../../templates', import.meta.url)), createFiles());
const pack = await packs.load('service/typescript');
const job = object({ id: integer, name: text });
const spec = service('keeper', {
  operations: [
    operation('POST /jobs', { body: object({ name: text }), responses: { 201: job } }),
    operation('GET /jobs', { responses: { 200: object({ jobs: list(job) }) } }),
    operation('POST /message', {
      responses: { 200: object({ accepted: boolean, jobs: integer }) },
      examples: { 200: { accepted: true, jobs: 3 } },
      standard: 'message',
    }),
  ],
});
const { plan } = planService(spec);

test('an answer with counters reads within the transaction of its message', () => {
  const file = generateService(plan, spec, pack).find(({ path }) => path.endsWith('operations/standard.ts'));
  assert.match(
    file?.contents ?? '',
    /handleOnce\(body, service, async \(\{ db \}\) => \{\s+return \{[^;]*count\(db\./,
  );
});

test('a generated test posts messages and expects the counters', () => {
  const tests = generateTests(plan, spec, pack)
    .map(({ contents }) => contents)
    .join('\n');
  const [, story = ''] = /POST \/message counts the jobs[^\n]*\n([\s\S]*?)\n\}\);/.exec(tests) ?? [];
  assert.ok((story.match(/api\s*\.post\('\/message'/g) ?? []).length >= 2, story);
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { SlipwayError } from '../../src/domain/failure.ts';
import { readJunit } from '../../src/phases/test-report.ts';

test('what the real Node test runner writes is counted, with lines of the spec from the titles', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-junit-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, 'x.test.mjs'),
    `import { test, suite } from 'node:test';
     suite('bookings', () => {
       test('creates a <booking> & answers 201 (SPEC.md:42)', () => {});
       test('refuses (SPEC.md:57)', () => { throw new Error('wanted "400"'); });
     });
     test('later', { skip: true }, () => {});`,
  );
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status } = spawnSync(
    process.execPath,
    [
      '--test',
      '--test-reporter=junit',
      `--test-reporter-destination=${join(folder, 'junit.xml')}`,
      join(folder, 'x.test.mjs'),
    ],
    { env },
  );
  assert.equal(status, 1);
  const { counts, cases } = await readJunit(readFileSync(join(folder, 'junit.xml'), 'utf8'));
  assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 1 });
  const created = cases.find(({ outcome }) => outcome === 'passed');
  assert.equal(created?.name, 'creates a <booking> & answers 201 (SPEC.md:42)');
  assert.deepEqual(created?.source, { file: 'SPEC.md', line: 42 });
  assert.match(cases.find(({ outcome }) => outcome === 'failed')?.message ?? '', /wanted "400"/);
});

test('what pytest writes is counted too', async () => {
  const xml = `<?xml version="1.0"?><testsuites><testsuite tests="2"><testcase classname="t" name="a" time="0.5"/><testcase classname="t" name="b" time="0.1"><error message="boom">trace</error></testcase></testsuite></testsuites>`;
  const { counts, cases } = await readJunit(xml);
  assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
  assert.deepEqual(
    cases.map(({ name, duration_ms, message }) => [name, duration_ms, message]),
    [
      ['a', 500, ''],
      ['b', 100, 'boom'],
    ],
  );
});

test('no report means no tests; a broken one is a failure of its own', async () => {
  assert.deepEqual((await readJunit('')).counts, { passed: 0, failed: 0, skipped: 0 });
  await assert.rejects(
    readJunit('<testsuites><testcase name="a"'),
    (thrown) => thrown instanceof SlipwayError && thrown.failure.code === 'test-report-damaged',
  );
});

test('no text makes it do anything else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('<', '>', '/', '"', 'testcase', ' name=', '&', 'x', '<!--', ']]>') }),
      async (xml) => {
        try {
          await readJunit(xml);
        } catch (thrown) {
          assert.ok(thrown instanceof SlipwayError);
        }
      },
    ),
  );
});

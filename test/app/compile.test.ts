import assert from 'node:assert/strict';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { compile } from '../../src/app/compile.ts';
import { compileHere } from '../../src/app/spec-compiling.ts';
import { SlipwayError } from '../../src/domain/failure.ts';
import { realWorld, temporaryFolder } from '../fakes/place.ts';
import { unexpectedPacks, unexpectedRegistry, unexpectedTarget } from '../fakes/unexpected.ts';

async function compileFile(context: TestContext, contents: string | Uint8Array | null, bytes?: number) {
  const root = await temporaryFolder(context);
  if (contents !== null) await writeFile(join(root, 'SPEC.md'), contents);
  if (bytes !== undefined) await truncate(join(root, 'SPEC.md'), bytes);
  return await compile(
    {
      root,
      slipwayVersion: '0.0.0',
      world: realWorld(root),
      packs: unexpectedPacks,
      compiler: compileHere,
      target: () => unexpectedTarget,
      registry: () => unexpectedRegistry,
      serviceVariables: {},
    },
    'SPEC.md',
  );
}

function failsWith(code: string, blame: string): (thrown: unknown) => boolean {
  return (thrown) =>
    thrown instanceof SlipwayError && thrown.failure.code === code && thrown.failure.blame === blame;
}

test('what a service would not do is told with what the document says', async (context) => {
  const { ir, diagnostics } = await compileFile(context, '# Notes\n\n### GET /notes/{id}\n\nGives a note.\n');
  assert.equal(ir?.services[0]?.operations[0]?.path, '/notes/{id}');
  assert.ok(diagnostics.every(({ place }) => place.file === 'SPEC.md'));
});

test('a file that is not there is a wrong setting', async (context) => {
  await assert.rejects(compileFile(context, null), failsWith('spec-missing', 'settings'));
});

test('a file beyond all measure is not even read', async (context) => {
  await assert.rejects(compileFile(context, '', 65 * 1024 * 1024), failsWith('spec-too-large', 'spec'));
});

for (const [what, contents, code] of [
  ['an empty file', '', 'spec-empty'],
  ['a binary file', new Uint8Array([0x7f, 0x45, 0, 1]), 'spec-binary'],
  ['text that is not UTF-8', new Uint8Array([0x23, 0x20, 0xe9, 0x0a]), 'spec-not-utf8'],
  ['a large file', '# x\n'.repeat(3_000_000), 'spec-too-large'],
] as const) {
  test(`${what} is a diagnostic of the document`, async (context) => {
    const { ir, diagnostics } = await compileFile(context, contents);
    assert.equal(ir, null);
    assert.deepEqual(
      diagnostics.map((one) => [one.code, one.severity]),
      [[code, 'error']],
    );
  });
}

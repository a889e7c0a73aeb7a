import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileHere } from '../../src/app/spec-compiling.ts';
import { threadedCompiler } from '../../src/hosts/threaded-compiler.ts';

const compile = threadedCompiler(
  fileURLToPath(new URL('../../src/hosts/compile-thread.ts', import.meta.url)),
);

function specOf(paragraphs: number): Uint8Array {
  const text = `# notes\n\n## Endpoints\n\n### GET /notes\n\nResponse 200: a list.\n\n## Background\n\n${'How this came about. '.repeat(20)}\n\n`;
  return new TextEncoder().encode(text + 'It went on like this.\n\n'.repeat(paragraphs));
}

test('a large document compiled in a thread gives what it gives here', async () => {
  const source = { file: 'SPEC.md', bytes: specOf(5000) };
  assert.ok(source.bytes.byteLength > 64 * 1024);
  assert.deepEqual(await compile(source), await compileHere(source));
});

test('faults of a large document are diagnostics as ever', async () => {
  const bytes = new Uint8Array(200_000).fill(0x20);
  const { ir, diagnostics } = await compile({ file: 'SPEC.md', bytes });
  assert.equal(ir, null);
  assert.ok(diagnostics.some(({ severity }) => severity === 'error'));
});

test('a thread that cannot be started is an error, not a silence', async () => {
  const broken = threadedCompiler('/nowhere/compile-thread.js');
  await assert.rejects(broken({ file: 'SPEC.md', bytes: specOf(5000) }), /nowhere/);
});

test('a thread that ends without an answer is an error, not a wait for ever', async () => {
  const silent = threadedCompiler(fileURLToPath(new URL('./silent-thread.ts', import.meta.url)));
  await assert.rejects(silent({ file: 'SPEC.md', bytes: specOf(5000) }), /ended with 7/);
});

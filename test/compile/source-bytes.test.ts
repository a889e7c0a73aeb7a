import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileSpec } from '../../src/compile/compile-spec.ts';
import { MAXIMUM_SPEC_BYTES } from '../../src/compile/source-bytes.ts';
import { compileText, endpointsOf, serviceOf } from './compiled.ts';

const SPEC = '# tiny\n\nPort: 4000\n\n## API\n\n### GET /things\nReturns: `{"things": []}`\n';

async function codeOf(bytes: Uint8Array, file = 'SPEC.md'): Promise<string[]> {
  const { ir, diagnostics } = await compileSpec({ file, bytes });
  assert.equal(ir, null);
  for (const one of diagnostics.filter((each) => each.severity === 'error'))
    assert.ok((one.hint ?? '').length > 10);
  return diagnostics.filter((one) => one.severity === 'error').map((one) => one.code);
}

describe('bytes that are no specification', () => {
  it('refuses an empty file and one of blanks', async () => {
    assert.deepEqual(await codeOf(new Uint8Array()), ['spec-empty']);
    assert.deepEqual(await codeOf(new TextEncoder().encode(' \n\t\n')), ['spec-empty']);
  });

  it('refuses binary content and UTF-16', async () => {
    assert.deepEqual(await codeOf(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1)), ['spec-binary']);
    assert.deepEqual(await codeOf(Buffer.from(SPEC, 'utf16le')), ['spec-binary']);
  });

  it('refuses text in another encoding and names the line', async () => {
    const bytes = Buffer.concat([Buffer.from('# a\n\n'), Buffer.from('Gr\xfc\xdfe\n', 'latin1')]);
    const { diagnostics } = await compileSpec({ file: 'SPEC.md', bytes });
    assert.deepEqual(
      diagnostics.map((one) => [one.code, one.place.line]),
      [['spec-not-utf8', 3]],
    );
  });

  it('refuses a file beyond the limit without reading it', async () => {
    assert.deepEqual(await codeOf(new Uint8Array(MAXIMUM_SPEC_BYTES + 1).fill(65)), ['spec-too-large']);
  });

  it('refuses a format that nobody reads', async () => {
    assert.deepEqual(await codeOf(new TextEncoder().encode('whatever'), 'spec.docx'), [
      'spec-unknown-format',
    ]);
  });

  it('takes a byte order mark and CRLF', async () => {
    const plain = serviceOf(await compileText(SPEC));
    const windows = serviceOf(await compileText(`\ufeff${SPEC.replaceAll('\n', '\r\n')}`));
    assert.deepEqual(windows, plain);
    assert.deepEqual(endpointsOf(windows), ['GET /things']);
  });
});

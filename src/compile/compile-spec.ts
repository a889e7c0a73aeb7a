import type { Compilation } from '../domain/ir.ts';
import { formatOf } from './formats.ts';
import { textFromBytes } from './source-bytes.ts';

/**
 * Compiles one source document to the IR.
 * Faults of the document never throw: they come back as diagnostics, and `ir` is null where one of them is an error
 * that leaves nothing to build.
 */
export async function compileSpec(source: {
  readonly file: string;
  readonly bytes: Uint8Array;
}): Promise<Compilation> {
  const decoded = textFromBytes(source.file, source.bytes);
  if ('fault' in decoded) return { ir: null, diagnostics: [decoded.fault] };
  const document = { file: source.file, text: decoded.text };
  const format = formatOf(document);
  if (format === null) return { ir: null, diagnostics: [unknownFormat(source.file)] };
  const compile = await format.load();
  return compile(document);
}

function unknownFormat(file: string): Compilation['diagnostics'][number] {
  return {
    code: 'spec-unknown-format',
    severity: 'error',
    message: `${file} is in no format that Slipway reads.`,
    hint: 'Write the specification in Markdown and name the file SPEC.md.',
    place: { file, line: 1 },
  };
}

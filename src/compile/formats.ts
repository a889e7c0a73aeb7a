import { looksLikeOpenapi } from './openapi/recognise.ts';
import type { Compile, SourceDocument } from './source-document.ts';

/** One kind of source document. Its compiler is loaded when a document of that kind comes along. */
export interface SourceFormat {
  readonly name: string;
  /** Looks at the name and the beginning of the text; must be cheap. */
  recognises(source: SourceDocument): boolean;
  load(): Promise<Compile>;
}

/**
 * Every format that Slipway reads, asked in this order; the last one takes prose.
 * A new format is a new row here and a folder of its own beside `markdown/`.
 */
export const SOURCE_FORMATS: readonly SourceFormat[] = [
  {
    name: 'openapi',
    recognises: (source) => hasExtension(source.file, ['yaml', 'yml', 'json']) && looksLikeOpenapi(source),
    load: async () => (await import('./openapi/compile-openapi.ts')).compileOpenapi,
  },
  {
    name: 'markdown',
    recognises: (source) =>
      hasExtension(source.file, ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'txt', 'rst', '']),
    load: async () => (await import('./markdown/compile-markdown.ts')).compileMarkdown,
  },
];

/** The format of a document, or null when none takes it. */
export function formatOf(
  source: SourceDocument,
  formats: readonly SourceFormat[] = SOURCE_FORMATS,
): SourceFormat | null {
  return formats.find((format) => format.recognises(source)) ?? null;
}

/** Whether the file name ends in one of these extensions; the empty one stands for a name without a dot. */
export function hasExtension(file: string, extensions: readonly string[]): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return extensions.includes(dot <= 0 ? '' : name.slice(dot + 1).toLowerCase());
}

import type { SourceDocument } from '../source-document.ts';

/** Whether a YAML or JSON file is meant as OpenAPI or Swagger: it says so, has paths, or is named like one. */
export function looksLikeOpenapi({ file, text }: SourceDocument): boolean {
  const start = text.slice(0, 20_000);
  const name = file.slice(file.lastIndexOf('/') + 1);
  return (
    /(?:^|[\n{,])[ \t]*["']?(?:openapi|swagger)["']?[ \t]*:/.test(start) ||
    /(?:^|\n)["']?paths["']?[ \t]*:/.test(text) ||
    /openapi|swagger/i.test(name)
  );
}

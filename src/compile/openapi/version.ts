import type { SourceNode } from './document/node.ts';
import { entryAt, textAt } from './document/node.ts';
import type { Report } from './document/report.ts';
import { quoted } from './document/report.ts';
import type { OpenapiVersion } from './validate/check-schema.ts';

/** The version that a document says it has; null with a diagnostic for what Slipway does not read. */
export function versionOf(root: SourceNode, report: Report): OpenapiVersion | null {
  const swagger = entryAt(root, 'swagger');
  if (swagger) {
    const message = 'The document is Swagger 2.0; Slipway reads OpenAPI 3.0, 3.1 and 3.2.';
    const hint = 'Convert it once and keep the result: npx swagger2openapi swagger.yaml -o openapi.yaml';
    report.tell('error', 'openapi-swagger-2', swagger.at, message, hint);
    return null;
  }
  const entry = entryAt(root, 'openapi');
  const written = textAt(root, 'openapi') ?? '';
  const version = /^3\.([012])(?:\.|$)/.exec(written)?.[1];
  if (version === '0' || version === '1' || version === '2') return `3.${version}`;
  if (/^3$|^3\.\d+$/.test(written)) return '3.1';
  const message = entry
    ? `${quoted(written)} is no version of OpenAPI that Slipway reads.`
    : 'The document does not say which version of OpenAPI it follows.';
  report.tell(
    'error',
    'openapi-version',
    entry?.at ?? root.at,
    message,
    'Begin the document with: openapi: 3.1.0',
  );
  return null;
}

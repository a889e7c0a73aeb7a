import { parsePath } from '../sightings/path.ts';
import type { DocumentFacts } from './draft.ts';

export interface BaseUrl {
  readonly host: string;
  /** `/api/v1`, empty where paths stand for themselves. */
  readonly prefix: string;
  readonly line: number;
}

/**
 * The base URL that the document states. Its path goes before every path of the document that does not begin with it,
 * as a caller would put them together; the five standard endpoints stay at the root.
 */
export function baseUrl(facts: DocumentFacts): BaseUrl | null {
  for (const label of facts.labels) {
    if (
      !/^(?:base ?url|base-url|base path|base-path|api base|api base url|basis-url|root url|url prefix|prefix|api prefix)$/.test(
        label.key,
      )
    )
      continue;
    const raw = /(?:https?:\/\/|\/)[^\s`"'<>)*,;]*/.exec(label.value.text)?.[0]?.replace(/\.$/, '');
    const target = raw === undefined ? null : parsePath(raw);
    if (target === null || target.parameters.length > 0) continue;
    return { host: target.host, prefix: target.path === '/' ? '' : target.path, line: label.line };
  }
  for (const block of facts.outline.blocks) {
    if (block.kind !== 'text') continue;
    for (const line of block.lines) {
      const path =
        line.text.length > 400
          ? undefined
          : /\b(?:all|alle)\b.{0,40}\b(?:endpoints?|routes?|paths?|endpunkte?|pfade?)\b.{0,40}\b(?:prefixed (?:with|by)|under|below|start with|relative to|unter|beginnen mit)\b\s*[`"']?(\/[\w/.-]+)/i.exec(
              line.text,
            )?.[1];
      const target = path === undefined ? null : parsePath(path.replace(/[.]$/, ''));
      if (target !== null) return { host: '', prefix: target.path, line: line.line };
    }
  }
  return null;
}

import { kebabCase } from '../../words.ts';
import type { SourceNode } from '../document/node.ts';
import { entryAt, itemsOf, numberAt, textAt, textOf, valueAt } from '../document/node.ts';
import type { Report } from '../document/report.ts';
import { quoted } from '../document/report.ts';
import type { Conclusion } from '../reading.ts';
import type { Server } from './servers.ts';

export interface Identity {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly port: number | null;
  readonly purpose: string;
  readonly stack: readonly string[];
  readonly conclusions: readonly Conclusion[];
}

/** What the document says of the service as a whole: `info`, the first server, and `x-service-name`, `x-port`, `x-stack`. */
export function identityOf(root: SourceNode, server: Server | null, report: Report): Identity {
  const info = valueAt(root, 'info');
  const at = entryAt(root, 'info')?.at ?? root.at;
  const conclusions: Conclusion[] = [];
  const title = oneLine(textAt(info, 'title') ?? '');
  const name = nameOf(extension(root, info, 'x-service-name'), title);
  if (name === 'service')
    conclusions.push({ pointer: '/name', reason: 'The document names no service.', at });
  const written = textAt(info, 'version') ?? '';
  const version = semanticVersion(written);
  if (version === null) {
    const reason = `${quoted(written)} is no version that can be read; 0.1.0 is assumed.`;
    conclusions.push({ pointer: '/version', reason, at });
  }
  return {
    name,
    title: title === '' ? name : title,
    version: version ?? '0.1.0',
    port: portOf(root, info, report) ?? server?.port ?? null,
    purpose: purposeOf(info),
    stack: stackOf(root, info),
    conclusions,
  };
}

/** An RFC 1123 label: what the document is (`- OpenAPI 3.0`) is left out, what it is about stays. */
function nameOf(stated: string | null, title: string): string {
  const about = title.replace(
    /\s*[-–—|:(]?\s*\b(?:open\s?api|swagger)(?:\s+(?:specification|spec|definition))?(?:\s+v?\d+(?:\.\d+)*)?\)?\s*$/i,
    '',
  );
  for (const text of [stated ?? '', about, title]) {
    const label = kebabCase(text.slice(0, 200))
      .replace(/^[^a-z]+/, '')
      .slice(0, 63)
      .replace(/-+$/, '');
    if (label !== '') return label;
  }
  return 'service';
}

/** `1` -> 1.0.0, `v2.1` -> 2.1.0, `2024-05-01` -> 2024.5.1; null for text that is no version. */
export function semanticVersion(text: string): string | null {
  const found =
    /^\s*v?(\d{1,9})(?:[.-](\d{1,9}))?(?:[.-](\d{1,9}))?(?:\.\d+)*(?:[-.]?((?:alpha|beta|rc|snapshot|dev|pre)[\dA-Za-z.-]*|[A-Za-z][\dA-Za-z-]*))?(?:\+[\dA-Za-z.-]*)?\s*$/i.exec(
      text.slice(0, 100),
    );
  if (!found) return null;
  const core = [found[1], found[2], found[3]].map((part) => Number(part ?? 0)).join('.');
  const label = (found[4] ?? '').replace(/^[.-]+|[.-]+$/g, '').replace(/\.{2,}/g, '.');
  return label === '' ? core : `${core}-${label}`;
}

function portOf(root: SourceNode, info: SourceNode | undefined, report: Report): number | null {
  for (const holder of [root, info]) {
    const entry = entryAt(holder, 'x-port');
    if (!entry) continue;
    const port = numberAt(holder, 'x-port');
    if (port !== null && Number.isInteger(port) && port > 0 && port < 65536) return port;
    report.tell('warning', 'openapi-port', entry.at, 'x-port is no port.', 'Write a number from 1 to 65535.');
  }
  return null;
}

function stackOf(root: SourceNode, info: SourceNode | undefined): string[] {
  for (const holder of [root, info]) {
    const node = valueAt(holder, 'x-stack');
    const words =
      node?.kind === 'list'
        ? itemsOf(node).flatMap((item) => textOf(item) ?? [])
        : (textOf(node) ?? '').split(',');
    const stack = words
      .map((word) => oneLine(word).toLowerCase())
      .filter((word) => /^[a-z][\w.+# -]{0,40}$/.test(word));
    if (stack.length > 0) return [...new Set(stack)];
  }
  return [];
}

/** The summary, or the first paragraph of the description. */
function purposeOf(info: SourceNode | undefined): string {
  const summary = oneLine(textAt(info, 'summary') ?? '');
  if (summary !== '') return summary;
  const paragraphs = (textAt(info, 'description') ?? '').slice(0, 20_000).split(/\n\s*\n/);
  return oneLine(paragraphs.find((text) => /\p{L}/u.test(text) && !/^\s*(?:#|!\[|```|---)/.test(text)) ?? '');
}

function extension(root: SourceNode, info: SourceNode | undefined, name: string): string | null {
  return textAt(root, name) ?? textAt(info, name);
}

function oneLine(text: string): string {
  return text
    .slice(0, 1000)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

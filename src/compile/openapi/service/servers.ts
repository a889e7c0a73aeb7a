import type { SourceNode } from '../document/node.ts';
import { entriesOf, itemsOf, textAt, valueAt } from '../document/node.ts';
import type { Report } from '../document/report.ts';
import { quoted } from '../document/report.ts';

export interface Server {
  /** Path of its URL without a trailing slash; empty for the root. */
  readonly prefix: string;
  readonly port: number | null;
  readonly at: number;
}

/** The first of the `servers` of a document, path or operation; null where there is none. */
export function firstServer(node: SourceNode, report: Report): Server | null {
  const read = itemsOf(valueAt(node, 'servers')).map((item) => serverOf(item, report));
  const [first] = read;
  if (!first) return null;
  return { ...first, port: first.port ?? read.find((server) => server.port !== null)?.port ?? null };
}

function serverOf(node: SourceNode, report: Report): Server {
  const url = withDefaults(textAt(node, 'url') ?? '/', node);
  const found =
    /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d{1,5}))?)?([^?#]*)/i.exec(url);
  const path = (found?.[3] ?? '').split('/').filter((part) => part !== '' && part !== '.');
  const port = Number(found?.[2] ?? Number.NaN);
  const usable = path.every((part) => /^[\w\-.~]{1,100}$/.test(part) && part !== '..');
  if (!usable) {
    const message = `The path of the server ${quoted(url)} cannot be used; operations are served from the root.`;
    report.tell('warning', 'openapi-server', node.at, message, 'Write a plain path, for example /api/v1.');
  }
  return {
    prefix: usable && path.length > 0 ? `/${path.join('/')}` : '',
    port: Number.isInteger(port) && port > 0 && port < 65536 && isLocal(found?.[1] ?? '') ? port : null,
    at: node.at,
  };
}

/** A port of somebody's public host says nothing about the port that the service listens on. */
function isLocal(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|host\.docker\.internal|[a-z0-9-]+|)$/i.test(host);
}

function withDefaults(url: string, node: SourceNode): string {
  let filled = url.slice(0, 2000);
  for (const { key, value } of entriesOf(valueAt(node, 'variables')).slice(0, 50)) {
    filled = filled.replaceAll(`{${key}}`, (textAt(value, 'default') ?? '').slice(0, 200));
  }
  return filled.slice(0, 4000);
}

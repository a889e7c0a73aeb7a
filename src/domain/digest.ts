import { createHash } from 'node:crypto';
import type { Json } from './json.ts';

/** `sha256:<hex>` of bytes or UTF-8 text. */
export function sha256(contents: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(contents).digest('hex')}`;
}

/** sha256 of the canonical JSON of any plain data; members that are undefined count as absent. */
export function digestOf(data: unknown): string {
  return sha256(canonicalJson(JSON.parse(JSON.stringify(data)) as Json));
}

/** JSON with sorted keys and no white space (the idea of RFC 8785): equal data, equal text. */
export function canonicalJson(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as { [key: string]: Json | undefined })
      .filter((entry): entry is [string, Json] => entry[1] !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

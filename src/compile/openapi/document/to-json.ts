import type { Json } from '../../../domain/json.ts';
import type { SourceNode } from './node.ts';

/** Plain data of a node; a key named `__proto__` becomes a key like any other. */
export function jsonFrom(node: SourceNode): Json {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(jsonFrom);
  const object: Record<string, Json> = {};
  for (const { key, value } of node.entries.values()) {
    if (key === '__proto__') Object.defineProperty(object, key, { ...PLAIN, value: jsonFrom(value) });
    else object[key] = jsonFrom(value);
  }
  return object;
}

const PLAIN = { enumerable: true, configurable: true, writable: true } as const;

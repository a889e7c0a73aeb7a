/**
 * A document as a tree that knows where everything stands. Maps keep their keys apart from objects, so a key named
 * `__proto__` is a key like any other. An alias of YAML is the same node in two places; there are no cycles.
 */
export type SourceNode = SourceMap | SourceList | SourceScalar;

interface Placed {
  /** Offset of the first character in the text. */
  readonly at: number;
  /** Nodes below and this one, aliases counted wherever they are used. */
  readonly weight: number;
  /** Levels below and this one. */
  readonly depth: number;
}

export interface SourceMap extends Placed {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, SourceEntry>;
}

export interface SourceEntry {
  readonly key: string;
  /** Offset of the key. */
  readonly at: number;
  readonly value: SourceNode;
}

export interface SourceList extends Placed {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
}

export interface SourceScalar extends Placed {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

type Node = SourceNode | undefined;

/** The value under a key; undefined where the node is no map or has no such key. */
export function valueAt(node: Node, key: string): SourceNode | undefined {
  return entryAt(node, key)?.value;
}

export function entryAt(node: Node, key: string): SourceEntry | undefined {
  return node?.kind === 'map' ? node.entries.get(key) : undefined;
}

/** Entries of a map in the order of the document; none for anything else. */
export function entriesOf(node: Node): readonly SourceEntry[] {
  return node?.kind === 'map' ? [...node.entries.values()] : [];
}

export function itemsOf(node: Node): readonly SourceNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** Text of a scalar as a person would write it; null for maps, lists and `null`. */
export function textOf(node: Node): string | null {
  if (node?.kind !== 'scalar' || node.value === null) return null;
  return String(node.value);
}

export function textAt(node: Node, key: string): string | null {
  return textOf(valueAt(node, key));
}

export function flagAt(node: Node, key: string): boolean | null {
  const value = valueAt(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : null;
}

/** A finite number, also one that stands in quotes. */
export function numberAt(node: Node, key: string): number | null {
  const value = valueAt(node, key);
  if (value?.kind !== 'scalar') return null;
  if (typeof value.value === 'number') return Number.isFinite(value.value) ? value.value : null;
  const text = typeof value.value === 'string' ? value.value.trim() : '';
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : null;
}

/** The reference that a node is, or null. */
export function referenceOf(node: Node): string | null {
  const value = valueAt(node, '$ref');
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : null;
}

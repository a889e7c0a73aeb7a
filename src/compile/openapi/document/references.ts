import type { SourceMap, SourceNode } from './node.ts';
import { entriesOf, referenceOf, textAt } from './node.ts';
import type { Report } from './report.ts';
import { quoted } from './report.ts';

/** What a reference leads to. */
export interface Target {
  readonly node: SourceNode;
  /** Names on the way to it, as the pointer gives them: `components`, `schemas`, `Pet`. */
  readonly path: readonly string[];
}

/** Follows `$ref` inside one document. Every fault is told once, at the place of the reference. */
export class References {
  readonly #root: SourceNode;
  readonly #report: Report;
  readonly #targets = new Map<string, Target | null>();
  #named: ReadonlyMap<string, SourceNode> | null = null;

  constructor(root: SourceNode, report: Report) {
    this.#root = root;
    this.#report = report;
  }

  /** The node itself, or what it refers to in the end; null where a reference leads nowhere. */
  follow(node: SourceNode): SourceNode | null {
    const seen = new Set<SourceNode>();
    let current = node;
    for (;;) {
      const reference = referenceOf(current);
      if (reference === null) return current;
      if (seen.has(current)) {
        const message = `The reference ${quoted(reference)} leads back to itself.`;
        this.#report.tell(
          'error',
          'openapi-ref-circular',
          node.at,
          message,
          'Write the part itself at one place.',
        );
        return null;
      }
      seen.add(current);
      const target = this.target(reference, current.at);
      if (target === null) return null;
      current = target.node;
    }
  }

  /** Where a reference points, one step; null and a diagnostic where that is nowhere. */
  target(reference: string, at: number): Target | null {
    const known = this.#targets.get(reference);
    if (known !== undefined) return known;
    const target = this.#find(reference, at);
    this.#targets.set(reference, target);
    return target;
  }

  #find(reference: string, at: number): Target | null {
    if (reference === '#' || reference === '') return { node: this.#root, path: [] };
    if (reference.startsWith('#/')) return this.#byPointer(reference, at);
    const named = this.#byName(reference.replace(/^#/, ''));
    if (named) return { node: named, path: [reference.replace(/^#/, '')] };
    if (reference.startsWith('#')) {
      const message = `The reference ${quoted(reference)} names an anchor that does not exist.`;
      this.#report.tell(
        'error',
        'openapi-ref-unresolved',
        at,
        message,
        'Refer by a path, for example #/components/schemas/Pet.',
      );
      return null;
    }
    const message = `The reference ${quoted(reference)} leads to another document; Slipway compiles one file.`;
    const hint =
      'Bundle the parts into one file first, for example: npx @redocly/cli bundle openapi.yaml -o bundled.yaml';
    this.#report.tell('error', 'openapi-ref-external', at, message, hint);
    return null;
  }

  #byPointer(reference: string, at: number): Target | null {
    const path = reference.slice(2).split('/').map(unescaped);
    let node = this.#root;
    for (const [index, part] of path.entries()) {
      const next = step(node, part);
      if (next === undefined) {
        const parent = path.slice(0, index).join('/') || 'the document';
        const message = `The reference ${quoted(reference)} leads nowhere: ${quoted(parent)} has no ${quoted(part)}.`;
        this.#report.tell('error', 'openapi-ref-unresolved', at, message, hintFor(part, node));
        return null;
      }
      node = next;
    }
    return { node, path };
  }

  /** `$anchor`, `$dynamicAnchor` and `$id` of OpenAPI 3.1. */
  #byName(name: string): SourceNode | undefined {
    this.#named ??= namedNodes(this.#root);
    return this.#named.get(name);
  }
}

function step(node: SourceNode, part: string): SourceNode | undefined {
  if (node.kind === 'map') return node.entries.get(part)?.value;
  if (node.kind === 'list' && /^\d{1,7}$/.test(part)) return node.items[Number(part)];
  return undefined;
}

function unescaped(part: string): string {
  const plain = part.replaceAll('~1', '/').replaceAll('~0', '~');
  if (!plain.includes('%')) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

function hintFor(part: string, node: SourceNode): string {
  const names = entriesOf(node).map(({ key }) => key);
  const near = names.slice(0, 2000).find((name) => isNear(name.toLowerCase(), part.toLowerCase()));
  if (near !== undefined) return `Did you mean ${quoted(near)}?`;
  return names.length > 0 && names.length <= 12
    ? `There are: ${names.map(quoted).join(', ')}.`
    : 'Define it, or correct the reference.';
}

/** Equal but for one inserted, missing or changed character, or for the end of the word. */
function isNear(a: string, b: string): boolean {
  if (a === b || (a.length > 3 && b.startsWith(a)) || (b.length > 3 && a.startsWith(b))) return true;
  if (Math.abs(a.length - b.length) > 1 || b.length < 4) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

function namedNodes(root: SourceNode): Map<string, SourceNode> {
  const named = new Map<string, SourceNode>();
  const seen = new Set<SourceNode>();
  const walk = (node: SourceNode): void => {
    if (node.kind === 'scalar' || seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'map') nameOf(node, named);
    const inner = node.kind === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
    for (const child of inner) walk(child);
  };
  walk(root);
  return named;
}

function nameOf(node: SourceMap, named: Map<string, SourceNode>): void {
  for (const key of ['$anchor', '$dynamicAnchor', '$id']) {
    const name = textAt(node, key);
    if (name !== null && !named.has(name)) named.set(name, node);
  }
}

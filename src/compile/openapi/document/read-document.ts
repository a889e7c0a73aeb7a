import type { Event } from 'js-yaml';
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { SourceEntry, SourceMap, SourceNode } from './node.ts';
import type { Report } from './report.ts';
import { quoted } from './report.ts';
import { plainValue, taggedValue } from './scalar.ts';

/** Deeper documents are refused: every later walk may recurse. */
const DEEPEST = 200;
/** So many nodes may come from aliases; beyond it a document is a bomb. */
const MOST_ALIASED = 200_000;

/**
 * Reads YAML or JSON (which YAML contains) into nodes with places. Faults go to the report; null where there is no tree.
 */
export function readDocument(text: string, report: Report): SourceNode | null {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: DEEPEST });
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    tellSyntax(thrown, text, report);
    return null;
  }
  const builder = new TreeBuilder(text, report);
  try {
    return builder.build(events);
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    return null;
  }
}

function tellSyntax(thrown: YAMLException, text: string, report: Report): void {
  const at = Math.min(thrown.mark?.position ?? 0, text.length);
  if (/maxDepth/.test(thrown.reason)) {
    const message = `The document is nested more than ${DEEPEST} levels deep.`;
    report.tell('error', 'yaml-too-deep', at, message, 'Move inner parts to components and refer to them.');
    return;
  }
  const json = /^\s*[[{]/.test(text);
  const message = `The document is no valid ${json ? 'JSON' : 'YAML'}: ${thrown.reason}.`;
  const hint = json
    ? 'Mend the brackets, commas and quotes at this place.'
    : 'Mend the indentation, colons and quotes at this place; text with a colon or # in it stands in quotes.';
  report.tell('error', 'yaml-syntax', at, message, hint);
}

/** Reading stops here; the report has the reason. */
class Refused extends Error {}

interface OpenCollection {
  readonly kind: 'map' | 'list';
  readonly at: number;
  readonly anchor: string | null;
  readonly children: SourceNode[];
}

class TreeBuilder {
  readonly #text: string;
  readonly #report: Report;
  readonly #anchors = new Map<string, SourceNode | null>();
  readonly #open: OpenCollection[] = [];
  #root: SourceNode | null = null;
  #documents = 0;
  #aliased = 0;
  /** Where an empty value stands: behind the text before it. */
  #reached = 0;

  constructor(text: string, report: Report) {
    this.#text = text;
    this.#report = report;
  }

  build(events: readonly Event[]): SourceNode | null {
    for (const event of events) {
      if (event.type === EVENT_ID.DOCUMENT) this.#documents += 1;
      else if (this.#documents <= 1) this.#take(event);
    }
    if (this.#documents > 1) {
      const message = `The file holds ${this.#documents} YAML documents; the first one is read.`;
      this.#report.tell('warning', 'yaml-several-documents', 0, message, 'Keep one document in a file.');
    }
    return this.#root;
  }

  #take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        const anchor = this.#anchorName(event);
        if (anchor !== null) this.#anchors.set(anchor, null);
        const kind = event.type === EVENT_ID.MAPPING ? 'map' : 'list';
        this.#open.push({ kind, at: event.start, anchor, children: [] });
        break;
      }
      case EVENT_ID.SCALAR: {
        const node = this.#scalar(event);
        const anchor = this.#anchorName(event);
        if (anchor !== null) this.#anchors.set(anchor, node);
        this.#add(node);
        break;
      }
      case EVENT_ID.ALIAS:
        this.#add(this.#aliasedNode(event.anchorStart, event.anchorEnd));
        break;
      case EVENT_ID.POP: {
        const closed = this.#open.pop();
        if (closed) this.#close(closed);
        break;
      }
      default:
        break;
    }
  }

  #anchorName(event: { readonly anchorStart: number; readonly anchorEnd: number }): string | null {
    return event.anchorStart < 0
      ? null
      : this.#text.slice(event.anchorStart, event.anchorEnd).replace(/^&/, '');
  }

  #scalar(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>): SourceNode {
    const text = getScalarValue(this.#text, event);
    const tag = event.tagStart < 0 ? '' : this.#text.slice(event.tagStart, event.tagEnd);
    const tagged = tag === '' ? null : taggedValue(tag, text);
    const value = tagged ? tagged.value : event.style === SCALAR_STYLE.PLAIN ? plainValue(text) : text;
    if (event.valueStart >= 0) this.#reached = event.valueStart;
    return { kind: 'scalar', value, at: this.#reached, weight: 1, depth: 1 };
  }

  #aliasedNode(start: number, end: number): SourceNode {
    const name = this.#text.slice(start, end).replace(/^\*/, '');
    const node = this.#anchors.get(name);
    if (node) {
      this.#aliased += node.weight;
      if (this.#aliased > MOST_ALIASED) this.#refuse('yaml-alias-bomb', start, aliasBomb(name));
      return node;
    }
    const reason =
      node === null ? 'stands inside the part that it repeats' : 'repeats an anchor that does not exist';
    const hint =
      node === null ? 'Write a $ref instead: models may refer to themselves.' : `Define &${name} above.`;
    this.#report.tell('error', 'yaml-alias', start, `The alias *${name} ${reason}.`, hint);
    return { kind: 'scalar', value: null, at: start, weight: 1, depth: 1 };
  }

  #close(closed: OpenCollection): void {
    const node = closed.kind === 'list' ? this.#list(closed) : this.#map(closed);
    if (node.depth > DEEPEST)
      this.#refuse('yaml-too-deep', closed.at, 'Aliases nest the document too deeply.');
    if (closed.anchor !== null) this.#anchors.set(closed.anchor, node);
    this.#add(node);
  }

  #list({ at, children: items }: OpenCollection): SourceNode {
    let weight = 1;
    let depth = 0;
    for (const item of items) {
      weight += item.weight;
      if (item.depth > depth) depth = item.depth;
    }
    return { kind: 'list', items, at, weight, depth: depth + 1 };
  }

  #map({ at, children }: OpenCollection): SourceNode {
    const entries = new Map<string, SourceEntry>();
    const merged: SourceNode[] = [];
    for (let index = 0; index + 1 < children.length; index += 2) {
      const key = children[index];
      const value = children[index + 1];
      if (!key || !value) continue;
      if (key.kind !== 'scalar') {
        const message = 'A key is a list or a map.';
        this.#report.tell('error', 'yaml-key', key.at, message, 'Use plain words as keys.');
        continue;
      }
      const name = this.#keyText(key);
      if (name === '<<' && value.kind !== 'scalar') merged.push(value);
      else this.#enter(entries, { key: name, at: key.at, value });
    }
    for (const source of merged.flatMap((node) => (node.kind === 'list' ? node.items : [node]))) {
      if (source.kind !== 'map') continue;
      for (const entry of source.entries.values()) if (!entries.has(entry.key)) entries.set(entry.key, entry);
    }
    let weight = 1;
    let depth = 0;
    for (const { value } of entries.values()) {
      weight += value.weight;
      if (value.depth > depth) depth = value.depth;
    }
    return { kind: 'map', entries, at, weight, depth: depth + 1 } satisfies SourceMap;
  }

  /** `200:` and `0200:` stay as they are written; keys are text. */
  #keyText(key: Extract<SourceNode, { kind: 'scalar' }>): string {
    if (typeof key.value === 'string') return key.value;
    const written = /^[^:,\s}\]]*/.exec(this.#text.slice(key.at, key.at + 100))?.[0] ?? '';
    return plainValue(written) === key.value ? written : String(key.value);
  }

  #enter(entries: Map<string, SourceEntry>, entry: SourceEntry): void {
    const known = entries.get(entry.key);
    if (!known) {
      entries.set(entry.key, entry);
      return;
    }
    const related = [{ message: 'The first one stands here.', at: known.at }];
    const message = `The key ${quoted(entry.key)} stands twice in the same map.`;
    this.#report.tell('error', 'yaml-duplicate-key', entry.at, message, 'Keep one of the two.', related);
  }

  #add(node: SourceNode): void {
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(node);
    else this.#root ??= node;
  }

  #refuse(code: string, at: number, message: string): never {
    this.#report.tell(
      'error',
      code,
      at,
      message,
      'Write the repeated parts as components and refer to them by $ref.',
    );
    throw new Refused(message);
  }
}

function aliasBomb(name: string): string {
  return `The alias *${name} repeats so much that the document grows by more than ${MOST_ALIASED} nodes.`;
}

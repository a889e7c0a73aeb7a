import type { Model } from '../../../domain/ir.ts';
import type { Schema } from '../../../domain/schema.ts';
import type { SourceNode } from '../document/node.ts';
import { entriesOf, textAt, valueAt } from '../document/node.ts';
import type { Report } from '../document/report.ts';
import { uniqueConstraints } from './constraints.ts';
import { nameFromPath } from './model-names.ts';

interface Entry {
  readonly name: string;
  readonly node: SourceNode;
  readonly at: number;
  schema: Schema | null;
}

/**
 * The models of a document: every schema under `components/schemas`, and schemas elsewhere that are referred to and are too
 * large, or too circular, to be repeated in place.
 */
export class Models {
  readonly #entries: Entry[] = [];
  readonly #byNode = new Map<SourceNode, Entry>();
  readonly #names = new Set<string>();
  readonly #report: Report;

  constructor(root: SourceNode, report: Report) {
    this.#report = report;
    for (const { key, at, value } of entriesOf(valueAt(valueAt(root, 'components'), 'schemas'))) {
      this.#enter({ name: key, node: value, at, schema: null });
    }
  }

  /** Name of the model that a node is; null: it is none. */
  nameOf(node: SourceNode): string | null {
    return this.#byNode.get(node)?.name ?? null;
  }

  /** Makes a model of a schema that stands elsewhere and gives its name. */
  promote(node: SourceNode, path: readonly string[]): string {
    const wanted = nameFromPath(path);
    let name = wanted;
    for (let number = 2; this.#names.has(name); number += 1) name = `${wanted}${number}`;
    this.#enter({ name, node, at: node.at, schema: null });
    return name;
  }

  /** Converts all, also those that are found on the way. */
  convertAll(convert: (node: SourceNode) => Schema): void {
    for (let index = 0; index < this.#entries.length; index += 1) {
      const entry = this.#entries[index];
      if (entry && entry.schema === null) entry.schema = convert(entry.node);
    }
  }

  all(): Model[] {
    return this.#entries.map(({ name, node, at, schema }) => ({
      name,
      description: textAt(node, 'description') ?? '',
      schema: schema ?? {},
      constraints: uniqueConstraints(node),
      source: this.#report.place(at),
      origin: 'stated',
    }));
  }

  #enter(entry: Entry): void {
    this.#entries.push(entry);
    this.#names.add(entry.name);
    if (!this.#byNode.has(entry.node)) this.#byNode.set(entry.node, entry);
  }
}

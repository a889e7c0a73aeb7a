import { readDetailLabel } from '../details/label.ts';
import type { Block, Line, Outline, Section } from '../document/model.ts';
import { isRequestTitle } from '../sightings/section-role.ts';
import type { Sighting } from '../sightings/sighting.ts';
import type { SelectedOperation } from './select.ts';

/** What a document says about one operation at one place. */
export interface DetailRange {
  readonly sighting: Sighting;
  /** Lines after the request in its own paragraph or item. */
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
  /** Title of the section that is about this operation alone; empty where there is none. */
  readonly title: string;
}

/** The ranges of every operation: from where it is defined to where the next one begins. */
export function detailRanges(
  outline: Outline,
  operations: readonly SelectedOperation[],
): Map<SelectedOperation, DetailRange[]> {
  const finder = new RangeFinder(outline, operations);
  return new Map(
    operations.map((operation) => [
      operation,
      operation.definitions.map((sighting) => finder.rangeOf(sighting)),
    ]),
  );
}

class RangeFinder {
  readonly #outline: Outline;
  /** Index of blocks where an operation begins, with the lines it begins on. */
  readonly #begins = new Map<number, Set<number>>();
  readonly #sorted: number[];

  constructor(outline: Outline, operations: readonly SelectedOperation[]) {
    this.#outline = outline;
    for (const operation of operations) {
      for (const sighting of operation.definitions) {
        const weak =
          sighting.form === 'item' ||
          sighting.form === 'row' ||
          sighting.form === 'code' ||
          sighting.form === 'curl' ||
          sighting.form === 'inline';
        if (weak && sighting !== operation.primary) continue;
        const lines = this.#begins.get(sighting.block) ?? new Set<number>();
        lines.add(sighting.line);
        this.#begins.set(sighting.block, lines);
      }
    }
    this.#sorted = [...this.#begins.keys()].sort((a, b) => a - b);
  }

  rangeOf(sighting: Sighting): DetailRange {
    const block = this.#outline.blocks[sighting.block];
    const none: DetailRange = { sighting, lines: [], blocks: [], title: '' };
    if (
      block === undefined ||
      sighting.form === 'row' ||
      sighting.form === 'code' ||
      sighting.form === 'inline'
    )
      return none;
    const { section } = sighting;
    if (sighting.form === 'heading') return { ...none, blocks: this.#between(block.index + 1, section.end) };
    const alone = this.#aloneIn(section, block.index, sighting);
    if (sighting.form === 'curl') return { ...none, title: alone ? section.title.text : '' };
    const lines = block.kind === 'text' ? this.#linesAfter(block.lines, sighting, block.index) : [];
    if (alone) {
      const others = this.#outline.blocks
        .slice(section.heading + 1, section.end)
        .filter((one) => one !== block);
      const before = block.kind === 'text' ? block.lines.filter((line) => line.line < sighting.line) : [];
      return { sighting, lines: [...before, ...lines], blocks: others, title: section.title.text };
    }
    if (sighting.form === 'fence') {
      const single = sighting.detail.kind === 'fence' && sighting.detail.alone;
      return single
        ? { ...none, blocks: this.#between(block.index + 1, this.#nextHeading(block.index, section)) }
        : none;
    }
    if (sighting.form === 'item') return { ...none, lines, blocks: this.#itemBlocks(block, section) };
    const last = Math.max(...(this.#begins.get(block.index) ?? [0]));
    if (sighting.line < last) return { ...none, lines };
    return { ...none, lines, blocks: this.#between(block.index + 1, section.end) };
  }

  /** Whether a section of its own title is about this operation alone. */
  #aloneIn(section: Section, block: number, sighting: Sighting): boolean {
    if (section.level < 2 || isRequestTitle(section.title.text)) return false;
    const inside = this.#countBetween(section.heading, section.end);
    if (inside !== 1 || (this.#begins.get(block)?.size ?? 0) > 1) return false;
    if (sighting.detail.kind === 'fence' && !sighting.detail.alone) return false;
    return !GROUP_TITLE.test(section.title.text);
  }

  #countBetween(from: number, to: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    let count = 0;
    while (count < 2 && low + count < this.#sorted.length && (this.#sorted[low + count] ?? to) < to)
      count += 1;
    return count;
  }

  /** Blocks from an index up to the next operation, or to `end`. */
  #between(from: number, end: number): Block[] {
    const found: Block[] = [];
    for (let index = from; index < end; index += 1) {
      const block = this.#outline.blocks[index];
      if (block === undefined || this.#begins.has(index)) break;
      found.push(block);
    }
    return found;
  }

  #nextHeading(from: number, section: Section): number {
    for (let index = from + 1; index < section.end; index += 1)
      if (this.#outline.blocks[index]?.kind === 'heading') return index;
    return section.end;
  }

  #linesAfter(lines: readonly Line[], sighting: Sighting, block: number): Line[] {
    const begins = [...(this.#begins.get(block) ?? [])].filter((line) => line > sighting.line);
    const next = begins.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...begins);
    return lines.filter((line) => line.line > sighting.line && line.line < next);
  }

  /** The children of an item, and items after it that go on about the same operation: `- Body: ...`. */
  #itemBlocks(item: Block, section: Section): Block[] {
    const found: Block[] = [];
    for (const block of this.#between(item.index + 1, section.end)) {
      if (block.kind === 'heading') break;
      const deeper = block.depth > item.depth;
      const goesOn =
        block.kind === 'text' &&
        block.item &&
        block.depth === item.depth &&
        block.lines[0] !== undefined &&
        readDetailLabel(block.lines[0], false) !== null;
      if (!deeper && !goesOn) break;
      found.push(block);
    }
    return found;
  }
}

/** Titles of groups: they hold one operation only by chance. */
const GROUP_TITLE =
  /\b(?:endpoints?|apis?|routes|operations|endpunkte?|interface|schnittstelle|reference|specification)\b/i;

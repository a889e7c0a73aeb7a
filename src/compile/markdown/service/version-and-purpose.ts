import type { Block } from '../document/model.ts';
import type { DocumentFacts, Found } from './draft.ts';

/** Semantic version of the service; `0.1.0` as a conclusion where the document gives none. */
export function serviceVersion(facts: DocumentFacts): Found<string> {
  const given = facts.frontmatter.get('version');
  const stated = given === undefined ? null : semantic(given);
  if (stated !== null) return { value: stated, line: 1, reason: null };
  for (const key of ['version', 'service version', 'api version', 'spec version', 'revision']) {
    for (const label of facts.labels) {
      const version = label.key === key ? semantic(label.value.text) : null;
      if (version !== null) return { value: version, line: label.line, reason: null };
    }
  }
  const heading = facts.outline.sections.find((section) => section.level > 0);
  const inTitle = /(?:\bv|\s)(\d+\.\d+(?:\.\d+)?)(?=$|[\s)])/i.exec(heading?.title.text ?? '')?.[1];
  const version = inTitle === undefined ? null : semantic(inTitle);
  if (version !== null) return { value: version, line: heading?.title.line ?? 1, reason: null };
  return { value: '0.1.0', line: heading?.title.line ?? 1, reason: 'The document gives no version.' };
}

/** `1` -> `1.0.0`, `v2.1` -> `2.1.0`; null for text that is no version. */
function semantic(text: string): string | null {
  const found =
    /^[`*\s]*v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?(-[\dA-Za-z][\dA-Za-z.-]*)?(?=$|[\s`*,;)])/i.exec(
      text,
    );
  if (found === null) return null;
  return `${Number(found[1])}.${Number(found[2] ?? 0)}.${Number(found[3] ?? 0)}${found[4] ?? ''}`;
}

const PURPOSE_TITLES: readonly RegExp[] = [
  /^[^\p{L}]*(?:\d+[.)]?\s*)?(?:purpose|zweck)\b/iu,
  /^[^\p{L}]*(?:\d+[.)]?\s*)?(?:overview|summary|introduction|about|description|what it does|übersicht|überblick|einleitung|beschreibung)\b/iu,
];

/** What the service is for: the first paragraph under Purpose or Overview, a label, or the first paragraph at all. */
export function servicePurpose(facts: DocumentFacts): Found<string> {
  const given = facts.frontmatter.get('purpose') ?? facts.frontmatter.get('description');
  if (given !== undefined) return { value: given, line: 1, reason: null };
  const [exact, loose] = PURPOSE_TITLES.map((titles) => purposeSection(facts, titles));
  const label = facts.labels.find(
    (one) =>
      one.head &&
      /^(?:purpose|zweck|description|beschreibung|summary)$/.test(one.key) &&
      one.value.text !== '',
  );
  if (exact != null) return exact;
  if (label !== undefined) return { value: label.value.text, line: label.line, reason: null };
  if (loose != null) return loose;
  const head = facts.outline.sections.find((section, index) => index > 1 && section.heading > 0)?.heading;
  const first = facts.outline.blocks.slice(0, head ?? facts.outline.blocks.length).find(isProse);
  return { value: first === undefined ? '' : proseOf(first), line: first?.line ?? 1, reason: null };
}

function purposeSection(facts: DocumentFacts, titles: RegExp): Found<string> | null {
  for (const section of facts.outline.sections) {
    if (section.level === 0 || !titles.test(section.title.text)) continue;
    const block = facts.outline.blocks.slice(section.heading + 1, section.end).find(isProse);
    if (block !== undefined) return { value: proseOf(block), line: block.line, reason: null };
  }
  return null;
}

/** A paragraph of sentences, not of labels. */
function isProse(block: Block): boolean {
  if (block.kind !== 'text' || block.item) return false;
  const [first] = block.lines;
  return (
    first !== undefined &&
    !/^[^\p{L}]*[\p{L} ]{1,24}:\s|^[^\p{L}]*[\p{L} ]{1,24} \| /u.test(first.text) &&
    first.text.length > 20
  );
}

function proseOf(block: Block): string {
  return block.kind === 'text' ? block.lines.map((line) => line.text).join(' ') : '';
}

import { isJsonObject, type Json } from '../../../domain/json.ts';
import { readLenientStructure } from '../../notation/json/parse.ts';
import { jsonFromLenient } from '../../notation/json/to-json.ts';
import { sliceLine } from '../document/model.ts';
import { isRequestTitle, titlesAround } from '../sightings/section-role.ts';
import type { DocumentFacts } from './draft.ts';

/** Names for what the service can do: those its `/capabilities` body lists, else the items of a capabilities section. */
export function serviceCapabilities(facts: DocumentFacts): string[] {
  const listed = facts.outline.blocks.flatMap((block) => {
    const around = block.section.title.text;
    return block.kind === 'code' && /\/capabilities\b/.test(around) ? featuresIn(block.text) : [];
  });
  return [...new Set(listed.length > 0 ? listed : fromSections(facts))].slice(0, 100);
}

function featuresIn(text: string): string[] {
  const start = text.indexOf('{');
  const node = start === -1 ? null : readLenientStructure(text.slice(start));
  const body: Json = node === null ? null : jsonFromLenient(node);
  if (!isJsonObject(body)) return [];
  for (const key of ['capabilities', 'features']) {
    const value = body[key];
    if (Array.isArray(value)) return value.filter((entry): entry is string => typeof entry === 'string');
  }
  return [];
}

function fromSections(facts: DocumentFacts): string[] {
  const titled =
    /^[^\p{L}]*(?:\d+[.)]?\s*)?(?:core |key |main |primary |current )?(?:capabilities|features|funktionen|fähigkeiten)\b/iu;
  return facts.outline.sections.flatMap((section) => {
    if (section.level === 0 || !titled.test(section.title.text) || isRequestTitle(section.title.text))
      return [];
    const own = facts.outline.blocks.slice(section.heading + 1, section.end);
    const headings = own.flatMap((block) => {
      const top = block.kind === 'heading' && block.section.parent === section;
      return top && !titled.test(block.text.text) && !PLANNED.test(block.text.text)
        ? [tidy(block.text.text)]
        : [];
    });
    if (headings.length > 1) return headings;
    return own.flatMap((block) => {
      if (
        block.kind !== 'text' ||
        !block.item ||
        block.depth > 1 ||
        PLANNED.test(titlesAround(block.section))
      )
        return [];
      if (block.section !== section && titled.test(block.section.title.text)) return [];
      const [line] = block.lines;
      if (line === undefined) return [];
      const strong = line.marks.find((mark) => mark.kind === 'strong' && mark.start <= 3);
      return [tidy(strong === undefined ? line.text : sliceLine(line, strong.start, strong.end).text)];
    });
  });
}

function tidy(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}]+|^\d+[.)]\s*/gu, '')
    .replace(/[:.\s]+$/, '')
    .slice(0, 120);
}

const PLANNED = /\b(?:planned|future|upcoming|roadmap|geplant)\b/i;

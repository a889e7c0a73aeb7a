import { kebabCase } from '../../words.ts';
import type { DocumentFacts, Found } from './draft.ts';

export interface ServiceName {
  readonly name: Found<string>;
  readonly title: string;
}

const NAME_KEYS = [
  'service name',
  'service',
  'name',
  'service-name',
  'service id',
  'project',
  'dienst',
  'dienstname',
  'app',
  'application',
  'component',
];
/** Words of a title that say what the document is, not what it is about. */
const NOISE =
  /^(?:spec|specs|spec\.md|readme\.md|specification|spezifikation|technical|tech|technische|functional|api|rest|service specification|documentation|docs?|document|design|droplet|overview|readme|v?\d+(?:\.\d+)*|draft|reference|requirements|software|system|complete|full|final)$/i;

/** The name of the service: from the front matter, a label, the title, or the file; and its title for people. */
export function serviceName(facts: DocumentFacts): ServiceName {
  const heading = facts.outline.sections.find((section) => section.level > 0);
  const titleLine = heading?.title.line ?? 1;
  const titles = heading === undefined ? [] : titleCandidates(heading.title.text);
  const title = titles[0] ?? '';
  const stated = statedName(facts);
  if (stated !== null) return { name: stated, title: title === '' ? stated.value : title };
  const witnesses = witnessesOf(facts);
  const confirmed = titles.map(labelOf).find((name) => witnesses.has(name));
  const first = labelOf(title);
  if (confirmed !== undefined || (first !== '' && !GENERIC.test(first))) {
    return { name: { value: confirmed ?? first, line: titleLine, reason: null }, title };
  }
  const fallback = fileName(facts.file);
  const reason = `The document names no service; the name comes from the file ${facts.file}.`;
  return { name: { value: fallback, line: titleLine, reason }, title: title === '' ? fallback : title };
}

function statedName(facts: DocumentFacts): Found<string> | null {
  for (const key of ['name', 'service', 'service_name', 'service.name']) {
    const value = facts.frontmatter.get(key);
    if (value !== undefined && labelOf(value) !== '') return { value: labelOf(value), line: 1, reason: null };
  }
  for (const key of NAME_KEYS) {
    const label = facts.labels.find(
      (one) =>
        one.key === key && (one.head || key === 'service name') && identifierIn(one.value.text) !== null,
    );
    if (label !== undefined)
      return { value: labelOf(identifierIn(label.value.text) ?? ''), line: label.line, reason: null };
  }
  return null;
}

/** The one word that a value is, or begins with before a full stop or a bracket. */
function identifierIn(text: string): string | null {
  const found = /^([A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*)(?=$|[.,;](?:\s|$)|\s+[(|–—])/.exec(text)?.[1];
  return found !== undefined && found.length <= 63 ? found : null;
}

/** Readings of a title from the most to the least likely: `SPEC: Booking Service` -> `Booking Service`, `Booking`. */
function titleCandidates(title: string): string[] {
  const clean = title
    .replace(/[^\p{L}\p{N}\s\-–—:|#._/&()]/gu, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  const parts = clean.split(/\s+[-–—|]\s+|\s*[:–—|]\s+|\s*#\s*/).map((part) => part.trim());
  const named = parts.map(withoutNoise).filter((part) => part !== '');
  const all = named.length > 1 ? [...named, named.join(' ')] : named;
  return all.flatMap((part) => {
    const bare = part.replace(/\s+(?:micro)?-?service$/i, '').trim();
    return bare === part || bare === '' ? [part] : [part, bare];
  });
}

function withoutNoise(part: string): string {
  const words = part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  while (words.length > 0 && NOISE.test(words.at(-1) ?? '')) words.pop();
  while (words.length > 1 && /^(?:the|der|die|das)$/i.test(words[0] ?? '')) words.shift();
  return words.length === 1 && NOISE.test(words[0] ?? '') ? '' : words.join(' ');
}

/** Names that the rest of the document and the file give: health bodies, file trees, containers. */
function witnessesOf(facts: DocumentFacts): Set<string> {
  const names = new Set<string>();
  const stem = (facts.file.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  if (!GENERIC_FILE.test(stem)) names.add(labelOf(stem));
  for (const block of facts.outline.blocks) {
    if (block.kind !== 'code') continue;
    const text = block.text.slice(0, 4000);
    const tree = /^([a-z][\w-]*)\/\s*\n\s*[├└│]/.exec(text)?.[1];
    const container = /--name[ =]([a-z][\w-]*)/.exec(text)?.[1];
    const health = /"service"\s*:\s*"([a-z][\w-]*)"/.exec(text)?.[1];
    for (const name of [tree, container, health]) if (name !== undefined) names.add(labelOf(name));
  }
  return names;
}

function fileName(file: string): string {
  const parts = file.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const stem = (parts.at(-1) ?? '').replace(/\.\w+$/, '');
  const folder = parts.at(-2);
  const chosen =
    GENERIC_FILE.test(stem) && folder !== undefined && !/^(?:docs?|specs?)$/i.test(folder) ? folder : stem;
  const name = labelOf(chosen);
  return name === '' || GENERIC.test(name) ? 'service' : name;
}

const GENERIC_FILE = /^(?:spec|specs|specification|readme|index|api|service|design|doc|docs)$/i;
const GENERIC =
  /^(?:service|services|api|app|spec|the-service|overview|purpose|introduction|endpoints?|contents?|table-of-contents)$/;

/** An RFC 1123 label: `[a-z][a-z0-9-]*`, at most 63 characters. */
export function labelOf(text: string): string {
  const name = kebabCase(text)
    .replace(/^[^a-z]+/, '')
    .slice(0, 63);
  return name.replace(/-+$/, '');
}

import { ancestry, type Section } from '../document/model.ts';
import { readPathAt, requestMentions } from './request-line.ts';

/**
 * What a section is about, for the question whether a request line in it defines an operation of this service.
 * `api`: the interface; `models`: data; `example`: how it is used; `foreign`: other systems; `planned`: not built yet;
 * `criteria`: requirements, checks and tests; `inside`: how it is built and run; `neutral`: no hint.
 */
export type SectionRole =
  | 'api'
  | 'models'
  | 'example'
  | 'foreign'
  | 'planned'
  | 'criteria'
  | 'inside'
  | 'neutral';

/** The role of every section by its index; a section takes the role of the one around it where its title says nothing. */
export function sectionRoles(sections: readonly Section[], ownPort: number | null): SectionRole[] {
  const roles: SectionRole[] = [];
  for (const section of sections) {
    const outer = section.parent === null ? 'neutral' : (roles[section.parent.index] ?? 'neutral');
    roles.push(roleIn(outer, section, sections, ownPort));
  }
  return roles;
}

function roleIn(
  outer: SectionRole,
  section: Section,
  sections: readonly Section[],
  ownPort: number | null,
): SectionRole {
  if (outer === 'planned' || outer === 'foreign') return outer;
  if (section.level === 0 || isDocumentTitle(section, sections)) return 'neutral';
  const title = section.title.text;
  if (isRequestTitle(title)) return outer;
  const port = /\bport:?\s*(\d{2,5})\b/i.exec(title)?.[1];
  if (port !== undefined && ownPort !== null && Number(port) !== ownPort) return 'foreign';
  const own = titleRole(title);
  if (own === null) return outer;
  if (outer === 'example') return own === 'api' || own === 'planned' || own === 'foreign' ? own : outer;
  if (outer !== 'api') return own;
  // Inside the interface's own section most words name a group of endpoints; only plain statements count.
  if (own === 'planned' || own === 'models') return own;
  if (/\b(?:examples?|usage|walkthrough|tutorial|quick ?start|curl|beispiele?)\b/i.test(title))
    return 'example';
  return /\b(?:external|third[- ]party|upstream|outgoing|consumed)\b/i.test(title) ? 'foreign' : outer;
}

/** The first heading, when it is the only one of its level: the name of the document. */
export function isDocumentTitle(section: Section, sections: readonly Section[]): boolean {
  if (section.parent !== null && section.parent.level > 0) return false;
  const first = sections[1];
  return (
    first === section &&
    !sections.some((other) => other !== section && other.level > 0 && other.level <= section.level)
  );
}

/** Whether a title names an endpoint rather than a topic. */
export function isRequestTitle(title: string): boolean {
  return requestMentions(title).length > 0 || leadingPath(title) !== null;
}

/** `/health` at the beginning of a text, after numbers and signs. */
export function leadingPath(text: string): { readonly path: string; readonly end: number } | null {
  const lead = /^[^\p{L}\p{N}/]*(?:\d+(?:\.\d+)*[.)]?\s+)?[^\p{L}\p{N}/]*/u.exec(text)?.[0] ?? '';
  if (text[lead.length] !== '/') return null;
  const read = readPathAt(text, lead.length);
  return read === null || !/^\/(?:[a-z]|$|\{|:)/i.test(read.text) ? null : { path: read.text, end: read.end };
}

function titleRole(title: string): SectionRole | null {
  const text = title.toLowerCase();
  for (const [role, pattern] of TITLE_ROLES) if (pattern.test(text)) return role;
  return null;
}

/** Asked in this order: the first that matches decides. */
const TITLE_ROLES: readonly (readonly [SectionRole, RegExp])[] = [
  [
    'planned',
    /\b(?:future|planned|roadmap|upcoming|backlog|out of scope|non-goals|not (?:yet )?(?:implemented|included|supported)|next steps?|nice to have|deprecated|removed|enhancements|later|geplant\w*|ausblick|zukunft)\b/,
  ],
  [
    'foreign',
    /\b(?:external|third[- ]party|upstream|downstream|consumed|consumes|outgoing|outbound|other (?:services|droplets|systems)|calls made|api calls|required (?:services|apis)|apis? required|optional services|auto-?registration|self-?registration|fremde\w*|externe\w*)\b/,
  ],
  ['api', /\b(?:endpoints?|routes|endpunkte?)\b(?!.*\b(?:example|usage)s?\b)/],
  [
    'foreign',
    /\b(?:dependenc(?:y|ies)|integrations?|integrates?|integrating|abhängigkeit(?:en)?|service calls|calls to)\b/,
  ],
  [
    'example',
    /\b(?:examples?|usage|use cases?|walkthrough|tutorial|quick ?start|getting started|try it|demo|samples?|flows?|sequence|scenarios?|user stor(?:y|ies)|curl|prompts?|templates?|beispiele?|ablauf|abläufe|verwendung|nutzung|schnellstart)\b/,
  ],
  [
    'models',
    /\b(?:data ?models?|models?|entit(?:y|ies)|schemas?|data structures?|datenmodelle?|types|tables?|database)\b/,
  ],
  [
    'criteria',
    /\b(?:success criteria|acceptance|checklist|compliance checks?|(?:functional|non-functional) requirements|requirements|validation rules|test(?:s|ing)?|quality|performance|targets|constraints|limitations|known issues|best practices|anforderungen|metrics)\b/,
  ],
  [
    'inside',
    /\b(?:workflows?|lifecycle|journey|how it works|data flow|verification|deploy(?:ment|ing)?|install(?:ation)?|start-?up|monitoring|troubleshooting|changelog|history|migration|implementation|architecture|architektur|technical|diagram|pipeline|process|logic)\b/,
  ],
  ['api', /\b(?:apis?|rest|http|websockets?|udc|ubic|interfaces?|operations|schnittstellen?|webhooks?)\b/],
];

/** The headings from the innermost section outwards, joined, for messages and word tests. */
export function titlesAround(section: Section): string {
  return [...ancestry(section)].map((at) => at.title.text).join(' / ');
}

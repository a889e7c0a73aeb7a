import { printable } from '../../adapters/reporters/printable.ts';

/** What Markdown, HTML or GitHub's formulas could take for structure inside a line. */
const ACTIVE = /[&<>"`*_[\]|~\\$]/g;
/** Where GitHub finds mentions, addresses and emoji: behind these characters. */
const LINKED = /@|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;

/**
 * Untrusted text for any place inside a line of Markdown. Character references are text to CommonMark, never structure
 * (section 2.5); empty comments break up what would be linked, and are gone in the finished page.
 */
export function escapedMarkdown(text: string): string {
  return escapedHtml(text).replace(LINKED, '$&<!-- -->');
}

/** Untrusted text as code. */
export function markdownCode(text: string): string {
  return text === '' ? '' : `<code>${escapedMarkdown(text)}</code>`;
}

/** A link whose text is code; just the code where there is no address. */
export function markdownLink(text: string, url: string | null): string {
  return url === null ? markdownCode(text) : `<a href="${escapedHtml(url)}">${markdownCode(text)}</a>`;
}

/** Lines that are shown as they are; the fence is longer than any in the text. */
export function markdownBlock(lines: readonly string[], language = ''): string {
  const text = lines.map((line) => printable(line)).join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}\n`;
}

/** @param rows cells that are Markdown already */
export function markdownTable(headline: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(headline) + line(headline.map(() => '---')) + rows.map(line).join('');
}

function escapedHtml(text: string): string {
  return printable(text).replace(ACTIVE, (character) => `&#${character.codePointAt(0)};`);
}

import { printable } from '../../adapters/reporters/printable.ts';

/** Everything that Markdown, HTML, GitHub's mentions, its emoji or its formulas could take for something. */
const ACTIVE = /[!"#$%&'()*+:;<=>?@[\\\]^_`{|}~-]/g;

/**
 * Untrusted text for any place in Markdown, on one line. Character references are text to CommonMark, never structure
 * (section 2.5); the empty comments keep GitHub from finding mentions and addresses in the finished page.
 */
export function escapedMarkdown(text: string): string {
  return escapedHtml(text)
    .replaceAll('&#64;', '&#64;<!-- -->')
    .replace(/\b(https?|ftp|www)(?=&#58;|\.)/gi, '$1<!-- -->');
}

/** Untrusted text as code: nothing in it is linked, mentioned or formatted. */
export function markdownCode(text: string): string {
  return text === '' ? '' : `<code>${escapedHtml(text)}</code>`;
}

/** A link whose text is code; just the code where there is no address. The address is ours, its parts were encoded. */
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

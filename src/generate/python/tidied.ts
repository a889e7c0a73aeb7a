/** Blocks that a template leaves out leave blank lines behind; Python has two of them at most. */
export function tidied(text: string): string {
  const lines = `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+/, '')
    .trimEnd()}\n`;
  return lines === '\n' ? '' : lines;
}

import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';

/**
 * Appends to the file that a runner names in `GITHUB_OUTPUT`; nothing happens where there is none. A value of several
 * lines stands between delimiters that nobody can guess, so no value can set another output.
 */
export async function writeOutputs(
  file: string | undefined,
  outputs: Readonly<Record<string, string>>,
): Promise<void> {
  if (!file) return;
  const text = Object.entries(outputs).map(([name, value]) => {
    if (!/[\r\n]/.test(value)) return `${name}=${value}\n`;
    const delimiter = `slipway_${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  await appendFile(file, text.join(''));
}

/** Appends to the file in `GITHUB_STEP_SUMMARY`; nothing happens where there is none. */
export async function writeSummary(file: string | undefined, markdown: string): Promise<void> {
  if (file) await appendFile(file, markdown);
}

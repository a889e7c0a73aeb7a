import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

/** Lines of source documents for excerpts beside diagnostics; each file is read once, what cannot be read has none. */
export function sourceLines(root: string): (file: string, line: number) => string | null {
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    const path = resolve(root, file);
    const lines = known.get(path) ?? readLines(path);
    known.set(path, lines);
    return lines[line - 1] ?? null;
  };
}

/** An excerpt is an extra: the diagnostic stands without it, so a file that is gone or odd gives no lines. */
function readLines(path: string): readonly string[] {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > LARGEST_FILE_BYTES) return [];
    return readFileSync(path, 'utf8').split(/\r\n|\n|\r/);
  } catch {
    return [];
  }
}

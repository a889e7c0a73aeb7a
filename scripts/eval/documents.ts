import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface SpecDocument {
  /** From the folder that is evaluated, with forward slashes. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

const EXTENSIONS = ['.md', '.yaml', '.yml', '.json'];
/** Beside specifications, but none. */
const NO_SPECIFICATION =
  /^(?:README|CHANGELOG|CONTRIBUTING|LICENSE|expected|package|package-lock|tsconfig)\b/i;
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist']);

/** Every document below a folder that may be a specification, sorted; `*.json` and YAML only when they are OpenAPI. */
export async function specificationsIn(folder: string): Promise<readonly SpecDocument[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && EXTENSIONS.some((extension) => entry.name.endsWith(extension)))
    .filter((entry) => !NO_SPECIFICATION.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const documents: SpecDocument[] = [];
  for (const path of paths.sort()) {
    const name = relative(folder, path).replaceAll('\\', '/');
    const skipped = name.split('/').some((part) => SKIPPED_FOLDERS.has(part) || part.startsWith('.'));
    if (!skipped && (path.endsWith('.md') || (await isOpenapi(path)))) documents.push({ name, path });
  }
  return documents;
}

async function isOpenapi(path: string): Promise<boolean> {
  return /^\s*\{?\s*["']?(?:openapi|swagger)["']?\s*:/m.test(await readFile(path, 'utf8'));
}

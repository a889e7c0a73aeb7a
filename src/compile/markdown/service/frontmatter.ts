import type { Findings } from '../../findings.ts';

/** Scalars of a YAML block, keys in lower case; nested values by dotted keys. The YAML reader is loaded only here. */
export async function readFrontmatter(yaml: string | null, findings: Findings): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (yaml === null) return found;
  const { parse } = await import('yaml');
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 10 });
    collect(value, '', found, 0);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const hint = 'Mend the lines between the two `---`, or take them out.';
    findings.add('warning', 'frontmatter-invalid', 1, `The front matter is no YAML: ${reason}`, hint);
  }
  return found;
}

function collect(value: unknown, prefix: string, found: Map<string, string>, depth: number): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > 3) return;
  for (const [key, entry] of Object.entries(value)) {
    const name = `${prefix}${key.toLowerCase()}`;
    if (typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean')
      found.set(name, String(entry));
    else collect(entry, `${name}.`, found, depth + 1);
  }
}

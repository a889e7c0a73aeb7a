import { call, print } from './layout.ts';

/** Module -> names that are imported from it; a module with no names is imported itself. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

const STANDARD = new Set(
  'base64 collections collections.abc contextlib dataclasses datetime functools json math re secrets string time typing unicodedata urllib.parse uuid'.split(
    ' ',
  ),
);

/** Import statements in the order that `ruff` wants: standard library, packages, own modules. */
export function importLines(imports: Imports): string {
  const sections: readonly (readonly [string, ReadonlySet<string>])[][] = [[], [], []];
  for (const entry of imports) sections[sectionOf(entry[0])]?.push(entry);
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.sort(inOrder).map(importLine).join('\n'))
    .join('\n\n');
}

function sectionOf(module: string): number {
  if (STANDARD.has(module)) return 0;
  return /^(?:service|custom|tests)(?:\.|$)/.test(module) ? 2 : 1;
}

/** `import x` stands before `from x import y`. */
function inOrder(
  a: readonly [string, ReadonlySet<string>],
  b: readonly [string, ReadonlySet<string>],
): number {
  const plain = Number(a[1].size > 0) - Number(b[1].size > 0);
  return plain !== 0 ? plain : a[0] < b[0] ? -1 : 1;
}

function importLine([module, names]: readonly [string, ReadonlySet<string>]): string {
  if (names.size === 0) return `import ${module}`;
  const renamed = [...names].filter((name) => name.includes(' as ')).sort();
  const plain = [...names].filter((name) => !name.includes(' as '));
  const lines = renamed.map((name) => `from ${module} import ${name}`);
  const all = plain.length > 0 ? [...lines, plainImport(module, plain)] : lines;
  return all.sort((a, b) => (firstName(a) < firstName(b) ? -1 : 1)).join('\n');
}

function firstName(line: string): string {
  return /import \(?\s*(\w+)/.exec(line)?.[1]?.toLowerCase() ?? '';
}

function plainImport(module: string, names: readonly string[]): string {
  const sorted = [...names].sort(byKind);
  const line = `from ${module} import ${sorted.join(', ')}`;
  if (line.length <= 100) return line;
  return `from ${module} import ${print(call('', sorted), { indent: 0, before: 100, after: 0, inside: false })}`;
}

/** Constants, then classes, then the rest, each by letter without regard to capitals. */
function byKind(a: string, b: string): number {
  const kind = kindOf(a) - kindOf(b);
  if (kind !== 0) return kind;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1;
}

function kindOf(name: string): number {
  if (name.length > 1 && name === name.toUpperCase()) return 0;
  return /^[A-Z]/.test(name) ? 1 : 2;
}

import { typescriptString } from '../rendering/encoders.ts';

/** What a file imports: module as it stands in the file -> names; `type` marks names that are types. */
export type Imports = ReadonlyMap<string, readonly ImportedName[]>;

export interface ImportedName {
  readonly name: string;
  readonly type: boolean;
}

/** Import statements in the order that the linter of the generated project asks for. */
export function importLines(imports: Imports): readonly string[] {
  return [...imports]
    .filter(([, names]) => names.length > 0)
    .sort(([a], [b]) => distance(a) - distance(b) || naturalOrder(a, b))
    .map(([module, names]) => importLine(module, names));
}

function importLine(module: string, names: readonly ImportedName[]): string {
  const sorted = [...names].sort((a, b) => naturalOrder(a.name, b.name));
  const allTypes = sorted.every(({ type }) => type);
  const members = sorted.map(({ name, type }) => (type && !allTypes ? `type ${name}` : name));
  const head = `import ${allTypes ? 'type ' : ''}`;
  const line = `${head}{ ${members.join(', ')} } from ${typescriptString(module)};`;
  if (line.length <= 110) return line;
  return `${head}{\n${members.map((name) => `  ${name},\n`).join('')}} from ${typescriptString(module)};`;
}

function distance(module: string): number {
  if (module.startsWith('node:')) return 0;
  if (!module.startsWith('.')) return 1;
  return module.startsWith('../') ? 2 : 3;
}

/** Letter by letter, capitals before small letters: `Answer`, `apple`, `Box`. */
export function naturalOrder(a: string, b: string): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [x, y] = [a.charAt(index), b.charAt(index)];
    if (x === y) continue;
    const [lowerX, lowerY] = [x.toLowerCase(), y.toLowerCase()];
    if (lowerX !== lowerY) return lowerX < lowerY ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
